import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Turkish. */
export default {
  locale: 'tr',
  source: 'Own list of common usage, measured on the development half of UD Turkish-IMST.',
  base: latin,
  never: `
    dr prof doç yrd öğr gör arş uzm Av müh mim alb yb bnb yzb org korg tümg tuğg hz sn bkz örn Ör çev Haz Yay Ed Der bs
    mah cad Sok Bul apt blv faks krş İ.Ö İ.S Mat fiz tic San ltd şti a.ş T.C Sit Ord Opr Ecz Dz Hv
  `,
  beforeCapital: 'vb vs vd',
  beforeStarter: 'A.Ş Şti yy M.Ö M.S',
  beforeNumber: 'no s sy syf c md sf § böl cilt tel',
  starters: `
    Bu Şu O Onlar Bunlar Bunun Onun Buna Ona Bunu Onu Ben Sen Biz Siz Bir Her Hiç Bütün Tüm Birçok Bazı Çoğu
    Diğer Ama Fakat Ancak Ve Veya Ya Çünkü Eğer Ki De Da İse İle Gibi Kadar Sonra Önce Daha En Çok Şimdi Bugün
    Dün Yarın Burada Orada Nerede Ne Neden Niçin Nasıl Kim Hangi Kaç Mi Evet Hayır Değil Var Yok Olarak Oysa
    Yine Hatta Belki Elbette Ayrıca Böylece Böyle Öyle Bunlardan Artık Henüz Zaten Sadece Yalnız Hep Bazen
    Özellikle Örneğin İki Üç İlk Son Aynı Başka Kendi Kendisi Herkes Kimse Hiçbir Eskiden İşte Peki Üstelik
    Nitekim Dolayısıyla Bundan Ondan Bunda
  `,
  ordinals: 'any',
  smallStarts: false,
} satisfies ProfileData
