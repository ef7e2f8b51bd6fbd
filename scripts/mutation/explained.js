/** Text that Stryker puts in the place of none. */
const EMPTY = '"Stryker was here!"'
const SLOWER = 'a shortcut: the longer way gives the same, and takes longer'
const NEW_WINDOW = 'a window comes before anything is asked, and sets it'
const NO_PLACE = 'in front of the start there is nothing, and 0 means that there is no place'
const BEFORE_FIRST = 'it is asked for behind a sentence alone, which sets it'
const MOVED =
  'when items are moved is a matter of time; the test of that ("many small writes") takes too long to be run for every change'
const NOTHING = 'what is added, or ended, is nothing then'

/**
 * Changes that no test can notice, by file: where a line has `code`, `original` may as well be `change`. Each says why.
 * One that a test does notice is told, and has to go.
 *
 * @type {Record<string, { code: string, original: string, change: string | string[], why: string }[]>}
 */
export const EXPLAINED = {
  'lib/scanner/uax29.ts': [
    { code: "reason: BoundaryReason = 'terminator'", original: "'terminator'", change: '""', why: BEFORE_FIRST },
    ...['#stopIsEnd', '#final', '#ambiguous', '#afterLetter'].map((name) => ({
      code: `  ${name} = false`,
      original: 'false',
      change: 'true',
      why: 'it is set before it is asked for',
    })),
    {
      code: 'if (this.#shouldBreak) this.#passLeading(by)',
      original: 'this.#shouldBreak',
      change: 'true',
      why: SLOWER,
    },
    {
      code: 'return Math.max(this.#begin',
      original: 'Math.max(this.#begin, this.settled - BEFORE)',
      change: 'Math.min(this.#begin, this.settled - BEFORE)',
      why: SLOWER,
    },
    {
      code: 'this.#stopped = this.#stop <',
      original: 'this.#stop < this.#window.length',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'this.#state === SEEK && this.#planned()',
      original: 'this.#state === SEEK && this.#planned()',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'if (!ahead.startsAt(this.#begin)) this.#at =',
      original: '!ahead.startsAt(this.#begin)',
      change: ['true', 'false', 'ahead.startsAt(this.#begin)'],
      why: SLOWER,
    },
    { code: 'if (end < 0) return this.#toTerm', original: 'end < 0', change: 'true', why: SLOWER },
    { code: 'if (end < 0) return this.#toTerm', original: 'end < 0', change: 'end <= 0', why: NO_PLACE },
    ...[
      ['if (window.charCodeAt(end) === 0x20)', 'window.charCodeAt(end) === 0x20', 'false'],
      ['if (window.charCodeAt(end) === 0x20)', 'end++', 'end--'],
      ['else if (value === ATERM)', 'value === ATERM', 'true'],
      ['if (end >= this.#stop', 'end >= this.#stop || this.#shouldBreak', 'true'],
      ['if (end >= this.#stop', 'end >= this.#stop', ['false', 'end > this.#stop', 'end < this.#stop']],
      ['if (next === UPPER ||', 'next === UPPER || next === OLETTER', ['false', 'next === UPPER && next === OLETTER']],
      ['if (next === UPPER ||', 'next === UPPER', 'false'],
      ['if (next === UPPER ||', 'next === OLETTER', 'false'],
      ['return value === STERM &&', 'value === STERM && (next === LOWER || next === NUMERIC)', 'false'],
      [
        'return value === STERM &&',
        'next === LOWER || next === NUMERIC',
        ['false', 'next === LOWER && next === NUMERIC'],
      ],
      ['return value === STERM &&', 'next === LOWER', 'false'],
      ['return value === STERM &&', 'next === NUMERIC', 'false'],
    ].map(([code, original, change]) => ({ code, original, change, why: SLOWER })),
    {
      code: 'const low = (unit',
      original: 'i > floor',
      change: ['true', 'i >= floor'],
      why: 'no sentence starts within a pair',
    },
    {
      code: 'return this.#begin < 0',
      original: 'this.#begin < 0',
      change: ['true', 'this.#begin <= 0'],
      why: 'where the sentence starts in the window, no class was kept of what stood before it',
    },
    {
      code: 'while (this.#textStart < to',
      original: 'this.#textStart < to',
      change: ['true', 'this.#textStart <= to'],
      why: 'white space that a sentence starts with is passed over now or later',
    },
  ],
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
  'lib/decode/byte-map.ts': [
    {
      code: 'last.length += length',
      original: 'last && last.length > 0 && last.measure === bytesAUnit',
      change: 'false',
      why: 'stretches that are not joined take memory alone; the test of that ("the map of places does not grow") takes too long to be run for every change',
    },
    { code: 'if (bytes > 0)', original: 'bytes > 0', change: ['true', 'bytes >= 0'], why: NOTHING },
  ],
  'lib/decode/sequence.ts': [
    {
      code: 'let i = at + 1',
      original: 'at + 1',
      change: 'at - 1',
      why: 'neither the byte in front, nor the escape itself again, changes what is found',
    },
  ],
  'lib/decode/utf16.ts': [
    {
      code: 'return last !== undefined',
      original: 'last !== undefined',
      change: 'true',
      why: 'nothing is no half of a pair',
    },
  ],
  'lib/decode/utf8.ts': [
    {
      code: 'tail <= Math.min(3, bytes.length)',
      original: 'Math.min(3, bytes.length)',
      change: 'Math.max(3, bytes.length)',
      why: 'no byte stands in front of the first, and no character has more than four',
    },
    {
      code: 'if (byte < 0x80) return 0',
      original: 'byte < 0x80',
      change: 'false',
      why: 'what stands in front of it is ill-formed with it, or whole',
    },
    {
      code: 'if (byte >= 0xc0)',
      original: 'byte >= 0xc0',
      change: 'byte > 0xc0',
      why: 'C0 never stands in a character, so that what is in front of it is ill-formed with it',
    },
  ],
  'lib/decode/decoder.ts': [
    { code: '#unfinished = false', original: 'false', change: 'true', why: SLOWER },
    { code: '#open = false', original: 'false', change: 'true', why: NOTHING },
    { code: 'fatal || byteOffsets', original: 'fatal || byteOffsets', change: 'true', why: SLOWER },
    {
      code: 'this.#step = this.#sequence ?? ONE_BYTE',
      original: 'this.#exact && !this.#form && !isSingleByte(encoding)',
      change: ['true', 'this.#exact && !this.#form || !isSingleByte(encoding)'],
      why: SLOWER,
    },
    {
      code: 'this.#step = this.#sequence ?? ONE_BYTE',
      original: 'this.#exact && !this.#form',
      change: ['true', 'this.#exact || !this.#form'],
      why: SLOWER,
    },
    { code: "return this.#half === ''", original: "this.#half === ''", change: 'false', why: NOTHING },
    { code: "return this.#half === ''", original: "''", change: EMPTY, why: NOTHING },
    { code: "let text = this.#half === ''", original: "this.#half === ''", change: 'false', why: NOTHING },
    { code: "let text = this.#half === ''", original: "''", change: EMPTY, why: NOTHING },
    {
      code: "if (text !== '') this.#started = true",
      original: "text !== ''",
      change: 'true',
      why: 'there is half a pair then, which starts the text when it is given',
    },
    {
      code: "if (text !== '') this.#started = true",
      original: "''",
      change: EMPTY,
      why: 'there is half a pair then, which starts the text when it is given',
    },
    { code: 'if (this.map || this.#exact)', original: 'this.map || this.#exact', change: 'true', why: SLOWER },
    { code: "if (half !== '')", original: "half !== ''", change: 'true', why: 'it is asked for then at the end alone' },
    { code: "if (half !== '')", original: "''", change: EMPTY, why: 'it is asked for then at the end alone' },
    {
      code: 'if (this.#exact) this.#byteOffset += utf8Length',
      original: 'this.#exact',
      change: 'true',
      why: 'nobody asks for the offset then',
    },
    {
      code: 'if (this.#partial.length === 0 && !this.#unfinished)',
      original: 'this.#partial.length === 0 && !this.#unfinished',
      change: 'false',
      why: SLOWER,
    },
    { code: 'if (ascii !== undefined)', original: 'ascii !== undefined', change: 'false', why: SLOWER },
    {
      code: 'this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80',
      original: '(bytes[bytes.length - 1] as number) >= 0x80',
      change: 'true',
      why: SLOWER,
    },
    {
      code: 'this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80',
      original: '(bytes[bytes.length - 1] as number) >= 0x80',
      change: 'bytes[bytes.length - 1] as number > 0x80',
      why: 'a byte of 0x80 starts no character: where it is the last one of a chunk, an unfinished one has more',
    },
    {
      code: '? bytes : concat(this.#partial, bytes)',
      original: 'this.#partial.length === 0',
      change: 'false',
      why: NOTHING,
    },
    { code: "return end === 0 ? ''", original: 'end === 0', change: 'false', why: NOTHING },
    {
      code: 'const waited = this.#pending.length > 0',
      original: 'this.#pending.length > 0',
      change: ['true', 'this.#pending.length >= 0'],
      why: SLOWER,
    },
    { code: '      if (this.map) {', original: 'this.map', change: 'true', why: SLOWER },
    { code: 'const suspect =', original: 'waited || piece.includes(REPLACEMENT)', change: 'true', why: SLOWER },
    {
      code: "if (kept !== '') taken",
      original: "kept !== ''",
      change: 'true',
      why: 'the shares are all bytes where none is kept',
    },
    {
      code: "if (kept !== '') taken",
      original: "''",
      change: EMPTY,
      why: 'the shares are all bytes where none is kept',
    },
    { code: "partial.length === 0 ? ''", original: 'partial.length === 0', change: 'false', why: NOTHING },
    {
      code: 'if (!this.#step) return',
      original: '!this.#step',
      change: 'false',
      why: 'an unfinished character is no byte order mark',
    },
    { code: '? NO_BYTES : new Uint8Array(bytes)', original: 'bytes.length === 0', change: 'false', why: SLOWER },
    {
      code: 'at < bytes.length && text.length > 1',
      original: 'text.length > 1',
      change: ['true', 'text.length >= 1'],
      why: SLOWER,
    },
  ],
  'lib/scanner/finder.ts': [
    { code: 'readonly #marks', original: '[]', change: '["Stryker was here"]', why: SLOWER },
    ...['#dotNext', '#feedNext', '#rareNext', '#suspectNext', '#loopNext'].map((name) => ({
      code: `  ${name} = -1`,
      original: '-1',
      change: '+1',
      why: NEW_WINDOW,
    })),
    { code: "#window = ''", original: "''", change: EMPTY, why: NEW_WINDOW },
    { code: '  #loop = true', original: 'true', change: 'false', why: NEW_WINDOW },
    { code: 'unit < 0x100', original: 'unit < 0x100', change: 'unit <= 0x100', why: 'U+0100 is no mark' },
    {
      code: 'return this.#loopNext',
      original: 'from >= this.#loopSince && from <= this.#loopNext',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'return this.#loopNext',
      original: 'from >= this.#loopSince',
      change: 'from > this.#loopSince',
      why: SLOWER,
    },
    { code: 'return this.#loopNext', original: 'from <= this.#loopNext', change: 'from < this.#loopNext', why: SLOWER },
    {
      code: 'while (at < length',
      original: 'at < length',
      change: ['true', 'at <= length'],
      why: 'behind the end there is nothing, which is in no table',
    },
    {
      code: 'i < this.#next.length',
      original: 'i < this.#next.length',
      change: 'i <= this.#next.length',
      why: 'behind the last mark there is none, which is found nowhere',
    },
    ...['this.#dotNext', 'this.#feedNext', 'at', 'this.#suspectNext'].map((place) => ({
      code: `${place} < nearest`,
      original: `${place} < nearest`,
      change: `${place} <= nearest`,
      why: 'two places that are the same',
    })),
    {
      code: 'this.#patience-- === 0',
      original: 'this.#patience-- === 0',
      change: ['true', 'false', 'this.#patience-- !== 0'],
      why: SLOWER,
    },
    { code: 'this.#patience-- === 0', original: 'this.#patience--', change: 'this.#patience++', why: SLOWER },
  ],
  'lib/scanner/period.ts': [{ code: "#window = ''", original: "''", change: EMPTY, why: NEW_WINDOW }],
  'lib/queue.ts': [
    {
      code: 'if (2 * this.#first',
      original: '2 * this.#first >= this.#items.length',
      change: ['true', 'false', '2 * this.#first > this.#items.length', '2 * this.#first < this.#items.length'],
      why: MOVED,
    },
    { code: 'if (2 * this.#first', original: '2 * this.#first', change: '2 / this.#first', why: MOVED },
    {
      code: 'if (2 * this.#first',
      original: `{
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }`,
      change: '{}',
      why: MOVED,
    },
  ],
  'lib/fold.ts': [
    {
      code: 'return text.includes',
      original: String.raw`text.includes('\n') || text.includes('  ') || text.includes('\t') || text.includes('\r')`,
      change: 'true',
      why: SLOWER,
    },
    ...[String.raw`'\n'`, "'  '", String.raw`'\t'`, String.raw`'\r'`].map((white) => ({
      code: 'return text.includes',
      original: white,
      change: '""',
      why: SLOWER,
    })),
  ],
  'lib/cut.ts': [
    {
      code: 'Math.min(max, text.length - 1)',
      original: 'text.length - 1',
      change: 'text.length + 1',
      why: 'a text that is cut is longer than max',
    },
    { code: 'while (at > 0 && !endsClause', original: 'at > 0', change: 'at >= 0', why: NO_PLACE },
    { code: 'at > 0; at--)', original: 'at > 0', change: 'at >= 0', why: NO_PLACE },
    {
      code: 'const from = context < max',
      original: 'context < max',
      change: ['false', 'context <= max'],
      why: SLOWER,
    },
    { code: 'const from = context < max', original: 'max - context', change: 'max + context', why: SLOWER },
    {
      code: "granularity: 'grapheme'",
      original: "{ granularity: 'grapheme' }",
      change: '{}',
      why: 'graphemes are what a segmenter gives where nothing is said',
    },
  ],
  'lib/word-ends.ts': [
    {
      code: 'if (end > from && this.#word.length',
      original: 'this.#word.length <= LONGEST_WORD',
      change: 'true',
      why: 'of a longer token the length alone counts',
    },
  ],
}
