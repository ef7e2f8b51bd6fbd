import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Albanian. Left out on purpose, for they are words too: "gjen." (gjeneral), "mar.", "nën." (nëntor), "tet."; and the
 * English title Maj, which is a month.
 */
export default {
  locale: 'sq',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'Maj',
  never: `
    z znj zj zonj dr prof prof.as doc msc ing ark akad av Gjen nënkol kpt p.sh d.m.th dmth rr bul lagj shek krh kr
    afërs përkth përg ndr
  `,
  beforeCapital: 'etj km kg cm mm min sek',
  beforeStarter: 'mij mln mld mlrd sh.a sh.p.k p.e.s e.s p.K m.K vëll jan shk qer korr gush dhj red bot kol',
  beforeNumber: 'nr f fq faq art par kap tab tel cel ap nd',
  starters: `
    Ky Kjo Këta Këto Ai Ajo Ata Ato Unë Ti Ne Ju Një Në Nga Për Me Pa Mbi Nën Pas Para Gjatë Sipas Ndërmjet Midis Kush
    Çfarë Ku Kur Pse Si Cili Cila Cilët Cilat Nëse Edhe Dhe Ose Por Porse Sepse Megjithatë Prandaj Gjithashtu Ende Tani
    Atëherë Pastaj Më Sot Dje Nesër Këtu Atje Po Jo Asgjë Askush Kurrë Gjithmonë Shpesh Ndoshta Mund Duhet Është Janë
    Jam Ishte Ishin Ka Kanë Kishte Gjithë Të Çdo Shumë Disa Tjetër Dy Tre Vetëm Madje Deri Drejt Kundër Përveç Bashkë
    Brenda Jashtë Rreth Që Sa Sapo Derisa Ndërsa Kurse Megjithëse Ndonëse Kështu Ashtu Pra Domethënë Fillimisht
    Papritur Zakonisht Ndonjëherë Nganjëherë Secili Secila Asnjë Dikush Diçka Nuk Mos Do Le Mirë Faleminderit Ishim Kam
    Kemi Përse Atij Asaj Atyre Menjëherë Gjithçka
  `,
  closingQuotes: '“',
} satisfies ProfileData
