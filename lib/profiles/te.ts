import type { ProfileData } from './define.ts'

/** Telugu. Initials are written as single letters or as the names of Latin ones. */
export default {
  locale: 'te',
  source: 'Own list of common usage.',
  never: `
    ఎన్ ఎం ఎమ్ ఎల్ ఎస్ ఆర్ జి కె సి పి డి టి వి ఏ ఇ ఎఫ్ హెచ్ ఐ జె ఓ యు క్యూ ఎక్స్ వై జెడ్ బి డా డాక్టర్ శ్రీ
    శ్రీమతి ప్రొ క్రీ.శ క్రీ.పూ రూ సం నం పే
  `,
  letterInitials: true,
} satisfies ProfileData
