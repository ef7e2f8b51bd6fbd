import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Galician. */
export default {
  locale: 'gl',
  source: 'Own list of common usage.',
  base: latin,
  never: `
    sr sra srs sras srta dr dra dres dna profa enx arq mons excmo excma ilmo ilma sto sta Cap pza avda av estr p.ex cfr
    eds trad coord dir op cit ibid íd dept P.D P.S N.B
  `,
  beforeStarter: `
    S.A S.L S.C.G Cía a.C d.C a d s ss a.m p.m r tel aprox ed ex máx mín séc xan feb abr mai xuñ xul ago out nov dec hab
    prof
  `,
  beforeNumber: 'núm núms n art arts cap caps figs páx páxs vols t km v set Xan apdo col min seg',
  starters: `
    O A Os As Un Unha Uns Unhas Do Da Dos Das No Na Nos Nas Ao Á Aos Ás Polo Pola De En Con Sen Por Para Segundo
    Sobre Tras Desde Ata Entre Durante Contra Este Esta Estes Estas Ese Esa Iso Isto Aquel Aquela El Ela Eles
    Elas Eu Ti Nós Se Seu Súa Meu Miña Noso Nosa Que Quen Cal Cando Como Onde Porque Non Si Nin E Ou Mais Pero
    Aínda Pois Así Tamén Ademais Xa Despois Antes Entón Agora Hoxe Onte Mañá Aquí Alí Moi Moito Moitos Máis
    Menos Pouco Todo Toda Todos Todas Cada Algúns Outro Outra Outros Nada Ninguén Sempre Nunca Quizais É Son Era
    Foi Hai Está Ten Pode Debe Só Dous Dúas Tres Ambos
    Acaso Algunha Algunhas Alguén Algo Apenas Ben Bo Boa Aqueles Aquelas Aquilo Axiña Baixo Canto
    Cantos Case Cerca Claro Conforme Cun Cunha Daquela Dende Dentro Detrás Diante Eran Eses Esas Estaba Estaban
    Están Fóra Foron Grazas Había Houbo Lonxe Logo Malia Mal Me Mellor Mentres Meus Miñas Moita Moitas Mesmo
    Ningunha Ningún Nosos Nosas Nun Nunha Ora Outras Perante Poden Poucos Poucas Preto Primeiro Quizá Calquera
    Seica Será Serían Sería Seus Súas Talvez Tampouco Tan Tanto Teñen Tiña Tiñan
    Velaquí Vou Vai Van Vostede Vosoutros Varios Varias
  `,
} satisfies ProfileData
