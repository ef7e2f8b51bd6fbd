import type { ProfileData } from './define.ts'

/** Korean. */
export default {
  locale: 'ko',
  source: 'Own list of common usage.',
  never: 'Dr Mr Mrs Ms Prof No vs',
  closingQuotes: '”’',
} satisfies ProfileData
