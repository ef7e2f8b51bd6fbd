import { describe, expect, test, vi } from 'vitest'
import { goOnLater } from '../../lib/adapters/go-on-later.ts'

function stream(readableFlowing: boolean | null, readableLength: number) {
  const resume = vi.fn()
  return { readableFlowing, readableLength, resume, pause: vi.fn(() => ({ resume })) }
}

describe('a stream goes on behind a listener that threw', () => {
  test.each([
    ['flows and has items', true, 2, 1],
    ['flows and has none', true, 0, 0],
    ['has items that nobody takes', false, 2, 0],
    ['has no reader yet', null, 2, 0],
  ])('that %s', async (_, flowing, length, times) => {
    const side = stream(flowing, length)
    const pump = vi.fn()
    goOnLater(side, pump)
    expect(pump).not.toHaveBeenCalled()
    await undefined
    expect(pump).toHaveBeenCalledTimes(1)
    expect(side.pause).toHaveBeenCalledTimes(times)
    expect(side.resume).toHaveBeenCalledTimes(times)
  })
})
