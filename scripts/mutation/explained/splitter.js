import { BEFORE_FIRST, EMPTY, NO_PLACE, NOTHING, SLOWER } from './reasons.js'

/** Changes of the splitter and what it holds that no test can notice; index.js says how they are told. */
export default {
  'lib/held-text.ts': [
    {
      code: 'if (this.isInWindow(place, place + 1)) return',
      original: 'this.isInWindow(place, place + 1)',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'if (this.isInWindow(from, to)) return',
      original: 'this.isInWindow(from, to)',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'if (from >= this.#sourceStart) return',
      original: 'from >= this.#sourceStart',
      change: 'from > this.#sourceStart',
      why: SLOWER,
    },
    { code: "if (this.#head === '') return", original: "this.#head === ''", change: 'false', why: NOTHING },
    { code: "if (this.#head === '') return", original: "''", change: EMPTY, why: NOTHING },
    {
      code: 'if (from < source.length)',
      original: 'from < source.length',
      change: ['true', 'from <= source.length'],
      why: NOTHING,
    },
    {
      code: 'rest.length < source.length ?',
      original: 'rest.length < source.length',
      change: ['true', 'false', 'rest.length <= source.length', 'rest.length >= source.length'],
      why: 'what is kept alive takes memory alone, which bench/memory measures',
    },
  ],
  'lib/trimmed-length.ts': [
    {
      code: 'while (this.#from < end',
      original: 'this.#from < end',
      change: ['true', 'this.#from <= end'],
      why: 'white space that a sentence starts with is passed over now or later',
    },
    {
      code: 'while (this.#from < end',
      original: 'this.#from === this.#to',
      change: 'true',
      why: 'where the text has started, it starts with no white space',
    },
  ],
  'lib/splitter.ts': [
    { code: "reason: BoundaryReason = 'end'", original: "'end'", change: '""', why: BEFORE_FIRST },
    { code: "#textReason: BoundaryReason = 'end'", original: "'end'", change: '""', why: BEFORE_FIRST },
    { code: 'even = false', original: 'false', change: 'true', why: BEFORE_FIRST },
    { code: "if (text === '') return", original: "text === ''", change: 'false', why: NOTHING },
    { code: "if (text === '') return", original: "''", change: EMPTY, why: NOTHING },
    {
      code: 'this.#resting && this.#mayGather(text)',
      original: 'this.#resting && this.#mayGather(text)',
      change: 'false',
      why: SLOWER,
    },
    {
      code: '#mayGather(text: string): boolean {',
      original: `{
    const length = this.#gathered.length + text.length
    const { maxLength } = this.#options
    if (length > GATHERED || this.#text.sourceEnd + length - this.#start > maxLength) return false
    return this.#scanner.isQuiet?.(text) ?? false
  }`,
      change: '{}',
      why: SLOWER,
    },
    {
      code: 'const length = this.#gathered.length + text.length',
      original: 'this.#gathered.length + text.length',
      change: 'this.#gathered.length - text.length',
      why: SLOWER,
    },
    {
      code: 'if (length > GATHERED ||',
      original: 'length > GATHERED || this.#text.sourceEnd + length - this.#start > maxLength',
      change: 'true',
      why: SLOWER,
    },
    {
      code: 'if (length > GATHERED ||',
      original: 'length > GATHERED',
      change: ['false', 'length >= GATHERED', 'length <= GATHERED'],
      why: SLOWER,
    },
    {
      code: 'if (length > GATHERED ||',
      original: 'this.#text.sourceEnd + length - this.#start > maxLength',
      change: 'this.#text.sourceEnd + length - this.#start >= maxLength',
      why: SLOWER,
    },
    {
      code: 'if (length > GATHERED ||',
      original: 'this.#text.sourceEnd + length - this.#start',
      change: 'this.#text.sourceEnd + length + this.#start',
      why: SLOWER,
    },
    {
      code: 'return this.#scanner.isQuiet?.(text) ?? false',
      original: 'this.#scanner.isQuiet?.(text) ?? false',
      change: 'this.#scanner.isQuiet?.(text) && false',
      why: SLOWER,
    },
    { code: "if (all !== '')", original: "all !== ''", change: 'true', why: NOTHING },
    { code: "if (all !== '')", original: "''", change: EMPTY, why: NOTHING },
    { code: "if (this.#resting) return ''", original: 'this.#resting', change: 'false', why: SLOWER },
    ...[
      ["sentence === ''", 'false'],
      ["sentence === ''", "sentence !== ''"],
      ["''", EMPTY],
      ['this.#mode === INSIDE && !this.#ended && !this.#skipping && !this.#first', 'false'],
      ['this.#mode === INSIDE', 'this.#mode !== INSIDE'],
      ['!this.#ended', 'this.#ended'],
      ['!this.#skipping', 'this.#skipping'],
      ['!this.#first', 'this.#first'],
    ].map(([original, change]) => ({ code: 'this.#resting = this.#mode', original, change, why: SLOWER })),
    { code: "if (this.#gathered !== '')", original: "this.#gathered !== ''", change: 'true', why: SLOWER },
    { code: "if (this.#gathered !== '')", original: "''", change: EMPTY, why: SLOWER },
    {
      code: "if (end <= this.#start) return ''",
      original: 'end <= this.#start',
      change: ['false', 'end < this.#start'],
      why: 'of nothing there is no sentence',
    },
    ...[
      [
        'this.#scanner.scan(final, reach - this.#text.windowStart)',
        'reach - this.#text.windowStart',
        'reach + this.#text.windowStart',
      ],
      ['if (words.start !== this.#start)', 'words.start !== this.#start', 'true'],
      ['if (this.#words && !this.#skipping)', 'this.#words && !this.#skipping', 'false'],
      ['if (this.#words && !this.#skipping)', '!this.#skipping', 'this.#skipping'],
    ].map(([code, original, change]) => ({ code, original, change, why: SLOWER })),
    {
      code: 'if (words.known < windowEnd)',
      original: 'words.known < windowEnd',
      change: ['true', 'words.known <= windowEnd'],
      why: NOTHING,
    },
    {
      code: 'if (settled > limit && !this.#skipping &&',
      original: 'settled > limit',
      change: ['true', 'settled >= limit'],
      why: 'whether it is too long is asked anew',
    },
    {
      code: 'if (this.#at >= limit) break',
      original: 'this.#at >= limit',
      change: 'this.#at > limit',
      why: 'as a sentence, it is cut there for its length',
    },
    ...['if (place >= 0 || final', 'if (place >= 0) return this.#boundary', 'if (place >= 0) return place'].map(
      (code) => ({ code, original: 'place >= 0', change: 'place > 0', why: NO_PLACE }),
    ),
    {
      code: 'if (!this.#skipping || place < 0) return sentence',
      original: 'place < 0',
      change: ['place <= 0', 'false'],
      why: 'what is left out goes on either way',
    },
    {
      code: 'if (place === PAST_LIMIT || this.#refill())',
      original: 'place === PAST_LIMIT',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'return final && place === UNDECIDED',
      original: 'place === UNDECIDED',
      change: 'true',
      why: 'what goes on past the limit is cut there, however far it goes on',
    },
    {
      code: 'if (minLength > 0 && reason',
      original: 'minLength > 0',
      change: ['true', 'minLength >= 0'],
      why: SLOWER,
    },
    {
      code: 'if (minLength > 0 && reason',
      original: 'end > this.#start',
      change: ['true', 'end >= this.#start'],
      why: 'a sentence is not empty',
    },
    {
      code: 'if (this.#first) this.#firstClause(end + 1)',
      original: 'this.#first',
      change: 'true',
      why: 'no clause is given where none is asked for',
    },
    {
      code: 'Math.max(this.#clauseFrom, this.#start + 1',
      original: 'this.#start + 1',
      change: 'this.#start - 1',
      why: 'in front of a sentence stands no word',
    },
    {
      code: 'Math.max(this.#clauseFrom, this.#start + 1',
      original: 'this.#text.windowStart + 1',
      change: 'this.#text.windowStart - 1',
      why: 'in front of the window nothing is found',
    },
    {
      code: 'const keep = this.#mode === INSIDE',
      original: 'this.#mode === INSIDE',
      change: ['false', 'this.#mode !== INSIDE'],
      why: 'what is kept too long takes time and memory alone, which test/properties measures',
    },
  ],
}
