/**
 * Sources and streams that are let go of, in every state they may be in.
 */
import { describe, expect, test, vi } from 'vitest'
import { startTimer } from '../../lib/adapters/timer.ts'
import { eachSentence, sentences } from '../../lib/index.ts'

const tick = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const never = () => new Promise<never>(() => {})

describe('an async source', () => {
  test('that has ended is not closed again', async () => {
    let closed = 0
    const source = {
      [Symbol.asyncIterator]() {
        const chunks = ['One came. ', 'Two']
        return {
          next: async () => {
            const value = chunks.shift()
            return value === undefined ? { done: true as const, value } : { done: false as const, value }
          },
          return: async () => {
            closed++
            return { done: true as const, value: undefined }
          },
        }
      },
    }
    const items = eachSentence(source)
    expect((await items.next()).value).toBe('One came.')
    expect((await items.next()).value).toBe('Two')
    expect(await items.return()).toEqual({ done: true, value: undefined })
    expect(await items.return()).toEqual({ done: true, value: undefined })
    expect(closed).toBe(0)
  })

  test('is closed once, however often it is let go of', async () => {
    let closed = 0
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false as const, value: 'One more. ' }),
        return: async () => {
          closed++
          return { done: true as const, value: undefined }
        },
      }),
    }
    const items = eachSentence(source)
    await items.next()
    await items.return()
    await items.return()
    await expect(items.throw(new Error('late'))).rejects.toThrow('late')
    expect(closed).toBe(1)
  })

  test('that cannot be closed is let go of while it is silent', async () => {
    const chunks = [Promise.resolve({ done: false as const, value: 'One came. Two ' })]
    const source = { [Symbol.asyncIterator]: () => ({ next: () => chunks.shift() ?? never() }) }
    const items = eachSentence(source, { idleFlush: 5 })
    expect((await items.next()).value).toBe('One came.')
    expect((await items.next()).value).toBe('Two')
    expect(await items.return()).toEqual({ done: true, value: undefined })
  })

  test('that is a web stream is cancelled while it is read', async () => {
    const cancel = vi.fn()
    const controller = new AbortController()
    const items = eachSentence(new ReadableStream<string>({ cancel }), { signal: controller.signal })
    const item = items.next()
    await tick()
    controller.abort()
    await expect(item).rejects.toThrow('aborted')
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  test.each<[string, (() => Promise<never>) | undefined]>([
    ['cannot be closed', undefined],
    ['fails to close', () => Promise.reject(new Error('closing failed'))],
    ['closes for ever', never],
  ])('that %s is aborted while it is read', async (_, close) => {
    const controller = new AbortController()
    const source = { [Symbol.asyncIterator]: () => ({ next: never, ...(close ? { return: close } : {}) }) }
    const waiting = eachSentence(source, { signal: controller.signal }).next()
    await tick()
    controller.abort('enough')
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' })
    // A rejection that nobody handles fails the test.
    await tick()
  })

  test('that has failed is not closed: that might take for ever', async () => {
    const source = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('line cut')), return: never }),
    }
    await expect(eachSentence(source).next()).rejects.toThrow('line cut')
  })

  test('whose iterator gives plain results is read, and let go of while silent', async () => {
    const results = [{ done: false, value: 'One came. Two is' }, never()]
    const source = {
      [Symbol.asyncIterator]: () => ({ next: () => results.shift(), return: () => undefined }),
    } as unknown as AsyncIterable<string>
    const items = eachSentence(source, { idleFlush: 5 })
    expect((await items.next()).value).toBe('One came.')
    expect((await items.next()).value).toBe('Two')
    expect(await items.return()).toEqual({ done: true, value: undefined })
  })

  test('that is a web stream is unlocked when it has ended, has failed or was let go of', async () => {
    const made = (end: (controller: ReadableStreamDefaultController<string>) => void) => {
      const chunks = ['One came. Two came. ']
      return new ReadableStream<string>({
        pull(controller) {
          const chunk = chunks.shift()
          if (chunk === undefined) end(controller)
          else controller.enqueue(chunk)
        },
      })
    }
    const ended = made((controller) => controller.close())
    for await (const _ of eachSentence(ended));
    const left = made((controller) => controller.close())
    for await (const _ of eachSentence(left)) break
    const failed = made((controller) => controller.error(new Error('line cut')))
    const items = eachSentence(failed)
    await items.next()
    await expect(items.next()).rejects.toThrow('line cut')
    expect([ended.locked, left.locked, failed.locked]).toEqual([false, false, false])
  })

  test('that is a web stream, and fails to close, is aborted while it is read', async () => {
    const controller = new AbortController()
    const reader = { read: never, cancel: () => Promise.reject(new Error('closing failed')), releaseLock() {} }
    const waiting = eachSentence({ getReader: () => reader }, { signal: controller.signal }).next()
    await tick()
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await tick()
  })
})

describe('the iterator of a stream', () => {
  test('gives itself as its iterator', () => {
    const iterator = sentences()[Symbol.asyncIterator]()
    expect(iterator[Symbol.asyncIterator]()).toBe(iterator)
  })

  test('ends the loop where it is disposed of', async () => {
    const stream = sentences()
    const iterator = stream[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await (iterator as unknown as AsyncDisposable)[Symbol.asyncDispose]()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(stream.destroyed).toBe(true)
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })

  test('settles the calls that wait when it is let go of', async () => {
    const stream = sentences()
    const iterator = stream[Symbol.asyncIterator]()
    const waiting = [iterator.next(), iterator.next()]
    await iterator.return?.()
    for (const call of waiting) expect(await call).toEqual({ done: true, value: undefined })
    expect(stream.destroyed).toBe(true)
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })
})

test('a timer is a number where timers are not objects', () => {
  vi.stubGlobal('setTimeout', () => 7)
  try {
    expect(startTimer(5, () => {})).toBe(7)
  } finally {
    vi.unstubAllGlobals()
  }
})
