import { defineProfile } from './define.ts'

/** Hebrew. */
export default defineProfile({
  locale: 'he',
  source:
    'Own list of common usage, checked against the development half of UD Hebrew-IAHLTwiki (CC BY-SA 4.0). Measured on Hebrew-HTB too.',
  never: 'ד פרופ עו מס עמ ר טל פקס רח שד אינג',
  letterInitials: true,
})
