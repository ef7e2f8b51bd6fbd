import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Catalan. "lm" is what stands behind the raised point of "Il·lm." */
export default {
  locale: 'ca',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'En Na',
  never: `
    sr sra srs sres srta dr dra drs dres arq Mn mons excm excma lm lma hble fra Cap av avda ctra urb pl pg pça ptge p.ex
    cfr eds trad dir coord op cit ibid íd dept Sta Mgfc P.D P.S N.B
  `,
  beforeStarter: `
    S.A S.L S.C.P Cia aC dC a.C d.C a d s ss a.m p.m aprox màx mín tel ed ex prov febr abr jul ag oct nov dl dt dc dj dv
    dg hab prof gral
  `,
  beforeNumber: 'núm núms art arts cap caps figs pàg pàgs vols t km v n gen apt col secc min seg',
  starters: `
    El La Els Les L'any Un Una Uns Unes Al Del Dels De En Amb Sense Per Segons Sobre Des Fins Entre Contra
    Durant Aquest Aquesta Aquests Aquestes Aquell Aquella Això Allò Ell Ella Ells Elles Jo Tu Vostè Nosaltres Es
    S'ha Se Seu Seva Meu Nostre Què Qui Quin Quina Quan Com On Perquè No Sí Ni I O Però Sinó Encara Així També A
    Ja Després Abans Llavors Ara Avui Ahir Demà Aquí Allà Molt Molts Més Menys Poc Tot Tota Tots Totes Cada
    Alguns Altres Cap Res Ningú Sempre Mai Potser Tal És Són Era Eren Ha Han Hi Té Tenen Pot Poden Cal Només
    Dos Dues Tres
    L'altre L'altra D'aquí D'altra Alguna Algunes Algú Altra Aquelles Aquells Bastant Bé Bona Bon
    Cadascun Cert Davant Darrere Dins Doncs Estava Està Estan Fa Finalment Fora Gairebé Gràcies
    Hauria Havia Havien Hem He Heu Ho Li Lluny Malgrat M'ha Massa Mentre Mentrestant Millor Molta
    Moltes Nostra Nostres Vosaltres Vostès Pel Pels Pitjor Poca Pocs Poques
    Primer Prop Quant Quants Qualsevol Quasi Quelcom Quins Quines Sembla Segur Seria Serà
    Si Sota Sovint Sobretot Tampoc Tan Tant Teva Teu Tenia Va Van Vam Vas Vaig Vés Volem Vull
  `,
} satisfies ProfileData
