import { Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { eachSentence, SentenceError } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { SentenceTransformStream } from '../../lib/web.ts'

const TEXT = 'Dr. Quill rose at 4 a.m. Nobody saw her. „Ça va?“ 雨が降った。止んだ。 The end'
const turn = () => new Promise((resolve) => setImmediate(resolve))

function source<T>(chunks: T[]): ReadableStream<T> {
  return new ReadableStream<T>({
    pull(controller) {
      const chunk = chunks.shift()
      if (chunk === undefined) controller.close()
      else controller.enqueue(chunk)
    },
  })
}

async function collect<T>(stream: ReadableStream<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of stream) items.push(item)
  return items
}

describe('SentenceTransformStream', () => {
  test('gives the sentences of text, however it is cut', async () => {
    for (const chunks of [[TEXT], [...TEXT], TEXT.split(/(?<= )/)]) {
      expect(await collect(source([...chunks]).pipeThrough(new SentenceTransformStream()))).toEqual([
        ...eachSentence(TEXT),
      ])
    }
  })

  test('gives the sentences of bytes, one at a time and whole', async () => {
    const bytes = new TextEncoder().encode(TEXT)
    for (const chunks of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
      expect(await collect(source([...chunks]).pipeThrough(new SentenceTransformStream()))).toEqual([
        ...eachSentence(TEXT),
      ])
    }
  })

  test.each<SentenceOptions>([
    { output: 'object', byteOffsets: true },
    { batch: 2 },
    { separator: '\n' },
    { rule: 'uax29', trim: false },
    { maxLength: 10 },
  ])('takes the options %j', async (options) => {
    const text = await collect(source([TEXT]).pipeThrough(new SentenceTransformStream(options)))
    const expected = [...eachSentence(TEXT, options)]
    expect(text).toEqual(expected)
  })

  test('an empty input is no sentence', async () => {
    expect(await collect(source<string>([]).pipeThrough(new SentenceTransformStream()))).toEqual([])
  })

  test('wrong options throw', () => {
    expect(() => new SentenceTransformStream({ rule: 'magic' as 'prose' })).toThrow(SentenceError)
  })
})

describe('backpressure', () => {
  test.each([0, 1, 5])('no more than highWaterMark %i sentences are split off ahead', async (highWaterMark) => {
    const stream = new SentenceTransformStream({ highWaterMark })
    const writer = stream.writable.getWriter()
    const written = vi.fn()
    writer.write('It rained. '.repeat(1000)).then(written)
    await turn()
    expect(stream.sentenceCount).toBe(highWaterMark)
    const reader = stream.readable.getReader()
    for (let i = 1; i <= 10; i++) {
      expect(await reader.read()).toEqual({ done: false, value: 'It rained.' })
      await turn()
      expect(stream.sentenceCount).toBe(i + highWaterMark)
    }
    expect(written).not.toHaveBeenCalled()
    for (let i = 0; i < 989; i++) await reader.read()
    const last = reader.read()
    await turn()
    expect(written).toHaveBeenCalled()
    writer.close()
    expect(await last).toEqual({ done: false, value: 'It rained.' })
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })

  test('a slow sink gets every sentence', async () => {
    const got: string[] = []
    const sink = new WritableStream<string>({
      async write(sentence) {
        await turn()
        got.push(sentence)
      },
    })
    const chunks = Array.from({ length: 50 }, (_, i) => `Line ${i} came. It`)
    await source(chunks).pipeThrough(new SentenceTransformStream()).pipeTo(sink)
    expect(got).toHaveLength(51)
  })
})

describe('the end', () => {
  /** Whether a promise is settled once everything that can go on has. */
  const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
    const settled = vi.fn()
    promise.then(settled, settled)
    await turn()
    return settled.mock.calls.length > 0
  }

  test.each([0, 1, 5])(
    'of an empty text comes without a read, as in a TransformStream: highWaterMark %i',
    async (highWaterMark) => {
      for (const { readable, writable } of [
        new SentenceTransformStream({ highWaterMark }),
        new TransformStream<string, string>({}, {}, { highWaterMark }),
      ]) {
        await writable.getWriter().close()
        await readable.getReader().closed
      }
    },
  )

  test.each<[string, SentenceOptions]>([
    ['One came. Two came.', {}],
    ['One came. Two came. \n', {}],
    ['One came. Two came. \n', { rule: 'uax29' }],
    ['One came. Two came. \n\n ', { rule: 'uax29' }],
    ['One came. Two came. \n', { trim: false }],
    ['One came. Two came. \n', { batch: 3 }],
  ])('of %j with %j comes with the last sentence', async (text, options) => {
    const stream = new SentenceTransformStream(options)
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    const closed = (async () => {
      await writer.write(text)
      await writer.close()
    })()
    for (const sentence of eachSentence(text, options)) {
      expect(await isSettled(closed)).toBe(false)
      expect((await reader.read()).value).toEqual(sentence)
    }
    await closed
    await reader.closed
    expect(stream.held).toBe('')
  })

  test('waits for a reader while a sentence is left', async () => {
    const stream = new SentenceTransformStream({ rule: 'uax29', highWaterMark: 1 })
    const writer = stream.writable.getWriter()
    await writer.write('Two came. (')
    const closed = writer.close()
    expect([await isSettled(closed), stream.sentenceCount]).toEqual([false, 1])
    const reader = stream.readable.getReader()
    expect((await reader.read()).value).toBe('Two came.')
    await closed
    expect((await reader.read()).value).toBe('(')
    await reader.closed
  })
})

describe('errors', () => {
  test('come after the sentences before them', async () => {
    for (const highWaterMark of [0, 3]) {
      const bytes = [new TextEncoder().encode('One. Two. Three. '), Uint8Array.of(0xff)]
      const stream = source(bytes).pipeThrough(new SentenceTransformStream({ fatal: true, highWaterMark }))
      const reader = stream.getReader()
      expect((await reader.read()).value).toBe('One.')
      await turn()
      expect((await reader.read()).value).toBe('Two.')
      await expect(reader.read()).rejects.toMatchObject({ code: 'ERR_INVALID_BYTES', byteOffset: 17 })
    }
  })

  test('of shouldBreak end the sentences: it is not asked again', async () => {
    let asked = 0
    const stream = new SentenceTransformStream({
      highWaterMark: 2,
      shouldBreak() {
        if (++asked === 2) throw new Error('a mistake')
        return undefined
      },
    })
    const writing = stream.writable.getWriter().write('One came. Two came. Three came. Four came. ')
    writing.catch(() => {})
    await turn()
    const got: string[] = []
    const reading = (async () => {
      for await (const sentence of stream.readable) got.push(sentence)
    })()
    await expect(reading).rejects.toThrow('a mistake')
    expect([got, asked, stream.held.trim()]).toEqual([['One came.'], 2, 'Two came. Three came. Four came.'])
  })

  test('the batch before what is no text is given', async () => {
    const { readable, writable } = new SentenceTransformStream({ batch: 5 })
    const writer = writable.getWriter()
    writer.closed.catch(() => {})
    const reader = readable.getReader()
    const read = reader.read()
    await writer.write('One came. Two came. Thr')
    const written = writer.write(5 as unknown as string)
    written.catch(() => {})
    expect(await read).toEqual({ done: false, value: ['One came.', 'Two came.'] })
    await expect(reader.read()).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
    await expect(written).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
  })

  test('a chunk that is no text fails both sides', async () => {
    const stream = new SentenceTransformStream()
    const reader = stream.readable.getReader()
    const read = reader.read()
    const writer = stream.writable.getWriter()
    await expect(writer.write(5 as unknown as string)).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
    await expect(read).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
    await expect(writer.closed).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
  })

  test('of the source give nothing half-finished, and held says what was held', async () => {
    const stream = new SentenceTransformStream()
    const failing = new ReadableStream<string>({
      start: (controller) => controller.enqueue('One. Two. Thr'),
      pull: (controller) => controller.error(new Error('gone')),
    })
    failing.pipeTo(stream.writable).catch(() => {})
    const got: string[] = []
    await expect(
      (async () => {
        for await (const sentence of stream.readable) got.push(sentence)
      })(),
    ).rejects.toThrow('gone')
    expect(got).toEqual(['One.', 'Two.'].slice(0, got.length))
    expect(stream.held).toContain('Thr')
  })

  test('cancelling the readable side fails the writable side', async () => {
    const stream = new SentenceTransformStream()
    const writer = stream.writable.getWriter()
    const writing = writer.write('One. Two. Three.')
    await stream.readable.cancel(new Error('enough'))
    await expect(writing).rejects.toThrow('enough')
    await expect(writer.write('more')).rejects.toThrow('enough')
  })

  test('aborting the writable side fails the readable side', async () => {
    const stream = new SentenceTransformStream()
    const reader = stream.readable.getReader()
    const read = reader.read()
    await stream.writable.abort(new Error('stop'))
    await expect(read).rejects.toThrow('stop')
    await stream.writable.abort().catch(() => {})
  })

  test.each([
    { highWaterMark: 0, taken: ['One came.', 'Two came.'] },
    { highWaterMark: 1, taken: ['One came.'] },
  ])(
    'aborting the writable side while its end waits for a reader fails the readable side: %j',
    async ({ highWaterMark, taken }) => {
      const stream = new SentenceTransformStream({ rule: 'uax29', highWaterMark })
      const writer = stream.writable.getWriter()
      const reader = stream.readable.getReader()
      const reads = taken.map(() => reader.read())
      await writer.write('One came. Two came. (')
      const ends = [writer.close(), writer.closed]
      for (const end of ends) end.catch(() => {})
      expect((await Promise.all(reads)).map(({ value }) => value)).toEqual(taken)
      const waiting = reader.closed
      waiting.catch(() => {})
      await turn()
      // As the standard has it, an abort fails with the end that it interrupts.
      await expect(writer.abort(new Error('barge-in'))).rejects.toThrow('barge-in')
      for (const end of [...ends, waiting, reader.read()]) await expect(end).rejects.toThrow('barge-in')
      expect(stream.held).toBe('(')
    },
  )

  test('so does destroying a Node stream made of it', async () => {
    const stream = new SentenceTransformStream({ rule: 'uax29' })
    const writable = Writable.fromWeb(stream.writable as never)
    writable.on('error', () => {})
    const reader = stream.readable.getReader()
    const reads = [reader.read(), reader.read()]
    writable.end('One came. Two came. (')
    expect((await Promise.all(reads)).map(({ value }) => value)).toEqual(['One came.', 'Two came.'])
    await turn()
    writable.destroy(new Error('barge-in'))
    await expect(reader.read()).rejects.toThrow('barge-in')
    expect(stream.held).toBe('(')
  })

  test('shouldBreak may abort the writable side while it ends: what it then answers decides nothing', async () => {
    let ending = false
    const stream: SentenceTransformStream = new SentenceTransformStream({
      rule: 'uax29',
      shouldBreak() {
        if (ending) writer.abort(new Error('barge-in')).catch(() => {})
        return undefined
      },
    })
    const writer = stream.writable.getWriter()
    writer.closed.catch(() => {})
    const reader = stream.readable.getReader()
    const first = reader.read()
    const second = reader.read()
    await writer.write('One came. Two came. (')
    ending = true
    writer.close().catch(() => {})
    expect((await first).value).toBe('One came.')
    await expect(second).rejects.toThrow('barge-in')
    expect(stream.held).toBe('Two came. (')
  })

  test('a signal aborts both', async () => {
    const controller = new AbortController()
    const stream = new SentenceTransformStream({ signal: controller.signal })
    const read = stream.readable.getReader().read()
    controller.abort(new Error('now'))
    await expect(read).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' })
    await expect(stream.writable.getWriter().closed).rejects.toMatchObject({ name: 'AbortError' })
    const aborted = new SentenceTransformStream({ signal: AbortSignal.abort() })
    await expect(aborted.readable.getReader().read()).rejects.toMatchObject({ name: 'AbortError' })
    expect(() => stream.flush()).not.toThrow()
  })
})

describe('flush', () => {
  test('gives what is held, up to the end of a word', async () => {
    const stream = new SentenceTransformStream({ highWaterMark: 4 })
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    await writer.write('One. I think so')
    stream.flush()
    stream.flush()
    expect((await reader.read()).value).toBe('One.')
    expect((await reader.read()).value).toBe('I think')
    writer.close()
    expect((await reader.read()).value).toBe('so')
  })

  test('waits for sentences that are still to be taken', async () => {
    const stream = new SentenceTransformStream()
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    writer.write('One. Two. I think so')
    await turn()
    stream.flush()
    const got = [await reader.read(), await reader.read(), await reader.read()].map(({ value }) => value)
    expect(got).toEqual(['One.', 'Two.', 'I think'])
  })

  test('idleFlush gives it after silence', async () => {
    const stream = new SentenceTransformStream({ idleFlush: 10 })
    const writer = stream.writable.getWriter()
    writer.write('I think so')
    expect((await stream.readable.getReader().read()).value).toBe('I think')
  })

  test('silence is counted once, also where several reads wait', async () => {
    const set = vi.spyOn(globalThis, 'setTimeout')
    const stream = new SentenceTransformStream({ idleFlush: 12_345 })
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    const reads = [reader.read(), reader.read(), reader.read()]
    await turn()
    await writer.write('One came. I think so')
    const timers = set.mock.results.filter((_, call) => set.mock.calls[call]?.[1] === 12_345)
    const cleared = vi.spyOn(globalThis, 'clearTimeout')
    await writer.close()
    await Promise.all(reads)
    const left = timers.filter(({ value }) => !cleared.mock.calls.some(([timer]) => timer === value))
    vi.restoreAllMocks()
    expect([timers.length, left.length]).toEqual([1, 0])
  })

  test('white space alone holds nothing, and starts no timer', async () => {
    const stream = new SentenceTransformStream({ idleFlush: 5, highWaterMark: 1 })
    const writer = stream.writable.getWriter()
    await writer.write('  ')
    expect(stream.held).toBe('')
    await writer.close()
  })

  test('skipped sentences are counted', async () => {
    const stream = new SentenceTransformStream({ maxLength: 10, overflow: 'skip' })
    const writer = stream.writable.getWriter()
    writer.write('Rain. It rained all week. Sun.')
    writer.close()
    expect(await collect(stream.readable)).toEqual(['Rain.', 'Sun.'])
    expect(stream.skipped).toEqual({ sentences: 1, length: 19 })
  })
})
