import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Italian. */
export default {
  locale: 'it',
  source: 'Own list of common usage, measured on the development half of UD Italian-ISDT.',
  base: latin,
  never: `
    Sig Sigg Sigra Sigre Sig.ra Sig.na Dott Dott.ssa Dr Dr.ssa Prof Prof.ssa Proff Avv Ing Arch Geom Rag On Onn
    Sen Mons Mgr Card Gen Col Cap Serg Cav Comm Uff Spett Egr Gent Ill Rev Suor P.es es p.es ad.es ecc.mo cfr ca
    circa op cit ibid vd ed eds trad a.C d.C tel fax pag.es v.le p.za p.zza c.so l.go fraz prov reg ab vs art.li
    St SS S.ta
  `,
  beforeCapital: 'ecc etc',
  beforeStarter: 'S.p.A S.r.l Spa Srl Inc Ltd Co Corp Jr gen feb mar apr mag giu lug ago set ott nov dic',
  beforeNumber: `
    n nn nº n° num art artt par pag pagg p pp vol voll cap capp fig figg tab tav sez c co lett l t v all ex sent
    ord
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
  `,
  weakTerminators: ';:',
} satisfies ProfileData
