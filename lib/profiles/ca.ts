import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Catalan. */
export default {
  locale: 'ca',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'En Na',
  never: `
    Sr Sra Srs Sres Srta Dr Dra Drs D Na En Mn Excm Excma Il·lm Il·lma av avda c/ pl pg pça núms tel aprox p.ex
    ex cf ed eds trad dir coord op cit ibid íd vs màx mín hab prov dept St Sta Gral Cap
  `,
  beforeCapital: 'etc',
  beforeStarter: 'S.A S.L Inc Ltd Co Jr aC dC a.C d.C a.m p.m',
  beforeNumber: 'núm n° art cap fig pàg pàgs p pp vol t km v',
  starters: `
    El La Els Les L'any Un Una Uns Unes Al Del Dels De En Amb Sense Per Segons Sobre Des Fins Entre Contra
    Durant Aquest Aquesta Aquests Aquestes Aquell Aquella Això Allò Ell Ella Ells Elles Jo Tu Vostè Nosaltres Es
    S'ha Se Seu Seva Meu Nostre Què Qui Quin Quina Quan Com On Perquè No Sí Ni I O Però Sinó Encara Així També A
    Ja Després Abans Llavors Ara Avui Ahir Demà Aquí Allà Molt Molts Més Menys Poc Tot Tota Tots Totes Cada
    Alguns Altres Cap Res Ningú Sempre Mai Potser Tal És Són Era Eren Ha Han Hi ha Té Tenen Pot Poden Cal Només
    Dos Dues Tres
  `,
} satisfies ProfileData
