import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Finnish. Ordinals stand before small letters (3. kerros), days before months (31. marraskuuta). Companies (Oy, Ab)
 * and units have no period of their own, so that one behind them ends the sentence.
 */
export default {
  locale: 'fi',
  source: 'Own list of common usage, checked against the development half of UD Finnish-TDT (CC BY-SA 4.0).',
  base: latin,
  ordinary: 'Sen',
  never: `
    esim ks vrt ts ns nk toht prof tri hra rva nti mr dr dos maist lis fil.maist fil.tri fil.lis fil.kand dipl.ins
    dipl.ekon valt.tri valt.maist teol.tri teol.maist lääket.tri lääket.lis oik.tri varat apul.prof past rov kapt ylil
    luutn kers kenr evl maj kom amir jap lat kreik ven ukr engl ruots saks ransk esp it puol vir tsek port hepr arab
    kiin ed em eo emt mts ko k.o vt klo puh fax o.s synt kuoll nyk ent todenn oik vas yl huom arv jälk julk toim suom
    kirj kuv alkup ao
  `,
  beforeCapital: 'jne ym yms tms jms tjsp vast lkm kk vk kpl yht IT EM Ed Lis Maj',
  beforeStarter: `
    mm ml pl os milj mrd tuh jaa eaa jKr eKr j.Kr e.Kr e.a.a j.a.a mk ap ip pj siht alk tammik helmik maalisk huhtik
    toukok kesäk heinäk elok syysk lokak marrask jouluk
  `,
  beforeNumber: 'nro no s ss art mom sv n v k as tark max',
  starters: `
    Se Ne Hän He Minä Sinä Me Te Tämä Tuo Nämä Nuo Joka Jos Kun Että Koska Vaikka Mutta Ja Tai Eli Sekä Myös Vielä Jo
    Nyt Sitten Silloin Tänään Eilen Huomenna Siellä Täällä Tässä Siinä Missä Milloin Miksi Miten Mikä Mitä Kuka Ketkä
    Kuinka Ei En Et Emme Ette Eivät On Oli Ovat Olivat Olen Olet Olemme Olisi Voi Voivat Kaikki Moni Monet Monta Jotkut
    Muut Toinen Kukaan Mitään Koskaan Aina Usein Joskus Ehkä Kuitenkin Lisäksi Siksi Näin Niin Vain Hyvin Kyllä Olin
    Oletko Ennen Jälkeen Kanssa Ilman Ensin Ensimmäinen Lopulta Lopuksi Toisaalta Esimerkiksi Samalla Samoin Sen Sitä
    Siitä Siihen Sille Niiden Niitä Heidän Hänen Hänet Minun Tämän Tätä Tästä Tähän Yksi Kaksi Kolme Molemmat Viime
    Vuonna Vuoden Pitää Täytyy Sekään Onko Olipa No Noin Sinne Tänne Heti Jotta Jossa Joten Toki Tietysti Paitsi Siis
    Kunnes Sieltä Täältä Niistä Näitä Näissä Yleensä Myöhemmin Aluksi Ainakin Vasta Yhtäkkiä Silti Hänelle Minulla
    Meillä Heillä Hänellä Meidän Teidän Ketä Mihin Mistä Kumpi Kenen Saako Voiko Eikö Eikä Älä Kiitos
  `,
  ordinals: 'small',
} satisfies ProfileData
