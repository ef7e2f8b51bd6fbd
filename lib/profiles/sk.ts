import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Slovak. */
export default {
  locale: 'sk',
  source: 'Own list of common usage, checked against the development half of UD Slovak-SNK (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr mgr bc ing arch judr mudr mvdr phdr rndr paeddr thdr prof doc akad gen plk pplk mjr kpt npor por ppor p
    pí pp sl tzv napr tj t.j t.z t.č resp príp ev cca najmä vr kupr ul nám fax kol ed red prekl porov angl nem
    franc lat rus slov mil mld tis hl okr vel pozn zv zn št nar zom bl
  `,
  beforeCapital: 'atď apod a.i a.p etc',
  beforeStarter: 'hod min s.r.o a.s spol Inc Ltd Co Jr n.l pr.n.l Sk CSc DrSc PhD',
  beforeNumber: 'č čl ods odst písm str s sv obr tab roč r § par bod kap zák zb tel',
  starters: `
    To Ten Tá Tie Tí Táto Tento Toto Tieto Tým Tomu V Vo Na Nad Pod Po Pred Pri Cez Za Z Zo S So Do Od Pre Bez O
    U Medzi Podľa Okrem Počas Vďaka Kvôli On Ona Ono Oni Ja My Vy Kto Čo Kde Kam Kedy Prečo Ako Aký Aká Aké
    Ktorý Ktorá Ktoré Či Ak Keď Keby Že Aby Ale A I Alebo Teda Tak Však Avšak Pretože Lebo Preto Hoci Aj Tiež
    Takisto Rovnako Ešte Už Teraz Vtedy Potom Neskôr Najprv Najskôr Napokon Nakoniec Dnes Včera Zajtra Tu Tam
    Áno Nie Nič Nikto Nikdy Vždy Veď Často Niekedy Možno Dá Je Sú Bol Bola Bolo Boli Bude Budú Má Majú Môže Musí
    Všetko Všetci Každý Každá Mnoho Veľa Niekoľko Iní Ostatní Jeden Jedna Dva Dve Tri Obaja Jeho Jej Ich Môj Náš
    Svoj Sám Len Iba Práve Dokonca Samozrejme Žiaľ Navyše Pritom Napriek Napríklad Podobne Proti Celkovo Ďalší
    Ďalej Takže
  `,
  ordinals: 'small',
  closingQuotes: '“‘',
} satisfies ProfileData
