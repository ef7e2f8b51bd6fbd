import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Polish. */
export default {
  locale: 'pl',
  source: 'Own list of common usage, measured on the development half of UD Polish-PDB.',
  base: latin,
  never: `
    dr hab prof mgr inż lic doc mec red płk ppłk mjr kpt ppor st sierż kpr ks bp abp kard św śp śś bł o.o ul al pl
    pow woj gm np tzn tj tzw m.in wg ww jw ds dot ur zm pt proj nadkom podkom kom asp insp podinsp dł szer wys
    zach wsch płd płn ang niem franc łac ros wł hiszp oprac wyd tłum ub przew wiceprzew dyr zast sekr zw szczeg
    ewent wzgl sygn prok adw mies bryg kmdr wicemin prem prez zam dz dn wym nadb marsz plut chor gen.bryg gen.dyw
    bosm dyw gosp arcybp wlk przyp wspólnk
  `,
  beforeCapital: 'itd itp nast',
  beforeStarter: `
    r w S.A p.n.e n.e sp z.o.o r.b br im in min por os kier szt egz tys mln mld gen s t rozdz tab cz kl lek kol pon sob
    niedz zob kw wrz paźdz hr Chr o p j
  `,
  beforeNumber: 'nr nry art ust pkt poz str rys par § lp godz tel lit zał no ok m c z',
  ordinary: 'Sen Maj',
  starters: `
    To Ten Ta Te Ci Tego Tej Tym Tych W We Na Nad Pod Po Przed Przy Przez Za Z Ze Do Od Dla Bez O U Między Według
    Wśród Wobec Podczas Oprócz Poza On Ona Ono Oni One Ja Ty My Wy Pan Pani Kto Co Gdzie Kiedy Dlaczego Jak Jaki
    Jaka Jakie Który Która Które Czy Czyli Jeśli Jeżeli Gdy Gdyby Że Żeby Aby Ale A I Oraz Lub Albo Więc Zatem
    Jednak Natomiast Lecz Bo Ponieważ Dlatego Choć Chociaż Też Także Również Jeszcze Już Teraz Wtedy Potem Później
    Najpierw Następnie Wreszcie Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Tak Nie Nic Nikt Nigdy Zawsze Często Czasem
    Może Można Trzeba Należy Jest Są Był Była Było Byli Były Miał Miała Został Została Zostało Będzie
    Będą Ma Mam Mają Wszystko Wszyscy Wszystkie
    Każdy Każda Wielu Wiele Kilka Inni Inne Jeden Jedna Dwa Dwie Trzy Obaj Jego Jej Ich Mój Moja Nasz Swój Sam Tylko
    Właśnie Nawet Oczywiście Niestety Zresztą Ponadto Dzięki Mimo Podobno Proszę Dziękuję Każde Czyj Komu Czemu
    Dokąd Skąd Odkąd Dopóki Zanim Kiedyś Gdzieś Ktoś Coś Nagle Znowu Rano Wieczorem Latem Zimą Stąd Skoro Tymczasem
    Owszem Chyba Ponad Zamiast Zgodnie Pewnego Nasza Nasze Moje Twój Swoją Pierwszy Pierwsza Pierwsze Urodził
    Urodziła Zmarł Zmarła Ukończył Ukończyła Pracował Pracowała
  `,
  ordinals: 'small',
  closingQuotes: '”',
} satisfies ProfileData
