import type { ProfileData } from './define.ts'

/** Persian. */
export default {
  locale: 'fa',
  source:
    'Own list of common usage, checked against the development half of UD Persian-PerDT and Persian-Seraji (CC BY-SA 4.0).',
  never: 'ص ق.م ه.ق ه.ش م ر.ک ج ش د',
  letterInitials: true,
  softEllipsis: true,
} satisfies ProfileData
