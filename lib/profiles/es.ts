import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Spanish. */
export default {
  locale: 'es',
  source: 'Own list of common usage, checked against the development half of UD Spanish-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    Sr Sra Srta Sres Sras Dr Dra Dres D Dña Da Ud Uds Vd Vds Prof Profa Lic Licda Ing Arq Abg Gral Cnel Cap Tte
    Sgto Cmdte Mons Fr Sto Sta Excmo Excma Ilmo Ilma Rev p.ej ej aprox av avda c/ pza pl dpto depto edif esq tel
    tfno hab máx mín eds trad dir coord fasc op cit ibid íd vs fam sing plur fem masc adj adv íb Hnos Cía Pdte
    Pte Bco Univ Fac Inst prov mpio St Warner.Bros Bros
  `,
  beforeStarter: `
    S.A S.L S.R.L Ltda Inc Ltd Co Corp Jr EE.UU a.C d.C a.m p.m ene feb abr jun jul ago sep sept set oct nov
  `,
  beforeNumber: `
    núm núms n.º nº n° No art arts cap caps fig figs pág págs p pp vol vols t ss apdo inc km v párr secc
  `,
  starters: `
    El La Los Las Lo Un Una Unos Unas Al Del De En Con Sin Por Para Según Sobre Tras Desde Hasta Entre Ante Bajo
    Contra Durante Mediante Este Esta Estos Estas Ese Esa Esos Esto Eso Aquel Aquella Él Ella Ellos Ellas Yo Tú
    Usted Nosotros Se Su Sus Mi Mis Tu Nuestro Nuestra Qué Quién Cuál Cuándo Cómo Dónde Cuando Como Donde Que
    Quien Si No Sí Ni Y O Pero Sino Aunque Porque Pues Así También Además Tampoco Ya Luego Después Antes
    Entonces Ahora Hoy Ayer Mañana Aquí Allí Allá Muy Más Menos Mucho Muchos Muchas Poco Todo Toda Todos Todas
    Cada Algunos Algunas Otro Otra Otros Otras Ningún Nada Nadie Siempre Nunca Quizás Tal Tales Es Son Era Fue
    Fueron Ha Han Había Hay Está Están Tiene Tienen Puede Pueden Debe Gracias Debido Finalmente Actualmente
    Posteriormente Asimismo Igualmente Incluso Sólo Solo Tanto Dos Tres Ambos Le Les Me Nos
  `,
} satisfies ProfileData
