import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Spanish. */
export default {
  locale: 'es',
  source: 'Own list of common usage, checked against the development half of UD Spanish-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    sr sra srta sres sras dr dra dres Dña Da profa lic licda ing arq abg cnel Cap tte sgto cmdte cdte almte brig pbro
    mons rvdo rvda fr sto sta ntra ntro excmo excma ilmo ilma rev pdte pte vda hno hna hnos gob dip p.ej ej av avda ctra
    urb pza pl edif eds ed trad dir coord fasc op cit ibid íd cfr fam Bco Univ Fac Inst prov mpio fdo P.D P.S N.B EE RR
    FF JJ
  `,
  beforeStarter: `
    S.A S.L S.R.L S.A.U Ltda EE.UU UU f a.C d.C a d s ss sgtes a.m p.m Ud Uds Vd Vds Cía Cia ene feb abr jun jul ago sep
    sept oct nov dic lun mié jue vie sáb dom aprox máx mín esq izq izqda dcha dcho tel tfno tlf plur sing masc fem adj
    adv pta ptas atte hab prof depto dpto gral
  `,
  beforeNumber: `
    núm núms art arts cap caps figs pág págs pg vols t apdo apto inc km v n párr secc set col tít disp ext min seg
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
    Éste Ésta Éstos Éstas Ése Ésa Aquellos Aquellas Ello Vosotros Quienes Cuáles Cuánto Cuántos Cuántas Cualquier
    Acaso Adónde Apenas Aún Bien Bueno Casi Cerca Conforme Cuanto Dado Dentro Detrás Dicho Dicha Encima
    Estaba Estaban Estuvo Fuera Gran Hacia Hace Junto Lejos Mientras Mal Mejor Peor Mismo
    Ninguna Nuestros Nuestras Oh Ojalá Pese Primero Pronto Quizá Salvo Sea Sería Será Serán Sigue Suele Tan
    Te Tenía Todavía Tuvo Va Van Vamos Varias Varios Ven Vez Vaya Habían Hubo Podría Quiere Quería
  `,
} satisfies ProfileData
