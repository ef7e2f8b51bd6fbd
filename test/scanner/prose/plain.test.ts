/**
 * What is told at a glance must be what the long way tells: `shouldBreak` makes every candidate go it.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../../lib/core.ts'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { NOT_PLAIN, PLAIN_JOIN, plainStopEnd } from '../../../lib/scanner/prose/plain.ts'
import { anyText, splitOptions } from '../../properties/hostile.ts'
import { asciiText, expectLongWay, locales, pieces } from './plain-texts.ts'

const numRuns = Number(process.env.RUNS ?? 400)

test('plain ends are the ends of the long way', { timeout: 3_600_000 }, () => {
  fc.assert(fc.property(fc.oneof(asciiText, anyText), splitOptions, expectLongWay), { numRuns: 4 * numRuns })
})

test('so they are with all that may stand beside a mark, in languages of each kind', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(pieces, locales, splitOptions, (text, locale, options) => expectLongWay(text, { ...options, locale })),
    { numRuns: 8 * numRuns },
  )
})

describe('plain ends', () => {
  test.each([
    ['a word and a capital', 'It was late. He slept.', 2],
    ['a hard-wrapped line', 'It was late.\nHe slept.', 2],
    ['a quotation', '"It was late." He slept.', 2],
    ['a quotation next', 'It was late. “He slept.”', 2],
    ['a blank line', 'It was late?\n\nhe slept.', 2],
    ['a word that looks like an abbreviation', 'It was mr. Quill.', 1],
  ])('%s', (_, text, count) => {
    expect([...eachSentence(text)]).toHaveLength(count)
  })

  test('an abbreviation in letters without case is no plain end', () => {
    const text = 'ის არის პროფ. მელია. ეს არის ტელ. ის მოვიდა.'
    const expected = ['ის არის პროფ. მელია.', 'ეს არის ტელ.', 'ის მოვიდა.']
    expect([...eachSentence(text, { locale: 'ka' })]).toEqual(expected)
    const profile = profileFor('ka')
    const ends = [...text.matchAll(/\./g)].map(({ index }) => plainStopEnd(text, index, 0, profile))
    // One never ends a sentence, the other does unless a number follows; nothing follows the last full stop.
    expect(ends).toEqual([PLAIN_JOIN, 20, NOT_PLAIN, NOT_PLAIN])
  })
})
