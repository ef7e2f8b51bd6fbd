/**
 * How much text stands before a part, told from thread to thread.
 */
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
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
