import { defineProfile } from './define.ts'

/** Burmese: ။ ends sentences. */
export default defineProfile({
  locale: 'my',
  source: 'Own list of common usage.',
})
