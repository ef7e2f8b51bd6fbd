/**
 * How a Node stream is begun, ended and let go of.
 */
import { getEventListeners, once } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import sentences, { type SentenceStream } from '../../lib/index.ts'

const turn = () => new Promise(setImmediate)

async function all(stream: SentenceStream): Promise<unknown[]> {
  const items: unknown[] = []
  for await (const item of stream) items.push(item)
  return items
}

describe('end', () => {
  test.each<[string, (stream: SentenceStream, done: () => void) => void, string[]]>([
    ['()', (stream, done) => void stream.on('finish', done).end(), []],
    ['(null)', (stream, done) => void stream.on('finish', done).end(null), []],
    ['(undefined)', (stream, done) => void stream.on('finish', done).end(undefined), []],
    ['(chunk)', (stream, done) => void stream.on('finish', done).end('One. Two.'), ['One.', 'Two.']],
    ['(callback)', (stream, done) => void stream.end(done), []],
    ['(chunk, callback)', (stream, done) => void stream.end('4f6e652e', done), ['4f6e652e']],
    ['(chunk, encoding)', (stream, done) => void stream.on('finish', done).end('4f6e652e', 'hex'), ['One.']],
    ['(chunk, encoding, callback)', (stream, done) => void stream.end('4f6e652e', 'hex', done), ['One.']],
    ['(bytes)', (stream, done) => void stream.on('finish', done).end(Buffer.from('One.')), ['One.']],
  ])('%s', async (_, end, expected) => {
    const stream = sentences()
    const done = vi.fn()
    end(stream, done)
    expect(await all(stream)).toEqual(expected)
    expect(done).toHaveBeenCalledTimes(1)
  })
})

describe('highWaterMark 0', () => {
  test.each([2, 100_000])('nothing is split before it is asked for, of %i sentences', async (times) => {
    const stream = sentences({ highWaterMark: 0 })
    stream.write('It rained. '.repeat(times))
    await turn()
    expect([stream.sentenceCount, stream.readableLength]).toEqual([0, 0])
    expect((await once(stream, 'data'))[0]).toBe('It rained.')
  })
})

describe('a signal', () => {
  test.each<[string, (stream: SentenceStream) => unknown]>([
    ['ends', (stream) => stream.resume().end('One.')],
    ['is destroyed', (stream) => stream.destroy()],
    ['fails', (stream) => stream.on('error', () => {}).destroy(new Error('enough'))],
  ])('is let go of by a stream that %s', async (_, act) => {
    const controller = new AbortController()
    const stream = sentences({ signal: controller.signal })
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    const closed = new Promise((resolve) => stream.on('close', resolve))
    act(stream)
    await closed
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  test('that was given up already destroys the stream, and is not listened to', async () => {
    const signal = AbortSignal.abort()
    const stream = sentences({ signal })
    expect((await once(stream, 'error'))[0]).toMatchObject({ code: 'ABORT_ERR' })
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})

test('a call that waits is served before one that is made when text has come', async () => {
  const stream = sentences()
  const items = stream[Symbol.asyncIterator]()
  const first = items.next()
  stream.write('One came. Two came. Three')
  const second = items.next()
  expect([(await first).value, (await second).value]).toEqual(['One came.', 'Two came.'])
  stream.destroy()
})
