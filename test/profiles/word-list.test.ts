import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWords, wordsOf } from '../../lib/profiles/word-list.ts'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }).filter((text) => !/\s/.test(text))
const similar = fc.tuple(fc.constantFrom('', 'prof', 'gen.-maj', 'проф'), word).map(([start, end]) => start + end)

test('a list is what white space parts', () => {
  expect(wordsOf(' dr mr\n  e.g ')).toEqual(['dr', 'mr', 'e.g'])
  expect(wordsOf()).toEqual([])
})

test('a packed list has the same words', () => {
  expect(packWords('profs prv prof')).toBe('0prof4s2v')
  fc.assert(
    fc.property(fc.array(similar), (words) => {
      const written = words.filter((item) => !item.startsWith('0'))
      expect(wordsOf(packWords(written.join(' ')))).toEqual([...written].sort())
    }),
  )
})
