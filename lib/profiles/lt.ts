import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Lithuanian. */
export default {
  locale: 'lt',
  source: 'Own list of common usage, checked against the development half of UD Lithuanian-ALKSNIS (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof doc akad inž vyr jaun ponas pvz t.y žr plg apie maždaug ca mėn min sek gim mir mob el.p g gatvė pr
    kaim mst raj apskr Šv šv St ltn kpt mjr plk vert sud leid spaud vad pirm pav dir tūkst mln mlrd ct proc a.a
  `,
  beforeCapital: 't.t ir.t.t pan',
  beforeStarter: 'm kt Lt UAB AB sausio vasario',
  beforeNumber: 'Nr nr str p psl pp t sk d tel punkt § r',
  starters: `
    Tai Tas Ta Tie Tos Šis Ši Šie Šios Jis Ji Jie Jos Aš Tu Mes Jūs Kas Ką Kam Kur Kada Kodėl Kaip Koks Kokia
    Jei Jeigu Kad Bet Ir Ar Taip Dar Jau Dabar Tada Šiandien Vakar Rytoj Ten Čia Iš Su Be Po Prieš Ant Apie Prie
    Iki Tarp Už Per Pagal Dėl Į Visi Viskas Daug Daugelis Kai Kiti Kitas Niekas Niekada Visada Dažnai Galbūt
    Tačiau Todėl Taigi Tik Labai Ne Nėra Yra Buvo Bus Pirma Pirmasis Pagaliau Pavyzdžiui Vienas Du Trys Abu
    Praėjusiais Jums Mums Jam Jai Jo Mano Savo Pasak Anot Nors Nes Vis Beje
  `,
  ordinals: 'small',
  closingQuotes: '“”',
  smallStarts: false,
} satisfies ProfileData
