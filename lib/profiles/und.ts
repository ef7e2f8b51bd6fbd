import { defineProfile } from './define.ts'

/** What holds everywhere; for a language without a profile. */
export default defineProfile({
  locale: 'und',
  smallStarts: false,
  source: 'Latin-script conventions common to most languages.',
  never: 'dr prof mr mrs',
})
