import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Folder } from '../lib/fold.ts'

const folded = (sentence: string, even: boolean, fed = sentence): string => {
  const folder = new Folder()
  folder.feed(fed)
  return folder.fold(sentence, even)
}

/** All that `\s` is, and U+0085. */
const WHITE = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((c) =>
  /[\s\u0085]/.test(c),
)
const COMMON = [' ', '\n', '\t', '\r']

describe('white space within a sentence is folded', () => {
  test.each(WHITE.map((white) => [white.charCodeAt(0).toString(16).padStart(4, '0'), white]))('U+%s', (_, white) => {
    expect(folded(`a${white}b c`, false)).toBe('a b c')
    expect(folded(`a${white}${white}b`, false)).toBe('a b')
    expect(folded(`a ${white}b`, false)).toBe('a b')
    expect(folded(`a${white} b`, false)).toBe('a b')
    expect(folded(`a${white}\n \u0085 b${white}c`, false)).toBe('a b c')
  })

  test('also where a sentence is known to be even, once odd white space came', () => {
    for (const white of WHITE.filter((white) => !COMMON.includes(white)))
      expect(folded(`a${white}b`, true), white.charCodeAt(0).toString(16)).toBe('a b')
    const folder = new Folder()
    folder.feed('\u00a0')
    folder.feed('a b')
    expect(folder.fold('a\u00a0b', true)).toBe('a b')
  })

  test('a sentence that is known to be even is not looked at otherwise', () => {
    for (const white of COMMON) expect(folded(`a${white}${white}b`, true)).toBe(`a${white}${white}b`)
  })

  test('lines are put together as the words in them are', () => {
    const texts = fc.array(fc.constantFrom('a', 'b c', '\n', '\r\n', ' ', '\r', '\t'), { maxLength: 10 })
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const words = text.split(/\s+/)
        expect(folded(text, false)).toBe(words.join(' '))
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
  })

  test('single spaces stay', () => {
    expect(folded('a b c', false)).toBe('a b c')
    expect(folded('abc', false)).toBe('abc')
    expect(folded('', false)).toBe('')
  })
})
