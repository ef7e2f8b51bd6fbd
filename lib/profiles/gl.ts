import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Galician. */
export default {
  locale: 'gl',
  source: 'Own list of common usage.',
  base: latin,
  never: `
    Sr Sra Srs Sras Srta Dr Dra D Dna Prof Avda av r tel aprox p.ex ex cf ed eds trad coord op cit ibid vs máx
    mín hab Sto Sta Excmo Excma
  `,
  beforeCapital: 'etc',
  beforeStarter: 'S.A S.L Inc Ltd Co Jr a.C d.C a.m p.m',
  beforeNumber: 'núm nº art cap fig páx páxs p pp vol t km v',
  starters: `
    O A Os As Un Unha Uns Unhas Do Da Dos Das No Na Nos Nas Ao Á Aos Ás Polo Pola De En Con Sen Por Para Segundo
    Sobre Tras Desde Ata Entre Durante Contra Este Esta Estes Estas Ese Esa Iso Isto Aquel Aquela El Ela Eles
    Elas Eu Ti Nós Se Seu Súa Meu Miña Noso Nosa Que Quen Cal Cando Como Onde Porque Non Si Nin E Ou Mais Pero
    Aínda Pois Así Tamén Ademais Xa Despois Antes Entón Agora Hoxe Onte Mañá Aquí Alí Moi Moito Moitos Máis
    Menos Pouco Todo Toda Todos Todas Cada Algúns Outro Outra Outros Nada Ninguén Sempre Nunca Quizais É Son Era
    Foi Hai Está Ten Pode Debe Só Dous Dúas Tres Ambos
  `,
} satisfies ProfileData
