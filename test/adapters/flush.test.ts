/**
 * A flush of more sentences than there is room for, the same from every adapter.
 */
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eachSentence, SentenceSplitter, sentences } from '../../lib/index.ts'
import { SentenceTransformStream } from '../../lib/web.ts'

/** Undecided up to its end: a small letter may follow the full stop. */
const TEXT = 'It was approx. 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 '
const GIVEN = ['It was approx. 1 2 3', '4 5 6 7 8 9 10 11 12', '13 14 15 16 17 18']
const OPTIONS = { rule: 'uax29', maxLength: 20 } as const
const IDLE = { ...OPTIONS, idleFlush: 30 }

async function gather(items: AsyncIterable<string | Buffer>): Promise<string[]> {
  const all: string[] = []
  for await (const item of items) all.push(String(item))
  return all
}

/** Lets everything happen that needs no timer. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise(setImmediate)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function pass(milliseconds: number): Promise<void> {
  await settle()
  vi.advanceTimersByTime(milliseconds)
  await settle()
}

describe('SentenceSplitter', () => {
  test('gives all', () => {
    const splitter = new SentenceSplitter(OPTIONS)
    expect([...splitter.write(TEXT)]).toEqual([])
    expect([...splitter.flush()]).toEqual(GIVEN)
    expect(splitter.held.trim()).toBe('')
  })

  test('what comes before all is taken starts a new sentence, and is flushed by a flush behind it alone', () => {
    const splitter = new SentenceSplitter(OPTIONS)
    splitter.write(TEXT)
    const flushed = splitter.flush()
    expect(flushed.next().value).toBe(GIVEN[0])
    splitter.write('It was ')
    splitter.write('approx. so')
    expect(splitter.held.endsWith('18 It was approx. so')).toBe(true)
    expect([...flushed]).toEqual(GIVEN.slice(1))
    expect(splitter.held).toBe('It was approx. so')
    splitter.flush()
    splitter.write(' it')
    splitter.flush()
    splitter.write(' is')
    expect([...splitter.end()]).toEqual(['It was', 'approx. so', 'it is'])
    expect(splitter.held).toBe('')
  })

  test('batches go on behind a flush', () => {
    const splitter = new SentenceSplitter({ ...OPTIONS, batch: 2 })
    splitter.write(TEXT)
    splitter.flush()
    splitter.write('It rained. ')
    expect([...splitter.end()]).toEqual([[GIVEN[0], GIVEN[1]], [GIVEN[2]], ['It rained.']])
  })

  test('invalid bytes behind it are told behind it', () => {
    const splitter = new SentenceSplitter({ ...OPTIONS, fatal: true })
    splitter.write(TEXT)
    splitter.flush()
    const given: string[] = []
    expect(() => {
      for (const sentence of splitter.write(new Uint8Array([65, 255]))) given.push(sentence)
    }).toThrow(expect.objectContaining({ code: 'ERR_INVALID_BYTES' }))
    expect(given).toEqual(GIVEN)
    expect(splitter.held).toBe('A')
  })
})

describe('eachSentence', () => {
  test('gives all after silence, once', async () => {
    async function* source() {
      yield TEXT
      await new Promise((resolve) => setTimeout(resolve, 1000))
      yield 'So it is'
    }
    const given: string[] = []
    const reading = (async () => {
      for await (const sentence of eachSentence(source(), IDLE)) given.push(sentence)
    })()
    await pass(30)
    expect(given).toEqual(GIVEN)
    await pass(970)
    await reading
    expect(given).toEqual([...GIVEN, 'So it is'])
  })
})

describe('a Node stream', () => {
  test('that flows gives all, also after silence', async () => {
    for (const flush of [false, true]) {
      const stream = sentences(IDLE)
      const given: string[] = []
      stream.on('data', (sentence) => given.push(sentence))
      stream.write(TEXT)
      await settle()
      expect(given).toEqual([])
      if (flush) stream.flush()
      else await pass(30)
      expect(given).toEqual(GIVEN)
      stream.end('So it is')
      await once(stream, 'end')
      expect(given).toEqual([...GIVEN, 'So it is'])
      expect(vi.getTimerCount()).toBe(0)
    }
  })

  test('holds no more than there is room for, and goes on when it is read', async () => {
    const stream = sentences({ ...IDLE, highWaterMark: 1 })
    stream.write(TEXT)
    await pass(30)
    expect(stream.readableLength).toBe(1)
    expect(stream.held.trim()).toBe(TEXT.slice(21).trim())
    expect(vi.getTimerCount()).toBe(0)
    // It waits for what is flushed.
    stream.write('So it ')
    await settle()
    expect(stream.readableLength).toBe(1)
    for (const sentence of GIVEN) {
      expect(stream.read()).toBe(sentence)
      await settle()
      expect(stream.readableLength).toBeLessThanOrEqual(1)
    }
    expect(stream.read()).toBe(null)
    expect(stream.held.trim()).toBe('So it')
    await pass(30)
    expect(stream.read()).toBe('So it')
    stream.destroy()
  })

  test('gives all to an iterator, and as text', async () => {
    const walked = sentences(OPTIONS)
    walked.write(TEXT)
    await settle()
    walked.flush()
    walked.end('So it is')
    expect(await gather(walked)).toEqual([...GIVEN, 'So it is'])
    const text = sentences({ ...OPTIONS, separator: '\n', highWaterMark: 8 })
    text.write(TEXT)
    await settle()
    text.flush()
    text.end('So it is')
    expect((await gather(text)).join('')).toBe([...GIVEN, 'So it is', ''].join('\n'))
  })

  test('a flush within a listener is part of what goes on', async () => {
    const stream = sentences(OPTIONS)
    const given: string[] = []
    stream.on('data', (sentence) => {
      given.push(sentence)
      stream.flush()
    })
    stream.write(`It rained. ${TEXT}`)
    await settle()
    expect(given).toEqual(['It rained.', ...GIVEN])
    stream.destroy()
  })

  describe('of which the rest is wrong', () => {
    const WRONG = { ...OPTIONS, overflow: 'error', highWaterMark: 2 } as const
    const CODE = 'ERR_SENTENCE_TOO_LONG'

    /** A stream in which a flush has failed behind a sentence that waits, and the code of its error. */
    async function failing(): Promise<{ stream: ReturnType<typeof sentences>; told: unknown[] }> {
      const stream = sentences(WRONG)
      const told: unknown[] = []
      stream.on('error', ({ code }: Error & { code?: string }) => told.push(code))
      stream.write(TEXT)
      await settle()
      stream.flush()
      await settle()
      expect(told).toEqual([])
      return { stream, told }
    }

    test('fails behind what was right', async () => {
      const { stream, told } = await failing()
      stream.flush()
      expect(stream.read()).toBe(GIVEN[0])
      await settle()
      expect(told).toEqual([CODE])
      expect(stream.held.trim()).toBe(TEXT.slice(21).trim())
    })

    test.each(['write', 'end'] as const)('tells a %s that comes before', async (call) => {
      const { stream, told } = await failing()
      const called: unknown[] = []
      const tell = (error?: (Error & { code?: string }) | null): void => void called.push(error?.code)
      if (call === 'write') stream.write('So it is. ', tell)
      else stream.end(tell)
      await settle()
      expect(called).toEqual([])
      expect(stream.read()).toBe(GIVEN[0])
      await settle()
      expect([told, called]).toEqual([[CODE], [CODE]])
    })
  })

  test('destroyed within a flush, gives no more', async () => {
    const stream = sentences(OPTIONS)
    const given: string[] = []
    stream.on('data', (sentence) => {
      given.push(sentence)
      stream.destroy()
    })
    stream.write(TEXT)
    await settle()
    stream.flush()
    stream.flush()
    await settle()
    expect(given).toEqual(GIVEN.slice(0, 1))
    expect(stream.held.trim()).toBe(TEXT.slice(21).trim())
  })

  test('what is no text behind it is told behind it', async () => {
    const stream = sentences({ ...OPTIONS, highWaterMark: 1 })
    const told: unknown[] = []
    stream.on('error', ({ code }: Error & { code?: string }) => told.push(code))
    stream.write(TEXT)
    await settle()
    stream.flush()
    stream.write(5)
    await settle()
    for (const sentence of GIVEN) {
      expect(told).toEqual([])
      expect(stream.read()).toBe(sentence)
      await settle()
    }
    stream.read()
    await settle()
    expect(told).toEqual(['ERR_INPUT_TYPE'])
  })
})

describe('a web stream', () => {
  test('gives all after silence, to a reader that waits', async () => {
    const { readable, writable } = new SentenceTransformStream(IDLE)
    const given: unknown[] = []
    const reading = (async () => {
      for await (const item of readable as unknown as AsyncIterable<unknown>) given.push(item)
    })()
    const writer = writable.getWriter()
    writer.write(TEXT)
    await pass(30)
    expect(given).toEqual(GIVEN)
    expect(vi.getTimerCount()).toBe(0)
    writer.write('So it is')
    writer.close()
    await reading
    expect(given).toEqual([...GIVEN, 'So it is'])
  })

  test('holds no more than there is room for, and goes on when it is read', async () => {
    const stream = new SentenceTransformStream({ ...OPTIONS, highWaterMark: 1 })
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    await writer.write(TEXT)
    stream.flush()
    expect(stream.sentenceCount).toBe(1)
    writer.write('So it is')
    writer.close()
    for (const sentence of [...GIVEN, 'So it is']) expect((await reader.read()).value).toBe(sentence)
    expect((await reader.read()).done).toBe(true)
  })
  test('of which the rest is wrong fails behind what was right', async () => {
    const stream = new SentenceTransformStream({ ...OPTIONS, overflow: 'error' })
    const writer = stream.writable.getWriter()
    writer.closed.catch(() => {})
    const reader = stream.readable.getReader()
    const first = reader.read()
    await writer.write(TEXT)
    stream.flush()
    expect((await first).value).toBe(GIVEN[0])
    await expect(reader.read()).rejects.toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG' })
    stream.flush()
  })
})
