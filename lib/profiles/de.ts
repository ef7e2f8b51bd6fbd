import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** German. Every noun has a capital, so that after an ordinal only a starter tells a new sentence. */
export default {
  locale: 'de',
  source: 'Own list of common usage, checked against the development half of UD German-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr prof dipl ing hr hrn fr frl st ca bzw z.B z.T d.h d.i u.a u.ä o.ä v.a i.d.R m.E vgl sog evtl ggf inkl
    exkl zzgl bzgl bspw gem geb verh gest ehem eigtl insb insbes urspr vorauss zw gegr i.A i.V z.Hd a.D s.o s.u
    Tsd op cit allg Abb Tab Anm Aufl Bde Hrsg Hg Verl Verf Nachf Abt Bez Tel tel Fa Gebr Hptm Oblt Lt Präs
    Min.Präs v od u m.a.W d.Ä d.J Art.Nr Ges kath evang ev amtl dt engl frz ital usf s vorm nachm vllt
  `,
  beforeStarter: 'usw etc u.s.w u.v.m Std Min Sek Str Bhf Hbf Jh Jhs Jhd Mio Mrd Co Inc Ltd a.M a.d i.Br Jr Sr e.V',
  beforeNumber: 'Nr Nrn Art Abs Kap S Ziff Ziffer Lit Rz Rn Bd Bl Fn Pos Z n Chr p',
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
    Sowohl Sobald
  `,
  ordinals: 'any',
  months: `
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Jahrtausend Stock Platz Mal
  `,
  closingQuotes: '“‘',
} satisfies ProfileData
