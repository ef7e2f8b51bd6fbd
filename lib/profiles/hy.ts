import type { ProfileData } from './define.ts'

/** Armenian: the full stop is ։, often typed as a colon, and the point parts clauses. */
export default {
  locale: 'hy',
  source:
    'Own list of common usage, checked against the development half of UD Armenian-ArmTDP and Armenian-BSUT (CC BY-SA 4.0).',
  terminators: ':',
  softPoint: true,
} satisfies ProfileData
