import type { ProfileData } from './define.ts'

/** Bengali. */
export default {
  locale: 'bn',
  source: 'Own list of common usage.',
  never: 'ডা ডঃ ড মো মোঃ মিঃ মি মিসেস শ্রী শ্রীমতী প্রফেসর অধ্যা সৈ মুহা মু রা খ্রি খ্রিঃ খ্রী পৃ নং ইং এড',
} satisfies ProfileData
