import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Danish. */
export default {
  locale: 'da',
  source: 'Own list of common usage, checked against the development half of UD Danish-DDT (CC BY-SA 4.0).',
  base: latin,
  never: `
    bl.a f.eks fx d.v.s dvs ca cand dr.phil dr.med dr.jur cand.mag cand.jur cand.polit mag.art stud hr fru frk
    dr prof skt sct St kgl kl tlf afd adv allr ang bilag eks eksp ekskl inkl evt fhv forh forsk gl gr henv iflg
    ifm int jf jvf kgs kld medl mht mio mia mr nedenst nuv opr ovenst pga pgl rekv resp s.å sml s.u sek såk tekn
    tidl tilf vedr vejl vh vær årg p.g.a m.h.t t.o.m i.h.t i.f.m o.lign h.h.v hhv ndr sdr østr vestr oprind fork
  `,
  beforeCapital: 'm.m m.v mv osv o.s.v etc m.fl o.l',
  beforeStarter: 'A/S ApS Inc Ltd Co Jr jan feb mar apr jun jul aug sep sept okt nov dec kr pct f.Kr e.Kr',
  beforeNumber: 'nr no s side kap art stk fig tab vol bd pkt afs par § p',
  starters: `
    Den Det De Dem Denne Dette Disse En Et Han Hun Jeg Vi I Du Man Hvem Hvad Hvor Hvornår Hvorfor Hvordan
    Hvilken Hvis Om At Men Og Eller For Som Så Da Der Her Nu Dag Siden Efter Før Inden Ved Med Uden Gennem Af På
    Til Fra Over Under Mellem Mod Ifølge Trods Alle Alt Mange Nogle Nogen Andre Flere Mere Ikke Ingen Intet
    Aldrig Altid Også Bare Kun Dog Desuden Derfor Dermed Desværre Måske Begge To Tre Ja Nej Er Var Har Havde
    Bliver Blev Kan Kunne Skal Skulle Må Måtte Vil Ville Min Mit Mine Sin Sit Sine Hans Hendes Deres Vores Fordi
    Mens Selv Selvom Hver Sådan Ofte Først Senere Næste Samtidig Endelig Derefter
  `,
  ordinals: 'small',
  smallStarts: false,
} satisfies ProfileData
