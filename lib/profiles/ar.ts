import type { ProfileData } from './define.ts'

/** Arabic. */
export default {
  locale: 'ar',
  source: 'Own list of common usage.',
  never: 'د أ م ص ب ق.م م.م أ.د ج ط هـ ت س دكتور',
  letterInitials: true,
  softEllipsis: true,
} satisfies ProfileData
