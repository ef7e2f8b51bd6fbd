import type { ProfileData } from './define.ts'

/** Burmese: ။ ends sentences. */
export default {
  locale: 'my',
  source: 'Own list of common usage.',
  softMarks: '\u104a',
} satisfies ProfileData
