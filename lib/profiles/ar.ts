import { defineProfile } from './define.ts'

/** Arabic. */
export default defineProfile({
  locale: 'ar',
  source: 'Own list of common usage.',
  never: 'د أ م ص ب ق.م م.م أ.د ج ط هـ ت س دكتور',
  letterInitials: true,
})
