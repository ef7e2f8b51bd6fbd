/**
 * Sentences that are made of columns.
 */
import { expect, test } from 'vitest'
import { type Columns, REASONS } from '../../lib/ranges/collect.ts'
import { sentencesOf } from '../../lib/ranges/columns.ts'

const TEXT = 'One came. Two. Three!'
const STARTS = [0, 10, 15]
const ENDS = [9, 14, 21]

/** Columns of the text, which stands in the middle of some memory. */
function made(wide: boolean, objects: boolean): Columns {
  const memory = Buffer.from(`####${TEXT}####`, wide ? 'utf16le' : 'latin1')
  const width = wide ? 2 : 1
  return {
    text: memory.subarray(4 * width, (4 + TEXT.length) * width),
    wide,
    starts: Uint32Array.from(STARTS),
    ends: Uint32Array.from(ENDS),
    byteStarts: Uint32Array.from(objects ? [1, 20, 30] : []),
    byteEnds: Uint32Array.from(objects ? [18, 28, 42] : []),
    reasons: Uint8Array.from([REASONS.indexOf('terminator'), REASONS.indexOf('limit'), REASONS.indexOf('end')]),
  }
}

/** The sentences of a part that starts at byte 500 and code unit 100, without the first so many. */
function given(columns: Columns | undefined, drop: number, count = 3) {
  const skipped = { sentences: 0, length: 0 }
  const result = { part: 4, count, skipped, base: { byte: 500, unit: 100 }, ...(columns && { columns }) }
  return [...sentencesOf({ result, drop, skipped, done: 0 })]
}

test.each([
  ['Latin-1', false],
  ['UTF-16', true],
])('objects of text in %s have their places in the file', (_, wide) => {
  expect(given(made(wide, true), 0)).toEqual([
    { text: 'One came.', start: 100, end: 109, reason: 'terminator', byteStart: 501, byteEnd: 518 },
    { text: 'Two.', start: 110, end: 114, reason: 'limit', byteStart: 520, byteEnd: 528 },
    { text: 'Three!', start: 115, end: 121, reason: 'end', byteStart: 530, byteEnd: 542 },
  ])
})

test.each([
  ['Latin-1', false],
  ['UTF-16', true],
])('texts alone, in %s, are given where places in bytes were not wanted', (_, wide) => {
  expect(given(made(wide, false), 0)).toEqual(['One came.', 'Two.', 'Three!'])
})

test('those that are dropped are not given', () => {
  expect(given(made(false, false), 1)).toEqual(['Two.', 'Three!'])
  expect(given(made(false, true), 2)).toMatchObject([{ text: 'Three!', start: 115, reason: 'end', byteEnd: 542 }])
  expect(given(made(false, true), 3)).toEqual([])
})

test('no more are given than the part has', () => {
  expect(given(made(false, false), 0, 2)).toEqual(['One came.', 'Two.'])
})

test('a part without columns has no sentences', () => {
  expect(given(undefined, 0)).toEqual([])
})

test('a sentence is made when it is asked for', () => {
  const columns = made(false, false)
  const skipped = { sentences: 0, length: 0 }
  const result = { part: 0, count: 3, skipped, base: { byte: 0, unit: 0 }, columns }
  const sentences = sentencesOf({ result, drop: 0, skipped, done: 0 })
  expect(sentences.next().value).toBe('One came.')
  // The memory is the part's for as long as sentences of it are asked for, and no longer.
  columns.text.fill(0x78)
  expect(sentences.next().value).toBe('xxxx')
})
