import { expect, test } from 'vitest'
import { PROSE_MARKS, proseMarks, STRONG, WEAK } from '../../lib/scanner/marks.ts'

const at = (table: Uint8Array, mark: string): number => table[mark.charCodeAt(0)] as number

test('a language without marks of its own has those of all', () => {
  expect(proseMarks('', '')).toBe(PROSE_MARKS)
  expect(proseMarks('', '', '')).toBe(PROSE_MARKS)
})

test.each([
  ['terminators', proseMarks(';', ''), ';', STRONG],
  ['weak marks', proseMarks('', '·'), '·', WEAK],
  ['marks that are none', proseMarks('', '', '!'), '!', 0],
])('%s change one mark, in a table of their own', (_, table, mark, kind) => {
  expect(at(table, mark)).toBe(kind)
  expect(at(PROSE_MARKS, mark)).not.toBe(kind)
  const changed = Array.from(table.keys()).filter((unit) => table[unit] !== PROSE_MARKS[unit])
  expect(changed).toEqual([mark.charCodeAt(0)])
})

test('a table is made once for the same marks', () => {
  expect(proseMarks(';', '·', '!')).toBe(proseMarks(';', '·', '!'))
  const tables = [proseMarks(';', ''), proseMarks('', ';'), proseMarks('', '', ';'), proseMarks(';', '', '!')]
  expect(new Set(tables).size).toBe(4)
})
