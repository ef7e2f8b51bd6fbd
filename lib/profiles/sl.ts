import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Slovenian. */
export default {
  locale: 'sl',
  source: 'Own list of common usage, checked against the development half of UD Slovenian-SSJ (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof doc akad inž ing univ dipl sv gdč t.i ti npr tj oz ok pribl cca vklj ul gl prim prir izd angl fr lat it
    slov spl zak mdr odd podpr pom preds posl Ga dr.med nadst zn podpolk stotn nadpor por pr g
  `,
  beforeCapital: 'itd ipd idr',
  beforeStarter: 'd.o.o d.d s.p pr.n.št n.št st kap mag gen polk min roj tis mio mrd Kr c r nem pogl zv i',
  beforeNumber: 'št čl odst str s sl tab tč toč § l tim rus stol sod fax tel maj jan feb apr jun jul avg sept okt dec',
  ordinary: 'Sen Maj',
  starters: `
    To Ta Ti Te Tega Tem Teh V Na Nad Pod Po Pred Pri Čez Za Z S Iz Do Od Brez O Ob Med Glede Kljub Zaradi Poleg On
    Ona Ono Oni Jaz Mi Vi Kdo Kaj Kje Kam Kdaj Zakaj Kako Kakšen Kakšna Kateri Katera Ali Če Ko Ker Da Čeprav In Ter
    A Ampak Toda Vendar Pa Tako Torej Zato Namreč Saj Sicer Tudi Prav Še Že Zdaj Sedaj Takrat Potem Nato Kasneje
    Pozneje Najprej Nazadnje Danes Včeraj Jutri Tu Tukaj Tam Ja Ne Nič Nihče Nikoli Vedno Pogosto Včasih Morda
    Mogoče Je So Bil Bila Bilo Bili Bo Bodo Ima Imajo Lahko Mora Vse Vsi Vsak Vsaka Veliko Nekaj Nekateri Drugi
    Ostali En Eden Ena Dva Dve Trije Tri Oba Njegov Njegova Njen Njihov Moj Naš Svoj Sam Samo Le Celo Seveda Žal
    Medtem Zlasti Podobno Proti Skupaj Letos Lani Sem Smo Bi Naj Nisem Ni Njena Njegovo Naša Naše Moja Moje Tvoj
    Kadar Dokler Odkar Preden Nekoč Nenadoma Spet Zjutraj Zvečer Namesto Brž Vendarle Pravzaprav Baje Prej Nikjer
    Nekdo Prvi Prva Prvo Rodil Rodila Umrl Umrla
  `,
  ordinals: 'small',
  closingQuotes: '“‘',
} satisfies ProfileData
