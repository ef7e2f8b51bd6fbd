import type { ProfileData } from './define.ts'

/** Malayalam. Initials are written as single letters or as the names of Latin ones. */
export default {
  locale: 'ml',
  source: 'Own list of common usage.',
  never: `
    എൻ എം എൽ എസ് ആർ ജി കെ സി പി ഡി ടി വി എ ഇ എഫ് എച്ച് ഐ ജെ ഒ യു ബി ഡോ ശ്രീ ശ്രീമതി പ്രൊഫ ക്രി.വ ബി.സി രൂ നം പേ
  `,
  letterInitials: true,
} satisfies ProfileData
