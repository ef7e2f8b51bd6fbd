import type { ProfileData } from './define.ts'

/** Kannada. Initials are written as single letters or as the names of Latin ones. */
export default {
  locale: 'kn',
  source: 'Own list of common usage.',
  never: `
    ಎನ್ ಎಂ ಎಮ್ ಎಲ್ ಎಸ್ ಆರ್ ಜಿ ಕೆ ಸಿ ಪಿ ಡಿ ಟಿ ವಿ ಎ ಇ ಎಫ್ ಎಚ್ ಹೆಚ್ ಐ ಜೆ ಓ ಯು ಬಿ ಡಾ ಡಾ.ಶ್ರೀ ಶ್ರೀ ಶ್ರೀಮತಿ ಪ್ರೊ
    ಕ್ರಿ.ಶ ಕ್ರಿ.ಪೂ ರೂ ಸಂ ನಂ ಪು
  `,
  letterInitials: true,
} satisfies ProfileData
