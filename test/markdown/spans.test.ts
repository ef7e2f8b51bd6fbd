/** Spans behind and before the marks of sentences: what opens belongs to what follows, and nothing is cut within. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'
import { cutAt, cuts } from '../properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 400)

const LOCALES = ['en', 'ja', 'zh', 'und', 'el', 'hi']

/** The sentences, as they stand in the text. */
function split(
  pieces: string[],
  options: Omit<SentenceOptions, 'batch'> = {},
): { text: string; start: number; end: number }[] {
  const splitter = new SentenceSplitter({ ...options, markdown: true, output: 'object' })
  const sentences = pieces.flatMap((piece) => [...splitter.write(piece)])
  return [...sentences, ...splitter.end()]
}

const options: fc.Arbitrary<Omit<SentenceOptions, 'batch'>> = fc.record({
  locale: fc.constantFrom(...LOCALES),
  lookahead: fc.constantFrom('full' as const, 'eager' as const),
})

/** Text between spans: marks of several scripts, with and without white space. */
const between = fc.constantFrom(
  ...['。', '！', '？', '．', '।', '.', '!', '?', '…', ';', ',', '、', ' ', ' ', ' ', '  ', '雨だ', '次の', 'वह'],
  ...['word', 'Then', 'It was late. ', 'Look! ', 'Dr.', '1', '「', '」', '(', ')', '"', '“', '”', ':', '-', '。 '],
)

/** Spans in which nothing is cut, whole. */
const whole = fc.constantFrom(
  ...['`npm i`', '`a. B`', '`雨。風`', '``x ` y! Z``', '`。`', '`. `'],
  ...['![图](a.png)', '![雨。風](a.png)', '![Fig. One. Two](u)', '![](u)', '[图](u)', '[a. B](u)', '[![图](a)](u)'],
  ...[
    '<b>',
    '</b>',
    '<i class="a. B">',
    '<img src="a.png">',
    '<!-- c. D -->',
    '<https://a.b/?c. >',
    '<https://a.b/?c.>',
  ],
  ...['\\*', '\\`', '\\"', '\\)', '\\(', '\\!', '\\.', '\\[', '\\]', '\\<', '\\\\', '\\_', '\\;', '\\,', '\\:', "\\'"],
)

/** Parts of spans, of which some will be closed. */
const broken = fc.constantFrom(...'` `` ! ![ [ ] ]( ) < <b > </ \\ * ** _ ~~ <!-- -->'.split(' '))

const isCode = (part: string): boolean => part.startsWith('`')

describe('laws of spans', () => {
  test('cuts never matter', () => {
    const parts = fc.oneof({ weight: 4, arbitrary: between }, { weight: 3, arbitrary: whole }, broken)
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 16, size: 'max' }), cuts, options, (found, at, more) => {
        const text = `雨${found.join('')}`
        const sentences = split([text], more)
        expect(split(text.split(''), more)).toEqual(sentences)
        expect(split(cutAt(text, at), more)).toEqual(sentences)
      }),
      { numRuns: 3 * numRuns },
    )
  })

  test('no sentence ends within a span', () => {
    const parts = fc.oneof({ weight: 3, arbitrary: between }, { weight: 2, arbitrary: whole })
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 16, size: 'max' }), options, (found, more) => {
        // Backticks side by side are one run.
        const apart = found.filter((part, i) => !(isCode(part) && isCode(found[i - 1] ?? '')))
        const text = `雨${apart.join('')}`
        const places = new Set(split([text], more).flatMap(({ start, end }) => [start, end]))
        let at = 1
        for (const part of apart) {
          const inside = part.trim().length > 1 && /[`[<\\]/.test(part)
          for (let place = at + 1; inside && place < at + part.length; place++) expect(places).not.toContain(place)
          at += part.length
        }
      }),
      { numRuns: 3 * numRuns },
    )
  })
})

describe('what opens a span belongs to what follows', () => {
  test.each([
    ['code', 'ja', '雨だ。`npm i`を実行。', ['雨だ。', '`npm i`を実行。']],
    ['code that is not closed', 'ja', '保存！`次の', ['保存！', '`次の']],
    ['an escaped character', 'ja', '保存します。\\*次の', ['保存します。', '\\*次の']],
    ['an escaped bracket that closes', 'ja', '（保存します。\\)次の', ['（保存します。\\)', '次の']],
    [
      'an escaped quotation mark that closes',
      'en',
      'He said \\"It was late.\\" Then',
      ['He said \\"It was late.\\"', 'Then'],
    ],
    ['an escaped mark', 'en', 'It was late\\. Then he slept\\! Then', ['It was late\\.', 'Then he slept\\!', 'Then']],
    ['a tag that opens', 'ja', '保存します。<b>次の</b>。次', ['保存します。', '<b>次の</b>。', '次']],
    ['tags that open', 'ja', '保存します。<b><i>次の', ['保存します。', '<b><i>次の']],
    ['a tag that closes', 'ja', '<b>保存します。</b>次の', ['<b>保存します。</b>', '次の']],
    ['an image in HTML', 'ja', '雨。<img src="a.png">次の', ['雨。', '<img src="a.png">次の']],
    [
      'an image in HTML, before white space',
      'en',
      'It was late.<img src="a"> Then',
      ['It was late.<img src="a">', 'Then'],
    ],
    ['an anchor without text', 'en', 'It was late.<a id="a"></a> Then', ['It was late.<a id="a"></a>', 'Then']],
    ['a comment', 'en', 'It was late.<!-- So. --> Then', ['It was late.<!-- So. -->', 'Then']],
    ['an image', 'zh', '请看这里。![图](a.png)然后继续。', ['请看这里。', '![图](a.png)然后继续。']],
    ['an image between spaces', 'en', 'It was late. ![Fig](u) Then.', ['It was late.', '![Fig](u) Then.']],
    ['an image in a link', 'en', 'It was late. [![Fig](a)](u) Then.', ['It was late.', '[![Fig](a)](u) Then.']],
    ['an image behind an exclamation mark', 'en', 'Look!![fig](u) Then', ['Look!![fig](u) Then']],
    ['no image', 'en', 'It was late!['.concat('1] Then he slept.'), ['It was late![1]', 'Then he slept.']],
    ['no image, at the end', 'en', 'It was late! Then he slept!', ['It was late!', 'Then he slept!']],
  ])('%s', (_, locale, text, expected) => {
    const texts = (pieces: string[]): string[] => split(pieces, { locale }).map((sentence) => sentence.text)
    expect(texts([text])).toEqual(expected)
    expect(texts(text.split(''))).toEqual(expected)
  })
})
