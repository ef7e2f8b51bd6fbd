import { expect, test } from 'vitest'
import { Ahead } from '../../lib/scanner/ahead.ts'

/** Sentences as they are in memory: places count from the start of a block, an end has two bits more. */
function found(...all: [begin: number, end: number, bits?: number][]) {
  const [begins, ends] = [new Int32Array(64), new Int32Array(64)]
  for (const [i, [begin, end, bits = 0]] of all.entries()) {
    begins[i] = begin
    ends[i] = (end << 2) | bits
  }
  return { count: all.length, begins, ends }
}

function taken(start: number, { count, begins, ends }: ReturnType<typeof found>): Ahead {
  const ahead = new Ahead()
  ahead.take(count, start, begins, ends)
  return ahead
}

const told = (ahead: Ahead) =>
  Array.from({ length: ahead.count }, (_, i) => [ahead.begins[i], ahead.ends[i], ahead.closing[i], ahead.even[i]])

test('places count from the start of the window, and the bits are told apart', () => {
  const ahead = taken(1000, found([0, 9], [10, 20, 1], [22, 30, 2], [31, 40, 3]))
  expect(told(ahead)).toEqual([
    [1000, 1009, 0, 0],
    [1010, 1020, 1, 0],
    [1022, 1030, 0, 1],
    [1031, 1040, 1, 1],
  ])
})

test('what stands in memory behind those that were found is not taken', () => {
  const all = found([0, 9], [10, 20, 3])
  const ahead = taken(1000, { ...all, count: 1 })
  expect([ahead.count, ahead.begins[1], ahead.ends[1], ahead.closing[1], ahead.even[1]]).toEqual([1, 0, 0, 0, 0])
})

test('the next one starts where it starts, until none is left', () => {
  const ahead = taken(5, found([0, 9], [10, 20]))
  expect([ahead.startsAt(4), ahead.startsAt(5), ahead.startsAt(15)]).toEqual([false, true, false])
  ahead.at = 1
  expect([ahead.startsAt(5), ahead.startsAt(15)]).toEqual([false, true])
  // What was there before it is still in the arrays.
  ahead.take(1, 5, found([30, 40]).begins, found([30, 40]).ends)
  expect([ahead.startsAt(35), ahead.startsAt(15)]).toEqual([true, false])
  ahead.at = 1
  expect(ahead.startsAt(15)).toBe(false)
})

test('one is added behind those that are there', () => {
  const ahead = taken(0, found([0, 9, 3], [10, 20, 3]))
  ahead.clear()
  expect([ahead.count, ahead.at, ahead.startsAt(0)]).toEqual([0, 0, false])
  ahead.add(3, 8, false)
  ahead.add(9, 12, true)
  expect(told(ahead)).toEqual([
    [3, 8, 0, 0],
    [9, 12, 1, 0],
  ])
  ahead.at = 2
  ahead.clear()
  expect(ahead.at).toBe(0)
})
