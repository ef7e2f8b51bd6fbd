/**
 * How much text stands before a part, told from thread to thread.
 */
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { UnitChain } from '../../lib/ranges/chain.ts'

afterEach(() => vi.restoreAllMocks())

test('what is told is known at once, and only of that part', () => {
  const chain = new UnitChain()
  chain.tell(0, 12)
  expect([chain.isTold(1), chain.isTold(2)]).toEqual([true, false])
  expect(chain.before(1)).toBe(12)
  // 4096 parts later the same place is used again.
  chain.tell(4096, 99)
  expect([chain.isTold(1), chain.isTold(4097)]).toEqual([false, true])
})

test('who waits is told that all is to end', async () => {
  const chain = new UnitChain()
  const other = new UnitChain(chain.memory)
  other.check()
  vi.spyOn(Atomics, 'wait').mockImplementationOnce(() => {
    chain.end()
    return 'ok'
  })
  expect(() => other.before(5)).toThrow('the work was ended')
  expect(() => other.check()).toThrow('the work was ended')
  // What is known needs no waiting.
  chain.tell(4095, 7)
  expect(other.before(4096)).toBe(7)
})

test('nothing stands before the first part', () => {
  const chain = new UnitChain()
  expect([chain.isTold(0), chain.before(0)]).toEqual([true, 0])
})

test('who has the same memory is told the same', () => {
  const chain = new UnitChain()
  const other = new UnitChain(chain.memory)
  expect(other.memory).toBe(chain.memory)
  // The last place of all, and the first one, which follows it.
  chain.tell(4094, 2 ** 40)
  other.tell(4095, 0.5)
  expect([other.isTold(4095), other.before(4095)]).toEqual([true, 2 ** 40])
  expect([chain.isTold(4096), chain.before(4096)]).toEqual([true, 0.5])
  other.end()
  expect(() => chain.check()).toThrow('the work was ended')
})

describe('who waits', () => {
  /** A place in the memory of a chain. */
  const placeOf = (places: Int32Array, index: number | undefined): number => places.byteOffset + 4 * (index as number)

  /** Where a part is waited for. */
  function waitedAt(chain: UnitChain, part: number): number {
    const waits = vi.spyOn(Atomics, 'wait').mockImplementationOnce(() => {
      throw new Error('it waits')
    })
    expect(() => chain.before(part)).toThrow('it waits')
    const [places, index] = waits.mock.lastCall as unknown as [Int32Array, number]
    return placeOf(places, index)
  }

  /** The places where those who wait are woken by what is done. */
  function wokenAt(act: () => void): Set<number> {
    const wakes = vi.spyOn(Atomics, 'notify').mockClear()
    act()
    return new Set(wakes.mock.calls.map(([places, index]) => placeOf(places as unknown as Int32Array, index)))
  }

  test('for a part is woken when that is told', () => {
    const chain = new UnitChain()
    const other = new UnitChain(chain.memory)
    for (const part of [1, 5, 4095, 4096, 5000]) {
      const place = waitedAt(chain, part)
      expect(wokenAt(() => other.tell(part - 1, 10))).toEqual(new Set([place]))
    }
  })

  test('for any part is woken when all is to end', () => {
    const chain = new UnitChain()
    const places = [1, 2, 4094, 4095, 4096].map((part) => waitedAt(chain, part))
    const woken = wokenAt(() => new UnitChain(chain.memory).end())
    for (const place of places) expect(woken).toContain(place)
  })

  test('waits again until the part is told, whatever it is woken by', () => {
    const chain = new UnitChain()
    const seen: unknown[] = []
    const wait = (act: () => void) => (_: unknown, __: unknown, told: unknown) => {
      seen.push(told)
      act()
      return 'ok' as const
    }
    vi.spyOn(Atomics, 'wait')
      .mockImplementationOnce(wait(() => {}))
      .mockImplementationOnce(wait(() => chain.tell(0, 11)))
      .mockImplementationOnce(wait(() => chain.tell(4096, 22)))
    // The place of part 1 is that of part 4097, which is waited for.
    expect(chain.before(4097)).toBe(22)
    // It sleeps for as long as what it saw is what is told.
    expect(seen).toEqual([0, 0, 1])
  })
})

test('another thread is waited for, a short time at a time: a wait for ever may never end with its thread', async () => {
  const chain = new UnitChain()
  const waits = vi.spyOn(Atomics, 'wait')
  const code = `
    const { workerData: memory } = require('node:worker_threads')
    setTimeout(() => {
      new Float64Array(memory, 0, 4096)[1] = 345
      const parts = new Int32Array(memory, 4096 * 8, 4096)
      Atomics.store(parts, 1, 1)
      Atomics.notify(parts, 1)
    }, 300)`
  const worker = new Worker(code, { eval: true, workerData: chain.memory })
  expect(chain.before(1)).toBe(345)
  await worker.terminate()
  // It begins to wait before the other thread begins to run.
  expect(waits.mock.calls.length).toBeGreaterThan(1)
  for (const [, , , timeout] of waits.mock.calls) expect(timeout).toBeLessThanOrEqual(1000)
})
