import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Estonian. */
export default {
  locale: 'et',
  source: 'Own list of common usage.',
  base: latin,
  never: `
    hr pr prl dr prof mag akad ins st nt näit vt vrd s.o s.t s.h m.a e.k.r sünd snd surn umb ca mnt pst tn tlf
    tel k.a s.a kl klo v.a lad kr ingl saks prants vene ld keskm
  `,
  beforeCapital: 'jne jms jm jt ja.m',
  beforeStarter: 'AS OÜ Inc Ltd eKr pKr a',
  beforeNumber: 'nr lk lg p art ptk joon tab § vol kd',
  starters: `
    See Need Ta Tema Nad Nemad Ma Mina Sa Sina Me Meie Te Teie Kes Mis Kus Kuhu Kust Millal Miks Kuidas Kui Et
    Aga Kuid Ja Või Ning Ka Veel Juba Nüüd Siis Täna Eile Homme Seal Siin Selle Seda Selles Sellest Ei Ära On
    Oli Olid Olen Oled Oleme Kõik Paljud Mõned Mõni Teised Keegi Miski Alati Tihti Võib Võibolla Siiski Samas
    Lisaks Seetõttu Nii Ainult Vaid Väga Jah Enne Pärast Koos Ilma Esmalt Esimene Lõpuks Näiteks Samuti Üks Kaks
    Kolm Mõlemad Eelmisel Tuleb Peab Kas
  `,
  ordinals: 'small',
  closingQuotes: '“',
} satisfies ProfileData
