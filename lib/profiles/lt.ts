import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Lithuanian. Years, days, streets and districts are followed by names of places (2004 m. Vilniuje), so that only a
 * starter tells a new sentence behind them; so are millions by currencies (5 mln. EUR).
 */
export default {
  locale: 'lt',
  source: 'Own list of common usage, checked against the development half of UD Lithuanian-ALKSNIS (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof doc akad habil asist lekt inž vyr jaun pvz t.y žr plg ca gim mir el.p šv Šv gen ltn mjr plk plkn pulk kpt
    srž eil adm vyr.ltn kun vysk arkiv kard gerb gyv Dž vert sud leid spaud vad pirm dir red prez pavad a.a angl lot rus
    vok pranc lenk liet
  `,
  beforeCapital: 't.t ir.t.t pan vnt ct proc sek Lt',
  beforeStarter: `
    tūkst mln mlrd m mėn d a kt min val g pr al aikšt skg pl kaim k mst mstl raj r apskr apyg sav sen vlsč saus rugp
    rugs lapkr gruod pr.Kr po.Kr Kr š.m p.m.e m.e p pav lent iliustr
  `,
  beforeNumber: 'nr str psl t sk tel faks mob punkt kab kamb',
  starters: `
    Tai Tas Ta Tie Tos To Tą Šis Ši Šie Šios Šiuo Šią Šį Jis Ji Jie Jos Aš Tu Mes Jūs Kas Ką Kam Kur Kada Kodėl Kaip
    Koks Kokia Kuris Kuri Jei Jeigu Kad Bet Ir Ar Taip Dar Jau Dabar Tada Šiandien Vakar Rytoj Ten Čia Iš Su Be Po
    Prieš Ant Apie Prie Iki Tarp Už Per Pagal Dėl Į Virš Nuo Visi Visos Viskas Daug Daugelis Kai Kol Kiti Kitas Keli
    Keletas Niekas Niekada Visada Dažnai Kartais Galbūt Tačiau Todėl Taigi Tik Tiktai Labai Ne Nėra Yra Buvo Bus Būtų
    Pirma Pirmasis Pagaliau Pavyzdžiui Vienas Viena Du Dvi Trys Abu Abi Praėjusiais Jums Mums Jam Jai Jiems Jo Jų Man
    Mano Mūsų Jūsų Savo Pasak Anot Nors Nes Vis Beje Deja Juk Antai Štai Vėliau Paskui Netrukus Anksčiau Kartu Pats
    Pati Tuomet Tokie Toks Tokia Kiekvienas Kiekviena Galima Reikia Turi Gali Prašom Ačiū
  `,
  ordinals: 'small',
  closingQuotes: '“”',
  smallStarts: false,
} satisfies ProfileData
