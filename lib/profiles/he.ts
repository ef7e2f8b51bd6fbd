import type { ProfileData } from './define.ts'

/** Hebrew. */
export default {
  locale: 'he',
  source:
    'Own list of common usage, checked against the development half of UD Hebrew-IAHLTwiki (CC BY-SA 4.0). Measured on Hebrew-HTB too.',
  never: 'פרופ עו טל פקס רח שד אינג גב',
  beforeNumber: 'מס עמ',
  softEllipsis: true,
} satisfies ProfileData
