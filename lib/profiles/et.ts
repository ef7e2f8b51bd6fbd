import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Estonian. Left out on purpose, for they are words or names too: "jaan." (jaanuar), "end." (endine), "maks.",
 * "vene.", "saks.". Nouns have no capital, so that an ordinal stands before small letters.
 */
export default {
  locale: 'et',
  source: 'Own list of common usage.',
  base: latin,
  never: `
    hr pr prl dr prof dots mag akad ins lekt nt näit vt vrd st s.o s.t s.h sh k.a mh e.k.r umb ca kl v.a lad ld ingl
    sks prants keskm kpt ltn mjr kol kindr kindrmjr kindrltn kolltn nltn vbl adm koost toim tõlk tlk ill peatoim
  `,
  beforeCapital: 'jne jms jm jt jmt jpt jpm vms vmt vm ja.m ja.t tk km kg cm mm min sek kr HR PR',
  beforeStarter: `
    mln mld mrd tuh eKr pKr e.Kr p.Kr e.m.a m.a.j a s.a saj tn mnt pst al nim veebr apr aug sept okt nov dets khk mk rbl
  `,
  beforeNumber: 'nr lk lg art ptk joon tab kd vlj tel tlf krt u sünd snd surn par no',
  starters: `
    See Need Ta Tema Nad Nemad Ma Mina Sa Sina Me Meie Te Teie Kes Mis Kus Kuhu Kust Millal Miks Kuidas Kui Et Aga Kuid
    Ja Või Ning Ka Veel Juba Nüüd Siis Täna Eile Homme Seal Siin Selle Seda Selles Sellest Sellel Neid Nende Ei Ära On
    Oli Olid Olen Oled Oleme Oleks Kõik Paljud Mõned Mõni Teised Keegi Miski Alati Tihti Võib Võibolla Siiski Samas
    Samal Lisaks Seetõttu Sellepärast Nii Niisiis Ainult Vaid Väga Jah Enne Pärast Koos Ilma Esmalt Esimene Lõpuks
    Näiteks Samuti Üks Kaks Kolm Mõlemad Eelmisel Järgmisel Tuleb Peab Kas Minu Meil Mul Tal Neil Talle Temaga Sinna
    Sealt Siit Siia Mida Keda Kelle Mille Milline Kuigi Ehkki Sest Kuna Kuni Praegu Hiljem Varem Varsti Äkki Ometi
    Isegi Muidugi Tavaliselt Vahel Mõnikord Pealegi Ent Ega Pole Palun Tänan Vist Ehk Saab Sai Kogu Iga Igal Paljudel
  `,
  ordinals: 'small',
  closingQuotes: '“',
} satisfies ProfileData
