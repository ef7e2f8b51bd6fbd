/** What the splitter is told of places in the text: whether they stand in what is not to be cut, and how far a block goes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MarkdownScanner } from '../../lib/markdown/scanner.ts'
import { SpanMasker } from '../../lib/markdown/spans.ts'
import { resolveOptions } from '../../lib/options.ts'
import { UNDECIDED } from '../../lib/scanner/scanner.ts'
import { Splitter } from '../../lib/splitter.ts'
import { cutAt, cuts, wholePairs } from '../properties/hostile.ts'
import { markdownText } from './text.ts'

const newScanner = (): MarkdownScanner => new MarkdownScanner(resolveOptions({ markdown: true }))

/** The settled places that stand within something, of a text that is one sentence at the most. */
function within(pieces: string[]): number[] {
  const scanner = newScanner()
  const places: number[] = []
  let window = ''
  let asked = 0
  scanner.begin(0)
  for (const [i, piece] of pieces.entries()) {
    scanner.extend(window + piece, window.length, piece)
    window += piece
    const place = scanner.scan(i === pieces.length - 1, Infinity)
    const settled = place === UNDECIDED ? scanner.settled : place
    for (; asked < settled; asked++) if (scanner.isWithin(asked)) places.push(asked)
    if (place !== UNDECIDED) break
  }
  return places
}

/** The same, with · before each of them. */
function shown(text: string): string {
  const places = new Set(within([text]))
  return Array.from(text, (unit, at) => (places.has(at) ? `·${unit}` : unit)).join('')
}

describe('a place is within', () => {
  test.each([
    ['code', 'So, `a, b` it', 'So, `·a·,· ·b·` it'],
    ['code that is not closed: nothing but its start', 'So, `a, b it', 'So, `·a, b it'],
    ['a link', 'So, [a, b](u, v) it', 'So, [·a·,· ·b·]·(·u·,· ·v·) it'],
    ['an image', 'So,![a](u) it', 'So,!·[·a·]·(·u·) it'],
    ['a tag', 'So, <b c="d, e"> it', 'So, <·b· ·c·=·"·d·,· ·e·"·> it'],
    ['emphasis', 'So, *a, b* it', 'So, *·a·,· ·b·* it'],
    ['emphasis that is not closed', 'So, *a, b it', 'So, *a, b it'],
    ['a heading', '# So, it', '#· ·S·o·,· ·i·t'],
    ['code of a block', '\ta, b', '\t·a·,· ·b'],
    ['a row', '| a, b |', '|· ·a·,· ·b· ·|'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('wherever the text is cut', () => {
    fc.assert(
      fc.property(markdownText, cuts, (text, at) => {
        const places = within([text])
        expect(within(wholePairs(cutAt(text, at)))).toEqual(places)
        expect(within([...text])).toEqual(places)
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    )
  })
})

test('a span that may be closed is not settled, and what is cut for its length waits for it', () => {
  const split = (pieces: string[]): string[] => {
    const splitter = new Splitter(resolveOptions({ markdown: true, maxLength: 20 }))
    const sentences: string[] = []
    for (const piece of pieces) {
      splitter.feed(piece)
      for (let text = splitter.next(); text !== ''; text = splitter.next()) sentences.push(text)
    }
    splitter.finish()
    for (let text = splitter.next(); text !== ''; text = splitter.next()) sentences.push(text)
    return sentences
  }
  const text = `It was **${'very '.repeat(30)}late.** Then he slept.`
  expect(split(text.split(''))).toEqual(split([text]))
})

test.each([
  ['Intro:\n- ', 'Intro:'],
  ['Intro:\n- a', 'Intro:'],
  ['Intro:\nIt', 'Intro:\nIt'],
  ['Title\n==', 'Title'],
  ['Title\n', 'Title'],
  ['It was. Late', 'It was. Late'],
  ['It was\n\nLate', 'It was'],
  ['- ', ''],
  ['# It', '# It'],
  ['\ta = 1\n\n', '\ta = 1'],
])('how far the block of the first sentence of %j is known to go', (text, expected) => {
  const scanner = newScanner()
  scanner.begin(0)
  scanner.extend(text, 0, text)
  scanner.scan(false, Infinity)
  expect(text.slice(0, scanner.blockEnd)).toBe(expected)
})

test('spans before the window are forgotten', () => {
  const masker = new SpanMasker()
  masker.reset(100)
  masker.mask('It was `a` and *b* and `c', false)
  expect([107, 108, 109, 110].map((place) => masker.isWithin(place))).toEqual([false, true, true, false])
  expect(masker.settled).toBe(123)
  masker.forget(110)
  expect(masker.isWithin(108)).toBe(false)
  expect(masker.isWithin(116)).toBe(true)
})
