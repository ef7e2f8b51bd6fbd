import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, type SentenceOptions, type SyncSource } from '../../lib/core.ts'
import { anyText, cutAt, cuts, splitOptions } from '../properties/hostile.ts'

const TEXT = 'One came. Two came? Three! And the rest'
const SENTENCES = ['One came.', 'Two came?', 'Three!', 'And the rest']
const tick = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function* tokens(pieces: Iterable<string | Uint8Array>, wait?: number) {
  for (const piece of pieces) {
    if (wait !== undefined) await tick(wait)
    yield piece
  }
}

async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

describe('what goes wrong in the source comes behind the batch of what came before it', () => {
  const options = { batch: 5 }
  const failures: [string, unknown, object][] = [
    ['it fails', new Error('gone'), { message: 'gone' }],
    ['a chunk is no text', 7, { code: 'ERR_INPUT_TYPE' }],
  ]
  const fail = (what: unknown): string => {
    if (what instanceof Error) throw what
    return what as string
  }

  test.each(failures)('at hand: %s', (_, what, error) => {
    let closed = false
    const source = (function* () {
      try {
        yield 'One came. Two came. Thr'
        yield fail(what)
      } finally {
        closed = true
      }
    })()
    const batches = eachSentence(source, options)
    expect(batches.next().value).toEqual(['One came.', 'Two came.'])
    expect(() => batches.next()).toThrow(expect.objectContaining(error))
    expect(closed).toBe(true)
    expect(batches.next().done).toBe(true)
  })

  test.each(failures)('from afar: %s', async (_, what, error) => {
    const source = (async function* () {
      yield 'One came. Two came. Thr'
      yield fail(what)
    })()
    const batches = eachSentence(source, options)
    expect((await batches.next()).value).toEqual(['One came.', 'Two came.'])
    await expect(batches.next()).rejects.toMatchObject(error)
    expect((await batches.next()).done).toBe(true)
  })

  test('a source at hand that cannot be closed is told to whoever leaves the loop', () => {
    const source = (function* () {
      try {
        yield 'One came. Two came. '
      } finally {
        fail(new Error('stuck'))
      }
    })()
    expect(() => {
      for (const _ of eachSentence(source)) break
    }).toThrow('stuck')
  })

  test('what the consumer throws into it is no failure of the source', () => {
    const batches = eachSentence(['One came. Two came. ', 'Three came.'], { batch: 2 })
    batches.next()
    expect(() => batches.throw(new Error('enough'))).toThrow('enough')
    expect(batches.next().done).toBe(true)
  })
})

describe('sources at hand', () => {
  test.each<[string, SyncSource]>([
    ['a string', TEXT],
    ['bytes', new TextEncoder().encode(TEXT)],
    ['an ArrayBuffer', new TextEncoder().encode(TEXT).buffer as unknown as SyncSource],
    ['a view of bytes', new DataView(new TextEncoder().encode(`__${TEXT}`).buffer, 2) as unknown as SyncSource],
    ['an array of strings', TEXT.split(/(?<=o)/)],
    ['an array of bytes', [Buffer.from(TEXT.slice(0, 12)), Buffer.from(TEXT.slice(12))]],
    [
      'a generator',
      (function* () {
        yield* TEXT
      })(),
    ],
  ])('%s', (_, source) => {
    expect([...eachSentence(source)]).toEqual(SENTENCES)
  })

  test('nothing is read or split before it is asked for', () => {
    const log: string[] = []
    function* source() {
      for (const word of ['One came. ', 'Two came. ', 'Three came. ']) {
        log.push(word)
        yield word
      }
    }
    const sentences = eachSentence(source())
    expect(log).toEqual([])
    expect(sentences.next().value).toBe('One came.')
    expect(log).toEqual(['One came. ', 'Two came. '])
  })

  test('leaving the loop closes the source', () => {
    let closed = false
    function* source() {
      try {
        while (true) yield 'One more. '
      } finally {
        closed = true
      }
    }
    for (const sentence of eachSentence(source())) {
      expect(sentence).toBe('One more.')
      break
    }
    expect(closed).toBe(true)
  })

  test('bytes that are invalid: the sentences before them come first', () => {
    const items: string[] = []
    expect(() => {
      for (const item of eachSentence([Buffer.from('One. Two. Th'), Buffer.of(0xff)], { fatal: true })) items.push(item)
    }).toThrow(expect.objectContaining({ code: 'ERR_INVALID_BYTES', byteOffset: 12 }))
    expect(items).toEqual(['One.', 'Two.'])
  })

  test.each([[undefined], [null], [5], [{}], [() => TEXT], [Symbol('x')]])('not %s', (source) => {
    expect(() => eachSentence(source as never)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_TYPE' }))
  })

  test('wrong options throw at once', () => {
    expect(() => eachSentence(TEXT, { locale: '_' })).toThrow(expect.objectContaining({ code: 'ERR_OPTION_VALUE' }))
  })

  test('a signal ends it, and the source is closed', () => {
    const controller = new AbortController()
    let closed = 0
    const source = (function* () {
      try {
        yield* TEXT
      } finally {
        closed++
      }
    })()
    const sentences = eachSentence(source, { signal: controller.signal })
    expect(sentences.next().value).toBe('One came.')
    controller.abort()
    expect(() => sentences.next()).toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(closed).toBe(1)
    expect(sentences.next()).toEqual({ done: true, value: undefined })
    expect(() => eachSentence(TEXT, { signal: AbortSignal.abort() }).next()).toThrow(/abort/)
  })

  test('batches, objects, separators', () => {
    expect([...eachSentence(TEXT, { batch: 3 })]).toEqual([SENTENCES.slice(0, 3), SENTENCES.slice(3)])
    expect([...eachSentence('Hm. Ah', { output: 'object', batch: 2 })]).toEqual([
      [
        { text: 'Hm.', start: 0, end: 3, reason: 'terminator' },
        { text: 'Ah', start: 4, end: 6, reason: 'end' },
      ],
    ])
    expect([...eachSentence('A\nb. C', { separator: '\r\n' })]).toEqual(['A b.\r\n', 'C\r\n'])
  })
})

describe('sources that arrive', () => {
  const web = () =>
    new ReadableStream({
      start(controller) {
        for (const piece of TEXT.match(/.{1,5}/g) as string[]) controller.enqueue(piece)
        controller.close()
      },
    })

  test.each<[string, () => AsyncIterable<string | Uint8Array>]>([
    ['an async generator', () => tokens(TEXT.match(/.{1,3}/g) as string[])],
    ['a Node stream of bytes', () => Readable.from([Buffer.from(TEXT)])],
    ['a Node stream of strings', () => Readable.from(TEXT.match(/.{1,7}/g) as string[])],
    ['a web stream', web],
    ['a web stream that is not iterable', () => ({ getReader: () => web().getReader() }) as never],
    ['the body of a Response', () => new Response(TEXT).body as never],
  ])('%s', async (_, source) => {
    expect(await gather(eachSentence(source()))).toEqual(SENTENCES)
  })

  test('a sentence comes as soon as it is certain', async () => {
    const seen: string[] = []
    async function* source() {
      yield 'One came. '
      await tick()
      expect(seen).toEqual([])
      yield 'Two'
      await tick()
      expect(seen).toEqual(['One came.'])
      yield ' came.'
    }
    for await (const sentence of eachSentence(source())) seen.push(sentence)
    expect(seen).toEqual(['One came.', 'Two came.'])
  })

  test('leaving the loop closes the source', async () => {
    for (const source of [
      Readable.from(tokens(Array(1000).fill('One more. '))),
      Readable.from(['One more. Two more. ']),
    ]) {
      for await (const sentence of eachSentence(source)) {
        expect(sentence).toBe('One more.')
        break
      }
      expect(source.destroyed).toBe(true)
    }
    let cancelled = false
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue('One more. '),
      cancel() {
        cancelled = true
      },
    })
    for await (const _ of eachSentence(stream)) break
    expect(cancelled).toBe(true)
  })

  test('an error of the source is passed on, once, after the sentences before it', async () => {
    async function* source() {
      yield 'One came. Two came. Th'
      throw new RangeError('line cut')
    }
    const sentences = eachSentence(source())
    expect(await sentences.next()).toEqual({ done: false, value: 'One came.' })
    expect(await sentences.next()).toEqual({ done: false, value: 'Two came.' })
    await expect(sentences.next()).rejects.toThrow(RangeError)
    expect(await sentences.next()).toEqual({ done: true, value: undefined })
  })

  test('an error of the splitter closes the source', async () => {
    let closed = false
    async function* source() {
      try {
        yield 'One came. Two came and never went.'
        yield ' '.repeat(10)
      } finally {
        closed = true
      }
    }
    await expect(gather(eachSentence(source(), { maxLength: 12, overflow: 'error' }))).rejects.toMatchObject({
      code: 'ERR_SENTENCE_TOO_LONG',
      offset: 10,
    })
    expect(closed).toBe(true)
    await expect(gather(eachSentence(Readable.from([5 as never])))).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
  })

  test('a source whose closing fails: the first error counts', async () => {
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: 7 as never }),
        return: async () => {
          throw new Error('closing failed')
        },
      }),
    }
    await expect(eachSentence(source).next()).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
  })

  test('a source without return', async () => {
    const source = {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false as const, value: 'One more. ' }) }),
    }
    const sentences = eachSentence(source)
    expect((await sentences.next()).value).toBe('One more.')
    expect(await sentences.return()).toEqual({ done: true, value: undefined })
    expect(await sentences.next()).toEqual({ done: true, value: undefined })
  })

  test('calls that overlap are answered in order', async () => {
    const sentences = eachSentence(tokens(TEXT, 0))
    const results = [1, 2, 3, 4, 5].map(() => sentences.next())
    expect((await Promise.all(results)).map(({ value }) => value)).toEqual([...SENTENCES, undefined])
  })

  test('throw closes the source and fails', async () => {
    const source = Readable.from(tokens(Array(1000).fill('One more. ')))
    const sentences = eachSentence(source)
    await sentences.next()
    await expect(sentences.throw(new Error('enough'))).rejects.toThrow('enough')
    expect(source.destroyed).toBe(true)
    expect(await sentences.next()).toEqual({ done: true, value: undefined })
  })

  test('can be disposed of', async () => {
    const source = Readable.from(tokens(Array(1000).fill('One more. ')))
    const sentences = eachSentence(source)
    await sentences.next()
    // Node 20's types don't have it yet.
    await (sentences as unknown as AsyncDisposable)[Symbol.asyncDispose]()
    expect(source.destroyed).toBe(true)
  })

  describe('abort', () => {
    test('while the source is silent', async () => {
      const silent: [string, () => AsyncIterable<string>][] = [
        ['generator', () => tokens(['One came. Two '], undefined) as AsyncIterable<string>],
        ['stream', () => new Readable({ read() {} })],
        ['web stream', () => new ReadableStream() as never],
      ]
      for (const [name, make] of silent) {
        const controller = new AbortController()
        const source = make()
        const sentences = eachSentence(name === 'generator' ? hanging(source) : source, { signal: controller.signal })
        const waiting = sentences.next()
        await tick(2)
        controller.abort('enough')
        if (name === 'generator') expect(await waiting).toEqual({ done: false, value: 'One came.' })
        else
          await expect(waiting, name).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'enough' })
        if (name === 'generator') await expect(sentences.next()).rejects.toMatchObject({ name: 'AbortError' })
        if (name === 'stream') expect((source as Readable).destroyed).toBe(true)
      }
    })

    test('before the first call, and between sentences', async () => {
      await expect(eachSentence(tokens([TEXT]), { signal: AbortSignal.abort() }).next()).rejects.toMatchObject({
        name: 'AbortError',
      })
      const controller = new AbortController()
      const sentences = eachSentence(tokens([TEXT]), { signal: controller.signal })
      await sentences.next()
      controller.abort()
      await expect(sentences.next()).rejects.toMatchObject({ name: 'AbortError' })
    })

    test('a signal that is never used is let go of', async () => {
      const { signal } = new AbortController()
      let listeners = 0
      const add = signal.addEventListener.bind(signal)
      const remove = signal.removeEventListener.bind(signal)
      signal.addEventListener = (...args: Parameters<typeof add>) => {
        listeners++
        add(...args)
      }
      signal.removeEventListener = (...args: Parameters<typeof remove>) => {
        listeners--
        remove(...args)
      }
      expect(await gather(eachSentence(tokens([TEXT, '.'], 1), { signal }))).toHaveLength(4)
      expect(listeners).toBe(0)
    })
  })

  /** Gives what the source gives, and then nothing for ever. */
  async function* hanging(source: AsyncIterable<string>) {
    yield* source
    await new Promise(() => {})
  }

  describe('idleFlush', () => {
    test('gives what is held after silence', async () => {
      async function* source() {
        yield 'I think so, my '
        await tick(60)
        yield 'dear Wat'
        await tick(60)
        yield 'son.'
      }
      const sentences = await gather(eachSentence(source(), { idleFlush: 20, output: 'object' }))
      expect(sentences.map(({ text, reason }) => [text, reason])).toEqual([
        ['I think so, my', 'flush'],
        ['dear', 'flush'],
        ['Watson.', 'terminator'],
      ])
    })

    /** Silence is told after each sentence, and the consumer is away while the source goes on. */
    async function slowly(source: AsyncIterable<string>): Promise<string[]> {
      const got: string[] = []
      for await (const sentence of eachSentence(source, { idleFlush: 5 })) {
        got.push(sentence)
        await tick(60)
      }
      return got
    }

    test('what comes after silence, while nobody asks, is not lost', async () => {
      async function* source() {
        yield 'One came. Two is'
        await tick(90)
        yield ' here. Three came.'
        yield ' Four came.'
      }
      expect(await slowly(source())).toEqual(['One came.', 'Two', 'is here.', 'Three came.', 'Four came.'])
    })

    test('an error that comes then is told', async () => {
      async function* source() {
        yield 'One came. Two is'
        await tick(90)
        throw new Error('line cut')
      }
      await expect(slowly(source())).rejects.toThrow('line cut')
    })

    test('a source that gave more then is closed, and that is waited for', async () => {
      let closed = false
      const chunks = ['One is', ' here.']
      const source = {
        [Symbol.asyncIterator]: () => ({
          async next() {
            if (chunks.length < 2) await tick(20)
            return { done: false as const, value: chunks.shift() as string }
          },
          async return() {
            await tick()
            closed = true
            return { done: true as const, value: undefined }
          },
        }),
      }
      const items = eachSentence(source, { idleFlush: 5 })
      expect((await items.next()).value).toBe('One')
      await tick(60)
      await items.return()
      expect(closed).toBe(true)
    })

    test('gives nothing when nothing is held, and passes errors on', async () => {
      async function* source() {
        await tick(30)
        yield 'One'
        await tick(30)
        throw new Error('line cut')
      }
      await expect(gather(eachSentence(source(), { idleFlush: 5 }))).rejects.toThrow('line cut')
    })
  })
})

test('bytes or strings, sync or async, cut anywhere: the same sentences', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, cuts, splitOptions, async (text, at, options: SentenceOptions) => {
      const expected = [...eachSentence(text, options)]
      expect([...eachSentence(cutAt(text, at), options)]).toEqual(expected)
      expect(await gather(eachSentence(tokens(cutAt(text, at)), options))).toEqual(expected)
      // Half a surrogate pair has no bytes, and a byte order mark no text.
      if (text !== new TextDecoder().decode(Buffer.from(text))) return
      expect([...eachSentence(cutAt(Buffer.from(text), at), options)]).toEqual(expected)
      expect(await gather(eachSentence(Readable.from(cutAt(Buffer.from(text), at)), options))).toEqual(expected)
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  )
}, 3_600_000)
