import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** What holds everywhere; for a language without a profile. */
export default {
  locale: 'und',
  source: 'What is common to most languages.',
  base: latin,
  weakTerminators: '',
  smallStarts: false,
} satisfies ProfileData
