import { defineProfile } from './define.ts'

/** Chinese: what ends sentences needs no space behind it. */
export default defineProfile({
  locale: 'zh',
  source: 'Own list of common usage.',
  closingQuotes: '”’',
})
