import { MOVED, NO_PLACE, SLOWER } from './reasons.js'

/** Changes of the small parts that no test can notice; index.js says how they are told. */
export default {
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
