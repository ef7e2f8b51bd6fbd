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
      const written = words.filter((item) => !/^[01]/.test(item))
      expect(wordsOf(packWords(written.join(' ')))).toEqual([...written].sort())
    }),
  )
})

test('a list in one script takes a byte a letter', () => {
  const words = ['стр', 'табл', 'Рис', 'г-н', 'и.т.д', 'Ёж', 'ёлка', 'я']
  const packed = packWords(words.join(' '))
  expect(packed).toMatch(/^1\u0400/)
  expect(Buffer.byteLength(packed)).toBeLessThan(Buffer.byteLength(words.join('')))
  expect(wordsOf(packed)).toEqual([...words].sort())
  // Letters of two blocks, or of ASCII among them, stay.
  expect(packWords('стр p')).toBe('0p0стр')
  expect(packWords('پ ی')).toMatch(/^0/)
  // Where there are no letters, nothing is to be moved.
  expect(packWords('- .')).toBe('0-0.')
  expect(wordsOf('0-0.')).toEqual(['-', '.'])
  const letter = fc.constantFrom(...'абвяЁёАЯҀ', ...'αωΆ', ...'कखॿ', '.', '-', 'a', '\u00e9')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 5 })), (list) => {
      expect(wordsOf(packWords(list.join(' ')))).toEqual([...list].sort())
    }),
  )
})
