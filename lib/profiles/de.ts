import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/**
 * German. Every noun has a capital, so that after an ordinal only a starter tells a new sentence. Some
 * abbreviations have the spelling of a name or a noun but for the capital (max. Max, wg. WG): that
 * spelling stands in `beforeNumber`, which joins it with next to nothing.
 */
export default {
  locale: 'de',
  source: 'Own list of common usage, checked against the development half of UD German-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr dres dipl ing hl Mag Univ univ doz hr hrn frl st ca bzw z.B z.T z d.h d.i d i.d.R i.d.F i.S.v i.V.m i.H.v
    i.e.S i.w.S i.Allg i u.a u.ä u.U u.E u o.ä o.g o v.a v m.E m.W m.a.W m.W.n vgl sog evtl ggf ggfs inkl exkl zzgl
    bzgl bspw gem geb verh gest ehem eigtl insb insbes urspr vorauss voraussichtl zw gegr gez i.A i.V z.Hd z.Hdn
    s.o s.u s op cit allg Hrsg Hg Verl Verf Nachf Bez tel Fa Gebr Präs Min.Präs od d.Ä d.J Art.Nr kath evang ev
    amtl dt engl frz ital span lat griech russ vllt wg max einschl entspr ders desgl durchschn jew lfd
    südl nördl östl westl betr bes rd verst gleichn sel vorl zus abzgl
    rer nat phil jur theol med habil oec vet dent
    Hptm Oblt lt Ltn Oberstlt Uffz Gefr Fw Adm Kpt Gen.Maj Min.Dir Reg.Rat
  `,
  beforeStarter: `
    usw usf etc u.s.w u.v.m u.a.m u.v.a dgl u.dgl e.V a.D h.c jun sen fr Gen Abt Std min Sek Tsd Mio Mrd Bill Stk Str Pl
    Bhf Hbf Jh Jhs Jhd Jhdt Aufl Bde Anm Abb vorm nachm mtl jährl tägl a.M a.d i.Br a m h f n ff pol v.Chr n.Chr v.H
    Febr Feb Apr Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa prof Prof
  `,
  beforeNumber: `
    Nrn Art Abs Kap S Ziff Ziffer Lit Rz Rn Bd Bl Fn Pos Z Chr Tab Jan Jg Jhg Mär App Zi Kl Par Sp mind Max Phil WG D I
    O U V
  `,
  starters: `
    Der Die Das Dem Den Des Ein Eine Einer Eines Einem Einen Er Sie Es Ich Wir Ihr Du Man Wer Was Wie Wo Wann
    Warum Wenn Weil Da Dann Doch Aber Und Oder Denn Auch Als Ob Nach Nachdem Vor Bevor Bei Mit Ohne Für Gegen
    Durch Um Aus Auf An Am Im In Ins Von Vom Zu Zum Zur Über Unter Zwischen Während Seit Bis Trotz Wegen Dieser
    Diese Dieses Diesem Diesen Jener Jene Jeder Jede Jedes Alle Alles Viele Einige Manche Mehr Nicht Nichts Nie
    Niemand Kein Keine Mein Meine Sein Seine Seiner Ihre Ihren Unser Unsere Hier Dort Heute Gestern Morgen Jetzt
    Nun So Schon Noch Nur Sehr Ganz Immer Wieder Später Zuerst Zuletzt Danach Dabei Dafür Damit Darauf Daher
    Dazu Deshalb Deswegen Trotzdem Allerdings Jedoch Außerdem Leider Natürlich Vielleicht Weitere Beide Zwei
    Drei Ja Nein Ist Sind War Waren Hat Hatte Haben Hatten Wird Wurde Wurden Werden Kann Konnte Muss Soll Ab
    Bitte Danke Solche Welche Selbst Sogar Insgesamt Laut Zwar Ebenso Etwa Rund Statt Anders Ähnlich Obwohl
    Sowohl Sobald Solange Falls Sonst Somit Dadurch Dagegen Daraufhin Darüber Darum Davon Davor Dazwischen Deren
    Dessen Derzeit Früher Bald Bereits Damals Einmal Endlich Erst Gleich Gleichzeitig Hinter Neben Oft Plötzlich
    Schließlich Seitdem Seither Zudem Zunächst Zusammen Weder Weshalb Woher Wohin Womit Jemand Etwas Wenige Mehrere
    Andere Euer Eure Mir Mich Dir Dich Ihm Ihn Ihnen Uns Euch Gibt Gab Geht Kommt Könnte Könnten Können
    Müssen Sollte Sollten Dürfen Darf Möchte Will Wollte Würde Würden Hätte Wäre Bin Bist Habe Innerhalb Außerhalb
  `,
  ordinals: 'any',
  months: `
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Jahrtausend Stock Platz Mal
  `,
  closingQuotes: '“‘',
} satisfies ProfileData
