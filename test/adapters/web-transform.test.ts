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
