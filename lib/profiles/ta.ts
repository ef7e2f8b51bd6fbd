import type { ProfileData } from './define.ts'

/** Tamil. Initials are written as single letters or as the names of Latin ones. */
export default {
  locale: 'ta',
  source: 'Own list of common usage, measured on the development half of UD Tamil-TTB.',
  never: `
    என் எம் எல் எஸ் ஆர் ஜி கே சி பி டி வி ஏ இ எஃப் எப் எச் ஹெச் ஐ ஜே ஓ யு யூ கியூ எக்ஸ் ஒய் இசட் டாக்டர் திரு
    திருமதி செல்வி பேரா கி.பி கி.மு தா உ.ம் ரூ எண் பக் மு
  `,
  letterInitials: true,
} satisfies ProfileData
