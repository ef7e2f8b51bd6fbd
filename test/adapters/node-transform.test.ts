import { once } from 'node:events'
import * as nodeStream from 'node:stream'
import { Duplex, PassThrough, Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import * as readableStream from 'readable-stream'
import { describe, expect, test, vi } from 'vitest'
import sentences, { type Sentence, SentenceError, SentenceStream } from '../../lib/index.ts'
import { anyText, cutAt, cuts, splitOptions } from '../properties/hostile.ts'

const TEXT = 'One came. Two came? Three! And the rest'
const SENTENCES = ['One came.', 'Two came?', 'Three!', 'And the rest']
/** Not yet among Node 20's types. */
const { compose } = nodeStream as unknown as { compose: (...streams: unknown[]) => NodeJS.ReadableStream }

const tick = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Everything a stream gives by `data` events. */
async function collect<T>(stream: NodeJS.ReadableStream): Promise<T[]> {
  const items: T[] = []
  stream.on('data', (item) => items.push(item))
  await once(stream, 'end')
  return items
}

/** A sink that takes an item, waits, and remembers all. */
function slowSink<T>(items: T[], milliseconds = 1): Writable {
  return new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(item, _, done) {
      items.push(item)
      setTimeout(done, milliseconds)
    },
  })
}

async function drain<T>(stream: AsyncIterable<T>, items: T[]): Promise<void> {
  for await (const item of stream) items.push(item)
}

describe('in a chain', () => {
  test('pipe, data events', async () => {
    expect(await collect(Readable.from([TEXT]).pipe(sentences()))).toEqual(SENTENCES)
  })

  test.each([
    ['strings', TEXT.match(/.{1,3}/g) as string[]],
    ['bytes', [...Buffer.from(TEXT)].map((byte) => Buffer.of(byte))],
    ['both', ['One came. Tw', Buffer.from('o came? Th'), 'ree! And', Buffer.from(' the rest')]],
  ])('%s', async (_, chunks) => {
    expect(await collect(Readable.from(chunks).pipe(sentences()))).toEqual(SENTENCES)
  })

  test('pipeline of node:stream, slow sink', async () => {
    const items: string[] = []
    await pipeline(Readable.from([TEXT]), sentences(), slowSink(items))
    expect(items).toEqual(SENTENCES)
  })

  test('pipeline of readable-stream', async () => {
    const items: string[] = []
    await new Promise<void>((resolve, reject) => {
      readableStream.pipeline(Readable.from([TEXT]), sentences(), slowSink(items), (error) =>
        error ? reject(error) : resolve(),
      )
    })
    expect(items).toEqual(SENTENCES)
  })

  test('compose of node:stream', async () => {
    expect(await collect(compose(Readable.from([TEXT]), sentences(), new PassThrough({ objectMode: true })))).toEqual(
      SENTENCES,
    )
  })

  test('Duplex.toWeb', async () => {
    const { readable, writable } = Duplex.toWeb(sentences() as unknown as Duplex)
    const writer = writable.getWriter()
    writer.write(TEXT).then(() => writer.close())
    const items: unknown[] = []
    for await (const item of readable) items.push(item)
    expect(items).toEqual(SENTENCES)
  })

  test('separator: a line a sentence, to a byte sink', async () => {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write(chunk, _, done) {
        chunks.push(chunk)
        done()
      },
    })
    await pipeline(Readable.from(['One\n came.  Two\u00a0\tcame?']), sentences({ separator: '\n' }), sink)
    expect(chunks.every((chunk) => Buffer.isBuffer(chunk))).toBe(true)
    expect(Buffer.concat(chunks).toString()).toBe('One came.\nTwo came?\n')
  })

  test('separator without a line break: nothing is folded', async () => {
    const pieces = await collect<Buffer>(Readable.from(['One\n came.  Two came?']).pipe(sentences({ separator: '\0' })))
    expect(pieces.join('')).toBe('One\n came.\0Two came?\0')
  })

  test('separator, setEncoding, much text: pieces of about highWaterMark', async () => {
    const stream = sentences({ separator: '|', highWaterMark: 100 })
    stream.setEncoding('utf8')
    const pieces: string[] = []
    stream.on('data', (piece) => pieces.push(piece))
    stream.end('Ein schöner Tag. '.repeat(100))
    await once(stream, 'end')
    expect(pieces.join('')).toBe('Ein schöner Tag.|'.repeat(100))
    expect(pieces.length).toBeGreaterThan(10)
  })

  test('the batch before what is no text is given', async () => {
    const stream = sentences({ batch: 5 })
    const batches: unknown[] = []
    stream.on('data', (batch) => batches.push(batch))
    stream.write('One came. Two came. Thr')
    stream.write(7)
    await expect(once(stream, 'end')).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
    expect(batches).toEqual([['One came.', 'Two came.']])
    expect(stream.held).toBe('Thr')
  })

  test('batch', async () => {
    const batches = await collect(Readable.from([TEXT]).pipe(sentences({ batch: 3 })))
    expect(batches).toEqual([SENTENCES.slice(0, 3), SENTENCES.slice(3)])
  })

  test('objects with byte offsets', async () => {
    const [first, second] = await collect<Sentence>(
      Readable.from([Buffer.from('\ufeffÄh? Ja.')]).pipe(sentences({ output: 'object', byteOffsets: true })),
    )
    expect(first).toEqual({ text: 'Äh?', start: 0, end: 3, reason: 'terminator', byteStart: 3, byteEnd: 7 })
    expect(second).toEqual({ text: 'Ja.', start: 4, end: 7, reason: 'terminator', byteStart: 8, byteEnd: 11 })
  })

  test('no input gives nothing', async () => {
    expect(await collect(Readable.from([]).pipe(sentences()))).toEqual([])
  })

  test('class and function are one', () => {
    expect(sentences()).toBeInstanceOf(SentenceStream)
    expect(sentences()).toBeInstanceOf(readableStream.Transform)
  })
})

describe('every way to read gives the same', () => {
  const ways: Record<string, (stream: SentenceStream) => Promise<unknown[]>> = {
    data: collect,
    async iterate(stream) {
      const items: unknown[] = []
      for await (const item of stream) items.push(item)
      return items
    },
    async read(stream) {
      const items: unknown[] = []
      stream.on('readable', () => {
        for (let item = stream.read(); item !== null; item = stream.read()) items.push(item)
      })
      await once(stream, 'end')
      return items
    },
    async readOneATick(stream) {
      const items: unknown[] = []
      while (!stream.readableEnded) {
        const item = stream.read()
        if (item !== null) items.push(item)
        await tick()
      }
      return items
    },
    async pipe(stream) {
      const items: unknown[] = []
      await pipeline(stream, slowSink(items, 0))
      return items
    },
    async pauseAndResume(stream) {
      const items: unknown[] = []
      stream.on('data', (item) => {
        items.push(item)
        stream.pause()
        setImmediate(() => stream.resume())
      })
      await once(stream, 'end')
      return items
    },
  }

  for (const [name, read] of Object.entries(ways)) {
    test(name, async () => {
      for (const highWaterMark of [undefined, 0, 1, 2, 1000]) {
        const stream = sentences(highWaterMark === undefined ? {} : { highWaterMark })
        const text = `${TEXT}. `.repeat(20)
        const reading = read(stream as SentenceStream)
        for (const piece of cutAt(text, [0.1, 0.11, 0.5, 0.9])) stream.write(piece)
        stream.end()
        expect(await reading, String(highWaterMark)).toEqual(
          [...Array(20)].flatMap(() => [...SENTENCES.slice(0, 3), 'And the rest.']),
        )
      }
    })
  }

  test('joined text is bytes, or what setEncoding says, in a loop too', async () => {
    for (const encoding of [undefined, 'utf8', 'hex'] as const) {
      const stream = sentences({ separator: '|', highWaterMark: 10 })
      if (encoding) stream.setEncoding(encoding)
      stream.write(`${TEXT}. `)
      stream.end(`${TEXT}. `)
      const items: unknown[] = []
      for await (const item of stream) items.push(item)
      const bytes = items.map((item) => (Buffer.isBuffer(item) ? item : Buffer.from(item as string, encoding)))
      expect(items.every((item) => typeof item === (encoding ? 'string' : 'object'))).toBe(true)
      expect(Buffer.concat(bytes).toString()).toBe(
        `${[...SENTENCES.slice(0, 3), 'And the rest.'].join('|')}|`.repeat(2),
      )
    }
  })

  test('bytes or strings, cut anywhere, with every option', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        cuts,
        splitOptions,
        fc.constantFrom(0, 1, 3, 16),
        async (text, at, options, highWaterMark) => {
          // Half a surrogate pair has no bytes, and a byte order mark no text.
          fc.pre(text === new TextDecoder().decode(Buffer.from(text)))
          const whole = sentences(options)
          whole.end(text)
          const expected = await ways.iterate?.(whole as SentenceStream)
          for (const [name, read] of Object.entries(ways)) {
            if (name === 'readOneATick' || name === 'pauseAndResume') continue
            const stream = sentences({ ...options, highWaterMark })
            const reading = read(stream as SentenceStream)
            for (const piece of name === 'pipe' ? cutAt(text, at) : cutAt(Buffer.from(text), at)) stream.write(piece)
            stream.end()
            expect(await reading, name).toEqual(expected)
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 100) },
    )
  }, 3_600_000)
})

describe('backpressure', () => {
  test('one write of many sentences: no more than highWaterMark wait', async () => {
    for (const highWaterMark of [1, 16, 100]) {
      const stream = sentences({ highWaterMark })
      let most = 0
      const accepted = stream.write('Hello there. '.repeat(100_000))
      expect(accepted).toBe(false)
      await tick()
      expect(stream.readableLength).toBeLessThanOrEqual(highWaterMark)
      for (let taken = 0; taken < 500; taken++) {
        expect(stream.read()).toBe('Hello there.')
        most = Math.max(most, stream.readableLength)
        if (taken % 50 === 0) await tick()
      }
      expect(most).toBeLessThanOrEqual(highWaterMark)
      stream.destroy()
    }
  })

  test('the end waits for the consumer too', async () => {
    const stream = sentences({ highWaterMark: 2 })
    stream.end('A dog. A cat. A cow. A hen. A pig')
    await tick(5)
    expect(stream.readableLength).toBe(2)
    expect(stream.readableEnded).toBe(false)
    expect(await collect(stream)).toEqual(['A dog.', 'A cat.', 'A cow.', 'A hen.', 'A pig'])
  })

  test('drain comes when all has been split', async () => {
    const stream = sentences()
    stream.write('Hello there. '.repeat(10_000))
    let drained = false
    stream.on('drain', () => {
      drained = true
    })
    await tick(5)
    expect(drained).toBe(false)
    stream.resume()
    await once(stream, 'drain')
  })

  test('a consumer that comes late misses nothing', async () => {
    const stream = sentences()
    for (const piece of TEXT.match(/.{1,4}/g) as string[]) stream.write(piece)
    stream.end()
    await tick(5)
    expect(await collect(stream)).toEqual(SENTENCES)
  })

  test('unpipe, and pipe again', async () => {
    const first: string[] = []
    const second: string[] = []
    const stream = sentences()
    const sink = slowSink(first)
    stream.pipe(sink)
    stream.write('One came. Two came. ')
    await tick(10)
    stream.unpipe(sink as never)
    stream.write('Three came. Four came. ')
    await tick(10)
    stream.pipe(slowSink(second))
    stream.end('Five came.')
    await once(stream, 'end')
    await tick(10)
    expect([...first, ...second]).toEqual(['One came.', 'Two came.', 'Three came.', 'Four came.', 'Five came.'])
  })

  test('a handler that reads, flushes and writes meanwhile', async () => {
    const stream = sentences({ highWaterMark: 2 })
    const items: string[] = []
    stream.on('data', (item) => {
      items.push(item)
      if (items.length === 1) stream.read()
      if (items.length === 2) stream.end('Late one.')
    })
    stream.write('One came. Two came. Three came. ')
    await once(stream, 'end')
    expect(items).toEqual(['One came.', 'Two came.', 'Three came.', 'Late one.'])
  })
})

describe('failures', () => {
  test('destroy: nothing more comes, what is held stays readable', async () => {
    const stream = sentences()
    const items: string[] = []
    stream.on('data', (item) => items.push(item))
    stream.write('One came. Two is not fin')
    await tick()
    stream.destroy()
    await once(stream, 'close')
    expect(items).toEqual(['One came.'])
    expect(stream.held).toBe('Two is not fin')
  })

  test('destroy in a data handler', async () => {
    const stream = sentences()
    const items: string[] = []
    stream.on('data', (item) => {
      items.push(item)
      stream.destroy()
    })
    stream.write('One came. Two came. Three came. ')
    await once(stream, 'close')
    expect(items).toEqual(['One came.'])
    expect(stream.held).toBe(' Two came. Three came. ')
  })

  test('destroy in a data handler that is handed sentence after sentence', async () => {
    for (const last of [2, 3]) {
      const stream = sentences()
      const items: string[] = []
      stream.on('data', (item) => {
        items.push(item)
        if (items.length === last) stream.destroy()
      })
      stream.write('One came. Two came. Three came. Four came. Five')
      await once(stream, 'close')
      expect(items).toEqual(['One came.', 'Two came.', 'Three came.'].slice(0, last))
      expect(stream.held).toBe(last === 2 ? ' Three came. Four came. Five' : ' Four came. Five')
      expect(stream.sentenceCount).toBe(last)
    }
  })

  test('a data handler that throws while the text ends: the rest comes, and the stream closes', async () => {
    const stream = sentences()
    const items: string[] = []
    stream.on('data', (item) => {
      items.push(item)
      if (item === 'One came.') throw new Error('a mistake')
    })
    const thrown: string[] = []
    process.setUncaughtExceptionCaptureCallback(({ message }) => thrown.push(message))
    try {
      stream.pause()
      stream.end(TEXT)
      stream.resume()
      await once(stream, 'close')
    } finally {
      process.setUncaughtExceptionCaptureCallback(null)
    }
    expect(items).toEqual(SENTENCES)
    expect(thrown).toEqual(['a mistake'])
    expect(stream.writableFinished).toBe(true)
  })

  test('an error of the source: nothing half-finished is emitted', async () => {
    async function* source() {
      yield 'One came. Two is'
      throw new Error('line cut')
    }
    const stream = sentences()
    const items: string[] = []
    await expect(pipeline(Readable.from(source()), stream, slowSink(items))).rejects.toThrow('line cut')
    expect(items).toEqual(['One came.'])
    expect(stream.held).toBe('Two is')
  })

  test('an error of the sink', async () => {
    const stream = sentences()
    const sink = new Writable({ objectMode: true, write: (_, __, done) => done(new Error('full')) })
    await expect(pipeline(Readable.from([TEXT]), stream, sink)).rejects.toThrow('full')
    expect(stream.destroyed).toBe(true)
  })

  test('abort', async () => {
    const controller = new AbortController()
    const stream = sentences({ signal: controller.signal })
    const failed = once(stream, 'error')
    stream.on('data', () => {})
    stream.write('One came. Two is')
    await tick()
    controller.abort()
    expect((await failed)[0]).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' })
    expect(stream.held).toBe('Two is')
  })

  test('a signal that is aborted already', async () => {
    const stream = sentences({ signal: AbortSignal.abort() })
    await expect(once(stream, 'close')).rejects.toMatchObject({ name: 'AbortError' })
    expect(stream.destroyed).toBe(true)
  })

  test('a chunk that is no text: the sentences before it come first', async () => {
    for (const chunk of [5, {}, null, undefined, Symbol('x'), [1], new Date()]) {
      const stream = sentences()
      const items: string[] = []
      stream.write('One came. Two ')
      stream.write(chunk)
      stream.write('came.')
      await expect(drain(stream, items)).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
      expect(items).toEqual(['One came.'])
      expect(stream.held).toBe('Two ')
    }
  })

  test('such a chunk is known though a write before it was refused', async () => {
    const stream = sentences()
    expect(() => stream.write('One', 'none' as BufferEncoding)).toThrow('none')
    stream.write(42)
    stream.end()
    await expect(drain(stream, [])).rejects.toMatchObject({
      code: 'ERR_INPUT_TYPE',
      message: expect.stringContaining('42'),
    })
  })

  test('such a chunk in a pipeline', async () => {
    const items: string[] = []
    await expect(
      pipeline(Readable.from(['One came. Two', 5, '.']), sentences(), slowSink(items)),
    ).rejects.toMatchObject({
      code: 'ERR_INPUT_TYPE',
    })
    expect(items).toEqual(['One came.'])
  })

  test('such a chunk given to end', async () => {
    const stream = sentences()
    stream.resume()
    stream.end({} as never)
    await expect(once(stream, 'end')).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
  })

  test('bytes of every kind are text', async () => {
    const bytes = new TextEncoder().encode('One. ')
    const stream = sentences()
    for (const chunk of [bytes, bytes.buffer, new DataView(bytes.buffer), Buffer.from(bytes)]) stream.write(chunk)
    stream.end()
    expect(await collect(stream)).toEqual(['One.', 'One.', 'One.', 'One.'])
  })

  test('bytes that are written as hex or base64 are text', async () => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const stream = sentences()
      stream.setDefaultEncoding(encoding)
      stream.write(Buffer.from('One cäme. ').toString(encoding))
      stream.end(Buffer.from('Two came.').toString(encoding), encoding)
      expect(await collect(stream)).toEqual(['One cäme.', 'Two came.'])
    }
  })

  test('invalid bytes, with fatal: the sentences before them come first', async () => {
    const stream = sentences({ fatal: true, highWaterMark: 1 })
    const items: string[] = []
    stream.write(Buffer.from('One came. Two came. Th'))
    stream.end(Buffer.of(0x65, 0x72, 0xff, 0x65))
    await expect(
      (async () => {
        for await (const item of stream) {
          items.push(item)
          await tick(2)
        }
      })(),
    ).rejects.toMatchObject({ code: 'ERR_INVALID_BYTES', byteOffset: 24 })
    expect(items).toEqual(['One came.', 'Two came.'])
    expect(stream.held).toBe('Ther')
  })

  test('a sentence too long, with overflow error', async () => {
    const stream = sentences({ maxLength: 10, overflow: 'error' })
    const items: string[] = []
    stream.end('One came. Two came in and stayed.')
    await expect(drain(stream, items)).rejects.toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG', offset: 10 })
    expect(items).toEqual(['One came.'])
  })

  test('shouldBreak that throws, and one that gives no answer', async () => {
    const broken = sentences({
      shouldBreak() {
        throw new RangeError('no')
      },
    })
    broken.resume().end('One. Two.')
    await expect(once(broken, 'end')).rejects.toThrow(RangeError)
    const odd = sentences({ shouldBreak: (() => 'yes') as never })
    odd.resume().end('One. Two.')
    await expect(once(odd, 'end')).rejects.toMatchObject({ code: 'ERR_SHOULD_BREAK' })
  })

  test('an error waits for a reader', async () => {
    const stream = sentences({ fatal: true })
    let failed: unknown
    stream.on('error', (error) => {
      failed = error
    })
    stream.end(Buffer.concat([Buffer.from('One came. Two came. Three'), Buffer.of(0xff)]))
    await tick(5)
    expect(failed).toBeUndefined()
    expect(stream.read()).toBe('One came.')
    await tick(5)
    expect(failed).toBeUndefined()
    expect(stream.read()).toBe('Two came.')
    await tick(5)
    expect(failed).toBeInstanceOf(SentenceError)
  })

  test('write after end', async () => {
    const stream = sentences()
    stream.resume()
    const failed = once(stream, 'error')
    stream.end('One.')
    stream.write('Two.')
    expect((await failed)[0]).toMatchObject({ code: 'ERR_STREAM_WRITE_AFTER_END' })
  })

  test('end with its callback, in every form', async () => {
    const done = (act: (stream: SentenceStream, done: () => void) => void) =>
      new Promise<void>((resolve) => {
        const stream = new SentenceStream()
        stream.resume()
        act(stream, resolve)
      })
    await done((stream, finished) => stream.end(finished))
    await done((stream, finished) => stream.end('One.', finished))
    await done((stream, finished) => stream.end('One.', 'utf8', finished))
  })
})

describe('flush', () => {
  test('gives what is held, up to the last word', async () => {
    const stream = sentences({ output: 'object' })
    const items: Sentence[] = []
    stream.on('data', (item) => items.push(item))
    stream.write('Hello my dear Wat')
    await tick()
    stream.flush()
    stream.flush()
    stream.end('son. Come here.')
    await once(stream, 'end')
    expect(items.map(({ text, reason }) => [text, reason])).toEqual([
      ['Hello my dear', 'flush'],
      ['Watson.', 'terminator'],
      ['Come here.', 'terminator'],
    ])
  })

  test('waits for the text that waits', async () => {
    const stream = sentences({ highWaterMark: 1 })
    stream.write('One came. Two came. Three is here')
    stream.flush()
    await tick()
    const items: unknown[] = []
    for (let i = 0; i < 4; i++) {
      items.push(stream.read())
      await tick()
    }
    expect(items).toEqual(['One came.', 'Two came.', 'Three is', null])
    expect(stream.held).toBe('here')
  })

  test('idleFlush: after silence, and not before', async () => {
    const stream = sentences({ idleFlush: 30 })
    const items: string[] = []
    stream.on('data', (item) => items.push(item))
    stream.write('I think so, ')
    await tick(5)
    stream.write('Watson')
    await tick(5)
    expect(items).toEqual([])
    await tick(80)
    expect(items).toEqual(['I think so,'])
    stream.end(', my friend.')
    await once(stream, 'end')
    expect(items).toEqual(['I think so,', 'Watson, my friend.'])
  })

  test('idleFlush: no timer is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const stream = sentences({ idleFlush: 1_000_000 })
      stream.write('I think')
      await new Promise(setImmediate)
      expect(vi.getTimerCount()).toBe(1)
      stream.destroy()
      await once(stream, 'close')
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('iterator', () => {
  test('leaving the loop closes the stream', async () => {
    const stream = sentences()
    stream.write(TEXT)
    for await (const item of stream) {
      expect(item).toBe('One came.')
      break
    }
    expect(stream.destroyed).toBe(true)
  })

  test('calls of next that overlap are answered in order', async () => {
    const stream = sentences()
    const iterator = stream[Symbol.asyncIterator]()
    const results = [1, 2, 3, 4, 5, 6].map(() => iterator.next())
    stream.end(TEXT)
    expect((await Promise.all(results)).map(({ value }) => value)).toEqual([...SENTENCES, undefined, undefined])
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })

  test('leaving while a call waits', async () => {
    const stream = sentences()
    const iterator = stream[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await iterator.return?.()
    expect(await waiting).toEqual({ done: true, value: undefined })
  })

  test('a stream that was destroyed without an error', async () => {
    const stream = sentences()
    const waiting = stream[Symbol.asyncIterator]().next()
    stream.destroy()
    await expect(waiting).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
  })

  test('an error is told once', async () => {
    const stream = sentences()
    const iterator = stream[Symbol.asyncIterator]()
    stream.destroy(new Error('gone'))
    await expect(iterator.next()).rejects.toThrow('gone')
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow('gone')
  })

  test('a stream that has ended already', async () => {
    const stream = sentences()
    stream.resume().end('One.')
    await once(stream, 'end')
    expect(await stream[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined })
  })
})

describe('counts', () => {
  test('sentenceCount, skipped', async () => {
    const stream = sentences({ maxLength: 12, overflow: 'skip' })
    const items = collect(stream)
    stream.end('One came. Two came and did not go. Three came.')
    expect(await items).toEqual(['One came.', 'Three came.'])
    expect(stream.sentenceCount).toBe(2)
    expect(stream.skipped).toEqual({ sentences: 1, length: 24 })
  })
})
