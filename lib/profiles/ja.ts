import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Japanese: what ends sentences needs no space behind it, and a quotation may go on with a particle. */
export default {
  locale: 'ja',
  source: 'Own list of common usage.',
  base: latin,
  closingQuotes: '”’',
  smallStarts: false,
  weakTerminators: '',
  particles: 'と って',
  starters: 'とても ところ とにかく とりあえず ともかく とはいえ とうとう とたん とき となり',
} satisfies ProfileData
