import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Slovenian. */
export default {
  locale: 'sl',
  source: 'Own list of common usage, checked against the development half of UD Slovenian-SSJ (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr mag prof doc akad inž ing univ dipl gen polk maj kap st sv g ga gdč gos t.i ti npr tj oz ok pribl cca
    vklj tim ul c tel fax gl prim prir izd nem angl fr lat it rus slov spl roj umrl r stol sod zak mdr odd podpr
    pom preds min posl
  `,
  beforeCapital: 'itd ipd idr etc',
  beforeStarter: 'd.o.o d.d s.p Inc Ltd Co Jr pr.n.št n.št',
  beforeNumber: 'št čl odst str s sl tab pogl tč toč § ur zv let leta l',
  starters: `
    To Ta Ti Te Tega Tem Teh V Na Nad Pod Po Pred Pri Čez Za Z S Iz Do Od Brez O Ob Med Glede Kljub Zaradi Poleg
    On Ona Ono Oni Jaz Mi Vi Kdo Kaj Kje Kam Kdaj Zakaj Kako Kakšen Kakšna Kateri Katera Ali Če Ko Ker Da Čeprav
    In Ter A Ampak Toda Vendar Pa Tako Torej Zato Namreč Saj Sicer Tudi Prav Še Že Zdaj Sedaj Takrat Potem Nato
    Kasneje Pozneje Najprej Nazadnje Danes Včeraj Jutri Tu Tukaj Tam Ja Ne Nič Nihče Nikoli Vedno Pogosto Včasih
    Morda Mogoče Je So Bil Bila Bilo Bili Bo Bodo Ima Imajo Lahko Mora Vse Vsi Vsak Vsaka Veliko Nekaj Nekateri
    Drugi Ostali En Eden Ena Dva Dve Trije Tri Oba Njegov Njegova Njen Njihov Moj Naš Svoj Sam Samo Le Celo
    Seveda Žal Medtem Zlasti Podobno Proti Skupaj Letos Lani Sem Smo Bi Naj Nisem Ni
  `,
  ordinals: 'small',
  closingQuotes: '“‘',
} satisfies ProfileData
