/**
 * What is read to the left of a mark. In each text `|` stands where the mark does; `^` where the sentence starts, if that is
 * not the start of the text.
 */
import { describe, expect, test } from 'vitest'
import { BEFORE_NUMBER, BEFORE_STARTER, NEVER, profileOf } from '../../../lib/profiles/define.ts'
import { profileFor } from '../../../lib/profiles/registry.ts'
import {
  ACRONYM,
  type Evidence,
  INITIAL,
  LETTER,
  NO_WORD,
  NUMBER,
  newEvidence,
  ORDINARY,
  resetEvidence,
} from '../../../lib/scanner/prose/evidence.ts'
import { isEnumerated, isNamed, readLeft } from '../../../lib/scanner/prose/left.ts'

function place(marked: string): { text: string; begin: number; mark: number } {
  const begin = Math.max(0, marked.indexOf('^'))
  const text = marked.replace('^', '')
  return { text: text.replace('|', ''), begin, mark: text.indexOf('|') }
}

function read(marked: string, locale = 'en'): Evidence {
  const { text, begin, mark } = place(marked)
  const evidence = resetEvidence(newEvidence())
  readLeft(text, mark, begin, profileFor(locale) as NonNullable<ReturnType<typeof profileFor>>, evidence)
  return evidence
}

/** The texts of which one thing is true, and those of which it is not. */
function holds(what: keyof Evidence, texts: string[], others: string[], locale?: string): void {
  expect(texts.filter((text) => !read(text, locale)[what])).toEqual([])
  expect(others.filter((text) => read(text, locale)[what])).toEqual([])
}

describe('the word', () => {
  test.each([
    ['the word|', ORDINARY],
    ['the end of |', NO_WORD],
    ['by J|', INITIAL],
    ['on p|', LETTER],
    ['the U.S|', ACRONYM],
    ['e.g|', ACRONYM],
    ['a Ph.D|', ACRONYM],
    ['a Ph.Dr|', ACRONYM],
    ['a Phi.D|', ORDINARY],
    ['the U..S|', ORDINARY],
    ['the U.S.|', ORDINARY],
    ['the U.S3|', ORDINARY],
    ['A\u0301.B\u0301\u0302|', ACRONYM],
    ['it is 12|', NUMBER],
    ['it is 3.14|', NUMBER],
    ['a b2|', ORDINARY],
    ['在Dr|', ORDINARY],
    ['在J|', INITIAL],
    ['x ..|', NO_WORD],
    ['x .a|', ORDINARY],
    ['le N°|', ORDINARY],
    ['\u{1d400}\u{1d401}|', ORDINARY],
  ])('%s', (text, before) => {
    expect(read(text).before).toBe(before)
  })

  test('of a script without case is an initial where the language has such', () => {
    expect(read('கே|', 'ta').before).toBe(INITIAL)
    expect(read('x கே|', 'ta').before).toBe(INITIAL)
    expect(read('x-கே|', 'ta').before).toBe(LETTER)
    expect(read('x a|', 'ta').before).toBe(LETTER)
    expect(read('கே|', 'hi').before).toBe(LETTER)
    expect(read('கேகே|', 'ta').before).toBe(ORDINARY)
  })
})

describe('an abbreviation', () => {
  test('is looked up, whatever stands around it', () => {
    expect(read('Ask Dr|').abbreviation).toBe(NEVER)
    expect(read('(Dr|').abbreviation).toBe(NEVER)
    expect(read('在Dr|').abbreviation).toBe(NEVER)
    expect(read('在dr|').abbreviation).toBe(NEVER)
    expect(read('Quill Inc|').abbreviation).toBe(BEFORE_STARTER)
    expect(read('see No|').abbreviation).toBe(BEFORE_NUMBER)
    expect(read('the word|').abbreviation).toBe(0)
    expect(read('xDr|').abbreviation).toBe(0)
    expect(read('x^Dr|').abbreviation).toBe(NEVER)
  })

  test('with hyphens is looked up whole', () => {
    expect(read('Пришёл г-н|', 'ru').abbreviation).toBe(NEVER)
    expect(read('г-н|', 'ru').abbreviation).toBe(NEVER)
    expect(read('(г-н|', 'ru').abbreviation).toBe(NEVER)
    // The last part alone is one of another kind.
    for (const text of ['x г-г-н|', 'г+н|', 'г-^н|', 'н|']) expect(read(text, 'ru').abbreviation).toBe(BEFORE_STARTER)
    expect(read('г-нн|', 'ru').abbreviation).toBe(0)
  })

  test('may be longer than other words that are looked at', () => {
    const long = 'a'.repeat(40)
    const evidence = resetEvidence(newEvidence())
    readLeft(`x ${long}.`, 42, 0, profileOf({ locale: 'en', source: 'made up', never: long }), evidence)
    expect(evidence.abbreviation).toBe(NEVER)
  })

  test('is none where the word is longer than what is looked at', () => {
    const long = `${'a.'.repeat(20)}b`
    expect(read(`${long}|`)).toMatchObject({ before: ORDINARY, abbreviation: 0 })
    expect(read(`x ${'a.'.repeat(15)}b|`)).toMatchObject({ before: ACRONYM })
  })
})

describe('a number', () => {
  test('is that of an item, an ordinal, a year or a section', () => {
    expect(read('Then 12|')).toMatchObject({ item: 12, ordinal: true, year: false, section: false })
    expect(read('Then 123|')).toMatchObject({ item: 123, ordinal: false, year: false })
    expect(read('Then 1234|')).toMatchObject({ item: 0, ordinal: false, year: true })
    expect(read('Then 12345|')).toMatchObject({ item: 0, year: false })
    expect(read('Then 19.98|')).toMatchObject({ item: 0, year: false })
    expect(read('Then 2.1|')).toMatchObject({ item: 0, ordinal: false, section: true })
    expect(read('Then 2.1.13|')).toMatchObject({ section: true })
    expect(read('Then 2.113|')).toMatchObject({ section: false })
    expect(read('Then IV|')).toMatchObject({ before: ORDINARY, ordinal: true, section: true })
    expect(read('Then LXXXVIII|')).toMatchObject({ ordinal: true })
    expect(read('Then IC|')).toMatchObject({ ordinal: false, section: false })
    expect(read('Then Iv|')).toMatchObject({ ordinal: false })
    expect(read('Then p|')).toMatchObject({ item: 'p'.charCodeAt(0) })
    expect(read('Then P|')).toMatchObject({ item: 0 })
  })

  test('is no ordinal as the last part of a decimal, a score, a time or a season', () => {
    holds(
      'ordinal',
      ['Am 3|', 'x,3|', ',50|', 'von/15|', '014/15|', 'a014/15|', 'x:30|', '3-50|', '2014-15|', '5,^3|'],
      ['3,50|', 'x3,5|', '3:2|', '12:30|', '2014/15|'],
    )
  })
})

describe('a plain word', () => {
  test('is of letters alone, small but for the first', () => {
    holds(
      'plain',
      ['the word|', 'Word|', '(word|', '—word|', 'x^word|', 'it\u2028word|', 'the Wort|'],
      [
        'the W|',
        'the w|',
        'WOrd|',
        'the b2b|',
        'a.word|',
        'a/word|',
        '@word|',
        'worD|',
        'wo\u00adrd|',
        'wörd\u0301|',
        'the 12|',
      ],
    )
    holds('small', ['the word|', 'p|'], ['the Word|', 'WORD|'])
  })

  test('is certain where no abbreviation looks like it', () => {
    holds(
      'certain',
      ['the word|', 'Word|', 'шкаф|', 'früh|', 'the pqré|', 'the wo\u00adrd|'],
      ['the wor|', 'WOrd|', 'the pqrs|', 'a.word|', 'Inc|'],
    )
    holds('certain', [], ['the approx|'])
  })
})

test('what stands at the start', () => {
  holds(
    'atStart',
    ['1|', '(1|', '• 1|', '– (1|', 'x^2|', 'Do this:\n1|', 'Two ways: 1|', 'Do this \n 1|', 'Yes:\n• 1|', ': 1|'],
    [
      'x 2|',
      'xyz(2|',
      'Do this:\n2|',
      'Two ways 1|',
      'Two ways:1|',
      'x• abcd 2|',
      `Two ways:${' '.repeat(20)}1|`,
      ':^x 1|',
      `•${' '.repeat(8)}2|`,
      '•a 2|',
      'One.\n^  1|',
    ],
  )
})

test('enumerations', () => {
  const enumerated = (marked: string): boolean => {
    const { text, begin, mark } = place(marked)
    return isEnumerated(text, mark, begin)
  }
  for (const text of ['milk, |', 'milk,|', 'milk;  |', ', |']) expect(enumerated(text)).toBe(true)
  for (const text of ['milk |', 'milk: |', 'milk,\n|', ',^ |', 'milk,^|', `milk,${' '.repeat(20)}|`, '|', ' |'])
    expect(enumerated(text)).toBe(false)
})

test('names that end in an exclamation mark', () => {
  const named = (marked: string): boolean => {
    const { text, begin, mark } = place(marked)
    return isNamed(text, mark, begin)
  }
  for (const text of ['at Yahoo|', 'x Yo|', 'aYahoo|']) expect(named(text)).toBe(true)
  for (const text of [
    'Yahoo|',
    ' ^Yahoo|',
    'at yahoo|',
    'at Y|',
    'at |',
    'at YAHOO|',
    'at Y2|',
    `at Y${'a'.repeat(40)}|`,
  ])
    expect(named(text)).toBe(false)
})
