import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LISTS, packLists, type WordLists, wordsOf } from '../../lib/profiles/word-list.ts'

/** A list's words when it was packed, and how it is packed. */
function packedAndBack(words: readonly string[]) {
  const packed = packLists({ starters: words.join(' ') })
  return { packed, words: wordsOf({ packed }, 'starters') }
}

/** What a text of packed lists says of the list of starters. */
const starters = (list: string): string => `;;;;;${list}`

test('a list is what white space parts', () => {
  expect(wordsOf({ never: ' dr mr\n  e.g ' }, 'never')).toEqual(['dr', 'mr', 'e.g'])
  expect(wordsOf({}, 'never')).toEqual([])
  // Whatever it starts with: it is written.
  expect(wordsOf({ never: '0prof4s 1er' }, 'never')).toEqual(['0prof4s', '1er'])
})

test('lists are packed into one text; what is written goes before', () => {
  const lists: WordLists = { never: 'profs prv prof', beforeNumber: 'Nr nr', starters: 'The A' }
  const packed = packLists(lists)
  expect(packed).toBe(';0prof4s2v;0nr 2nr;;;2a0the')
  expect(LISTS.map((name) => wordsOf({ packed }, name))).toEqual([
    [],
    ['prof', 'profs', 'prv'],
    ['nr', 'Nr'],
    [],
    [],
    ['A', 'The'],
    [],
    [],
    [],
    [],
  ])
  expect(wordsOf({ packed, never: 'dr' }, 'never')).toEqual(['dr'])
  expect(packLists({})).toBe('')
})

test('a packed list has the same words', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }).filter((text) => !/[\s\d;]/.test(text))
  const similar = fc
    .tuple(fc.constantFrom('', 'prof', 'Prof', 'gen.-maj', 'проф'), word)
    .map(([start, end]) => start + end)
  const letter = fc.constantFrom(
    ...'абвяЁёАЯҀҐґǅſİıß',
    ...'αωΆΩ',
    ...'ԱաՖֆ',
    ...'कखॿ',
    '.',
    '-',
    'a',
    '\u00e9',
    '\ud835',
    '\udc00',
  )
  const mixed = fc.string({ unit: letter, minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(fc.oneof(similar, mixed)), (words) => {
      expect(packedAndBack(words).words.sort()).toEqual([...new Set(words)].sort())
    }),
  )
})

test('words in one script take a byte a letter, whatever is beside them', () => {
  const words = ['стр', 'табл', 'Рис', 'г-н', 'и.т.д', 'Ёж', 'ёлка', 'я']
  const { packed, words: back } = packedAndBack(words)
  expect(packed).toMatch(/^;{5}1\u0400.* 3\u0400/)
  expect(Buffer.byteLength(packed)).toBeLessThan(Buffer.byteLength(words.join('')))
  expect(back.sort()).toEqual([...words].sort())
  expect(packedAndBack(['стр', 'p', '§']).packed).toBe(starters('0p0§ 1\u0400qrp'))
  // Letters of two blocks stay, and Latin ones, of which most words have some of ASCII.
  expect(packedAndBack(['پ', 'ی']).packed).toBe(starters('1\u0600® 1\u0680|'))
  expect(packedAndBack(['پی']).packed).toBe(starters('0پی'))
  expect(packedAndBack(['à', 'ɐ']).packed).toBe(starters('0à0ɐ'))
  // Where there are no letters, nothing is to be moved.
  expect(packedAndBack(['-', '.']).packed).toBe(starters('0-0.'))
})

test('a word that cannot be packed is told', () => {
  expect(() => packLists({ never: '1er' })).toThrow('1er cannot be packed')
  expect(() => packLists({ never: 'a;b' })).toThrow('a;b cannot be packed')
})
