import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** French. */
export default {
  locale: 'fr',
  source: 'Own list of common usage, checked against the development half of UD French-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    M MM Mme Mmes Mlle Mlles Mgr Me Dr Drs Pr Prof Vve Sr Ste Sts Stes apr p.ex c.-à-d c.à.d cf réf coll adj adv
    subst fém masc min approx hab boul bd bld ét tél dép arr ass gén lt cdt amb J.-C auj vs resp
  `,
  beforeStarter: 'janv févr avr juil oct nov déc av S.A S.A.R.L Cie Sté Jr Inc Ltd Co Corp A.M P.M a.m p.m',
  beforeNumber: 'n° nº no art al chap ch fig p pp t vol vols l alin paragr par sect tab v éd',
  starters: `
    Le La Les L'on Un Une Des Du De Ce Cet Cette Ces C'est C'était Il Elle Ils Elles On Je J'ai Tu Nous Vous Qui
    Que Quoi Quand Où Comment Pourquoi Quel Quelle Mais Et Ou Donc Or Ni Car Si S'il Comme Lorsque Puis Ensuite
    Enfin Alors Ainsi Aussi Après Avant Pendant Depuis Dans Dès Sur Sous Sans Avec Pour Par Chez Entre Vers
    Contre Malgré Selon En À A Au Aux Mon Ma Mes Ton Son Sa Ses Notre Nos Votre Leur Leurs Tout Toute Tous
    Toutes Chaque Plusieurs Quelques Certains Aucun Rien Personne Beaucoup Plus Moins Très Trop Peu Ici Là
    Aujourd'hui Hier Demain Maintenant Cependant Toutefois Néanmoins Pourtant D'abord D'autres D'après Il'y Oui
    Non Ne N'oubliez Merci Bon Bien Ça Cela Ceci Celui Celle Ceux Lui Elles-mêmes Parmi Bref Encore Toujours
    Jamais Souvent Parfois Deux Trois Est Sont Afin Lors Suite Grâce Quant
  `,
} satisfies ProfileData
