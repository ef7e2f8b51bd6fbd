import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Italian. */
export default {
  locale: 'it',
  source: 'Own list of common usage, measured on the development half of UD Italian-ISDT.',
  base: latin,
  never: `
    sig sigg sigra sigre sig.na dott dr proff avv ing arch geom rag on onn mons mgr Card Cap Ten Magg Serg Amm Cav Comm
    Uff spett egr gent preg ill suor P.es es p.es ad.es cfr op cit ibid vd eds trad fraz loc prov SS N.B P.S
  `,
  beforeCapital: 'ecc seg segg sgg',
  beforeStarter: `
    S.p.A S.r.l S.n.c S.a.s Spa Srl Snc a.C d.C a d gen feb apr mag giu lug ott nov dic lun mer gio ven sab dom ca ab
    sec secc ed ediz abit prof tel col ten
  `,
  beforeNumber: `
    n nn num nr art artt par pag pagg voll cap capp figg tab tav sez c co lett l t v all ex sent ord reg fax max mar ago
    set fasc int sc cl min
  `,
  starters: `
    Il Lo La I Gli Le L'ha Un Uno Una Del Della Dello Dei Degli Delle Al Alla Allo Ai Agli Alle Dal Dalla Nel
    Nella Nello Nei Negli Nelle Sul Sulla Col Di A Da In Con Su Per Tra Fra E Ed O Ma Però Se Che Chi Cosa Come
    Dove Quando Perché Quale Quali Quanto Non Sì No Io Tu Lui Lei Egli Ella Esso Essa Noi Voi Loro Si Ci Vi Ne
    Mi Ti Questo Questa Questi Queste Quello Quella Quelli Quelle Ciò Suo Sua Suoi Sue Mio Mia Nostro Nostra
    Tutto Tutta Tutti Tutte Ogni Ognuno Alcuni Alcune Altri Altre Molti Molte Poi Dopo Prima Ora Oggi Ieri
    Domani Qui Qua Là Lì Ancora Già Mai Sempre Anche Inoltre Infine Quindi Dunque Infatti Tuttavia Secondo
    Durante Mentre Senza Contro Verso Presso Così Più Meno Molto Poco Solo Soltanto È Era Sono Erano Ha Hanno
    Aveva C'è C'era Fu Furono Può Possono Deve Bisogna Nonostante Malgrado Anzi Forse Grazie Due Tre
    Almeno Allora Appena Attualmente Avevano Avrebbe Bene Bensì Benché Certo Certamente Chiunque Ciascuno
    Coloro Colui Comunque Cosicché Davanti Dentro Dietro Difatti Ecco Eppure Finché Finalmente Finora
    Fuori Intanto Insomma Innanzitutto Invece Laddove Lassù Magari Meglio Nemmeno Neanche Nessuno Nessuna
    Niente Nulla Oltre Oppure Ovviamente Pare Parecchi Perciò Perfino Pertanto Piuttosto Poiché Presto Pure Qualche
    Qualcuno Qualsiasi Qualunque Quasi Sarà Saranno Sarebbe Sebbene Sembra Siamo Siccome Sotto Sopra Spesso
    Stava Subito Talvolta Tanto Troppo Tutt'altro Ultimamente Vorrei Va Vuole L'altro L'ultimo L'unico
    Un'altra Quest'anno Com'è Dov'è Cos'è S'è
  `,
  weakTerminators: ';:',
} satisfies ProfileData
