import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Icelandic. Left out on purpose, for they are words too: "mín." (mínútur), "próf.", "mið." (miðvikudagur), "maí".
 * Units end a sentence before any capital, for nouns have none.
 */
export default {
  locale: 'is',
  source: 'Own list of common usage, checked against the development half of UD Icelandic-Modern (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'Gen Rep',
  never: `
    hv hæstv þm dr prof hr fr frk sr t.d þ.e þ.e.a.s m.a þ.á.m s.s sbr ca u.þ.b kl skv m.t.t m.ö.o t.a.m f.o.m fr.o.m
    t.o.m þ.m.t m.v e.t.v s.k frh ath útg ísl svok fyrrv fv þáv núv framkv.stj frkvstj forstj ritstj aðst cand cand.mag
    cand.jur cand.med dr.phil mag.art alm alþj erl lekt dós dags
  `,
  beforeCapital: 'o.s.frv osfrv o.fl ofl o.m.fl o.þ.h o.þ.u.l o.þ.l mkr km kg klst sek cm mm dl stk HR',
  beforeStarter: `
    st kr þús millj ma hf ehf ohf sf jan feb mar apr jún júl ág ágú sep sept okt nóv des mán þri fim fös lau f.Kr e.Kr d
    þ.m þ.á f.h e.h sl nk s.l n.k a.m.k m.m Rvk Rvík
  `,
  beforeNumber: 'nr bls gr mgr kap tölul tölubl tbl árg l s pkt',
  starters: `
    Það Þetta Þessi Þeir Þær Þau Hann Hún Ég Við Þið Þú Hver Hvað Hvar Hvenær Hvers Hvert Hvernig Hvaða Ef Að En Og Eða
    Sem Svo Þá Þar Hér Nú Í Á Eftir Áður Með Án Af Um Til Frá Yfir Undir Milli Samkvæmt Þrátt Allir Allt Allar Margir
    Nokkrir Sumir Aðrir Fleiri Meira Mest Ekki Enginn Engin Ekkert Aldrei Alltaf Líka Einnig Bara Aðeins Hins Þess
    Þessu Þessar Því Kannski Bæði Annað Tveir Tvær Þrír Já Nei Jú Er Var Eru Voru Hefur Hafði Verður Varð Getur Gat
    Skal Má Mun Vil Minn Mín Mitt Sinn Hans Hennar Þeirra Okkar Vegna Meðan Sjálfur Oft Fyrst Síðar Síðan Næst Loks
    Þegar Eins Fyrir Eitt Einn Ein Hjá Úr Gegnum Meðal Auk Þó Enda Hvort Stundum Strax Reyndar Samt Seinna Þannig
    Þangað Þaðan Nema
  `,
  ordinals: 'small',
  closingQuotes: '“',
  smallStarts: false,
} satisfies ProfileData
