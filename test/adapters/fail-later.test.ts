import { describe, expect, test, vi } from 'vitest'
import { failLater } from '../../lib/adapters/fail-later.ts'

/** A readable side with some items. */
function sideOf(...items: string[]) {
  return {
    get readableLength() {
      return items.length
    },
    read: () => items.shift() ?? null,
  }
}

describe('a stream fails', () => {
  test('at once where nothing waits, and is read as before', () => {
    const side = sideOf()
    const { read } = side
    const fail = vi.fn()
    failLater(side, fail)
    expect(fail).toHaveBeenCalledTimes(1)
    expect(side.read).toBe(read)
  })

  test('behind the last item that waits, when that has reached who reads', async () => {
    const side = sideOf('One.', 'Two.')
    const { read } = side
    const fail = vi.fn()
    failLater(side, fail)
    expect(fail).not.toHaveBeenCalled()
    expect(side.read()).toBe('One.')
    await undefined
    expect(fail).not.toHaveBeenCalled()
    expect(side.read()).toBe('Two.')
    expect(fail).not.toHaveBeenCalled()
    expect(side.read).toBe(read)
    await undefined
    expect(fail).toHaveBeenCalledTimes(1)
  })
})
