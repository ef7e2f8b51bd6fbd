import type { ProfileData } from './define.ts'

/** Punjabi in Gurmukhi. */
export default {
  locale: 'pa',
  source: 'Own list of common usage.',
  never: 'ਡਾ ਸ੍ਰੀ ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ ਪ੍ਰੋ ਸ ਪੰ ਈ ਰੁ ਨੰ',
} satisfies ProfileData
