/**
 * Text made to break a sentence splitter, ways to cut it, and options to split it with.
 */
import fc from 'fast-check'
import { LOCALES } from '../../lib/profiles/registry.ts'
import type { Candidate, SentenceOptions } from '../../lib/types.ts'

const words = (text: string): string[] => text.split(' ')

/** Pieces that sentences, and mistakes, are made of. */
const PIECES = [
  ...words('a the The word Smith I x übergroß Ærlig слово Слово शब्द かな 漢字 اسم ไทย'),
  ...words('Dr etc U.S e.g No Fig p a.m J Ph.D www.example.com a@b.org 3.14 1998 v1.2.3 said he'),
  ...words('1 25 ٣ ３ iv IV (a) 1) 1. 2. a. b. $3 5%'),
  ...words('. . . . ! ? … ... ?! 。 ！ ？ । ॥ ؟ ۔ ։ ። ។ ． ｡ ‼ ‥ ༎ :'),
  ...words('" \' “ ” ‘ ’ « » „ ( ) [ ] { } 「 」 （ ） ¿ ¡'),
  ...words(', ; : - – — 、 ， • * _ / & @ #'),
  ...words('[6] [12–14] […] ¹ ²'),
  ...words(":) :-))) ;) ,, '' `` XIX II. 2.1.3. 21. 7. Die Januar Il ; ; : : ։ ３．５ 雨．風 在Dr. Յու வ. என். म्हणाला"),
  ...['. . .', '\u0301', '\u200d', '\ufe0f', '\u00ad', '\u200e', '\u200b', '\u2060', '\0'],
  ...[' ', ' ', ' ', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u3000', '\u2009', '\ufeff'],
  ...['\n', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n \n', '\u0085', '\u2028', '\u2029', '\v', '\f'],
  ...['😀', '👩‍👩‍👧', '🇩🇪', '𝒜', '𝒶', '𐐨', '𑁇', '\ud83d', '\ude00', '\ud804'],
]

const piece = fc.constantFrom(...PIECES)
const repeated = fc.tuple(piece, fc.integer({ min: 2, max: 400 })).map(([text, times]) => text.repeat(times))

/** Hostile text of up to some hundred code units, now and then with a long run of one piece. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 60, arbitrary: piece }, { weight: 1, arbitrary: repeated }), { maxLength: 80, size: 'max' })
  .map((pieces) => pieces.join(''))

/** Sentence-like text: words with spaces, and marks where sentences have them. */
export const proseText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '.', '?', '!', '。', '…', '')),
    { maxLength: 12, size: 'max' },
  )
  .map((sentences) => sentences.map(([words, mark]) => words.join(' ') + mark).join(' '))

/** Few characters, in runs: what one rule does at the edge of another. */
export const narrowText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words('a A 1 . ! " ) [6] , 。 Dr. 1. -'), ' ', '\v', '\n'),
      fc.integer({ min: 1, max: 40 }),
    ),
    {
      maxLength: 12,
      size: 'max',
    },
  )
  .map((runs) => runs.map(([text, times]) => text.repeat(times % 3 === 0 ? times : times % 3)).join(''))

export const anyText = fc.oneof(hostileText, proseText, narrowText)

/** Places to cut at, as fractions; see {@link cutAt}. */
export const cuts: fc.Arbitrary<number[]> = fc.oneof(
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
  fc.constant<number[]>([-1]),
)

/** Cuts text (or bytes) in pieces; `[-1]` cuts it in ones. */
export function cutAt<T extends { length: number; slice(from: number, to: number): T }>(
  whole: T,
  places: number[],
): T[] {
  const at =
    places[0] === -1
      ? Array.from({ length: whole.length }, (_, i) => i)
      : places.map((place) => Math.floor(place * whole.length)).sort((a, b) => a - b)
  const pieces: T[] = []
  let from = 0
  for (const to of [...at, whole.length]) {
    if (to > from) pieces.push(whole.slice(from, to))
    from = to
  }
  return pieces
}

/** English, what holds everywhere, and a language for everything that a profile can state. */
const locale = fc.oneof(
  fc.constantFrom(...words('en und de fr it el hy mr ta he')),
  fc.constantFrom(...words('en ja tr hu cs nl ru')),
  fc.constantFrom(...LOCALES),
)

/** Options that decide where sentences end, in every combination. */
export const splitOptions: fc.Arbitrary<Omit<SentenceOptions, 'output' | 'batch'>> = fc.record(
  {
    locale,
    rule: fc.constantFrom('prose', 'prose', 'prose', 'uax29', 'period'),
    newlines: fc.constantFrom('paragraph', 'always', 'never'),
    trim: fc.boolean(),
    lookahead: fc.constantFrom('full', 'eager'),
    minLength: fc.constantFrom(0, 0, 5, 20),
    maxLength: fc.constantFrom(1_048_576, 1_048_576, 20, 27, 100),
    overflow: fc.constantFrom('split', 'split', 'skip'),
    firstMaxLength: fc.constantFrom(1, 10, 40),
    abbreviations: fc.constantFrom({ add: ['word', 'Smith.'] }, { remove: ['Dr', 'etc'] }),
    shouldBreak: fc.constantFrom(
      () => undefined,
      ({ before }: Candidate) => (before.endsWith('word.') ? true : undefined),
      ({ after }: Candidate) => !/Smith/.test(after),
      ({ offset }: Candidate) => (offset % 3 === 0 ? false : undefined),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Omit<SentenceOptions, 'output' | 'batch'>>

/** Pieces as the decode room hands them over: none ends within a surrogate pair. */
export function wholePairs(pieces: string[]): string[] {
  const whole: string[] = []
  let carry = ''
  for (const piece of pieces) {
    const text = carry + piece
    carry = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : ''
    whole.push(carry ? text.slice(0, -1) : text)
  }
  return [...whole, carry].filter((piece) => piece !== '')
}
