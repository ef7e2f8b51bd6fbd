import { expect, test } from 'vitest'
import { piecesOf } from '../../lib/decode/pieces.ts'

test('bytes in pieces of no more than so many', () => {
  const pieces = (length: number, most: number) =>
    Array.from(
      piecesOf(
        Uint8Array.from({ length }, (_, i) => i),
        most,
      ),
      (piece) => [...piece],
    )
  expect(pieces(7, 3)).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  expect(pieces(6, 3)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
  expect(pieces(2, 3)).toEqual([[0, 1]])
  expect(pieces(0, 3)).toEqual([])
})
