import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * Basque: ordinals are numbers with a point. Left out on purpose, for they are words too: "and." (andrea) of English
 * names, "ots." (otsaila), "aza." (azaroa), and what English has as titles: Hon (there), Gen, Sen.
 */
export default {
  locale: 'eu',
  source: 'Own list of common usage.',
  base: latin,
  ordinary: 'Hon Gen Sen',
  never: `
    jn dr prof lic ing adb ik ikus h.d h.o helb itzul arg argit zuz lehend ordezk koord ezk esk gutx geh g.g.b lat
    frantz ingel gazt eusk
  `,
  beforeCapital: 'etab abar e.a km kg cm mm min seg',
  beforeStarter: 'S.A S.L K.a K.o k etorb ibilb plaz hirib urt uzt abu urr og lr',
  beforeNumber: 'or orr art zk zenb lib bol kap irud taul ird tel faks',
  starters: `
    Hau Hori Hura Hauek Horiek Haiek Bera Ni Zu Gu Zuek Bat Bi Hiru Eta Edo Baina Baita Ere Izan Baldin Hala Horrela
    Hortaz Beraz Gero Ondoren Aurretik Orain Gaur Atzo Bihar Hemen Hor Han Non Noiz Nola Zergatik Nor Zer Zein Bai Ez
    Inor Inoiz Beti Agian Asko Gutxi Guzti Dena Denak Beste Batzuk Gainera Azkenik Lehen Lehenik Adibidez Halere Da
    Dira Zen Ziren Du Dute Horregatik Horrek Honek Hark Haien Haren Hango Hemengo Horien Nik Zuk Guk Nire Gure Zure
    Bere Beren Nork Nori Nora Nondik Zenbat Inork Ezer Hiruak Biak Bestela Berriz Aldiz Orduan Honela Honetan Horretan
    Hartan Gaurko Azken Lehenengo Oraindik Dagoeneko Beharbada Mesedez Eskerrik Hain Oso Bakarrik Behin Batzuetan
    Arratsaldean Goizean Gauean
  `,
  ordinals: 'small',
} satisfies ProfileData
