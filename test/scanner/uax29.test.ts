import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, LOOKAHEAD, SentenceSplitter } from '../../lib/core.ts'
import type { Candidate, SentenceOptions } from '../../lib/types.ts'
import { UNICODE_VERSION } from '../../lib/unicode/sentence-break-data.ts'
import { anyText, cutAt, cuts } from '../properties/hostile.ts'
import { referenceBoundaries } from './uax29-reference.ts'

const options = { rule: 'uax29', trim: false } as const

const split = (text: string): string[] => [...eachSentence(text, options)]

/** The same, a code unit at a time. */
function splitUnits(text: string): string[] {
  const splitter = new SentenceSplitter(options)
  const sentences: string[] = []
  for (const unit of text.split('')) sentences.push(...splitter.write(unit))
  return [...sentences, ...splitter.end()]
}

function boundaries(sentences: string[]): number[] {
  let at = 0
  return sentences.map((sentence) => {
    at += sentence.length
    return at
  })
}

/** A character of every class, as the official test file has them, and pieces that rules are about. */
const SAMPLES = [
  ...['\r', '\n', '\u0085', '\u0308', '\u00ad', ' ', 'a', 'A', '\u00a0\u05d0', '0', '.', '!', '"', ',', '\u0001', '('],
  ...['\u{11005}', '\ud835', '\udc9c'],
  ...['\u2024', '\uff0e', '\u3002', '\u2029', '\u0300', '\u200d', '\u{1d49c}', '\u{11047}', '\u{1f600}', ')'],
]
const samples = fc.array(fc.constantFrom(...SAMPLES), { maxLength: 24, size: 'max' }).map((parts) => parts.join(''))

describe('uax29', () => {
  test.each([
    ['SB3', 'one\r\ntwo', ['one\r\n', 'two']],
    ['SB4', 'one\ntwo\u2029three\rfour', ['one\n', 'two\u2029', 'three\r', 'four']],
    ['SB5', 'Stop\u0301.\u200e \u0308Go', ['Stop\u0301.\u200e \u0308', 'Go']],
    ['SB6', 'v3.4 is out', ['v3.4 is out']],
    ['SB7', 'the U.S.A and p.B', ['the U.S.A and p.B']],
    ['SB8', 'approx. (5 or) so. Yes', ['approx. (5 or) so. ', 'Yes']],
    ['SB8a', 'Mr. , he said!? Yes', ['Mr. , he said!? ', 'Yes']],
    ['SB9', '(He left.") She', ['(He left.") ', 'She']],
    ['SB10', 'He left.  \tShe', ['He left.  \t', 'She']],
    ['SB11', 'He left. \nShe', ['He left. \n', 'She']],
    ['SB998', 'no end at all', ['no end at all']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
    expect(splitUnits(text)).toEqual(expected)
  })

  test('nothing comes of nothing', () => {
    expect(split('')).toEqual([])
  })

  test('equals the rules as they are written: every three classes', () => {
    for (const a of SAMPLES) {
      for (const b of SAMPLES) {
        for (const c of SAMPLES) {
          const text = `a${a}${b}${c}a`
          expect(boundaries(split(text)), JSON.stringify(text)).toEqual(referenceBoundaries(text))
        }
      }
    }
  })

  const numRuns = Number(process.env.RUNS ?? 1000)

  test('equals the rules as they are written: random text, whole and in code units', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(samples, (text) => {
        expect(boundaries(split(text))).toEqual(referenceBoundaries(text))
        expect(splitUnits(text)).toEqual(split(text))
      }),
      { numRuns },
    )
  })

  // Another Unicode version has other classes for some characters.
  const sameUnicode = `${process.versions.unicode}.0` === UNICODE_VERSION
  test.runIf(sameUnicode)('equals Intl.Segmenter', { timeout: 3_600_000 }, () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
    fc.assert(
      fc.property(fc.oneof(anyText, samples, fc.string({ unit: 'binary' })), (text) => {
        // Beyond LOOKAHEAD the scanner decides, where the rules would look on.
        fc.pre(text.length < 200)
        expect(split(text)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment))
      }),
      { numRuns },
    )
  })

  // The official file is not part of this project: https://www.unicode.org/Public/17.0.0/ucd/auxiliary/
  const official = process.env.SENTENCE_BREAK_TEST ?? '../shared/data/rules/SentenceBreakTest-17.0.0.jsonl'
  test.runIf(existsSync(official))('every line of SentenceBreakTest', () => {
    const cases = readFileSync(official, 'utf8').trim().split('\n')
    expect(cases.length).toBe(512)
    for (const line of cases) {
      const { input, breaks } = JSON.parse(line) as { input: string; breaks: number[] }
      expect(boundaries(split(input)), line).toEqual(breaks)
      expect(boundaries(splitUnits(input)), line).toEqual(breaks)
    }
  })
})

describe('however the text comes', () => {
  const numRuns = Number(process.env.RUNS ?? 1000)
  const long = fc
    .array(fc.oneof(fc.constantFrom(...SAMPLES), fc.constantFrom('ab', 'One ', '. ', '.  ', '! a', ' '.repeat(20))), {
      maxLength: 60,
      size: 'max',
    })
    .map((parts) => parts.join(''))

  /** What is found in a text: the same in pieces, and in its code units. */
  function inPieces(text: string, places: number[], given: Omit<SentenceOptions, 'batch'>) {
    const walk = (pieces: string[]) => {
      const asked: Candidate[] = []
      const shouldBreak = given.shouldBreak
      const splitter = new SentenceSplitter({
        ...given,
        rule: 'uax29',
        output: 'object',
        ...(shouldBreak && {
          shouldBreak: (candidate: Candidate) => {
            asked.push(candidate)
            return shouldBreak(candidate)
          },
        }),
      })
      const found = pieces.flatMap((piece) => [...splitter.write(piece)])
      return { found: [...found, ...splitter.end()], asked, skipped: splitter.skipped }
    }
    const whole = walk([text])
    expect(walk(cutAt(text, places))).toEqual(whole)
    expect(walk(text.split(''))).toEqual(whole)
    return whole
  }

  test('the same sentences, cut where they are too long', { timeout: 3_600_000 }, () => {
    const lengths = fc.record({
      maxLength: fc.constantFrom(2, 3, 5, 9, 40),
      minLength: fc.constantFrom(0, 0, 2),
      overflow: fc.constantFrom('split' as const, 'skip' as const),
      trim: fc.boolean(),
    })
    fc.assert(
      fc.property(long, cuts, lengths, (text, places, given) => {
        const whole = inPieces(text, places, given)
        for (const { text: sentence } of whole.found) {
          expect(sentence.length).toBeLessThanOrEqual(given.maxLength)
        }
      }),
      { numRuns },
    )
  })

  test('shouldBreak is asked the same, and what it says is done', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(long, cuts, fc.boolean(), fc.boolean(), (text, places, trim, invert) => {
        const shouldBreak = ({ boundary, offset }: Candidate) => (invert ? !boundary : offset % 3 === 0)
        const whole = inPieces(text, places, { trim, shouldBreak })
        for (const { before, after, offset } of whole.asked) {
          expect(text.slice(0, offset).endsWith(before)).toBe(true)
          expect(text.startsWith(after, offset)).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('plain sentences, many at a time, joined and cut', { timeout: 3_600_000 }, () => {
    const sentence = fc.constantFrom(
      ...[
        'He left. ',
        'No! ',
        'It rained, and rained. ',
        'a\n',
        '“So?” ',
        'p. 5 ',
        'and “Ann” ',
        'U.S.A. ',
        'v3.4 is out.\r\n',
      ],
    )
    const plain = fc.array(sentence, { minLength: 12, maxLength: 60 }).map((parts) => parts.join(''))
    const lengths = fc.record({
      maxLength: fc.constantFrom(12, 20, 1000),
      minLength: fc.constantFrom(0, 5, 12),
      trim: fc.boolean(),
    })
    fc.assert(
      fc.property(plain, cuts, lengths, (text, places, given) => {
        inPieces(text, places, given)
        expect(boundaries(split(text))).toEqual(referenceBoundaries(text))
      }),
      { numRuns },
    )
  })

  test.each([
    ['much white space in front', `${' '.repeat(1000)}He left. She`],
    ['a long sentence', `${'word '.repeat(100)}. (5) so. ${'word '.repeat(100)}." ) She`],
    ['marks over a letter, as many as there may be', `A${'\u0308'.repeat(400)}.B C`],
    ['marks over a digit', `5${'\u0308'.repeat(400)}.B C`],
    ['white space that is no character', `He left.${'\ufeff'.repeat(300)}She`],
    ['the same, mixed', `He left.${'\ufeff\u0308'.repeat(300)}She`],
    ['what decides nothing', `p. ${'5'.repeat(300)}a`],
  ])('%s', (_, text) => {
    for (const trim of [true, false]) {
      for (const shouldBreak of [undefined, () => undefined]) {
        const whole = inPieces(text, [0.3, 0.6, 0.9], { trim, ...(shouldBreak && { shouldBreak }) })
        // Of white space in front of the sentence it has nothing.
        if (text.startsWith(' '))
          expect(whole.asked.map(({ before }) => before)).toEqual(shouldBreak ? ['He left. '] : [])
      }
    }
  })

  test('it is asked behind the spaces, with what was read', () => {
    const asked: string[] = []
    const walk = eachSentence('  He left. (she stayed.\tThen (5) so! 4 p.B , he', {
      rule: 'uax29',
      shouldBreak: ({ before, after, boundary, offset }) => {
        asked.push(`${before}|${after}|${boundary}|${offset}`)
        return undefined
      },
    })
    expect([...walk]).toEqual(['He left. (she stayed.', 'Then (5) so!', '4 p.B , he'])
    expect(asked).toEqual(['He left. |(|false|11', 'He left. (she stayed.\t||true|24', 'Then (5) so! ||true|37'])
  })
})

test('spaces are gathered within the look-ahead, which a character behind them needs too', () => {
  const text = `One.${' '.repeat(LOOKAHEAD + 10)}two`
  const sentences = [...eachSentence(text, { rule: 'uax29', trim: false })]
  expect(sentences.map((sentence) => sentence.length)).toEqual([4 + LOOKAHEAD - 1, 14])
})

test.each([
  [`One.${'\ufeff'.repeat(600)}A`, [4 + LOOKAHEAD, 600 - LOOKAHEAD + 1]],
  [`One.${'\ufeff'.repeat(LOOKAHEAD)}A`, [4 + LOOKAHEAD, 1]],
  [`One.${'\ufeff'.repeat(LOOKAHEAD - 1)}a`, [4 + LOOKAHEAD]],
  [`One.${'\ufeff'.repeat(LOOKAHEAD)}a`, [4 + LOOKAHEAD, 1]],
  [`One.${'\u0308'.repeat(600)}a`, [605]],
  [`One.${'\ufeff'.repeat(200)}\u0308${'\ufeff'.repeat(200)}a`, [406]],
  [`One. ${'5'.repeat(LOOKAHEAD - 2)}a`, [5, LOOKAHEAD - 1]],
  [`One. ${'5'.repeat(LOOKAHEAD - 3)}a`, [5 + LOOKAHEAD - 2]],
])('what is read behind a sentence has an end: %#', (text, lengths) => {
  expect(split(text).map((sentence) => sentence.length)).toEqual(lengths)
  expect(splitUnits(text).map((sentence) => sentence.length)).toEqual(lengths)
})

test.each([
  ['One. Two', 'terminator', 'end'],
  ['One! ', 'terminator'],
  ['One.', 'terminator'],
  ['One.\u0308', 'terminator'],
  ['One.")', 'terminator'],
  ['One."\u0308 ', 'terminator'],
  ['One. (5', 'terminator', 'end'],
  ['One,', 'end'],
  ['One\n', 'paragraph'],
  ['One.\r', 'paragraph'],
  ['One.\r\nTwo. Three and so on, for long enough. Four.', 'paragraph', 'terminator', 'terminator', 'terminator'],
])('%j ends for its reason', (text, ...reasons) => {
  const told = (pieces: string[]): string[] => {
    const splitter = new SentenceSplitter({ rule: 'uax29', output: 'object' })
    const found = pieces.flatMap((piece) => [...splitter.write(piece)])
    return [...found, ...splitter.end()].map(({ reason }) => reason)
  }
  expect(told([text])).toEqual(reasons)
  expect(told(text.split(''))).toEqual(reasons)
})

test('a surrogate that stands alone is no letter, and none of the letter behind it', () => {
  expect(split('\ud835a.B c')).toEqual(['\ud835a.B c'])
  expect(split('a\udc9c.B c')).toEqual(['a\udc9c.', 'B c'])
  expect(split('x𝒜.B c')).toEqual(['x𝒜.B c'])
})

test('a letter in front of the sentence is none of it', () => {
  const cut = { rule: 'uax29', maxLength: 4 } as const
  expect([...eachSentence('BBBB\u00ad.A', cut)]).toEqual(['BBBB', '\u00ad.', 'A'])
})

test('a line that CR ends is given once the next character is there', () => {
  const splitter = new SentenceSplitter({ rule: 'uax29' })
  expect([...splitter.write('a\r')]).toEqual([])
  expect([...splitter.write('b\rc')]).toEqual(['a', 'b'])
})

describe('white space behind a sentence', () => {
  const text = 'Hello.          World again.'
  test.each(['split', 'skip', 'error'] as const)('is none of its length where it is trimmed: %s', (overflow) => {
    const found = [...eachSentence(text, { rule: 'uax29', maxLength: 13, overflow, output: 'object' })]
    expect(found.map((sentence) => [sentence.text, sentence.reason])).toEqual([
      ['Hello.', 'terminator'],
      ['World again.', 'terminator'],
    ])
    const lines = 'word\n\nmore\r\nnext\n\n'
    expect([...eachSentence(lines, { rule: 'uax29', maxLength: 4, overflow })]).toEqual(['word', 'more', 'next'])
  })

  test('is cut where it would have no end', () => {
    const splitter = new SentenceSplitter({ rule: 'uax29', maxLength: 13 })
    let longest = 0
    for (const unit of `word${' '.repeat(3000)}and on`) {
      for (const sentence of splitter.write(unit)) expect(sentence).toBe('word')
      longest = Math.max(longest, splitter.held.length)
    }
    expect([...splitter.end()]).toEqual(['and on'])
    expect(longest).toBeLessThan(2 * LOOKAHEAD)
  })
})
