import { defineProfile } from './define.ts'

export default defineProfile({
  locale: 'en',
  source: 'Own list of common usage.',
  never: `
    dr mr mrs ms messrs prof rev hon gen col maj capt cmdr lt sgt cpl pvt adm gov sen rep pres supt insp
    st mt ft fr sr.ed e.g i.e cf viz vs v approx
  `,
  beforeStarter: `
    etc jr sr inc ltd co corp bros a.m p.m al ave blvd rd dept est Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Mon Tue Tues Wed Thu Thurs Fri Sat Sun
  `,
  beforeNumber: `no nos Nos fig figs p pp vol vols ch chap sec art eq ex para tab No`,
  starters: `
    The A An This That These Those It He She We They I You There Here In On At By For From With Without When
    While Where Why How What Who If But And Or So Then Thus Hence However Moreover Also As After Before Although
    Though Because Since Until Unless Once Even Not No Yes Our My His Her Its Their Your Some Many Most Each Every
    All Both Another Other Such During Under Over Between Among About According To Is Are Was Were Do Does Did Let
    Now Today Yesterday One Two Several
  `,
  words: 'I',
})
