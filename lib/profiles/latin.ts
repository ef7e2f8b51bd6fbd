import type { ProfileData } from './define.ts'

/**
 * What the languages in Latin letters share: titles before names, of which English ones are met in
 * every language, and the marks of numbers. No word of any of them may stand here in small letters.
 */
export const latin: ProfileData = {
  locale: 'und-Latn',
  source: 'Own list of common usage.',
  never: 'Dr Mr Mrs Ms Prof St Ste Mt Gen Col Capt Lt Sgt Maj Gov Rev Hon Sen Rep Messrs vs cf e.g i.e',
  beforeStarter: 'Inc Ltd Co Corp Bros Jr Sr',
  beforeCapital: 'etc',
  weakTerminators: ';',
  beforeNumber: 'No Nos Nr Vol Vols Fig Figs vol fig n° nº pp p',
}
