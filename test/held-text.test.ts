/** Text that is held, compared with a model that has all of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HeldText } from '../lib/held-text.ts'
import type { Scanner } from '../lib/scanner/scanner.ts'

const numRuns = Number(process.env.RUNS ?? 1000)
const TIMEOUT = 3_600_000

/** What a scanner is told of the window. */
class Told {
  window = ''
  start = 0
  added = ''
  shift(by: number): void {
    this.start += by
  }
  extend(window: string, from: number, added: string): void {
    const old = this.window.slice(this.window.length - from)
    expect(window).toBe(from > 0 ? old + added : added)
    this.window = window
    this.added = added
  }
}

function held(...pieces: string[]): { text: HeldText; told: Told } {
  const told = new Told()
  const text = new HeldText(told as unknown as Scanner)
  for (const piece of pieces) text.push(piece)
  return { text, told }
}

const pieces = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ' ', 'é', '雨', '😀', '\ud83d', '\ude00'), maxLength: 30 }),
  fc.nat(120).map((words) => 'word '.repeat(words)),
  fc.nat(120).map((length) => ' '.repeat(length)),
  fc.nat(120).map((length) => '😀'.repeat(length)),
)
const share = fc.integer({ min: 0, max: 16 }).map((part) => part / 16)
const PARTS = [0, 0.3, 0.6, 1]
const actions = fc.array(
  fc.oneof(
    fc.record({ push: pieces }),
    fc.record({ refill: share, passed: share }),
    fc.record({ refill: share, passed: share }),
    fc.record({ moveTo: share }),
    fc.record({ drop: share }),
  ),
  { maxLength: 40, size: 'max' },
)

test('window, parts and ends are those of the whole text', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(actions, fc.boolean(), (list, passing) => {
      const { text, told } = held()
      let all = ''
      let passed = 0
      const between = (from: number, to: number, part: number): number => from + Math.floor(part * (to - from))
      for (const action of list) {
        const { windowStart, windowEnd } = text
        if ('push' in action) {
          if (action.push === '') continue
          text.push(action.push)
          all += action.push
        } else if ('moveTo' in action) {
          const place = between(passed, windowEnd, action.moveTo)
          text.moveTo(place)
          expect(text.windowStart).toBe(Math.min(place, windowStart))
        } else if ('drop' in action) {
          passed = between(passed, windowEnd, action.drop / 3)
          text.drop(passed)
        } else {
          const keep = between(0, text.window.length, action.refill)
          passed = Math.max(passed, between(passed, windowStart + keep, action.passed / 3))
          const more = text.refill(keep, passed, passing)
          expect(more).toBe(windowEnd < all.length)
          if (more) {
            expect(text.windowEnd).toBeGreaterThan(windowEnd)
            expect([windowStart, windowStart + keep]).toContain(text.windowStart)
            expect(told.added).toBe(all.slice(windowEnd, text.windowEnd))
          }
        }
        expect(text.window).toBe(all.slice(text.windowStart, text.windowEnd))
        expect([told.window, told.start]).toEqual([text.window, text.windowStart])
        expect(text.isWindowLast).toBe(text.windowEnd === all.length)
        expect(text.waiting).toBe(text.sourceEnd < all.length)
        for (const one of PARTS) {
          const from = between(passed, text.sourceEnd, one)
          expect(text.from(from)).toBe(all.slice(from))
          expect(text.isBlank(from)).toBe(all.slice(from).trim() === '')
          if (from < text.sourceEnd) expect(text.unitAt(from)).toBe(all.charCodeAt(from))
          for (const other of PARTS) {
            const to = between(from, text.sourceEnd, other)
            expect(text.slice(from, to)).toBe(all.slice(from, to))
            if (to > from) expect(text.copy(from, to)).toBe(all.slice(from, to))
            expect(text.isInWindow(from, to)).toBe(from >= text.windowStart && to <= text.windowEnd)
          }
        }
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  )
})

describe('a window', () => {
  test('has 64 K of a long text at a time, and cuts no pair', () => {
    const { text } = held('a'.repeat(70_000))
    text.refill(0, 0, false)
    expect(text.windowEnd).toBe(65_536)
    text.refill(65_000, 0, false)
    expect([text.windowStart, text.windowEnd]).toEqual([65_000, 70_000])
    expect(held('a'.repeat(65_536)).text.waiting).toBe(true)
    for (const [before, end] of [
      [65_534, 65_536],
      [65_535, 65_535],
      [65_536, 65_536],
      [65_537, 65_536],
    ] as const) {
      const pair = held(`${'a'.repeat(before)}😀 and so on`).text
      pair.refill(0, 0, false)
      expect(pair.windowEnd).toBe(end)
      expect(pair.unitAt(end)).toBe(`${'a'.repeat(before)}😀 and so on`.charCodeAt(end))
    }
  })

  test('that starts in what came before takes little at a time, more where it is long', () => {
    const { text } = held('a'.repeat(100), 'b'.repeat(50_000))
    text.refill(0, 0, false)
    text.refill(90, 90, false)
    expect([text.windowStart, text.windowEnd]).toEqual([0, 2148])
    text.refill(1990, 90, false)
    expect([text.windowStart, text.windowEnd]).toEqual([1990, 50_100])
    const long = held('a'.repeat(10_000), 'b'.repeat(50_000)).text
    long.refill(0, 0, false)
    long.refill(0, 0, false)
    expect([long.windowStart, long.windowEnd]).toEqual([0, 20_000])
    const shorter = held('a'.repeat(10_000), 'b'.repeat(50_000)).text
    shorter.refill(0, 0, false)
    shorter.refill(4000, 0, false)
    expect([shorter.windowStart, shorter.windowEnd]).toEqual([4000, 16_000])
  })

  test('keeps a little that is done with, where moving it costs more', () => {
    const { text } = held('a'.repeat(100), 'b'.repeat(100), 'c'.repeat(300), 'd')
    const starts = [0, 60, 191, 60, 192].map((keep) => {
      text.refill(keep, text.windowStart + keep, false)
      return text.windowStart
    })
    expect(starts).toEqual([0, 0, 0, 60, 60])
    for (const [length, keep, start] of [
      [300, 191, 0],
      [300, 192, 192],
      [300, 250, 250],
      [383, 10, 0],
      [384, 10, 10],
    ] as const) {
      const one = held('a'.repeat(length), 'b').text
      one.refill(0, 0, false)
      one.refill(keep, 0, false)
      expect(one.windowStart).toBe(start)
    }
  })
})

test('what stands before a place lets go of its text when it is dropped', () => {
  const { text } = held('One came. Two ', 'came.')
  text.refill(0, 0, false)
  text.refill(10, 0, false)
  expect(text.slice(0, 3)).toBe('One')
  text.drop(10)
  // The head alone is asked: what is in the window is there all the same.
  expect(text.slice(0, 14)).toBe('Two ')
  text.drop(14)
  expect(text.slice(0, 16)).toBe('ca')
})

test('what is left out as it comes is not kept', () => {
  for (const passing of [false, true]) {
    const { text } = held('a'.repeat(300), 'b'.repeat(300), 'c')
    for (const passed of [0, 250, 550]) text.refill(text.window.length, passed, passing)
    expect(text.slice(0, 601)).toHaveLength(passing ? 51 : 101)
  }
})
