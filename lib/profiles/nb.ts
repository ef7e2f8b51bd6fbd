import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Norwegian, Bokmål and Nynorsk. Left out on purpose, for they are words too: "man." (mandag), "tor.", "jul.",
 * "red.", and what English has as titles: Rev (fox), Sen (late). Units end a sentence before any capital.
 */
export default {
  locale: 'nb',
  source: 'Own list of common usage, checked against the development half of UD Norwegian-Bokmaal (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'Rev Rep Sen Gen Maj',
  never: `
    bl.a f.eks t.d d.v.s dvs ca cand cand.mag cand.polit cand.jur cand.med cand.real cand.philol dr.philos dr.med dr.ing
    dr.scient dr.art siv.ing siv.øk stud stud.jur hr frk dr prof lic st kgl kapt ltn løytn oblt gen.maj kl adv ang ekskl
    evt ev fhv fung forf f.t fr.o.m f.o.m gl iflg ifm i.f.m jf jfr mht m.h.t nåv oppr pga p.g.a i.f.t mtp m.t.p resp sml
    tidl vedr hhv ifht ift gt m.a.o s.k d.e d.y t.o.m pr
  `,
  beforeCapital: `
    m.m mm osv o.s.v m.fl mfl o.l o.lign m.v mv kr tkr km kg hg cm dl ml min sek maks pst stk gr HR PR Jan
  `,
  beforeStarter: `
    mill mrd jr sr jan feb febr mar apr jun aug sep sept okt nov des tirs ons tors fre lør f.Kr e.Kr fvt årg avd inkl
    univ eksp moh m.o.h tekn utg
  `,
  beforeNumber: 'nr no s kap art str tab bd pkt avs tlf mob vedl bind hft gnr bnr eks',
  starters: `
    Den Det De Dem Denne Dette Disse Desse En Ei Et Eit Han Hun Ho Jeg Eg Vi Dere Dykk Du Man Ein Hvem Hva Hvor Hvorfor
    Hvordan Hvilken Hvilke Kven Kva Kvar Kvifor Korleis Når Hvis Dersom Om At Men Og Eller For Som Så Da Då Der Her Nå
    No I Siden Sidan Etter Før Ved Med Uten Utan Gjennom Av På Til Fra Frå Over Under Mellom Mot Ifølge Tross Hos Blant
    Alle Alt Mange Noen Nokre Noe Noko Andre Flere Fleire Mer Meir Mest Ikke Ikkje Ingen Ingenting Intet Aldri Alltid
    Også Òg Bare Berre Kun Dog Dessuten Derfor Difor Dermed Dessverre Likevel Imidlertid Kanskje Begge To Tre Ja Nei Jo
    Er Var Har Hadde Blir Ble Vart Kan Kunne Skal Skulle Må Måtte Vil Ville Får Fikk Min Mitt Mine Sin Sitt Sine Hans
    Hennes Deres Vår Vårt Våre Fordi Mens Selv Sjølv Hver Hvert Slik Slike Ofte Først Senere Seinare Neste Samtidig
    Endelig Deretter Derimot Plutselig Heldigvis Både Enten Verken Allerede
  `,
  ordinals: 'small',
  weakTerminators: ';:',
} satisfies ProfileData
