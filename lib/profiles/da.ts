import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Danish. Left out on purpose, for they are words too: "man." (mandag), "søn." (søndag), "jul.", "vær." (værelse).
 * "Jan" and "Mia" are names, "DR" is an office.
 * Units end a sentence before any capital, for nouns have none.
 */
export default {
  locale: 'da',
  source: 'Own list of common usage, checked against the development half of UD Danish-DDT (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'Rev Rep Sen Gen Maj',
  never: `
    bl.a f.eks fx d.v.s dvs ca cand dr.phil dr.med dr.jur dr.scient dr.theol cand.mag cand.jur cand.polit cand.med
    cand.scient cand.theol cand.merc mag.art stud stud.jur stud.med hr frk dr prof lic skt sct kgl kl adv allr kapt kpt
    ltn løjtn oberstltn sgt ang eksp ekskl evt fhv forh forsk gr henv hhv hv iflg ifm i.f.m int jf jvf kgs medl mht
    m.h.t nedenst nuv opr ovenst pga p.g.a pgl pr rekv resp s.u sml såk tidl tilf vedr vejl vh ndr sdr østr vestr oprind
    fork f.t i.h.t t.o.m fr.o.m m.a.o s.k d.å gl
  `,
  beforeCapital: `
    m.m m.v mv osv o.s.v m.fl o.l o.lign o.a lign kr tkr km kg cm mm dl ml tim min sek maks pct DR HR PR Jan Mia stk
  `,
  beforeStarter: `
    mio mia ApS jr sr jan feb febr mar apr jun aug sep sept okt nov dec tirs ons tors fre lør f.Kr e.Kr f.v.t e.v.t årg
    inkl afd tekn medd
  `,
  beforeNumber: 'nr no s kap art tab bd pkt afs tlf telf bind lb forb eks',
  starters: `
    Den Det De Dem Denne Dette Disse En Et Han Hun Jeg Vi I Du Man Hvem Hvad Hvor Hvornår Hvorfor Hvordan Hvilken
    Hvilket Hvis Om At Men Og Eller For Som Så Da Der Her Nu Siden Efter Før Inden Ved Med Uden Gennem Af På Til Fra
    Over Under Mellem Mod Ifølge Trods Alle Alt Mange Nogle Nogen Andre Flere Mere Mest Ikke Ingen Intet Aldrig Altid
    Også Bare Kun Dog Desuden Derfor Dermed Desværre Måske Begge To Tre Ja Nej Jo Er Var Har Havde Bliver Blev Kan
    Kunne Skal Skulle Må Måtte Vil Ville Får Fik Min Mit Mine Sin Sit Sine Hans Hendes Deres Vores Dens Dets Fordi Mens
    Selv Selvom Skønt Hver Hvert Sådan Sådanne Ofte Først Senere Næste Samtidig Endelig Derefter Derudover Imidlertid
    Alligevel Hos Blandt Ligesom Pludselig Heldigvis Bagefter Både Enten Hverken Tilbage Allerede
  `,
  ordinals: 'small',
  smallStarts: false,
} satisfies ProfileData
