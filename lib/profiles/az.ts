import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Azerbaijani. */
export default {
  locale: 'az',
  source: 'Own list of common usage.',
  base: latin,
  never: 'dr prof akad dos müh məs Bax təq küç qəs pr şəh ray red tərc nəşr e.ə b.e.ə',
  beforeCapital: 'və.s',
  beforeStarter: 'MMC ASC',
  beforeNumber: 'səh s cild tel №',
  starters: `
    Bu O Onlar Bunlar Bunun Onun Mən Sən Biz Siz Bir Hər Heç Bütün Çox Bəzi Digər Amma Lakin Ancaq Və Ya Çünki
    Əgər Ki Da Də İsə İlə Kimi Qədər Sonra Əvvəl Daha Ən İndi Dünən Sabah Burada Orada Harada Nə Niyə Necə Kim
    Hansı Neçə Bəli Xeyr Yox Var Olaraq Yenə Bəlkə Əlbəttə Həmçinin Beləliklə Belə Artıq Hələ Yalnız Tək Həmişə
    Bəzən Məsələn İki Üç İlk Son Eyni Başqa Öz Hamı
  `,
  ordinals: 'any',
  smallStarts: false,
} satisfies ProfileData
