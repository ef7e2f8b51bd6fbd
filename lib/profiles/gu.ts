import type { ProfileData } from './define.ts'

/** Gujarati. */
export default {
  locale: 'gu',
  source: 'Own list of common usage.',
  never: 'ડૉ ડો શ્રી શ્રીમતી પ્રો સ્વ કુ પં ઈ.સ રૂ નં પૃ ક્ર જિ તા',
} satisfies ProfileData
