/**
 * What the WebAssembly code found is not asked for again, and text that is in its memory is not brought again. What it
 * finds is compared with the plain code in ../simd.test.ts.
 */
import { expect, test } from 'vitest'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { Ahead } from '../../../lib/scanner/ahead.ts'
import { PROSE_MARKS } from '../../../lib/scanner/marks.ts'
import { SimdFinder } from '../../../lib/scanner/simd/finder.ts'
import { languageData } from '../../../lib/scanner/simd/language.ts'
import { BLOCK } from '../../../lib/scanner/simd/simd.ts'
import { countedSimd } from './counted.ts'

const NONE = { find: 0, list: 0, plan: 0, load: 0 }
const marks = languageData(PROSE_MARKS) as Uint8Array
const english = languageData(PROSE_MARKS, profileFor('en')) as Uint8Array

/** A finder, and what each search takes. */
function made(plans: boolean, window: string, counted = countedSimd()) {
  const finder = new SimdFinder(counted.simd, plans ? english : marks, plans)
  finder.extend(window)
  const { calls } = counted
  const ahead = new Ahead()
  return {
    finder,
    ahead,
    find: (from: number) => [finder.find(from), calls()] as const,
    plan: (begin: number, at: number, maxLength = 1 << 20) =>
      [finder.plan(begin, at, 0, maxLength, ahead), calls()] as const,
  }
}

test('a stretch without a mark is looked through once', () => {
  const { find, finder } = made(true, 'One came. Two came.')
  expect(find(2)).toEqual([8, { ...NONE, find: 1, load: 1 }])
  expect(find(2)).toEqual([8, NONE])
  expect(find(5)).toEqual([8, NONE])
  expect(find(8)).toEqual([8, NONE])
  expect(find(9)).toEqual([18, { ...NONE, find: 1 }])
  expect(find(2)).toEqual([8, { ...NONE, find: 1 }])
  // What stands before the block is not in memory.
  expect(find(1)).toEqual([8, { ...NONE, find: 1, load: 1 }])
  expect(find(2)).toEqual([8, NONE])
  expect(find(19)).toEqual([19, NONE])
  finder.extend('One came and went')
  expect(find(2)).toEqual([17, { ...NONE, find: 1, load: 1 }])
  expect(find(9)).toEqual([17, NONE])
})

test('marks are listed many at a time', () => {
  const { find, finder } = made(false, `${'ab. '.repeat(300)}end`)
  expect(find(0)).toEqual([2, { ...NONE, list: 1, load: 1 }])
  for (let i = 1; i < 200; i++) expect(find(4 * i - 1)).toEqual([4 * i + 2, NONE])
  expect(find(100)).toEqual([102, { ...NONE, list: 1 }])
  expect(find(103)).toEqual([106, NONE])
  expect(find(106)).toEqual([106, NONE])
  expect(find(399)).toEqual([402, NONE])
  // As many as are listed, and those behind them.
  const listed = [...Array(300).keys()].map((i) => find(4 * i - 1 < 0 ? 0 : 4 * i - 1))
  expect(listed.map(([at]) => at)).toEqual([...Array(300).keys()].map((i) => 4 * i + 2))
  expect(listed.filter(([, { list }]) => list > 0).length).toBe(2)
  expect(find(1199)[0]).toBe(1203)
  finder.extend('abc')
  expect(find(0)).toEqual([3, { ...NONE, list: 1, load: 1 }])
  expect(find(1)).toEqual([3, NONE])
})

test('text is brought a block at a time, what stands near its end with the next one', () => {
  const moor = 'moor '.repeat(BLOCK)
  const blocks = Math.ceil((moor.length - 64) / (BLOCK - 64 - 32))
  for (const plans of [true, false]) {
    const { find } = made(plans, `${moor}.`)
    const [at, { load, ...calls }] = find(0)
    expect(at).toBe(moor.length)
    expect(Math.abs(load - blocks)).toBeLessThanOrEqual(1)
    expect(plans ? calls.find : calls.list).toBe(load)
  }
  // A block that ends where the text does is looked through to its end.
  const { find } = made(true, `${moor.slice(0, BLOCK - 1)}.`)
  expect(find(0)).toEqual([BLOCK - 1, { ...NONE, find: 1, load: 1 }])
  const longer = made(true, `${moor.slice(0, BLOCK - 64)}.${'x'.repeat(64)}`)
  expect(longer.find(0)).toEqual([BLOCK - 64, { ...NONE, find: 2, load: 2 }])
  const shorter = made(true, `${moor.slice(0, BLOCK - 65)}.${'x'.repeat(65)}`)
  expect(shorter.find(0)).toEqual([BLOCK - 65, { ...NONE, find: 1, load: 1 }])
})

test('each brings its text when another one’s is there', () => {
  const counted = countedSimd()
  const [one, other] = [made(true, 'One came. ', counted), made(true, 'Another came. ', counted)]
  expect(one.find(0)).toEqual([8, { ...NONE, find: 1, load: 1 }])
  expect(other.find(0)).toEqual([12, { ...NONE, find: 1, load: 1 }])
  expect(one.find(9)).toEqual([10, { ...NONE, find: 1, load: 1 }])
  expect(other.find(13)).toEqual([14, { ...NONE, find: 1, load: 1 }])
  expect(other.find(14)).toEqual([14, NONE])
})

test('the mark that ends a plan is not looked for again, where nothing was planned before it', () => {
  const text = 'One came. Two came. He met an etc. Quill. '
  const { plan, find, ahead } = made(true, text)
  expect(plan(0, 0)).toEqual([33, { ...NONE, plan: 1, load: 1 }])
  expect(ahead.count).toBe(2)
  expect(find(33)).toEqual([33, { ...NONE, find: 1 }])
  const other = made(true, text)
  expect(other.plan(20, 20)).toEqual([33, { ...NONE, plan: 1, load: 1 }])
  expect(other.ahead.count).toBe(0)
  expect(other.find(33)).toEqual([33, NONE])
})

test('the text before the place from which a plan goes on is there', () => {
  const text = 'It rained all day. It stopped. No. '
  const one = made(true, text)
  expect(one.plan(0, 17)[1].load).toBe(1)
  expect([one.ahead.count, one.ahead.ends[0]]).toEqual([2, 18])
  const other = made(true, text)
  expect(other.find(17)).toEqual([17, { ...NONE, find: 1, load: 1 }])
  expect(other.plan(0, 17)[1].load).toBe(1)
  expect([other.ahead.count, other.ahead.ends[0]]).toEqual([2, 18])
})

test('a plan goes on where the text before it is at hand, and brings what is not', () => {
  const moor = `Moor ${'moor '.repeat(2000)}`
  const window = `One came. ${moor}late. ${moor}ended. He slept. `
  const { plan, ahead } = made(true, window)
  const [stop, first] = plan(0, 0)
  expect(ahead.count).toBe(1)
  expect([stop, first]).toEqual([BLOCK - 64, { ...NONE, plan: 1, load: 1 }])
  const [next] = plan(10, stop)
  expect([ahead.count, ahead.begins[0], ahead.ends[0]]).toEqual([1, 10, 10 + moor.length + 5])
  expect(next).toBeGreaterThan(10 + moor.length + 5)
  const begin = 10 + moor.length + 6
  plan(begin, next)
  expect([ahead.count, ahead.begins[0], ahead.ends[0]]).toEqual([1, begin, begin + moor.length + 6])
  // No sentence, and no mark: all of it is read.
  const { plan: none, ahead: nothing } = made(true, moor)
  expect(none(0, 0)[0]).toBe(moor.length)
  expect(nothing.count).toBe(0)
})

test('a sentence longer than maxLength ends a plan, at no mark', () => {
  const window = `One came. It was ${'very '.repeat(20)}late. He slept. `
  const { plan, ahead } = made(true, window)
  plan(0, 0, 112)
  expect(ahead.count).toBe(2)
  plan(0, 0, 111)
  expect([ahead.count, ahead.ends[0]]).toEqual([1, 9])
  const long = made(true, 'It was very, very, very late. He slept. ')
  const [stopped] = long.plan(0, 0, 15)
  expect(long.ahead.count).toBe(0)
  expect(long.find(stopped)).toEqual([28, { ...NONE, find: 1 }])
})
