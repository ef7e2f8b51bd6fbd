import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Dutch. */
export default {
  locale: 'nl',
  source: 'Own list of common usage, checked against the development half of UD Dutch-Alpino (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'vol Vol',
  never: `
    dhr mevr mw mej hr drs ir ing dr mr ds bc mgr jhr jkvr gebr zr lt kol kapt Kap maj sgt wnd min.pres Sint bijv bv o.a
    m.b.v m.b.t m.n m.i i.v.m i.h.b i.h.a i.p.v i.t.t t.a.v t.b.v t.g.v t.o.v t.w.v t.n.v d.w.z d.m.v d.d nl nml n.a.v
    a.h.w a.g.v o.l.v o.g.v u.a z.g zg zgn resp incl excl ca vgl vlg vnl z.o.z z.i gem ongev evt v.d v.h v.w.b v.a
    v.l.n.r w.o a.d afd alg bijz div plm m.a.w m.u.v P.S N.B
  `,
  beforeCapital: 'enz e.d e.a',
  beforeStarter: `
    B.V N.V v.Chr n.Chr Chr jan feb febr mrt apr jun jul aug sep sept okt nov dec jl ll a.s e.v e.v.a o.i.d n.v.t z.s.m
    a.u.b s.v.p tel str pl ln mln mld sec sr jr prof wed fam burg
  `,
  beforeNumber: 'nr nrs no art artt blz pag hfst afb tab dl par bijl Jan max NL BV HR wo vr za min',
  starters: `
    De Het Een Er Dit Dat Deze Die Hij Zij Ze Ik Je Jij We Wij U Men Wie Wat Waar Wanneer Waarom Hoe Welke Als
    Toen Want Maar En Of Ook Nog Dan Dus Daarom Daar Hier Nu Vandaag Gisteren Morgen Later Eerst Daarna Na Voor
    Voordat Bij Met Zonder Door Om Uit Op Aan In Van Naar Over Onder Tussen Tijdens Sinds Tot Ondanks Wegens
    Volgens Alle Alles Veel Vele Enkele Sommige Andere Meer Niet Niets Nooit Niemand Geen Mijn Zijn Haar Hun Ons
    Onze Zo Al Alleen Heel Zeer Altijd Weer Echter Bovendien Helaas Misschien Natuurlijk Beide Twee Drie Ja Nee
    Is Was Waren Heeft Had Hebben Wordt Werd Werden Kan Kon Moet Zal Zou Omdat Hoewel Terwijl Zodra Toch
    Tenslotte Uiteindelijk Inmiddels Onlangs Vanaf Elke Ieder Iedereen Zelfs Juist Te
    Aangezien Achter Af Aldus Allemaal Allen Allereerst Allerlei Ben Bent Beneden Blijkbaar Boven Buiten Binnen
    Dankzij Deed Dergelijke Desondanks Destijds Doordat Doorgaans Eens Eerder Eigenlijk Eindelijk Elk Enige Ergens
    Even Evenals Ging Goed Graag Hem Hen Hoeveel Iemand Iets Immers Indien Ineens Intussen Jammer Jouw Jullie Komt
    Kortom Kunnen Laat Langs Liever Meestal Mits Moeten Mogen Nadat Namelijk Nauwelijks Nergens
    Net Ofwel Ongeveer Ooit Overal Overigens Plotseling Rond Ruim Samen Sindsdien Slechts Soms Sorry Steeds
    Straks Tegen Tegenover Ten Ter Tevens Totdat Uw Vaak Vandaar Vervolgens Vlak Vooral Vooraf Vroeger
    Waarschijnlijk Weinig Weliswaar Werkelijk Wil Wilde Wilt Worden Zelf Zeker Ziet Zoals Zolang Zowel Zullen
  `,
} satisfies ProfileData
