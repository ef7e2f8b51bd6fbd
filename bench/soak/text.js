/**
 * Text without an end whose sentences are known, as it is made of them: several languages, sentences of
 * one word and of 300 KB, abbreviations, quotes, headings, emoji, line breaks of every kind, bytes that are no UTF-8.
 */

/** Language -> what a sentence begins with, what it goes on with, and how it ends. */
const LANGUAGES = [
  {
    starts: [
      'The tide turned',
      'Dr. Quill read the log',
      'At 3.5 knots she drifted',
      'Mrs. Moor wrote',
      '“No,” he said',
    ],
    clauses: [
      ', and the lamp went out',
      ', e.g. on a Monday',
      ' near St. Brannoc',
      '; nobody saw it',
      ' for $4.20 a pound',
    ],
    ends: ['.', '!', '?', '?!', '.”', ' again.)'],
  },
  {
    starts: ['Das Schiff lag im Hafen', 'Über Nacht fiel Schnee', 'Niemand sprach', '„Komm“, rief er'],
    clauses: [', weil es regnete', ' und schwieg', ' z.B. im Größten', ', als die Tür aufging'],
    ends: ['.', '!', '?', '.“'],
  },
  {
    starts: ['Élise ferma la fenêtre', 'Où est la clé', 'Le garçon dormait'],
    clauses: [', puis elle sortit', ' près du fleuve', ' sans un mot'],
    ends: ['.', ' !', ' ?'],
  },
  {
    starts: ['Снег шёл всю ночь', 'Она открыла дверь', 'Поезд опоздал'],
    clauses: [', и стало тихо', ' у старого моста', ', но никто не спал'],
    ends: ['.', '!', '?'],
  },
  {
    starts: ['नाव घाट पर खड़ी थी', 'बारिश रात भर हुई', 'वह चुप रहा'],
    clauses: [', और दीया बुझ गया', ' नदी के पास'],
    ends: ['।', '?', '!'],
  },
  {
    starts: ['وصل القارب في الليل', 'هل رأيت الضوء', 'نام الجميع'],
    clauses: ['، ثم هدأ البحر', ' قرب الميناء'],
    ends: ['.', '؟', '!'],
  },
  {
    starts: ['船は港に着いた', '雨が一晩中降った', '彼は黙っていた'],
    clauses: ['、そして灯が消えた', '、川の近くで𠮷野と'],
    ends: ['。', '！', '？'],
    tight: true,
  },
  {
    starts: ['Rain 🌧️ came', 'Look 👩‍🚀', 'Z̈oe\u0301 sang'],
    clauses: [' 🎉 twice', ', then 👍🏽 once'],
    ends: ['.', '!', '…!'],
  },
]
const HEADINGS = ['The Harbour at Night', 'Kapitel 7', 'Глава вторая', '第三章']
/** White space within a sentence is kept as it is; a single line break is some. */
const BREAKS = [' and\nthen', ' and\r\nthen', ' and  then', ' and\tthen']
const GAPS = [...Array(12).fill(' '), '\n', '\r\n', '  ', '\n\n', '\r\n\r\n', ' \n \n', '\u2029']
/** Bytes that are no UTF-8, and what comes of them. */
const INVALID = [
  [Buffer.from([0x20, 0xff, 0xfe]), Buffer.from(' \ufffd\ufffd')],
  [Buffer.from([0x20, 0xe2, 0x82]), Buffer.from(' \ufffd')],
  [Buffer.from([0x20, 0xf0, 0x9f, 0x98, 0x20]), Buffer.from(' \ufffd ')],
]
const LONGEST = 300_000

const encoded = (texts) => texts.map((text) => Buffer.from(text))
const PARTS = LANGUAGES.map(({ starts, clauses, ends, tight = false }) => ({
  starts: encoded(starts),
  clauses: encoded(clauses),
  ends: encoded(ends),
  tight,
}))
const HEADING_PARTS = encoded(HEADINGS)
const BREAK_PARTS = encoded(BREAKS)
const GAP_PARTS = encoded(GAPS)
const BLANK_LINE = Buffer.from('\n\n')
const NOTHING = Buffer.alloc(0)

export class MixedText {
  #random
  #raw = Buffer.alloc(2 * LONGEST)
  #text = Buffer.alloc(2 * LONGEST)
  #rawLength = 0
  #textLength = 0
  #language = PARTS[0]

  /** @param {import('../../fuzz/engine/random.js').Random} random */
  constructor(random) {
    this.#random = random
  }

  /**
   * The next sentence: its bytes as they are written, the UTF-8 of what comes of them, and what stands
   * between it and the one after it. Valid until the next call.
   */
  next() {
    const random = this.#random
    this.#rawLength = 0
    this.#textLength = 0
    if (random.once(50)) {
      this.#put(random.pick(HEADING_PARTS))
      return this.#made(BLANK_LINE)
    }
    if (random.once(6)) this.#language = random.pick(PARTS)
    const { starts, clauses, ends, tight } = this.#language
    this.#put(random.pick(starts))
    const longest = random.once(20_000) ? LONGEST : random.once(100) ? 5000 : 150
    const length = random.below(longest)
    while (this.#textLength < length) {
      this.#put(random.pick(clauses))
      if (random.once(30)) this.#put(random.pick(BREAK_PARTS))
      if (random.once(200)) this.#put(...random.pick(INVALID))
    }
    this.#put(random.pick(ends))
    return this.#made(tight && random.once(2) ? NOTHING : random.pick(GAP_PARTS))
  }

  #put(raw, text = raw) {
    this.#raw.set(raw, this.#rawLength)
    this.#rawLength += raw.length
    this.#text.set(text, this.#textLength)
    this.#textLength += text.length
  }

  #made(gap) {
    return {
      raw: this.#raw.subarray(0, this.#rawLength),
      text: this.#text.subarray(0, this.#textLength),
      gap,
    }
  }
}
