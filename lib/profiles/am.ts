import type { ProfileData } from './define.ts'

/** Amharic and the other languages in Ethiopic letters: ። ends sentences. */
export default {
  locale: 'am',
  source: 'Own list of common usage.',
  never: 'ዶ/ር ወ/ሮ አቶ',
  letterInitials: true,
} satisfies ProfileData
