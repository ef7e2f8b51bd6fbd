import { getEventListeners } from 'node:events'
import { appendFileSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  planRanges,
  type RangeOptions,
  type RangeSentence,
  readRange,
  SentenceError,
  splitFile,
} from '../../lib/ranges.ts'
import { answerRanges, collect, longText, makeFolder, prose, serve, wholeFile } from './files.ts'

const folder = makeFolder()
const text = 'One came.\n\nTwo came. Thrée came.\n\nFour came. Five came.'
const file = folder.file('a.txt', text)

const texts = async (options: RangeOptions) =>
  (await collect(readRange(file, options))).map((item) => (item as RangeSentence).text)

/** All ranges of a plan, one after the other. */
async function byPlan(name: string, plan: { start: number; end: number }[], options: RangeOptions = {}) {
  const all: RangeSentence[] = []
  for (const range of plan) all.push(...((await collect(readRange(name, { ...options, ...range }))) as RangeSentence[]))
  return all.map(({ text, reason, byteStart, byteEnd }) => ({ text, reason, byteStart, byteEnd }))
}

const told = (sentences: RangeSentence[]) =>
  sentences.map(({ text, reason, byteStart, byteEnd }) => ({ text, reason, byteStart, byteEnd }))

describe('a range', () => {
  test('has the sentences that start in it', async () => {
    expect(await texts({})).toEqual(['One came.', 'Two came.', 'Thrée came.', 'Four came.', 'Five came.'])
    expect(await texts({ start: 0, end: 11 })).toEqual(['One came.'])
    expect(await texts({ start: 11, end: 12 })).toEqual(['Two came.'])
    expect(await texts({ start: 12, end: 21 })).toEqual([])
    expect(await texts({ start: 12 })).toEqual(['Thrée came.', 'Four came.', 'Five came.'])
    expect(await texts({ start: 5, end: 5 })).toEqual([])
    expect(await texts({ start: text.length + 1 })).toEqual([])
  })

  test('gives offsets in text that count from the start of the file, or from its first sentence', async () => {
    const whole = readRange(file)
    expect(whole.relative).toBe(false)
    expect((await whole.next()).value).toEqual({
      text: 'One came.',
      start: 0,
      end: 9,
      reason: 'paragraph',
      byteStart: 0,
      byteEnd: 9,
    })
    await whole.return()
    const some = readRange(file, { start: 13 })
    expect(some.relative).toBe(true)
    expect(await collect(some)).toEqual([
      { text: 'Thrée came.', start: 0, end: 11, reason: 'paragraph', byteStart: 21, byteEnd: 33 },
      { text: 'Four came.', start: 13, end: 23, reason: 'terminator', byteStart: 35, byteEnd: 45 },
      { text: 'Five came.', start: 24, end: 34, reason: 'terminator', byteStart: 46, byteEnd: 56 },
    ])
  })

  test('gives what the options say', async () => {
    const strings: string[] = await collect(readRange(file, { output: 'text', end: 12 }))
    expect(strings).toEqual(['One came.', 'Two came.'])
    const lines: string[] = await collect(readRange(file, { separator: '\n', end: 12 }))
    expect(lines).toEqual(['One came.\n', 'Two came.\n'])
    const batches: string[][] = await collect(readRange(file, { output: 'text', batch: 2, start: 11 }))
    expect(batches).toEqual([
      ['Two came.', 'Thrée came.'],
      ['Four came.', 'Five came.'],
    ])
    const rest = await collect(readRange(file, { batch: 4 }))
    expect(rest.map((batch) => batch.length)).toEqual([4, 1])
    const folded = folder.file('folded.txt', 'One\u00a0 came\nthere.')
    expect(await collect(readRange(folded, { separator: '\n' }))).toEqual(['One came there.\n'])
    expect(await collect(readRange(folded, { separator: '|' }))).toEqual(['One\u00a0 came\nthere.|'])
  })

  test('white space makes no sentence longer, where short ones are joined', async () => {
    const spaced = folder.file('spaced.txt', `\n\nDr.${' '.repeat(61)}\n\nShort.\n`)
    const options = { rule: 'uax29', trim: false, minLength: 20 } as const
    expect(await collect(readRange(spaced, { ...options, start: 67 }))).toEqual([])
  })

  test('is walked by hand', async () => {
    const items = readRange(file, { output: 'text' })
    const [first, second] = await Promise.all([items.next(), items.next()])
    expect([first?.value, second?.value]).toEqual(['One came.', 'Two came.'])
    await expect(items.throw(new Error('enough'))).rejects.toThrow('enough')
    expect(await items.next()).toEqual({ done: true, value: undefined })
    expect(await items.return()).toEqual({ done: true, value: undefined })
    const returned = readRange(file)
    await returned.next()
    await returned.return()
    expect((await returned.next()).done).toBe(true)
    const disposed = readRange(file)
    await disposed.next()
    await (disposed as unknown as AsyncDisposable)[Symbol.asyncDispose]()
    expect(await disposed.next()).toEqual({ done: true, value: undefined })
  })

  test('is read up to what is wanted of it', async () => {
    const long = folder.file('long.txt', longText())
    const { start } = (await planRanges(long, { parts: 2 }))[1] as { start: number }
    const found = await collect(readRange(long, { start, end: start + 100_000 }))
    expect(found.length).toBeGreaterThan(0)
    expect(told(found)).toEqual(
      told(wholeFile(long).filter(({ byteStart }) => byteStart >= start && byteStart < start + 100_000)),
    )
  })
})

test.each<[string, string, RangeOptions, string]>([
  ['white space', '\n\n', { newlines: 'always' }, 'Well,'],
  ['what is left out', `${'word'.repeat(20)}.\n\n`, { maxLength: 40, overflow: 'skip' }, 'Well,'],
  ['a sentence', 'One came.\n\n', {}, 'Well, yes, he came.'],
  ['what is too long', `${'word'.repeat(20)}.\n\n`, { maxLength: 40, overflow: 'error' }, 'Well, yes, he came.'],
])('the first sentence of the file is cut as such, also behind %s', async (_, before, options, first) => {
  const name = folder.file('first.txt', `${before}Well, yes, he came. And so did she.`)
  const [found] = await collect(readRange(name, { firstMaxLength: 4, ...options, start: before.length }))
  expect(found).toMatchObject({ text: first })
})

describe('a plan', () => {
  test('of 10,000 ranges of 1 MB', async () => {
    const name = folder.file('mega.txt', prose(1_000_000))
    const plan = await planRanges(name, { parts: 10_000 })
    expect(plan).toHaveLength(10_000)
    expect(await byPlan(name, plan)).toEqual(told(wholeFile(name)))
  }, 120_000)

  test.each([
    ['paragraphs', prose(30_000), {}],
    ['one paragraph', prose(30_000, ' '), {}],
    ['hard-wrapped lines', prose(30_000).replace(/(.{40}\S*) /g, '$1\n'), {}],
    [
      'CR LF',
      prose(30_000)
        .replace(/(.{40}\S*) /g, '$1\n')
        .replaceAll('\n', '\r\n'),
      {},
    ],
    ['period', prose(30_000, ' '), { rule: 'period' }],
    ['uax29', prose(30_000, '\n'), { rule: 'uax29' }],
    ['every line break', prose(30_000, '\n'), { newlines: 'always' }],
    ['no line break', prose(30_000), { newlines: 'never' }],
    ['untrimmed', prose(30_000), { trim: false }],
    ['joined', prose(30_000), { minLength: 60 }],
    ['untrimmed and joined', prose(30_000), { minLength: 60, trim: false }],
    ['joined, in one paragraph', prose(30_000, ' '), { minLength: 60 }],
    ['joined, the first cut', prose(30_000), { minLength: 60, firstMaxLength: 20 }],
    ['cut', prose(30_000), { maxLength: 50 }],
    ['characters of four bytes', '😀 Yes. 𝒜 no. \n\n'.repeat(1000), {}],
    ['Chinese', '他说。她笑了。\n\n雨停了！'.repeat(1000), { locale: 'zh' }],
    ['nothing but white space', ' \n\n\t\r\n'.repeat(5000), {}],
  ] as [string, string, RangeOptions][])('of %s', async (_, content, options) => {
    const name = folder.file('plan.txt', content)
    expect(await byPlan(name, await planRanges(name, { parts: 41 }), options)).toEqual(
      told(wholeFile(name, options as object)),
    )
  })
})

describe('options', () => {
  test.each([
    [{ start: -1 }, 'start is -1; allowed is an integer from 0 on, in bytes'],
    [{ end: 1.5 }, 'end is 1.5; allowed is an integer from 0 on, in bytes'],
    [{ start: '1' }, 'start is "1"; allowed is an integer from 0 on, in bytes'],
    [{ start: 4, end: 3 }, 'end is 3; allowed is a byte from start on, 4'],
    [{ rule: 'magic' }, 'rule is "magic"; allowed is "prose" or "uax29" or "period"'],
    [
      { encoding: 'shift_jis' },
      'encoding is "shift_jis", whose text cannot be entered at any place with certainty; for ranges of a file it may be UTF-8, ASCII, latin1 (windows-1252), UTF-16LE or UTF-16BE',
    ],
    [{ idleFlush: 5 }, 'idleFlush is 5; it is no option here, for a file keeps nobody waiting'],
    [{ highWaterMark: 5 }, 'highWaterMark is 5; it is no option here, for one sentence at a time is taken from a file'],
    [{ byteOffsets: true }, 'byteOffsets is true; it is no option here, for sentences of a file always have them'],
  ])('%j', (options, message) => {
    expect(() => readRange(file, options as object)).toThrow(message)
    expect(() => readRange(file, options as object)).toThrow(SentenceError)
  })

  test('an unknown name', () => {
    expect(() => readRange(file, { begin: 1 } as object)).toThrow(
      expect.objectContaining({ code: 'ERR_UNKNOWN_OPTION' }),
    )
  })

  test('a signal ends it', async () => {
    const controller = new AbortController()
    const items = readRange(file, { signal: controller.signal })
    await items.next()
    controller.abort(new Error('enough'))
    await expect(items.next()).rejects.toMatchObject({ code: 'ABORT_ERR', cause: { message: 'enough' } })
    expect((await items.next()).done).toBe(true)
  })
})

describe('trouble', () => {
  test.each([{ start: 100 }, { end: 100 }])('%j beyond the file', async (range) => {
    await expect(collect(readRange(file, range))).rejects.toMatchObject({
      code: 'ERR_RANGE',
      path: file,
      message: expect.stringContaining(`is not within its ${Buffer.byteLength(text)} bytes`),
    })
  })

  test('a file that isn’t there', async () => {
    const none = folder.at('none.txt')
    await expect(collect(readRange(none))).rejects.toMatchObject({ code: 'ERR_FILE', path: none })
  })

  test.each([
    ['grows', (name: string) => appendFileSync(name, ' More.'), /it had \d+ bytes, and has \d+/],
    ['is written to', (name: string) => writeFileSync(name, readFileSync(name)), /it was written to/],
    ['is touched', (name: string) => utimesSync(name, 1, 1), /it was written to/],
    ['shrinks', (name: string) => truncateSync(name, 10), /it ends at byte|it had/],
  ])('a file that %s while it is read', async (_, change, message) => {
    const name = folder.file('changing.txt', prose(300_000))
    utimesSync(name, 5, 5)
    const expected = wholeFile(name)
    const found: RangeSentence[] = []
    const read = async () => {
      for await (const sentence of readRange(name)) {
        found.push(sentence)
        if (found.length === 3) change(name)
      }
    }
    await expect(read()).rejects.toMatchObject({
      code: 'ERR_FILE_CHANGED',
      path: name,
      message: expect.stringMatching(message),
    })
    expect(found).toEqual(expected.slice(0, found.length))
    expect(found.length).toBeGreaterThan(3)
  })

  test.each([1, 2])('a batch that is not full comes before the error: %d jobs', async (jobs) => {
    const name = folder.file('too-long.txt', `One came. ${'Two came. '.repeat(7)}${'word '.repeat(30)}`)
    const batches: RangeSentence[][] = []
    const read = async () => {
      const options = { jobs, bytes: 20, batch: 5, maxLength: 20, overflow: 'error' } as const
      for await (const batch of splitFile(name, options)) batches.push(batch)
    }
    await expect(read()).rejects.toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG', offset: 80 })
    expect(batches.map((batch) => batch.length)).toEqual([5, 3])
  })

  test('invalid bytes are told by their place in the file', async () => {
    const name = folder.file('invalid.txt', Buffer.from('One.\n\nTwo.\n\nThr\xffee.', 'latin1'))
    const items = readRange(name, { fatal: true, start: 6 })
    expect((await items.next()).value).toMatchObject({ text: 'Two.' })
    await expect(items.next()).rejects.toMatchObject({ code: 'ERR_INVALID_BYTES', byteOffset: 15 })
  })
})

describe('a file behind a URL', () => {
  const content = Buffer.from(longText())

  test('is read by Range requests', async () => {
    const url = await serve(answerRanges(content))
    const name = folder.file('remote.txt', content)
    expect(await byPlan(url, await planRanges(url, { parts: 5 }))).toEqual(told(wholeFile(name)))
    expect(await collect(readRange(new URL(url), { start: 2_000_000, end: 2_000_000 }))).toEqual([])
  })

  test('of a server that has closed the connection meanwhile', async () => {
    let requests = 0
    const answer = answerRanges(content)
    const url = await serve((request, response) =>
      ++requests % 2 === 0 ? request.socket.destroy() : answer(request, response),
    )
    const name = folder.file('closing.txt', content)
    expect(await collect(readRange(url))).toEqual(wholeFile(name))
  })

  test('of a server that gives no ranges', async () => {
    const url = await serve((_, response) => response.end(content))
    await expect(collect(readRange(url))).rejects.toMatchObject({
      code: 'ERR_RANGE_REQUESTS',
      path: url,
      message: `${url}: the server answers 200 to a Range request, and gives no parts of a file; fetch the file first`,
    })
  })

  test('of a server that does not tell the size', async () => {
    const url = await serve((_, response) => response.writeHead(206, { 'content-range': 'bytes 0-0/*' }).end('O'))
    await expect(collect(readRange(url))).rejects.toMatchObject({ code: 'ERR_RANGE_REQUESTS' })
  })

  test('that is not there', async () => {
    const url = await serve((_, response) => response.writeHead(404).end())
    await expect(collect(readRange(url))).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: `${url}: cannot be read: the server answers 404 Not Found`,
    })
  })

  test('of a server that is not there', async () => {
    await expect(collect(readRange('http://127.0.0.1:1/a.txt'))).rejects.toMatchObject({ code: 'ERR_FILE' })
  })

  test('that no request can be made of', async () => {
    const url = 'http://user:secret@127.0.0.1:1/a.txt'
    await expect(collect(readRange(url))).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: expect.stringContaining('cannot be read: Request cannot be constructed from a URL that includes cred'),
      cause: expect.any(TypeError),
    })
  })

  test('that changes', async () => {
    let requests = 0
    const url = await serve((request, response) =>
      answerRanges(content, { etag: `"${++requests > 2 ? 2 : 1}"` })(request, response),
    )
    const found: unknown[] = []
    const read = async () => {
      for await (const sentence of readRange(url)) found.push(sentence)
    }
    await expect(read()).rejects.toMatchObject({ code: 'ERR_FILE_CHANGED', path: url })
    expect(found.length).toBeGreaterThan(0)
  })

  test.each(['answers', 'sends a whole body'])('of a server that never %s: a signal ends the waiting', async (what) => {
    let requests = 0
    let asked: () => void = () => {}
    const waiting = new Promise<void>((resolve) => {
      asked = resolve
    })
    const url = await serve((request, response) => {
      if (++requests === 1) return answerRanges(content)(request, response)
      if (what !== 'answers') {
        response.writeHead(206, { 'content-range': `bytes 0-999999/${content.length}`, etag: '"1"' }).write('One')
      }
      asked()
    })
    const controller = new AbortController()
    const next = readRange(url, { signal: controller.signal }).next()
    await waiting
    controller.abort(new Error('enough'))
    await expect(next).rejects.toMatchObject({ code: 'ABORT_ERR', cause: { message: 'enough' } })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test('of which other bytes come than were asked for', async () => {
    const url = await serve((request, response) => {
      const [from, to] = (request.headers.range?.match(/\d+/g) ?? []).map(Number) as [number, number]
      request.headers.range = `bytes=0-${to - from}`
      answerRanges(content)(request, response)
    })
    await expect(collect(readRange(url, { start: 1_000_000, end: 1_000_500 }))).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: expect.stringMatching(/: cannot be read: bytes 0-\d+\/\d+ came for bytes \d{6} to \d{7}$/),
    })
  })

  test('of which too little comes', async () => {
    let requests = 0
    const short = await serve((request, response) => {
      if (++requests === 1) answerRanges(content)(request, response)
      else response.writeHead(206, { 'content-range': `bytes 0-9/${content.length}`, etag: '"1"' }).end('too little')
    })
    await expect(collect(readRange(short))).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringContaining('10 bytes came for bytes 0 to'),
    })
    let others = 0
    const broken = await serve((request, response) => {
      if (++others === 1) answerRanges(content)(request, response)
      else {
        response.writeHead(206, { 'content-range': `bytes 0-9/${content.length}`, 'content-length': '99', etag: '"1"' })
        response.write('too little', () => response.destroy())
      }
    })
    await expect(collect(readRange(broken))).rejects.toMatchObject({ code: 'ERR_FILE' })
  })
})
