/** Texts to begin with, written for this page. */
export const SAMPLES = {
  en: {
    title: 'English',
    locale: 'en',
    text: `Dr. Ada Quill rose at 4:30 a.m. on the first day of the gales. "Is the lamp still burning?" she asked. Nobody answered... The barometer stood at 28.6 in., the wind at 9.5 knots (and rising!), and the ferry from Port Ellis Inc. was late.

She read the note twice. Then she opened vol. 3 of the log, turned to p. 117, and wrote down the time. "It will not happen tonight," said Mrs. Penhallow, who had come in without knocking. What the two women saw is told on www.brannoc-harbour.example (see Fig. 2 there), in three languages.[1] The U.S. Navy asked for a copy.`,
  },
  de: {
    title: 'German',
    locale: 'de',
    text: `Am 3. Oktober fuhr Frau Dr. Lindner z. B. nicht mit dem Zug, sondern mit dem Rad. „Ist das weit?“, fragte der Junge. „Nur ca. 12 km“, sagte sie. Um 8 Uhr 30 war sie am Ziel!

Die Karte von 1874 lag im 2. Stock, vgl. Abb. 4 im Anhang. Prof. Ahrens kam zu spät. Niemand wusste, warum.`,
  },
  ar: {
    title: 'Arabic',
    locale: 'ar',
    text: `خرج الصياد قبل الفجر إلى البحر. هل كان الريح هادئًا؟ نعم، كان الموج منخفضًا، وبلغت الحرارة 18.5 درجة. قال د. سليم لابنته: «لا تنسي المصباح!» فضحكت وأغلقت الباب.

عاد القارب في المساء محمّلًا بالسمك. جلس الجميع حول النار؛ وحكى الجدّ قصة قديمة. متى نسمع مثلها مرة أخرى؟`,
  },
  he: {
    title: 'Hebrew',
    locale: 'he',
    text: `השומר הדליק את הפנס בשעה 4.30. האם הים שקט? „כן,” ענתה ד"ר לוי, „אבל לא לזמן רב.” הרוח התחזקה!

בערב חזרו הסירות לנמל. כולם ישבו ליד האש ושתו תה.`,
  },
  ja: {
    title: 'Japanese',
    locale: 'ja',
    text: `港の灯りは朝四時に消えた。「船はもう出ましたか？」少女は老人に尋ねた。彼は首を振った。風は秒速9.5メートル、波は高い！それでも二人は待つことにした。

翌日、手紙が届いた。差出人の名前はなかった（切手もない）。誰が書いたのだろう？`,
  },
  zh: {
    title: 'Chinese',
    locale: 'zh',
    text: `清晨四点，港口的灯熄了。“船已经开走了吗？”女孩问。老人摇了摇头。风速每秒9.5米，浪很高！他们还是决定等下去。

第二天来了一封信，信上没有署名……是谁写的呢？没有人知道。`,
  },
  hi: {
    title: 'Hindi',
    locale: 'hi',
    text: `सुबह चार बजे बंदरगाह की बत्ती बुझ गई। क्या नाव चली गई? डॉ. मेहरा ने सिर हिलाया। हवा 9.5 मीटर प्रति सेकंड की थी! फिर भी दोनों ने इंतज़ार किया।

अगले दिन एक चिट्ठी आई। उस पर कोई नाम नहीं था।`,
  },
  mixed: {
    title: 'Mixed directions',
    locale: 'und',
    text: `The sign at the gate reads «مرحبًا بكم». Below it stands, in small letters: שלום. Nobody reads it twice!

قال الحارس: The gate closes at 6.30 p.m. ثم مضى. هل عاد؟

看板には「OPEN」とある。It has said so for years.`,
  },
  hard: {
    title: 'Hard cases',
    locale: 'en',
    text: `He paid $3.50 at No. 7 St. James's Sq. on Jan. 5. "Really?!" "Yes." A. B. C. Marlowe wrote it, e.g. in ch. 2, pp. 14–18. Version 2.0.1 of node.js came out... or did it? Visit example.org/a.b?c=d. It was 5 p.m. Everybody left. It was 5 p.m. sharp. (She said no.) The U.S. is large; the U.S. Senate is not. "Stop!" he cried. Cf. §4.2.1. 1. First item. 2. Second item.`,
  },
  markdown: {
    title: 'Markdown',
    locale: 'en',
    text: `# Notes on the harbour

The lamp burns. It needs oil every 6 hrs. or so.

- Check the rope. It is worn.
- Call \`lamp.refill(2.5)\` before dark
- Read [the log, vol. 3](https://harbour.example/log.3)

| hour | wind |
| --- | --- |
| 4 a.m. | 9.5 kn. |

\`\`\`js
// No sentence ends in here. Or does it?
lamp.on()
\`\`\`

> The tide waits for no one. Nobody waits for the tide.`,
  },
}
