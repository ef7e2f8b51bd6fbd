import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Hungarian. */
export default {
  locale: 'hu',
  source: 'Own list of common usage, measured on the development half of UD Hungarian-Szeged.',
  base: latin,
  never: `
    dr ifj id özv prof br st szt pl ill vö ún ld l szerk bev közr u.o du de ker pf ua ui uő hrsz tb min max
    egyh tszf mb ny kk ut u krt tsz ált gimn fszt em fsz lh sgt Szt Bp tszn hatv isk nagyvár
  `,
  beforeCapital: 'stb s.a.t',
  beforeStarter: 'Kft Rt Bt Zrt Nyrt i.e i.sz jan febr márc ápr jún júl aug szept okt nov dec',
  beforeNumber: 'sz bek § pont c old tel kb v',
  starters: `
    A Az Ez Azt Ezt Azok Ezek Ennek Annak Ezért Azért Egy És De Ha Hogy Mert Mivel Mint Vagy Ő Ők Én Te Mi Ti Ön
    Ki Kik Mit Hol Hová Mikor Miért Hogyan Milyen Melyik Nem Nincs Sem Is Még Már Most Akkor Aztán Majd Később
    Először Végül Ma Tegnap Holnap Itt Ott Igen Semmi Senki Soha Mindig Gyakran Néha Talán Lehet Kell Van Vannak
    Volt Voltak Lesz Minden Mindenki Sok Sokan Több Többen Néhány Más Mások Mindkét Két Három Csak Éppen Persze
    Sajnos Ugyanakkor Azonban Viszont Ráadásul Például Így Úgy Eddig Azóta Amikor Ahol Amíg Bár Noha Tehát Vajon
    Ezzel Azzal Ebben Abban Erre Arra Ettől Ezután Szerinte Szerint Miután Mielőtt Közben Pedig Nagyon
  `,
  ordinals: 'any',
  yearFirst: true,
} satisfies ProfileData
