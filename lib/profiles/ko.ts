import { defineProfile } from './define.ts'

/** Korean. */
export default defineProfile({
  locale: 'ko',
  source: 'Own list of common usage.',
  never: 'Dr Mr Mrs Ms Prof No vs',
  closingQuotes: '”’',
})
