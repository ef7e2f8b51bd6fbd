import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Latvian. Left out on purpose, for they are words too: "pils.", "pēc.", "vāc.", "sal.", and "vid.", for the office VID.
 * What is called by number and has a capital (13. Saeima) stands with the months, which have none.
 */
export default {
  locale: 'lv',
  source: 'Own list of common usage, checked against the development half of UD Latvian-LVTB (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof asoc.prof doc lekt akad habil Mg inž dze god a.god piem resp t.i t.s t.sk salīdz sk skat apm aptuv dz Dž Lj
    izd sast tulk krāj red sv Sv ģen pulkv plkv pltn virsltn ltn serž kpr kpt maj kap adm prez dir ģen.dir plkst angl
    franc latv lat grieķ
  `,
  beforeCapital: 'utt u.t.t u.tml tml lpp min sek st gab km kg cm mm Ls',
  beforeStarter: `
    tūkst milj mljrd mlrd u.c jan janv febr apr jūn jūl aug sept okt nov dec pirmd otrd trešd ceturtd piektd sestd svētd
    gs Kr p.m.ē m.ē pr.Kr p.Kr g mēn iel bulv pag raj apg nod att tab zīm
  `,
  beforeNumber: 'nr art sēj tālr mob tel dzim mir',
  starters: `
    Tas Tā Tie Tās To Tam Tai Tajā Šis Šī Šie Šīs Šo Šajā Viņš Viņa Viņi Viņas Es Tu Mēs Jūs Kas Ko Kam Kur Kad Kāpēc
    Kā Kāds Kāda Kādi Kurš Kura Ja Ka Bet Un Vai Arī Vēl Jau Tagad Tad Šodien Vakar Rīt Tur Šeit Te No Ar Bez Pēc Pirms
    Uz Par Pie Līdz Starp Zem Virs Caur Pret Dēļ Visi Visas Viss Daudzi Daudz Daži Citi Cits Neviens Nekas Nekad
    Vienmēr Bieži Varbūt Tomēr Turklāt Tāpēc Tādēļ Tātad Tikai Ļoti Jā Nē Nav Ir Bija Būs Būtu Vispirms Pirmais Beidzot
    Piemēram Viens Divi Trīs Abi Abas Pagājušajā Jums Mums Viņam Viņai Viņu Man Mani Mans Mana Mūsu Jūsu Savu Savukārt
    Turpretī Turpretim Pat Taču Lai Kaut Kamēr Tiklīdz Jo Iespējams Diemžēl Protams Patlaban Pašlaik Tobrīd Toreiz
    Vēlāk Drīz Dažreiz Reizēm Kopš Katrs Katru Neko Nekādu Drīkst Var Vajag Jābūt Lūdzu Paldies Toties Citādi Tāds Tāda
    Nu Kopumā Nākamajā Pēdējā
  `,
  ordinals: 'small',
  months: 'Saeima Saeimas Saeimai Saeimu Saeimā',
  closingQuotes: '“',
} satisfies ProfileData
