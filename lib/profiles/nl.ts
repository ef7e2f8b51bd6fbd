import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Dutch. */
export default {
  locale: 'nl',
  source: 'Own list of common usage, checked against the development half of UD Dutch-Alpino (CC BY-SA 4.0).',
  base: latin,
  never: `
    dhr mevr mw mej hr drs ir ing dr prof ds bc gen lt kap maj sgt burg wnd min.pres St Sint bijv bv o.a m.b.v
    m.b.t i.v.m t.a.v t.b.v t.g.v d.w.z nl n.a.v i.p.v a.h.w z.g zgn resp incl excl ca vgl z.o.z jl ll a.s vs
    gem ongev evt e.v.a tel t.o.v t.w.v v.d v.h a.d z.s.m a.u.b s.v.p
  `,
  beforeCapital: 'enz etc e.d e.a',
  beforeStarter: 'Inc Ltd Co Corp Jr B.V N.V v.Chr n.Chr jan feb mrt apr jun jul aug sep sept okt nov dec',
  beforeNumber: 'nr nrs no art blz p pag hfst fig afb tab vol dl par lid',
  starters: `
    De Het Een Er Dit Dat Deze Die Hij Zij Ze Ik Je Jij We Wij U Men Wie Wat Waar Wanneer Waarom Hoe Welke Als
    Toen Want Maar En Of Ook Nog Dan Dus Daarom Daar Hier Nu Vandaag Gisteren Morgen Later Eerst Daarna Na Voor
    Voordat Bij Met Zonder Door Om Uit Op Aan In Van Naar Over Onder Tussen Tijdens Sinds Tot Ondanks Wegens
    Volgens Alle Alles Veel Vele Enkele Sommige Andere Meer Niet Niets Nooit Niemand Geen Mijn Zijn Haar Hun Ons
    Onze Zo Al Alleen Heel Zeer Altijd Weer Echter Bovendien Helaas Misschien Natuurlijk Beide Twee Drie Ja Nee
    Is Was Waren Heeft Had Hebben Wordt Werd Werden Kan Kon Moet Zal Zou Omdat Hoewel Terwijl Zodra Toch
    Tenslotte Uiteindelijk Inmiddels Onlangs Vanaf Elke Ieder Iedereen Zelfs Juist Te
  `,
} satisfies ProfileData
