import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Portuguese. */
export default {
  locale: 'pt',
  source:
    'Own list of common usage, checked against the development half of UD Portuguese-Bosque and Portuguese-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profs Eng Arq Des Exmo Exma Ilmo Ilma V.Exa S.Exa Gal Cel
    Cap Ten Sgto Cmte Mons Pe Fr Sto Sta Av R Pça Pca Trav Rod Est Lgo aprox ed eds org orgs coord trad op cit
    ibid cf vs máx mín hab Cia dept depto pres St i.e p.ex ex
  `,
  beforeStarter: 'S.A Ltda Inc Ltd Co Corp Jr a.C d.C a.m p.m E.U.A EUA jan fev abr jun jul ago out nov',
  beforeNumber: 'n nº n° núm art arts cap caps fig figs pág págs pg pgs p pp vol vols t inc km v par tel sécs séc',
  starters: `
    O A Os As Um Uma Uns Umas Do Da Dos Das No Na Nos Nas Ao À Aos Às Pelo Pela De Em Com Sem Por Para Segundo
    Sobre Após Desde Até Entre Durante Contra Este Esta Estes Estas Esse Essa Esses Essas Isso Isto Aquele
    Aquela Ele Ela Eles Elas Eu Tu Você Nós Se Seu Sua Seus Suas Meu Minha Nosso Nossa Que Quem Qual Quando Como
    Onde Porque Porquê Não Sim Nem E Ou Mas Porém Contudo Todavia Entretanto Embora Pois Assim Também Além Ainda
    Já Depois Antes Então Agora Hoje Ontem Amanhã Aqui Ali Lá Muito Muitos Muitas Mais Menos Pouco Tudo Todo
    Toda Todos Todas Cada Alguns Algumas Outro Outra Outros Outras Nenhum Nada Ninguém Sempre Nunca Talvez Tal É
    São Era Foi Foram Há Havia Está Estão Tem Têm Pode Podem Deve Apenas Só Mesmo Enquanto Atualmente
    Posteriormente Finalmente Dois Duas Três Ambos Apesar Diz
  `,
} satisfies ProfileData
