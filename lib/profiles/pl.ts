import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Polish. */
export default {
  locale: 'pl',
  source: 'Own list of common usage, measured on the development half of UD Polish-PDB.',
  base: latin,
  never: `
    dr hab prof mgr inż lic doc mec red gen płk ppłk mjr kpt por ppor st sierż kpr ks bp abp kard św śp śś bł
    o.o im ul al pl os pow woj gm np tzn tj tzw m.in in wg ww jw ds dot ur zm pt proj paraf nadkom podkom kom
    asp insp podinsp dł szer wys zach wsch płd płn ang niem franc łac ros wł hiszp oprac wyd tłum ub przew
    wiceprzew dyr kier zast sekr min szt egz tys mln mld zw szczeg ewent wzgl sygn prok adw rzecz mies bryg kmdr
    wicemin prem prez Sp pan zam
  `,
  beforeCapital: 'itd itp etc',
  beforeStarter: 'r w zł gr km cm mm kg ha S.A p.n.e n.e sp z.o.o Inc Ltd Co Jr r.b br',
  beforeNumber: 'nr nry art ust pkt poz str s t tab rys rozdz par § lp godz tel lit zał zob vol no p ok m cz c z',
  starters: `
    To Ten Ta Te Ci Tego Tej Tym Tych W We Na Nad Pod Po Przed Przy Przez Za Z Ze Do Od Dla Bez O U Między
    Według Wśród Wobec Podczas Oprócz Poza On Ona Ono Oni One Ja Ty My Wy Pan Pani Kto Co Gdzie Kiedy Dlaczego
    Jak Jaki Jaka Jakie Który Która Które Czy Czyli Jeśli Jeżeli Gdy Gdyby Że Żeby Aby Ale A I Oraz Lub Albo
    Więc Zatem Jednak Natomiast Lecz Bo Ponieważ Dlatego Choć Chociaż Też Także Również Jeszcze Już Teraz Wtedy
    Potem Później Najpierw Następnie Wreszcie Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Tak Nie Nic Nikt Nigdy
    Zawsze Często Czasem Może Można Trzeba Należy Jest Są Był Była Było Byli Były Będzie Będą Ma Mam Mają
    Wszystko Wszyscy Wszystkie Każdy Każda Wielu Wiele Kilka Inni Inne Jeden Jedna Dwa Dwie Trzy Obaj Jego Jej
    Ich Mój Moja Nasz Swój Sam Tylko Właśnie Nawet Oczywiście Niestety Zresztą Ponadto Dzięki Mimo Podobno
    Proszę Dziękuję
  `,
  ordinals: 'small',
  closingQuotes: '”',
} satisfies ProfileData
