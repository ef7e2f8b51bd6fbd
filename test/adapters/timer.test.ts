import { afterEach, expect, test, vi } from 'vitest'
import { startTimer } from '../../lib/adapters/timer.ts'

afterEach(() => vi.restoreAllMocks())

test('a timer keeps no process alive', () => {
  const timer = startTimer(1000, () => {})
  expect(timer?.hasRef()).toBe(false)
  clearTimeout(timer)
})

test('a timer may be a number, as in browsers', () => {
  vi.spyOn(globalThis, 'setTimeout').mockReturnValue(7 as never)
  expect(startTimer(1000, () => {})).toBe(7)
})

test('no time is no timer', () => {
  expect(startTimer(undefined, () => {})).toBeUndefined()
})
