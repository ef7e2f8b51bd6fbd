import type { ProfileData } from './define.ts'

/** What the languages in Cyrillic letters share. */
export const cyrillic: ProfileData = {
  locale: 'und-Cyrl',
  source: 'Own list of common usage.',
  never: 'проф акад доц им ул пл обл г-н г-жа Св св',
  beforeStarter: 'Inc Ltd Co Jr',
  beforeNumber: 'стр с № рис табл',
}
