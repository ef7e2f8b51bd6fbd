import type { ProfileData } from './define.ts'

/** Urdu. The full stop also stands between the letters of an acronym and inside codes. */
export default {
  locale: 'ur',
  source: 'Own list of common usage, measured on the development half of UD Urdu-UDTB.',
  never: 'ڈاکٹر پروفیسر مسٹر مسز',
  softEllipsis: true,
} satisfies ProfileData
