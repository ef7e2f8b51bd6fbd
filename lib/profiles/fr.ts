import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** French. */
export default {
  locale: 'fr',
  source: 'Own list of common usage, checked against the development half of UD French-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    M MM Mme Mmes Mlle Mlles Mgr Me Drs Pr Vve Sr Srs Sts Stes p.ex réf coll adj adv subst env apr approx boul ass amb
    auj resp ibid op cit loc.cit trad dir ill N.B P.S c.à.d c.a.d Cap Ch Ph Th Fr Éd Gal gén cdt lt cne adjt sgt brig
    chev cte ctesse
  `,
  beforeStarter: `
    janv févr avr juil oct nov déc lun ven dim S.A S.A.R.L S.N.C S.C.I Cie Ets Sté A.M P.M a.m p.m av ap bd bld pl rte
    imp fg bât appt apt ét arr masc fém sing plur suiv sq sqq ex tél dép suppl div M.A Ph.D hab prof col cap
  `,
  beforeNumber: `
    no nos art arts al chap ch figs t vols l alin paragr par sect tab v éd sec sept BD append ann ms liv f° min
  `,
  starters: `
    Le La Les L'on Un Une Des Du De Ce Cet Cette Ces C'est C'était Il Elle Ils Elles On Je J'ai Tu Nous Vous
    Qui Que Quoi Quand Où Comment Pourquoi Quel Quelle Mais Et Ou Donc Or Ni Car Si S'il Comme Lorsque Puis
    Ensuite Enfin Alors Ainsi Aussi Après Avant Pendant Depuis Dans Dès Sur Sous Sans Avec Pour Par Chez
    Entre Vers Contre Malgré Selon En À A Au Aux Mon Ma Mes Ton Son Sa Ses Notre Nos Votre Leur Leurs Tout
    Toute Tous Toutes Chaque Plusieurs Quelques Certains Certaines Aucun Aucune Rien Personne Beaucoup Plus
    Moins Très Trop Peu Ici Là Aujourd'hui Hier Demain Maintenant Cependant Toutefois Néanmoins Pourtant
    D'abord D'autres D'après Oui Non Ne N'oubliez Merci Bon Bien Ça Cela Ceci Celui Celle Ceux Lui Parmi
    Bref Encore Toujours Jamais Souvent Parfois Deux Trois Est Sont Afin Lors Suite Grâce Quant Qu'il
    Qu'elle Qu'on Qu'est D'un D'une D'ailleurs D'ici L'un L'une L'autre N'est N'a J'étais J'avais Jusqu'à
    Lorsqu'il Puisque Puisqu'il Quels Quelles Quelqu'un Quiconque Chacun Autant Autour Autrefois Autrement
    Aussitôt Bientôt Certes Combien Désormais Déjà Devant Derrière Dessous Également Ensemble Environ Faut
    Heureusement Hors Hélas Jadis Jusque Lequel Laquelle Loin Longtemps Mieux Même Mêmes N'y Nul Nulle Outre
    Partout Peut Pouvez Premièrement Presque Près Quoique Sauf Seul Seule Seuls Sinon Soit Soudain Surtout
    Tandis Tant Tantôt Tel Telle Tels Tôt Y Voici Voilà Voulez Avait Avez As Avons Était Étaient Ont Êtes
    Fut Furent Sera Seront Fallait
  `,
} satisfies ProfileData
