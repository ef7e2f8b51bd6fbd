import type { ProfileData } from './define.ts'

/** Khmer: ។ and ៕ end sentences. */
export default {
  locale: 'km',
  source: 'Own list of common usage.',
} satisfies ProfileData
