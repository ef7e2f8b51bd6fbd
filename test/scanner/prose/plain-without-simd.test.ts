/**
 * The same without the WebAssembly code, which plans where there is any.
 */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../../lib/core.ts'
import type { SentenceOptions } from '../../../lib/types.ts'
import { anyText, splitOptions } from '../../properties/hostile.ts'
import { asciiText, expectLongWay, locales, pieces } from './plain-texts.ts'

vi.mock('../../../lib/scanner/simd/create.ts', () => ({ createSimdFinder: () => undefined }))

const numRuns = Number(process.env.RUNS ?? 200)

test('plain ends are the ends of the long way', { timeout: 3_600_000 }, () => {
  const texts = fc.oneof(
    { weight: 3, arbitrary: pieces },
    { weight: 1, arbitrary: asciiText },
    { weight: 1, arbitrary: anyText },
  )
  fc.assert(
    fc.property(texts, locales, splitOptions, (text, locale, options) => expectLongWay(text, { ...options, locale })),
    { numRuns: 8 * numRuns },
  )
})

describe('sentences that are planned', () => {
  test.each<[string, string, string[], SentenceOptions?]>([
    [
      'with every kind of end',
      'It rained. Dr. Quill left?  He did! "So.” x',
      ['It rained.', 'Dr. Quill left?', 'He did!'],
    ],
    [
      'paragraphs',
      'Chapter 4\n\nIt rained\nall day." \n\n\nThen?\n\nx',
      ['Chapter 4', 'It rained\nall day."', 'Then?'],
    ],
    ['lines', 'One\nTwo.\nThree', ['One', 'Two.'], { newlines: 'always' }],
    ['no lines', 'One\n\nTwo. Three\n\nfour. Five x', ['One\n\nTwo.', 'Three\n\nfour.'], { newlines: 'never' }],
    ['wide marks', '雨が降った。止んだ。「はい」。晴', ['雨が降った。', '止んだ。', '「はい」。'], { locale: 'ja' }],
    ['soft points', 'Նա ասաց. Գնանք։ Նա', ['Նա ասաց. Գնանք։'], { locale: 'hy' }],
    ['eager ones', 'It rained. Then it? No. x', ['It rained.', 'Then it?'], { lookahead: 'eager' }],
    ['untrimmed', 'It rained.  It stopped.\n\nThen', ['It rained.  ', 'It stopped.\n\n'], { trim: false }],
  ])('%s', (_, text, expected, options = {}) => {
    const splitter = new SentenceSplitter(options)
    expect([...splitter.write(text)]).toEqual(expected)
  })

  test.each([9, 10, 11, 12, 25])('no longer than maxLength, %i', (maxLength) => {
    const text = 'It rained. It stopped. So it rained again, and it stopped. Then. '
    expectLongWay(text.repeat(3), { maxLength })
  })

  test('far more than one plan holds', () => {
    const text = 'It rained. Mr. Quill left. "Then?" He came. '
    const expected = ['It rained.', 'Mr. Quill left.', '"Then?"', 'He came.']
    expect([...eachSentence(text.repeat(2000))]).toEqual(Array.from({ length: 2000 }, () => expected).flat())
  })
})
