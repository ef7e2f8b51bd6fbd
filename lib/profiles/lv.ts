import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Latvian. */
export default {
  locale: 'lv',
  source: 'Own list of common usage, checked against the development half of UD Latvian-LVTB (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof doc akad inž kungs k-dze piem resp t.i t.s t.sk salīdz pēc apm aptuv dz dzim mir e-p iel bulv pag
    raj pils apg nod izd sast tulk krāj Kr Dz Sv sv St ģen pulkv ltn kpt maj kap
  `,
  beforeCapital: 'utt u.tml',
  beforeStarter: 'u.c jan febr apr jūn jūl aug sept okt nov dec gs gadsimts p.m.ē m.ē SIA a/s Ls',
  beforeNumber: 'nr Nr lpp p pp art sēj att tab § pants sk plkst tālr mob tel g',
  starters: `
    Tas Tā Tie Tās Šis Šī Šie Šīs Viņš Viņa Viņi Viņas Es Tu Mēs Jūs Kas Ko Kam Kur Kad Kāpēc Kā Kāds Kāda Ja Ka
    Bet Un Vai Arī Vēl Jau Tagad Tad Šodien Vakar Rīt Tur Šeit Te No Ar Bez Pēc Pirms Uz Par Pie Līdz Starp Zem
    Virs Caur Pret Dēļ Visi Viss Daudzi Daži Citi Cits Neviens Nekas Nekad Vienmēr Bieži Varbūt Tomēr Turklāt
    Tāpēc Tādēļ Tātad Tikai Ļoti Jā Nē Nav Ir Bija Būs Vispirms Pirmais Beidzot Piemēram Viens Divi Trīs Abi
    Pagājušajā Jums Mums Viņam Viņai Viņu Mans Mana Savu Savukārt Turpretī Pat
  `,
  ordinals: 'small',
  closingQuotes: '“',
} satisfies ProfileData
