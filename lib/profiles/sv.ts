import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Swedish. Left out on purpose, for they are words too: "red." (redaktör), "ung." (ungefär), "obs.", "mars", "jul.",
 * and what English has as titles: Hon, Maj, Rev, Sen. "Jan" is a name, "jan." a month. Units end a sentence before any capital, for nouns have none.
 */
export default {
  locale: 'sv',
  source: 'Own list of common usage, checked against the development half of UD Swedish-Talbanken (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'Hon Maj Rev Rep Sen Gen',
  never: `
    bl.a t.ex d.v.s dvs m.a.o s.k f.d p.g.a pga fr.o.m t.o.m ca resp jfr jmf kl hr dr prof doc fil.dr fil.kand fil.mag
    fil.lic jur.kand jur.dr civ.ing civ.ek tekn.dr tekn.lic med.dr med.lic ekon.dr teol.dr leg.läk kapt löjtn öv övlt
    serg tfn ev evt f.n f.ö i.st ang bitr exv föreg gm gn innev namnl nästk uppg vard vgl äv övers adr begr d.d kungl
    lic
  `,
  beforeCapital: `
    m.m m.fl mfl osv o.s.v o.d e.d o.dyl dyl forts kr tkr mkr st km kg hg cm mm dl cl ml tim min sek max HR Jan
  `,
  beforeStarter: `
    milj mn mdr mrd f.Kr e.Kr f.v.t e.v.t jan feb febr apr jun aug sep sept okt nov dec mån tis ons tors fre lör lörd
    sön inkl exkl avd förf ordf sekr t.h t.v uppl utg sthlm gbg jr sr
  `,
  beforeNumber: 'nr no s sid kap art mom tab bd bil pkt anm tel v prop ex',
  starters: `
    Den Det De Dem Denna Detta Dessa En Ett Han Hon Jag Vi Ni Du Man Vem Vad Var Vart När Varför Hur Vilken Vilket
    Vilka Om Att Men Och Eller För Som Så Då Där Här Nu Idag Igår Imorgon Sedan Sen Efter Före Innan Vid Med Utan Genom
    Av På I Till Från Över Under Mellan Mot Enligt Trots Alla Allt Många Några Någon Något Andra Annars Flera Mer Mest
    Inte Ingen Inget Inga Aldrig Alltid Också Även Bara Endast Dock Dessutom Därför Därmed Därefter Dessvärre Tyvärr
    Kanske Båda Två Tre Ja Nej Jo Är Har Hade Blir Blev Kan Kunde Ska Skulle Måste Vill Får Fick Min Mitt Mina Sin Sitt
    Sina Hans Hennes Deras Dess Vår Vårt Våra Eftersom Medan Fast Varje Varken Sådan Sådana Ibland Ofta Först Senare
    Nästa Samtidigt Såväl Hos Bland Utöver Slutligen Plötsligt Ändå Numera Istället Visserligen Både Antingen
  `,
  ordinals: 'small',
  weakTerminators: ';:',
} satisfies ProfileData
