import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Finnish. Ordinals stand before small letters (3. kerros), days before months (31. marraskuuta). */
export default {
  locale: 'fi',
  source: 'Own list of common usage, checked against the development half of UD Finnish-TDT (CC BY-SA 4.0).',
  base: latin,
  never: `
    esim ks vrt eli toht prof tri hra rva nti mr dr St ns jap lat kreik ven ukr engl ruots saks ransk esp it
    puol vir tsek port hepr arab kiin ed em eo emt mts ko k.o kk vk klo puh fax os o.s synt k entinen nyk todenn
    oik vas yl v vs pj siht maist fil.maist fil.tri dipl.ins huom lkm milj tuh arv jälk julk toim suom alk alkup
  `,
  beforeCapital: 'jne ym yms tms etc',
  beforeStarter: 'Oy Oyj Ab Inc Ltd Co jaa eaa jKr eKr e.a.a j.a.a mk',
  beforeNumber: 'nro no s ss art kpl luku mom kohta osa § p sv',
  starters: `
    Se Ne Hän He Minä Sinä Me Te Tämä Tuo Nämä Nuo Joka Jos Kun Että Koska Vaikka Mutta Ja Tai Eli Sekä Myös
    Vielä Jo Nyt Sitten Silloin Tänään Eilen Huomenna Siellä Täällä Tässä Siinä Missä Milloin Miksi Miten Mikä
    Mitä Kuka Ketkä Kuinka Ei En Et Emme Ette Eivät On Oli Ovat Olivat Olen Olet Olemme Olisi Voi Voivat Kaikki
    Moni Monet Monta Jotkut Muut Toinen Kukaan Mitään Koskaan Aina Usein Joskus Ehkä Kuitenkin Lisäksi Siksi
    Näin Niin Vain Hyvin Kyllä Olin Oletko Ennen Jälkeen Kanssa Ilman Ensin Ensimmäinen Lopulta Lopuksi
    Toisaalta Esimerkiksi Samalla Samoin Sen Sitä Siitä Siihen Sille Niiden Niitä Heidän Hänen Hänet Minun Tämän
    Tätä Tästä Tähän Yksi Kaksi Kolme Molemmat Viime Vuonna Vuoden Pitää Täytyy Sekään Onko Olipa No Noin Sinne
    Tänne
  `,
  ordinals: 'any',
} satisfies ProfileData
