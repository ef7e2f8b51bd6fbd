import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Basque: ordinals are numbers with a point. */
export default {
  locale: 'eu',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'and',
  never: 'jn and jn.and dr prof adb ik tel helb kale etorb esk ezk gutx geh',
  beforeCapital: 'etab abar',
  beforeStarter: 'S.A S.L Inc Ltd Co Jr K.a K.o',
  beforeNumber: 'or orr art zk lib ird',
  starters: `
    Hau Hori Hura Hauek Horiek Haiek Bera Ni Zu Gu Zuek Bat Bi Hiru Eta Edo Baina Baita Ere Izan Baldin Hala
    Horrela Hortaz Beraz Gero Ondoren Aurretik Orain Gaur Atzo Bihar Hemen Hor Han Non Noiz Nola Zergatik Nor
    Zer Zein Bai Ez Inor Inoiz Beti Agian Asko Gutxi Guzti Dena Denak Beste Batzuk Gainera Azkenik Lehen Lehenik
    Adibidez Halere Da Dira Zen Ziren Du Dute
  `,
  ordinals: 'small',
} satisfies ProfileData
