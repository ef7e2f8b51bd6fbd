import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Swedish. */
export default {
  locale: 'sv',
  source: 'Own list of common usage, checked against the development half of UD Swedish-Talbanken (CC BY-SA 4.0).',
  base: latin,
  never: `
    bl.a t.ex d.v.s dvs m.a.o s.k f.d p.g.a pga fr.o.m t.o.m o.dyl ca c:a resp inkl exkl jfr jmf kl hr fru dr
    prof doc doktor fil.dr fil.kand jur.kand civ.ing tekn.dr S:t S:ta St tel tfn max min obs ev evt ung f.n f.ö
    f.v.t i.st ang avd bitr ed exv föreg förf gm gn innev namnl nästk nv ordf red sekr uppl uppg vard vgl äv
    övers forts adr begr d.d
  `,
  beforeCapital: 'm.m m.fl osv o.s.v etc o.d e.d',
  beforeStarter: 'AB Inc Ltd Co Jr f.Kr e.Kr jan febr mars apr aug sept okt nov dec kr st',
  beforeNumber: 'nr no s sid kap art mom fig tab vol avs bd bil § p',
  starters: `
    Den Det De Dem Denna Detta Dessa En Ett Han Hon Jag Vi Ni Du Man Vem Vad Var Vart När Varför Hur Vilken
    Vilket Om Att Men Och Eller För Som Så Då Där Här Nu Idag Igår Sedan Sen Efter Före Innan Vid Med Utan Genom
    Av På I Till Från Över Under Mellan Mot Enligt Trots Alla Allt Många Några Andra Flera Mer Inte Ingen Inget
    Inga Aldrig Alltid Också Även Bara Endast Dock Dessutom Därför Därmed Dessvärre Kanske Båda Två Tre Ja Nej
    Är Har Hade Blir Blev Kan Kunde Ska Skulle Måste Vill Min Mitt Mina Sin Sitt Sina Hans Hennes Deras Vår Våra
    Eftersom Medan Fast Varje Varken Sådan Sådana Ibland Ofta Först Senare Nästa Samtidigt Såväl
  `,
  weakTerminators: ';:',
} satisfies ProfileData
