import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Portuguese. */
export default {
  locale: 'pt',
  source:
    'Own list of common usage, checked against the development half of UD Portuguese-Bosque and Portuguese-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    sr sra srs sras srta dr dra drs dras profa profs eng Arq Des exmo exma ilmo ilma revmo V.Exa S.Exa Gal Cel Cap Ten
    Sgto Cmte Cmdt Alm Brig Mons Pe Fr Sto Sta Dep Pref Av R Pça Pca Trav Tv Rod Est Lgo eds org orgs coord trad op cit
    ibid cfr dept depto pres p.ex obs N.B P.S
  `,
  beforeCapital: 'segs',
  beforeStarter: `
    S.A Ltda Lda Cia a.C d.C a d a.m p.m E.U.A jan fev abr mai jun jul ago out nov seg qua qui sáb aprox ed ex máx mín
    esq dir séc sécs Exa tel ss hab prof
  `,
  beforeNumber: 'n núm art arts cap caps figs pág págs pg pgs vols t inc km v par al cl set apto ap fl fls tab col min',
  starters: `
    O A Os As Um Uma Uns Umas Do Da Dos Das No Na Nos Nas Ao À Aos Às Pelo Pela De Em Com Sem Por Para Segundo
    Sobre Após Desde Até Entre Durante Contra Este Esta Estes Estas Esse Essa Esses Essas Isso Isto Aquele
    Aquela Ele Ela Eles Elas Eu Tu Você Nós Se Seu Sua Seus Suas Meu Minha Nosso Nossa Que Quem Qual Quando Como
    Onde Porque Porquê Não Sim Nem E Ou Mas Porém Contudo Todavia Entretanto Embora Pois Assim Também Além Ainda
    Já Depois Antes Então Agora Hoje Ontem Amanhã Aqui Ali Lá Muito Muitos Muitas Mais Menos Pouco Tudo Todo
    Toda Todos Todas Cada Alguns Algumas Outro Outra Outros Outras Nenhum Nada Ninguém Sempre Nunca Talvez Tal É
    São Era Foi Foram Há Havia Está Estão Tem Têm Pode Podem Deve Apenas Só Mesmo Enquanto Atualmente
    Posteriormente Finalmente Dois Duas Três Ambos Apesar Diz
    Àquele Àquela Aqueles Aquelas Aquilo Acaso Afinal Aliás Algo Alguém Algum Alguma Anteriormente
    Bem Bom Boa Caso Cerca Certo Claro Conforme Conosco Dado Daí Dali Daqui Daquele Dela Dele Dentro Desse Dessa
    Deste Desta Disso Diante Devido Eis Enfim Eram Estava Estavam Estou Estamos Exceto Fora Graças Haverá
    Houve Infelizmente Felizmente Jamais Logo Longe Mal Me Mediante Melhor Nele Nesse Nessa Neste Nesta
    Nisso Nenhuma Nossos Nossas Numa Num Obrigado Obrigada Ora Outrora Perante Perto Pior Poucos
    Poucas Primeiro Provavelmente Quais Quanto Quantos Quase Qualquer Quer Quero Salvo Senão Será Serão Seria Somente
    Sob Somos Sou Tanto Tão Teu Tua Tinha Tinham Vai Vamos Várias Vários Vocês Vou
  `,
} satisfies ProfileData
