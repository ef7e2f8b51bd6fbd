import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Albanian. */
export default {
  locale: 'sq',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'rreth vit bot',
  never: `
    z znj zj dr prof ing akad gjen kol p.sh d.m.th dmth rr bul lagj tel afërs rreth kr shih vit shek bot red
    përkth
  `,
  beforeCapital: 'etj',
  beforeStarter: 'Sh.A Sh.p.k Inc Ltd Co Jr p.e.s e.s',
  beforeNumber: 'nr f fq art par kap fig tab vol',
  starters: `
    Ky Kjo Këta Këto Ai Ajo Ata Ato Unë Ti Ne Ju Një Në Nga Për Me Pa Mbi Nën Pas Para Gjatë Sipas Ndërmjet
    Midis Kush Çfarë Ku Kur Pse Si Cili Cila Nëse Edhe Dhe Ose Por Porse Sepse Megjithatë Prandaj Gjithashtu
    Ende Tani Atëherë Pastaj Më Sot Dje Nesër Këtu Atje Po Jo Asgjë Askush Kurrë Gjithmonë Shpesh Ndoshta Mund
    Duhet Është Janë Ishte Ishin Ka Kanë Gjithë Të Çdo Shumë Disa Tjetër Dy Tre Vetëm Madje
  `,
  closingQuotes: '“',
} satisfies ProfileData
