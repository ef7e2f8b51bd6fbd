import type { ProfileData } from './define.ts'

/** Chinese: what ends sentences needs no space behind it. */
export default {
  locale: 'zh',
  source: 'Own list of common usage.',
  closingQuotes: '”’',
} satisfies ProfileData
