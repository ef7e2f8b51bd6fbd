import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Romanian and Moldovan. */
export default {
  locale: 'ro',
  source: 'Own list of common usage, checked against the development half of UD Romanian-RRT (CC BY-SA 4.0).',
  base: latin,
  never: `
    dl dlui dna dnei dra dr dvs prof univ acad ing arh av col lt cpt mr sf ps pt str bd bdul ex cca aprox jud com mun ed
    red trad coord op cit ibid î.e Al Gh Șt conf exc resp ref subst adj mons ierom protos ambas înv lect asist farm subl
    î
  `,
  beforeCapital: 'ș.a ș.a.m.d',
  beforeStarter: `
    S.A S.R.L e.n î.Hr d.Hr a.m p.m ian feb mar apr iun iul aug sept oct nov dec max min mil mld pag pr d Hr vol sect
    sec
  `,
  beforeNumber: 'nr art alin lit pct tab tel ap sc bl et par § fax loc gen cap',
  ordinary: 'Sen',
  starters: `
    A Al Ai Ale Un O Unul Una Unii Unele Acest Această Acesta Aceasta Aceste Acestea Acești Aceștia Acel Acea Acela
    Aceea Acei În Din Dintre De La Pe Cu Fără Prin Pentru Despre După Înainte Până Între Printre Sub Peste Către
    Spre Contra Conform Potrivit Datorită El Ea Ei Ele Eu Tu Noi Voi Dumneavoastră Cine Ce Unde Când Cum Care Cât
    Dacă Că Să Deși Fiindcă Deoarece Și Sau Dar Însă Ci Iar Nici Nu Da Așadar Deci Astfel Atunci Acum Apoi Mai Încă
    Deja Azi Astăzi Ieri Mâine Aici Acolo Nimic Nimeni Niciodată Mereu Întotdeauna Adesea Uneori Poate Este E Sunt
    Era Erau Au Are Avea Va Vor Trebuie Tot Toate Toți Fiecare Mulți Multe Câțiva Câteva Alții Altele Doi Două Trei
    Ambele Lui Lor Meu Nostru Său Doar Numai Chiar Desigur Totuși Totodată Asemenea Însuși Se Îi Îl Își Primul Prima
    Într Dintr Odată Deodată Iarăși Dimineața Seara Noaptea Vara Iarna Cineva Ceva Altfel Probabil Oare Mulțumesc
    Noastră Mea Ta Sa Cândva Lângă Abia Tocmai Bine Îmi Îți Ne Vă Le S Născut Născută Decedat
  `,
  closingQuotes: '”',
  weakTerminators: ';:',
} satisfies ProfileData
