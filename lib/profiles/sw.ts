import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Swahili. */
export default {
  locale: 'sw',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'Kwa',
  never: 'Bw Bi Bibi Dkt Mhe Mch Sheikh Mzee k.m kif taz Jr S.L.P Kwa',
  beforeCapital: 'n.k',
  beforeNumber: 'na Na uk juz fung ibara',
  starters: `
    Hii Huyu Hao Hawa Hiyo Hilo Haya Ile Yule Wale Yeye Mimi Wewe Sisi Wao Ni Na Kwa Katika Kwenye Baada Kabla
    Wakati Ingawa Lakini Au Kama Ikiwa Kwamba Hivyo Pia Bado Sasa Leo Jana Kesho Hapa Hapo Pale Nani Nini Wapi
    Lini Kwanini Vipi Ndiyo Hapana Wote Kila Wengi Baadhi Mwingine Moja Mbili Tatu Watu Mtu Hata Zaidi Kisha
    Aidha
  `,
} satisfies ProfileData
