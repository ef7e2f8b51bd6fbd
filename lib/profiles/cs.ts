import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Czech. */
export default {
  locale: 'cs',
  source: 'Own list of common usage, checked against the development half of UD Czech-CAC (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr mgr bc ing judr mudr mvdr phdr rndr paeddr phmr thdr prof doc akad plk pplk mjr kpt npor por ppor prap pp sl
    tzv např tj mj resp příp popř ev event cca zejm vč kupř ul tř ed red překl srov viz angl něm franc hl okr obv
    vel sv pprap nprap rtm brig genmjr genpor dr.h.c nar zemř poz pozn vyd nakl ilustr škpt kand př
  `,
  beforeCapital: 'atd apod aj',
  beforeStarter: `
    hod min s.r.o a.s spol n.l př.n.l CSc DrSc Ph.D mil mld tis kol pí stol gen kap nám arch Kr p lat odd o j
  `,
  beforeNumber: 'č čís čl odst písm str s obr tab roč r § par bod vyhl zák sb tel slov fax ot dol',
  ordinary: 'Sen Hon',
  starters: `
    To Ten Ta Ti Ty Tato Tento Toto Tyto Tím Tomu V Ve Na Nad Pod Po Před Při Přes Za Z Ze S Se Do Od Pro Bez O U
    Mezi Podle Kromě Během Díky Kvůli On Ona Ono Oni Já My Vy Kdo Co Kde Kam Kdy Proč Jak Jaký Jaká Jaké Který Která
    Které Zda Jestli Jestliže Pokud Když Kdyby Že Aby Ale A I Nebo Anebo Tedy Tak Však Avšak Ovšem Protože Neboť
    Proto Ačkoli Ačkoliv Také Taky Rovněž Ještě Už Již Nyní Teď Tehdy Potom Pak Později Nejprve Nakonec Dnes Včera
    Zítra Tady Zde Tam Ano Ne Nic Nikdo Nikdy Vždy Vždyť Často Někdy Možná Lze Je Jsou Byl Byla Bylo Byli Bude Budou
    Má Mají Může Musí Vše Všichni Všechno Každý Každá Mnoho Několik Jiní Ostatní Jeden Jedna Dva Dvě Tři Oba Jeho
    Její Jejich Můj Náš Svůj Sám Jen Jenom Pouze Právě Dokonce Samozřejmě Bohužel Navíc Přitom Přesto Například
    Podobně Proti Celkem Další Takže Odkud Dokud Jakmile Zatímco Místo Kdysi Najednou Náhle Znovu Ráno Večer Naše
    Moje Tvůj Jejichž Tamní Vlastně Prý Přestože Nejdříve Zpočátku První Druhý Druhá Narodil Narodila Zemřel Zemřela
    Vystudoval
  `,
  ordinals: 'small',
  closingQuotes: '“‘',
} satisfies ProfileData
