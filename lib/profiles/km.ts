import { defineProfile } from './define.ts'

/** Khmer: ។ and ៕ end sentences. */
export default defineProfile({
  locale: 'km',
  source: 'Own list of common usage.',
})
