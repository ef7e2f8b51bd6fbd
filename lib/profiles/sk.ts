import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Slovak. */
export default {
  locale: 'sk',
  source: 'Own list of common usage, checked against the development half of UD Slovak-SNK (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr mgr bc ing judr mudr mvdr phdr rndr paeddr thdr prof doc akad plk pplk mjr kpt npor por ppor pp sl tzv napr
    tj t.j t.z t.č resp príp ev cca vr kupr ul ed red prekl porov angl nem franc hl okr vel pozn zv zn št nar zom bl
    sv rtm čat des slob genmjr genpor práp tzn Ing.arch vyd nakl kand ilustr
  `,
  beforeCapital: 'atď apod a.i a.p',
  beforeStarter: `
    hod min s.r.o a.s spol n.l pr.n.l CSc DrSc PhD mil mld tis kol pí stor gen nám arch Kr lat p kap o j z
  `,
  beforeNumber: 'č čl ods odst písm str s obr tab roč r § par bod zák zb tel slov fax',
  ordinary: 'Sen Hon',
  starters: `
    To Ten Tá Tie Tí Táto Tento Toto Tieto Tým Tomu V Vo Na Nad Pod Po Pred Pri Cez Za Z Zo S So Do Od Pre Bez O U
    Medzi Podľa Okrem Počas Vďaka Kvôli On Ona Ono Oni Ja My Vy Kto Čo Kde Kam Kedy Prečo Ako Aký Aká Aké Ktorý
    Ktorá Ktoré Či Ak Keď Keby Že Aby Ale A I Alebo Teda Tak Však Avšak Pretože Lebo Preto Hoci Aj Tiež Takisto
    Rovnako Ešte Už Teraz Vtedy Potom Neskôr Najprv Najskôr Napokon Nakoniec Dnes Včera Zajtra Tu Tam Áno Nie Nič
    Nikto Nikdy Vždy Veď Často Niekedy Možno Dá Je Sú Bol Bola Bolo Boli Bude Budú Má Majú Môže Musí Všetko Všetci
    Každý Každá Mnoho Veľa Niekoľko Iní Ostatní Jeden Jedna Dva Dve Tri Obaja Jeho Jej Ich Môj Náš Svoj Sám Len Iba
    Práve Dokonca Samozrejme Žiaľ Navyše Pritom Napriek Napríklad Podobne Proti Celkovo Ďalší Ďalej Takže Odkiaľ
    Dokiaľ Kým Zatiaľ Namiesto Kedysi Zrazu Znova Opäť Ráno Večer Naša Naše Moja Moje Tvoj Vlastne Vraj Najmä
    Spočiatku Prvý Prvá Prvé Druhý Druhá Narodil Narodila Zomrel Zomrela Vyštudoval
  `,
  ordinals: 'small',
  closingQuotes: '“‘',
} satisfies ProfileData
