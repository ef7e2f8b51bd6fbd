import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Icelandic. */
export default {
  locale: 'is',
  source: 'Own list of common usage, checked against the development half of UD Icelandic-Modern (CC BY-SA 4.0).',
  base: latin,
  never: `
    hv hæstv þm dr prof hr fr frk sr séra t.d þ.e þ.e.a.s m.a þ.á.m s.s sbr ca u.þ.b kl f.h e.h skv v/ vegna nk
    sl m.t.t m.ö.o t.a.m a.m.k f.o.m t.o.m þús millj ma mkr frh ath e.t.v st útg ísl svo.kall svok svonefnd
    fyrrv km klst sek s heimilisf þ.m.t
  `,
  beforeCapital: 'o.s.frv o.fl o.þ.h',
  beforeStarter: 'hf ehf ohf jan feb mar apr maí jún júl ágú sep sept okt nóv des kr f.Kr e.Kr þ.m þ.á',
  beforeNumber: 'nr bls gr mgr kap tölul mál tbl liður § l',
  starters: `
    Það Þetta Þessi Þeir Þær Þau Hann Hún Ég Við Þið Þú Hver Hvað Hvar Hvenær Hvers Hvernig Ef Að En Og Eða Sem
    Svo Þá Þar Hér Nú Í Á Eftir Áður Með Án Af Um Til Frá Yfir Undir Milli Samkvæmt Þrátt Allir Allt Margir
    Nokkrir Aðrir Fleiri Meira Ekki Enginn Ekkert Aldrei Alltaf Líka Einnig Bara Aðeins Hins Þess Þessu Því
    Kannski Bæði Tveir Þrír Já Nei Er Var Eru Voru Hefur Hafði Verður Varð Getur Gat Skal Má Mun Vil Minn Mín
    Mitt Sinn Hans Hennar Þeirra Okkar Vegna Meðan Sjálfur Hvert Oft Fyrst Síðar Síðan Næst Loks Þegar Eins
    Fyrir Eitt Einn Ein
  `,
  ordinals: 'small',
  closingQuotes: '“',
  smallStarts: false,
} satisfies ProfileData
