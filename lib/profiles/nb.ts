import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Norwegian, Bokmål and Nynorsk. */
export default {
  locale: 'nb',
  source: 'Own list of common usage, checked against the development half of UD Norwegian-Bokmaal (CC BY-SA 4.0).',
  base: latin,
  never: `
    bl.a f.eks d.v.s dvs ca cand dr.philos cand.mag cand.polit stud hr fru frk dr prof st St kl tlf adv ang avd
    eks ekskl inkl evt fvt fhv forf fr.o.m gl iflg ifm jfr maks mht mrd mill nåv oppr pga p.g.a m.h.t t.o.m
    i.f.t mtp resp sml tidl vedr vs årg o.lign hhv ifht ift gt m.a.o s.k d.e d.y jr univ
  `,
  beforeCapital: 'm.m mm osv o.s.v etc m.fl o.l m.v',
  beforeStarter: 'A/S AS Inc Ltd Co Jr jan feb mar apr jun jul aug sep sept okt nov des kr pst f.Kr e.Kr',
  beforeNumber: 'nr no s side kap art str fig tab vol bd pkt avs § p jf',
  starters: `
    Den Det De Dem Denne Dette Disse En Ei Et Eit Han Hun Ho Jeg Eg Vi Dere Dykk Du Man Ein Hvem Hva Hvor
    Hvorfor Hvordan Hvilken Kven Kva Kvar Kvifor Korleis Når Hvis Om At Men Og Eller For Som Så Da Då Der Her Nå
    No I Siden Sidan Etter Før Ved Med Uten Utan Gjennom Av På Til Fra Frå Over Under Mellom Mot Ifølge Tross
    Alle Alt Mange Noen Nokre Andre Flere Fleire Mer Meir Ikke Ikkje Ingen Intet Aldri Alltid Også Òg Bare Berre
    Kun Dog Dessuten Derfor Difor Dermed Dessverre Kanskje Begge To Tre Ja Nei Er Var Har Hadde Blir Ble Vart
    Kan Kunne Skal Skulle Må Måtte Vil Ville Min Mitt Mine Sin Sitt Sine Hans Hennes Deres Vår Våre Fordi Mens
    Selv Sjølv Hver Slik Ofte Først Senere Seinare Neste Samtidig Endelig Deretter
  `,
  ordinals: 'small',
  weakTerminators: ';:',
} satisfies ProfileData
