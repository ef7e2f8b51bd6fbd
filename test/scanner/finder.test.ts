import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MarkFinder } from '../../lib/scanner/finder.ts'
import { isMarkAt, type MarkTable, PROSE_MARKS, proseMarks, UAX29_MARKS } from '../../lib/scanner/marks.ts'

const TABLES: Record<string, MarkTable> = {
  prose: PROSE_MARKS,
  uax29: UAX29_MARKS,
  Greek: proseMarks(';', ''),
  Spanish: proseMarks('', ';:'),
}
const numRuns = Number(process.env.RUNS ?? 400)

const plain = fc.array(fc.constantFrom('word ', 'слово ', 'λόγος ', '“ ', '€', '→', '漢', 'ß'), { maxLength: 30 })
const marks = fc.constantFrom('.', '!', '?', '\n', '\r', ';', ':', '…', '‥', '。', '۔', '\u2029', '\ud804')
const text = fc
  .array(fc.tuple(plain, marks), { maxLength: 8 })
  .map((parts) => parts.map(([words, mark]) => words.join('') + mark).join(''))

describe.each(Object.entries(TABLES))('the finder of marks: %s', (_, table) => {
  test('finds every mark of the table, each in the middle of plain text', () => {
    const around = 'plain text in Latin letters, long enough not to be looked through unit by unit '
    for (let unit = 0; unit < 0x10000; unit++) {
      if (table[unit] === 0) continue
      const finder = new MarkFinder(table)
      const text = around + String.fromCharCode(unit) + around
      finder.extend(text, 0, text)
      expect(finder.find(0), unit.toString(16)).toBe(around.length)
      expect(finder.find(around.length + 1)).toBe(2 * around.length + 1)
    }
  })

  test('finds what a plain look finds, forwards and after going back', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(400), { maxLength: 10 }), (window, places) => {
        const finder = new MarkFinder(table)
        finder.extend(window, 0, window)
        for (const place of places) {
          const from = Math.min(place, window.length)
          let expected = from
          while (expected < window.length && table[window.charCodeAt(expected)] === 0) expected++
          expect(finder.find(from)).toBe(expected)
        }
      }),
      { numRuns },
    )
  })
})

test('a high surrogate is a mark only with the right partner', () => {
  expect(isMarkAt(PROSE_MARKS, '\u{11047}', 0)).toBe(true)
  expect(isMarkAt(PROSE_MARKS, '\u{11000}', 0)).toBe(false)
  expect(isMarkAt(PROSE_MARKS, '\ud804', 0)).toBe(false)
})

test('a weak mark is no terminator', () => {
  expect(isMarkAt(proseMarks('', ';'), ';', 0)).toBe(false)
  expect(isMarkAt(proseMarks(';', ''), ';', 0)).toBe(true)
})
