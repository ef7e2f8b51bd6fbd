import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Chinese: what ends sentences needs no space behind it. */
export default {
  locale: 'zh',
  source: 'Own list of common usage.',
  base: latin,
  closingQuotes: '”’',
  smallStarts: false,
  weakTerminators: '',
} satisfies ProfileData
