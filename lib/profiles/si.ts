import type { ProfileData } from './define.ts'

/** Sinhala. */
export default {
  locale: 'si',
  source: 'Own list of common usage.',
  never: 'ආචාර්ය මහාචාර්ය ඩී එම් ආර් එස් ජී කේ පී ටී බී සී ඒ ඩබ් එච් ජේ එල් එන් වී රු පි පූ ක්‍රි.ව ක්‍රි.පූ',
  letterInitials: true,
} satisfies ProfileData
