/**
 * What the pool asks of its threads, which are not real ones here; split.test.ts has those.
 */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PartResult, PartTask } from '../../lib/ranges/part.ts'
import { WorkerPool } from '../../lib/ranges/pool.ts'
import type { Work, WorkResult } from '../../lib/ranges/work.ts'
import { memorySource } from './memory-source.ts'

interface Given {
  work: Work
  transferList: unknown[]
  resolve: (result: WorkResult) => void
  reject: (error: Error) => void
}

const fake = vi.hoisted(() => ({ options: {} as Record<string, unknown>, given: [] as unknown[], log: [] as string[] }))
const given = fake.given as Given[]
let pools: (EventEmitter & { threads: EventEmitter[] })[] = []

vi.mock('piscina', async () => {
  const { EventEmitter } = await import('node:events')
  class Piscina extends EventEmitter {
    threads: EventEmitter[]
    constructor(options: { minThreads: number }) {
      super()
      fake.options = options
      this.threads = Array.from({ length: options.minThreads }, () => new EventEmitter())
      pools.push(this)
    }
    run(work: Work, { transferList }: { transferList: unknown[] }) {
      return new Promise((resolve, reject) => fake.given.push({ work, transferList, resolve, reject }))
    }
    async destroy() {
      fake.log.push('destroyed')
    }
  }
  return { Piscina }
})

beforeEach(() => {
  pools = []
  given.length = 0
  fake.log.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

const parts = { start: 0, end: 95, bytes: 10 }
const taskOf = (part: number): PartTask => ({ part, parts, format: { kind: 'count' } })
/** What a thread tells of a part, and what the pool makes of it. */
const partOf = (part: number, more: Partial<PartResult> = {}): PartResult => ({
  part,
  count: 1,
  skipped: { sentences: 0, length: 0 },
  base: { byte: 0, unit: 0 },
  ...more,
})
const resultOf = (part: number, failure?: WorkResult['failure']): WorkResult => {
  const { failure: _, ...rest } = partOf(part)
  return failure ? { ...rest, failure } : rest
}

function made(jobs: number, shouldBreak?: string) {
  const pool = new WorkerPool(jobs, 'worker.js')
  const [threads] = pools.slice(-1) as [{ threads: EventEmitter[] } & EventEmitter]
  const ready = () => {
    for (const thread of threads.threads) thread.emit('message', { ready: true })
  }
  const runner = pool.runner(memorySource(new Uint8Array(95)), { locale: 'de' }, shouldBreak)
  return { pool, threads, ready, runner, run: (part: number) => runner.run(taskOf(part)) }
}

/** Waits until all that can be done is done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const begun = () => given.map(({ work }) => work.task.part)

test('there are as many threads as jobs, of a file, each of which has the next part already', () => {
  const { pool, runner } = made(3)
  expect([pool.jobs, runner.jobs]).toEqual([3, 3])
  expect(fake.options).toEqual({
    filename: 'worker.js',
    minThreads: 3,
    maxThreads: 3,
    concurrentTasksPerWorker: 2,
    recordTiming: false,
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
})

describe('what a thread is given', () => {
  test('the file as it was opened, its options, its part', async () => {
    const { run } = made(1)
    run(4)
    await settled()
    const memory = expect.any(SharedArrayBuffer)
    const work = { id: '0', file: 'memory', stamp: 'memory', options: { locale: 'de' }, memory, task: taskOf(4) }
    expect(given[0]?.work).toStrictEqual(work)
    expect(given[0]?.transferList).toEqual([])
  })

  test('the module of shouldBreak, where there is one; another number for each file', async () => {
    const { pool, run } = made(1, 'file:///break.mjs')
    run(0)
    pool.runner(memorySource(new Uint8Array(5)), {}, undefined).run(taskOf(0))
    await settled()
    expect(given.map(({ work }) => [work.id, work.shouldBreak])).toEqual([
      ['0', 'file:///break.mjs'],
      ['1', undefined],
    ])
    // Files don't tell each other where their parts start.
    expect(given[0]?.work.memory).not.toBe(given[1]?.work.memory)
  })

  test('memory that was used before, once each, and no more of it than there are parts under way', async () => {
    const { run, runner } = made(1)
    const memories = [8, 0, 9, 10, 11, 12].map((length) => new Uint8Array(length))
    const [first] = memories as [Uint8Array]
    for (const bytes of memories) runner.recycle?.(partOf(0, { bytes }))
    runner.recycle?.(partOf(0))
    for (const part of [0, 1]) run(part)
    await settled()
    for (const { resolve } of given) resolve(resultOf(0))
    await settled()
    for (const part of [2, 3]) run(part)
    await settled()
    const spare = given.map(({ work, transferList }) => [work.task.spare?.byteLength, transferList[0]])
    expect(spare).toEqual([
      [10, memories[3]?.buffer],
      [9, memories[2]?.buffer],
      [8, first.buffer],
      [undefined, undefined],
    ])
  })
})

describe('parts', () => {
  test('are given in the order in which they came, two a thread', async () => {
    const { run } = made(2)
    for (const part of [0, 1, 2, 3, 4, 5, 6]) run(part)
    await settled()
    expect(begun()).toEqual([0, 1, 2, 3])
    given[2]?.resolve(resultOf(2))
    await settled()
    expect(begun()).toEqual([0, 1, 2, 3, 4])
    given[0]?.resolve(resultOf(0))
    given[1]?.resolve(resultOf(1))
    await settled()
    expect(begun()).toEqual([0, 1, 2, 3, 4, 5, 6])
    for (const { resolve } of given) resolve(resultOf(9))
    await settled()
    for (const part of [7, 8, 9, 10, 11]) run(part)
    await settled()
    expect(begun().slice(7)).toEqual([7, 8, 9, 10])
  })

  test('give their result, and what went wrong as an error', async () => {
    const { run } = made(1)
    const results = [run(0), run(1)]
    await settled()
    given[0]?.resolve(resultOf(0))
    given[1]?.resolve(resultOf(1, { error: { value: new RangeError('no') } }))
    expect(await results[0]).toStrictEqual(partOf(0))
    expect(await results[1]).toEqual(partOf(1, { failure: new RangeError('no') }))
  })

  test('fail all when a thread dies: one may wait for what it would have told', async () => {
    const { run, runner } = made(1)
    const all = [run(3), run(4), runner.run({ ...taskOf(5), from: { byte: 57, unit: 50 } })]
    await settled()
    const cause = new Error('worker exited with code: 3')
    given[0]?.reject(cause)
    for (const result of all) {
      await expect(result).rejects.toMatchObject({
        code: 'ERR_WORKER',
        message:
          'memory: the worker thread that had bytes 30 to 40 ended before it was done: worker exited with code: 3',
        path: 'memory',
        byteOffset: 30,
        cause,
      })
    }
  })

  test('name the place where they go on, and the end of the file', async () => {
    const { runner } = made(1)
    const result = runner.run({ ...taskOf(9), from: { byte: 91, unit: 50 } })
    await settled()
    given[0]?.reject(new Error('gone'))
    await expect(result).rejects.toMatchObject({
      byteOffset: 91,
      message: expect.stringContaining('bytes 91 to 95 ended'),
    })
  })

  test('of which a thread has none do not matter when it dies', () => {
    const { threads } = made(1)
    expect(() => threads.emit('error', new Error('aside'))).not.toThrow()
  })
})

describe('the end', () => {
  const told = () => [...new Int32Array(given[0]?.work.memory as SharedArrayBuffer)]

  test('comes when all threads have told that they are ready, or have died', async () => {
    const { pool, threads } = made(2)
    pool.close()
    await settled()
    threads.threads[0]?.emit('message')
    await settled()
    expect(fake.log).toEqual([])
    threads.threads[1]?.emit('exit')
    await settled()
    expect(fake.log).toEqual(['destroyed'])
  })

  test('comes once, and nothing is begun after it', async () => {
    const { pool, ready, run } = made(1)
    ready()
    const running = [run(0), run(1), run(2)]
    for (const result of running) result.catch(() => {})
    await settled()
    const closing = pool.close()
    expect(pool.close()).toBe(closing)
    for (const { resolve } of given) resolve(resultOf(0))
    await closing
    for (const result of [...running, run(3)]) await expect(result).rejects.toThrow('the worker threads were ended')
    expect(begun()).toEqual([0, 1])
    expect(fake.log).toEqual(['destroyed'])
  })

  test('those at work are asked to end, and waited for', async () => {
    const { pool, ready, run } = made(1)
    ready()
    run(0).catch(() => {})
    await settled()
    const before = told()
    pool.close()
    await settled()
    expect(told()).not.toEqual(before)
    expect(fake.log).toEqual([])
    given[0]?.reject(new Error('ended'))
    await settled()
    expect(fake.log).toEqual(['destroyed'])
  })

  test('what is done already is not asked for anything', async () => {
    const { pool, ready, run } = made(1)
    ready()
    const result = run(0)
    await settled()
    given[0]?.resolve(resultOf(0))
    await result
    const before = told()
    await pool.close()
    expect(told()).toEqual(before)
  })

  test('one that works for ever is waited for, for a second, one that never starts for ten', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { pool, ready, run } = made(1)
    ready()
    run(0).catch(() => {})
    await settled()
    pool.close()
    await settled()
    vi.advanceTimersByTime(999)
    await settled()
    expect(fake.log).toEqual([])
    vi.advanceTimersByTime(1)
    await settled()
    expect(fake.log).toEqual(['destroyed'])
    expect(vi.getTimerCount()).toBe(0)
    const slow = made(1)
    slow.pool.close()
    await settled()
    vi.advanceTimersByTime(9999)
    await settled()
    expect(fake.log).toEqual(['destroyed'])
    vi.advanceTimersByTime(1)
    await settled()
    expect(fake.log).toEqual(['destroyed', 'destroyed'])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('one that stands in for another that died is waited for, too', async () => {
    const { pool, threads } = made(1)
    threads.threads[0]?.emit('exit')
    const other = new EventEmitter()
    threads.threads = [other]
    pool.close()
    await settled()
    expect(fake.log).toEqual([])
    other.emit('message')
    await settled()
    expect(fake.log).toEqual(['destroyed'])
  })
})
