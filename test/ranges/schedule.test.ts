/**
 * The parts of a file are begun a few at a time, and come in their order.
 */
import { describe, expect, test } from 'vitest'
import type { Next, PartResult, PartTask } from '../../lib/ranges/part.ts'
import { inOrder, type OrderedPart, type PartRunner } from '../../lib/ranges/schedule.ts'
import { collect } from './files.ts'

const NOTHING = { sentences: 0, length: 0 }
const START = { byte: 3, unit: 2 }
const FORMAT = { kind: 'count' } as const

/** What a part finds: where sentences go on (in the next part, as a rule), what it left out; or an error. */
type Finding = { next?: Next | 'end'; skipped?: PartResult['skipped']; late?: Promise<void> } | Error

/** Parts of 10 bytes, from byte 3 on; `find` tells what each finds. */
function made(count: number, find: (task: PartTask) => Finding = () => ({}), jobs = 1) {
  const tasks: PartTask[] = []
  const results: PartResult[] = []
  const recycled: PartResult[] = []
  const parts = { start: 3, end: 3 + 10 * count - 5, bytes: 10 }
  const runner: PartRunner = {
    jobs,
    async run(task) {
      tasks.push(task)
      const finding = find(task)
      if (finding instanceof Error) throw finding
      await finding.late
      const { part } = task
      const next = finding.next ?? (part + 1 < count ? { part: part + 1, drop: 0, skipped: NOTHING } : 'end')
      const result: PartResult = { part, count: 0, skipped: finding.skipped ?? NOTHING, base: { byte: 0, unit: 0 } }
      if (next !== 'end') result.next = next
      results.push(result)
      return result
    },
    recycle: (result) => void recycled.push(result),
  }
  return {
    runner,
    tasks,
    results,
    recycled,
    parts,
    begun: () => tasks.map(({ part, from }) => (from ? `${part} from ${from.byte}` : `${part}`)).join(', '),
    ordered: inOrder(runner, parts, START, FORMAT),
  }
}

const numbers = (all: OrderedPart[]): number[] => all.map(({ result }) => result.part)
/** Waits until all that can be done is done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('parts', () => {
  test('are run once each, the first from where all start, and told with their place', async () => {
    const { ordered, tasks, parts, results, recycled } = made(3)
    expect(await collect(ordered)).toEqual([
      { result: results[0], drop: 0, skipped: NOTHING, done: 13 },
      { result: results[1], drop: 0, skipped: NOTHING, done: 23 },
      { result: results[2], drop: 0, skipped: NOTHING, done: 28 },
    ])
    expect(tasks).toStrictEqual([
      { part: 0, parts, format: FORMAT, from: START },
      { part: 1, parts, format: FORMAT },
      { part: 2, parts, format: FORMAT },
    ])
    expect(recycled).toEqual(results)
  })

  test('of an empty file are one', async () => {
    const { ordered, begun } = made(0.5, () => ({ next: 'end' }))
    expect(numbers(await collect(ordered))).toEqual([0])
    expect(begun()).toBe('0 from 3')
  })

  test('come in their order, though a later one is done before', async () => {
    let go = (): void => {}
    const late = new Promise<void>((resolve) => {
      go = resolve
    })
    const { ordered, results } = made(3, ({ part }) => (part === 0 ? { late } : {}))
    const all = collect(ordered)
    await settled()
    expect(results.map(({ part }) => part)).toEqual([1, 2])
    go()
    expect(numbers(await all)).toEqual([0, 1, 2])
  })

  test.each([
    [1, '0 from 3, 1, 2, 3', ', 4', ', 5'],
    [2, '0 from 3, 1, 2, 3, 4, 5, 6, 7', ', 8', ', 9'],
    [3, '0 from 3, 1, 2, 3, 4, 5, 6, 7, 8, 9', '', ''],
  ])('are begun when they are asked for, with %i jobs', async (jobs, first, second, third) => {
    const { ordered, begun } = made(10, undefined, jobs)
    await settled()
    expect(begun()).toBe('')
    await ordered.next()
    await settled()
    expect(begun()).toBe(first)
    await ordered.next()
    expect(begun()).toBe(first + second)
    await ordered.next()
    expect(begun()).toBe(first + second + third)
    expect(numbers(await collect(ordered))).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(begun()).toBe('0 from 3, 1, 2, 3, 4, 5, 6, 7, 8, 9')
  })

  test('behind the last one that has sentences are not waited for', async () => {
    const { ordered } = made(3, ({ part }) => (part === 1 ? { next: 'end' } : {}))
    const all = await collect(ordered)
    expect(numbers(all)).toEqual([0, 1])
    expect(all.map(({ done }) => done)).toEqual([13, 28])
  })
})

describe('where sentences go on in a later part', () => {
  test('those between are begun, too: they tell how much text is in them', async () => {
    const { ordered, begun, recycled, results } = made(10, ({ part }) =>
      part === 0 ? { next: { part: 6, drop: 2, skipped: NOTHING } } : {},
    )
    const all = await collect(ordered)
    expect(all.map(({ result, drop, done }) => [result.part, drop, done])).toEqual([
      [0, 0, 63],
      [6, 2, 73],
      [7, 0, 83],
      [8, 0, 93],
      [9, 0, 98],
    ])
    expect(begun()).toBe('0 from 3, 1, 2, 3, 4, 5, 6, 7, 8, 9')
    expect(recycled).toHaveLength(10)
    expect(new Set(recycled)).toEqual(new Set(results))
  })

  test('what is left out before its first sentence that counts is not told', async () => {
    const { ordered } = made(4, ({ part }) => {
      if (part === 0)
        return {
          skipped: { sentences: 1, length: 10 },
          next: { part: 1, drop: 2, skipped: { sentences: 3, length: 30 } },
        }
      const skipped = { sentences: 5, length: 70 }
      return part === 1 ? { skipped, next: { part: 2, from: { byte: 24, unit: 20 } } } : { skipped }
    })
    expect((await collect(ordered)).map(({ skipped, drop }) => [skipped, drop])).toEqual([
      [{ sentences: 1, length: 10 }, 0],
      [{ sentences: 2, length: 40 }, 2],
      [{ sentences: 5, length: 70 }, 0],
      [{ sentences: 5, length: 70 }, 0],
    ])
  })

  test('the file is done up to that part, and no further than it goes', async () => {
    const { ordered } = made(3, ({ part }) => (part === 0 ? { next: { part: 5, from: START } } : { next: 'end' }))
    expect((await ordered.next()).value).toMatchObject({ done: 28 })
  })
})

describe('a part that must be split from a boundary', () => {
  const from = { byte: 24, unit: 20 }
  const goesOn = (part: number, at: number) => (task: PartTask) =>
    task.part === part ? { next: { part: at, from } } : {}

  test('is split anew, and what was found from the guess is taken back', async () => {
    const { ordered, begun, recycled, results } = made(6, goesOn(1, 2))
    const all = await collect(ordered)
    expect(numbers(all)).toEqual([0, 1, 2, 3, 4, 5])
    expect(begun()).toBe('0 from 3, 1, 2, 3, 4, 2 from 24, 5')
    const anew = results.findLast(({ part }) => part === 2)
    expect(all[2]?.result).toBe(anew)
    expect(recycled).toHaveLength(7)
    expect(new Set(recycled)).toEqual(new Set(results))
  })

  test('is told as it was asked for', async () => {
    const { ordered, tasks, parts } = made(3, goesOn(0, 1))
    await collect(ordered)
    expect(tasks.at(-1)).toStrictEqual({ part: 1, parts, format: FORMAT, from })
  })

  test('may be the one that would be begun next', async () => {
    const { ordered, begun } = made(8, goesOn(0, 4))
    expect(numbers(await collect(ordered))).toEqual([0, 4, 5, 6, 7])
    expect(begun()).toBe('0 from 3, 1, 2, 3, 4 from 24, 5, 6, 7')
  })

  test('may be a later one: those between are not begun', async () => {
    const { ordered, begun } = made(12, goesOn(0, 6))
    await ordered.next()
    await ordered.next()
    expect(begun()).toBe('0 from 3, 1, 2, 3, 6 from 24, 7, 8, 9')
    expect(numbers(await collect(ordered))).toEqual([7, 8, 9, 10, 11])
    expect(begun()).toBe('0 from 3, 1, 2, 3, 6 from 24, 7, 8, 9, 10, 11')
  })
})

describe('a result', () => {
  test('is taken back when the next one is asked for', async () => {
    const { ordered, recycled } = made(2)
    const first = (await ordered.next()).value as OrderedPart
    await settled()
    expect(recycled).toEqual([])
    await ordered.next()
    expect(recycled).toEqual([first.result])
    await ordered.next()
    expect(recycled).toHaveLength(2)
  })

  test('that comes when nobody wants it any more is taken back then', async () => {
    let go = (): void => {}
    const late = new Promise<void>((resolve) => {
      go = resolve
    })
    const { ordered, recycled } = made(2, ({ part, from }) => {
      if (part === 0) return { next: { part: 1, from: { byte: 24, unit: 20 } } }
      return from ? {} : { late }
    })
    await collect(ordered)
    expect(recycled.map(({ part }) => part)).toEqual([0, 1])
    go()
    await settled()
    expect(recycled.map(({ part }) => part)).toEqual([0, 1, 1])
  })

  test('is not taken back by a runner that has no use for it', async () => {
    const { runner, parts } = made(3)
    const { jobs, run } = runner
    expect(numbers(await collect(inOrder({ jobs, run }, parts, START, FORMAT)))).toEqual([0, 1, 2])
  })
})

describe('an error', () => {
  test('is told when its part is asked for', async () => {
    const { ordered } = made(4, ({ part }) => (part === 2 ? new Error('of part 2') : {}))
    expect((await ordered.next()).value).toMatchObject({ result: { part: 0 } })
    // Nobody has asked for that part yet.
    await settled()
    expect((await ordered.next()).value).toMatchObject({ result: { part: 1 } })
    await expect(ordered.next()).rejects.toThrow('of part 2')
    expect(await ordered.next()).toEqual({ done: true, value: undefined })
  })

  test('of a part that nobody wants is told to nobody', async () => {
    const { ordered } = made(3, ({ part, from }) => {
      if (part === 0) return { next: { part: 1, from: { byte: 14, unit: 10 } } }
      return part === 1 && !from ? new Error('of a guess') : {}
    })
    expect(numbers(await collect(ordered))).toEqual([0, 1, 2])
    await settled()
  })

  test('of a part that is split anew is told', async () => {
    const { ordered } = made(3, ({ part, from }) => {
      if (part === 0) return { next: { part: 1, from: { byte: 14, unit: 10 } } }
      return part === 1 && from ? new Error('of part 1') : {}
    })
    await ordered.next()
    await expect(ordered.next()).rejects.toThrow('of part 1')
  })
})
