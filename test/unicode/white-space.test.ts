import { expect, test } from 'vitest'
import { isLineBreak, isWhite, trimmedLength } from '../../lib/unicode/white-space.ts'

const units = Array.from({ length: 0x10000 }, (_, unit) => unit)

test('white space is what trim() takes off, and U+0085', () => {
  const trimmed = units.filter((unit) => String.fromCharCode(unit).trim() === '' || unit === 0x85)
  expect(units.filter(isWhite)).toEqual(trimmed)
})

test('a line is broken by LF, CR, U+0085, U+2028 and U+2029', () => {
  expect(units.filter(isLineBreak)).toEqual([0x0a, 0x0d, 0x85, 0x2028, 0x2029])
})

test.each([
  ['', 0],
  [' \u0085\n', 0],
  ['One came.', 9],
  [' \u0085One came.\ufeff\n', 9],
  ['a', 1],
])('without the white space around it, %j has a length of %d', (text, length) => {
  expect(trimmedLength(text)).toBe(length)
})
