/**
 * Items that come by the piece are given one by one, in the order of the calls.
 */
import { expect, test } from 'vitest'
import { Items } from '../../lib/ranges/items.ts'
import { collect } from './files.ts'

/** Pieces of items; `log` tells what was done with them. */
function made(pieces: Iterable<unknown>[], { signal, closing }: { signal?: AbortSignal; closing?: Error } = {}) {
  const log: string[] = []
  async function* all() {
    try {
      for (const [i, piece] of pieces.entries()) {
        log.push(`piece ${i}`)
        yield piece[Symbol.iterator]()
      }
      log.push('end')
    } finally {
      log.push('closed')
    }
  }
  const generator = all()
  const close = generator.return.bind(generator)
  generator.return = async (value) => {
    log.push('return')
    const closed = await close(value)
    if (closing) throw closing
    return closed
  }
  return { items: new Items<unknown>(generator, signal), log }
}

function* failing(...items: unknown[]) {
  yield* items
  throw new Error('of a piece')
}

const DONE = { done: true, value: undefined }
const item = (value: unknown) => ({ done: false, value })

test('all items come, of pieces with many and with none', async () => {
  const { items, log } = made([[1, 2], [], [], [3], []])
  expect(await collect(items)).toEqual([1, 2, 3])
  expect(log).toEqual(['piece 0', 'piece 1', 'piece 2', 'piece 3', 'piece 4', 'end', 'closed'])
  expect(await items.next()).toEqual(DONE)
  expect(await collect(made([]).items)).toEqual([])
})

test('a piece is asked for when an item of it is', async () => {
  const { items, log } = made([[1, 2], [3]])
  expect(log).toEqual([])
  expect(await items.next()).toEqual(item(1))
  expect(await items.next()).toEqual(item(2))
  expect(log).toEqual(['piece 0'])
  expect(await items.next()).toEqual(item(3))
  expect(log).toEqual(['piece 0', 'piece 1'])
})

test('items that are there are handed over at once', async () => {
  const { items } = made([[1, 2, 3, 4]])
  await items.next()
  const order: unknown[] = []
  for (let i = 0; i < 3; i++) void items.next().then(({ value }) => order.push(value))
  await Promise.resolve().then(() => order.push('what else is to be done'))
  expect(order).toEqual([2, 3, 4, 'what else is to be done'])
})

test('calls that do not wait for each other are served in their order', async () => {
  const { items } = made([[1, 2], [3], [4, 5]])
  const calls = [1, 2, 3, 4, 5, 6].map(() => items.next())
  expect(await Promise.all(calls)).toEqual([...[1, 2, 3, 4, 5].map(item), DONE])
})

test('also one that comes when some of them have been served', async () => {
  const { items } = made([[1, 2, 3, 4]])
  const calls = [items.next(), items.next(), items.next()]
  const late = calls[0]?.then(() => items.next())
  expect(await Promise.all([...calls, late])).toEqual([1, 2, 3, 4].map(item))
})

test('an end that is asked for comes behind the items that were asked for before', async () => {
  const { items, log } = made([[1, 2, 3], [4]])
  const calls = [items.next(), items.next(), items.return(), items.next()]
  expect(await Promise.all(calls)).toEqual([item(1), item(2), DONE, DONE])
  expect(log).toEqual(['piece 0', 'return', 'closed'])
})

test('they are closed once, however often that is asked for', async () => {
  const { items, log } = made([[1, 2]])
  await items.next()
  expect(await items.return()).toEqual(DONE)
  expect(await items.return()).toEqual(DONE)
  await expect(items.throw(new Error('of the caller'))).rejects.toThrow('of the caller')
  expect(await items.next()).toEqual(DONE)
  expect(log).toEqual(['piece 0', 'return', 'closed'])
})

test('nothing is left to be closed at the end', async () => {
  const { items, log } = made([[1]])
  await collect(items)
  expect(await items.return()).toEqual(DONE)
  expect(log).toEqual(['piece 0', 'end', 'closed'])
})

test('a walk that is left closes them, and so does disposing of them', async () => {
  const left = made([[1, 2]])
  for await (const _ of left.items) break
  expect(left.log).toEqual(['piece 0', 'return', 'closed'])
  const disposed = made([[1, 2]])
  await disposed.items.next()
  expect(await disposed.items[Symbol.asyncDispose]()).toBeUndefined()
  expect(disposed.log).toEqual(['piece 0', 'return', 'closed'])
})

test('an error of the caller closes them, and is given back', async () => {
  const { items, log } = made([[1, 2]])
  await items.next()
  const calls = [items.throw(new Error('of the caller')), items.next()]
  await expect(calls[0]).rejects.toThrow('of the caller')
  // A call is served, too, where the one before it has failed.
  expect(await calls[1]).toEqual(DONE)
  expect(log).toEqual(['piece 0', 'return', 'closed'])
})

test.each([
  ['its first item', [failing(), [9]], []],
  ['a later item', [failing(1, 2), [9]], [1, 2]],
  ['an item of a later piece', [[1], failing(2), [9]], [1, 2]],
])('an error of a piece, at %s, ends all', async (_, pieces, before) => {
  const { items, log } = made(pieces)
  for (const value of before) expect(await items.next()).toEqual(item(value))
  await expect(items.next()).rejects.toThrow('of a piece')
  expect(log.at(-1)).toBe('closed')
  expect(await items.next()).toEqual(DONE)
  expect(log.filter((what) => what === 'return')).toHaveLength(1)
})

test('an error that comes instead of a piece ends all', async () => {
  async function* all() {
    yield [1][Symbol.iterator]()
    throw new Error('of all')
  }
  const items = new Items(all(), undefined)
  expect(await items.next()).toEqual(item(1))
  await expect(items.next()).rejects.toThrow('of all')
  expect(await items.next()).toEqual(DONE)
})

test('the first error is told where closing fails, too', async () => {
  const closing = new Error('of closing')
  const piece = made([failing()], { closing })
  await expect(piece.items.next()).rejects.toThrow('of a piece')
  const caller = made([[1]], { closing })
  await caller.items.next()
  await expect(caller.items.throw(new Error('of the caller'))).rejects.toThrow('of the caller')
  const alone = made([[1]], { closing })
  await alone.items.next()
  await expect(alone.items.return()).rejects.toThrow('of closing')
})

test('a signal that is aborted ends them, though items are there', async () => {
  const controller = new AbortController()
  const { items, log } = made([[1, 2]], { signal: controller.signal })
  expect(await items.next()).toEqual(item(1))
  controller.abort('enough')
  await expect(items.next()).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'enough' })
  expect(log).toEqual(['piece 0', 'return', 'closed'])
  expect(await items.next()).toEqual(DONE)
})

test('one that is aborted from the start has nothing be opened', async () => {
  const { items, log } = made([[1]], { signal: AbortSignal.abort('no') })
  await expect(items.next()).rejects.toMatchObject({ name: 'AbortError', cause: 'no' })
  expect(log).toEqual(['return'])
})

test('one that is aborted while a piece is waited for ends them when it comes', async () => {
  const controller = new AbortController()
  const { items } = made([[], [1]], { signal: controller.signal })
  const waiting = items.next()
  controller.abort('enough')
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' })
})

test('what fails because of the abort is not told', async () => {
  const controller = new AbortController()
  async function* all(): AsyncGenerator<Iterator<number>, void, undefined> {
    yield [1][Symbol.iterator]()
    controller.abort('enough')
    throw new Error('of all')
  }
  const items = new Items(all(), controller.signal)
  await items.next()
  await expect(items.next()).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'enough' })
})

test('nor is what an item fails with that aborts the signal, be it the first of its piece or another', async () => {
  for (const before of [[], [1]]) {
    const controller = new AbortController()
    const aborting = function* () {
      yield* before
      controller.abort(new Error('enough'))
      throw new Error('of a piece')
    }
    const { items, log } = made([aborting()], { signal: controller.signal })
    for (const value of before) expect(await items.next()).toEqual(item(value))
    await expect(items.next()).rejects.toMatchObject({ code: 'ABORT_ERR', cause: { message: 'enough' } })
    expect(log.at(-1)).toBe('closed')
  }
})

test('a signal that is not aborted changes nothing', async () => {
  const { signal } = new AbortController()
  expect(await collect(made([[1, 2], [3]], { signal }).items)).toEqual([1, 2, 3])
  await expect(made([failing()], { signal }).items.next()).rejects.toThrow('of a piece')
})
