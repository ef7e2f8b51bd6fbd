/**
 * Whole files, split by the worker threads of the built package.
 */
import { EventEmitter, getEventListeners } from 'node:events'
import { appendFileSync, existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { WorkerPool } from '../../lib/ranges/pool.ts'
import { openSource } from '../../lib/ranges/source.ts'
import { type RangeSentence, type SplitOptions, splitFile } from '../../lib/ranges.ts'
import { answerRanges, collect, makeFolder, prose, serve, wholeFile } from './files.ts'

const folder = makeFolder()
const TIMEOUT = 60_000

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const paragraphs = folder.file('paragraphs.txt', prose(150_000))

describe('jobs', () => {
  test.each([
    ['paragraphs', prose(80_000), {}],
    ['one paragraph', prose(80_000, ' '), {}],
    ['hard-wrapped lines with CR LF', prose(80_000).replace(/(.{40}\S*) /g, '$1\r\n'), {}],
    ['characters of four bytes', '😀 Yes. 𝒜 no! '.repeat(3000), {}],
    ['period', prose(80_000, ' '), { rule: 'period' }],
    ['uax29', prose(80_000, '\n'), { rule: 'uax29' }],
    ['every line break', prose(80_000, '\n'), { newlines: 'always' }],
    ['UTF-16', Buffer.from(prose(40_000), 'utf16le'), { encoding: 'utf-16le' }],
    ['latin1', Buffer.from(prose(50_000), 'latin1'), { encoding: 'latin1', trim: false }],
    ['nothing that ends a sentence', 'word '.repeat(40_000), { maxLength: 777 }],
    ['one sentence longer than parts', `${'word '.repeat(20_000)}. ${prose(50_000)}`, {}],
    ['what is left out', `${'word '.repeat(20_000)}. ${prose(50_000)}`, { maxLength: 200, overflow: 'skip' }],
  ] as [string, string | Uint8Array, SplitOptions][])(
    '%s',
    async (_, content, options) => {
      const name = folder.file('split.txt', content)
      const found = await collect(splitFile(name, { ...options, jobs: 2, bytes: 5000 }))
      expect(found).toEqual(wholeFile(name, options as object))
    },
    TIMEOUT,
  )

  test('one of them, or a file that is too small to be shared, needs no threads', async () => {
    const whole = wholeFile(paragraphs)
    expect(await collect(splitFile(paragraphs, { jobs: 1, bytes: 1000 }))).toEqual(whole)
    expect(await collect(splitFile(paragraphs))).toEqual(whole)
    expect(await collect(splitFile(folder.file('empty.txt', '')))).toEqual([])
  })

  test(
    'give what the options say',
    async () => {
      const options = { jobs: 2, bytes: 20_000 } as const
      const texts = wholeFile(paragraphs).map(({ text }) => text)
      expect(await collect(splitFile(paragraphs, { ...options, output: 'text' }))).toEqual(texts)
      const lines: string[] = await collect(splitFile(paragraphs, { ...options, separator: '|' }))
      expect(lines.join('')).toBe(texts.map((text) => `${text}|`).join(''))
      const batches: RangeSentence[][] = await collect(splitFile(paragraphs, { ...options, batch: 1000 }))
      expect(batches.flat()).toEqual(wholeFile(paragraphs))
      expect(batches.slice(0, -1).every(({ length }) => length === 1000)).toBe(true)
      const full = await collect(splitFile(paragraphs, { ...options, output: 'text', batch: texts.length }))
      expect(full).toHaveLength(1)
    },
    TIMEOUT,
  )

  test(
    'read a file behind a URL',
    async () => {
      const content = prose(100_000)
      const url = await serve(answerRanges(Buffer.from(content)))
      const name = folder.file('remote.txt', content)
      expect(await collect(splitFile(url, { jobs: 2, bytes: 20_000 }))).toEqual(wholeFile(name))
    },
    TIMEOUT,
  )

  test('are ended when the loop ends early', async () => {
    let count = 0
    const { signal } = new AbortController()
    const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const before = ports()
    for await (const _ of splitFile(paragraphs, { jobs: 2, bytes: 5000, signal })) {
      if (++count < 100) continue
      expect([ports() > before, getEventListeners(signal, 'abort').length > 0]).toEqual([true, true])
      break
    }
    expect([count, ports(), getEventListeners(signal, 'abort')]).toEqual([100, before, []])
  })

  test('are ended by a signal', async () => {
    const controller = new AbortController()
    const items = splitFile(paragraphs, { jobs: 2, bytes: 5000, signal: controller.signal })
    await items.next()
    controller.abort(new Error('enough'))
    await expect(items.next()).rejects.toMatchObject({ code: 'ABORT_ERR', cause: { message: 'enough' } })
    const late = new AbortController()
    const waiting = splitFile(paragraphs, { jobs: 2, bytes: 5000, signal: late.signal }).next()
    setImmediate(() => late.abort())
    await expect(waiting).rejects.toMatchObject({ code: 'ABORT_ERR' })
  })

  test.each(['before they have begun', 'while they are at work'])(
    'are ended by a signal that comes %s, though they would never come to an end',
    async (when) => {
      const asked = folder.at(`asked ${when}`)
      const endless = folder.file(
        'endless.mjs',
        `import { writeFileSync } from 'node:fs'
         export default () => { writeFileSync(${JSON.stringify(asked)}, ''); for (;;); }`,
      )
      const controller = new AbortController()
      const { signal } = controller
      const waiting = splitFile(paragraphs, { jobs: 2, bytes: 5000, shouldBreak: endless, signal }).next()
      if (when.startsWith('while')) await vi.waitFor(() => expect(existsSync(asked)).toBe(true), TIMEOUT)
      controller.abort(new Error('enough'))
      await expect(waiting).rejects.toMatchObject({ code: 'ABORT_ERR', cause: { message: 'enough' } })
    },
    TIMEOUT,
  )
})

test('threads are ended when they are at rest, not while they start or work', async () => {
  const { terminate } = Worker.prototype
  const { emit } = EventEmitter.prototype
  const ready = new Set<Worker>()
  const ended: boolean[] = []
  vi.spyOn(Worker.prototype, 'terminate').mockImplementation(function (this: Worker) {
    ended.push(ready.has(this))
    return terminate.call(this)
  })
  vi.spyOn(Worker.prototype, 'emit').mockImplementation(function (this: Worker, name, ...event: unknown[]) {
    if (name === 'message') ready.add(this)
    return emit.call(this, name, ...event)
  })
  const idle = new WorkerPool(2)
  await idle.close()
  expect(ended).toEqual([true, true])
  const pool = new WorkerPool(2)
  const source = await openSource(paragraphs)
  // A part that waits for another, which nobody splits.
  const parts = { start: 0, end: source.size, bytes: 2000 }
  const runner = pool.runner(source, { output: 'object' }, undefined)
  const running = runner.run({ part: 1, parts, format: { kind: 'columns' } })
  running.catch(() => {})
  // It comes to rest by itself, for the time that it is given is never over.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await pool.close()
  vi.useRealTimers()
  expect(ended).toEqual([true, true, true, true])
  await expect(running).rejects.toThrow('the worker threads were ended')
  await source.close()
})

test('threads are ended once, however often that is asked for', async () => {
  const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
  const before = ports()
  const pool = new WorkerPool(2)
  const source = await openSource(paragraphs)
  const parts = { start: 0, end: source.size, bytes: source.size }
  const runner = pool.runner(source, { output: 'text' }, undefined)
  const running = runner.run({ part: 0, parts, format: { kind: 'count' } })
  const closing = pool.close()
  expect(pool.close()).toBe(closing)
  await expect(running).rejects.toThrow('the worker threads were ended')
  await closing
  await source.close()
  expect(ports()).toBe(before)
})

describe('shouldBreak', () => {
  const module = folder.file('break.mjs', 'export default ({ before }) => !before.endsWith("ferry left.") && undefined')
  const never = ({ before }: { before: string }) => (before.endsWith('ferry left.') ? false : undefined)

  test.each([[module], [pathToFileURL(module)], [pathToFileURL(module).href]])(
    'is a module: %s',
    async (shouldBreak) => {
      const whole = wholeFile(paragraphs, { shouldBreak: never })
      expect(await collect(splitFile(paragraphs, { jobs: 2, bytes: 50_000, shouldBreak }))).toEqual(whole)
      expect(await collect(splitFile(paragraphs, { jobs: 1, shouldBreak }))).toEqual(whole)
    },
  )

  test('may be a function for one job', async () => {
    const whole = wholeFile(paragraphs, { shouldBreak: never })
    expect(await collect(splitFile(paragraphs, { jobs: 1, shouldBreak: never }))).toEqual(whole)
    expect(() => splitFile(paragraphs, { jobs: 2, shouldBreak: never })).toThrow(
      'shouldBreak is function never; allowed is the path of a module whose default export it is, or jobs: 1',
    )
  })

  test.each([
    ['that cannot be loaded', undefined, 'cannot be loaded'],
    ['without a function', 'export default 5', 'allowed is a module whose default export is a function'],
  ])('is a module %s', async (_, content, message) => {
    const name = content === undefined ? folder.at('none.mjs') : folder.file('wrong.mjs', content)
    for (const jobs of [1, 2]) {
      await expect(collect(splitFile(paragraphs, { jobs, bytes: 50_000, shouldBreak: name }))).rejects.toMatchObject({
        code: 'ERR_OPTION_VALUE',
        message: expect.stringContaining(message),
        option: 'shouldBreak',
      })
    }
  })

  test.each([
    ['an error', 'throw new RangeError("no 151")', { name: 'RangeError', message: 'no 151' }],
    ['a system error', 'throw Object.assign(new Error("no"), { code: "ENO" })', { code: 'ENO' }],
    ['what cannot be cloned', 'throw () => 5', { message: '() => 5' }],
    ['no answer', 'return 5', { code: 'ERR_SHOULD_BREAK', message: /^shouldBreak returned 5 at offset (\d+);/ }],
  ])('throws %s, when the sentences before it were given', async (_, body, told) => {
    const name = folder.file(
      'throws.mjs',
      `export default ({ before }) => { if (before.includes('number 151.')) { ${body} } }`,
    )
    const found: RangeSentence[] = []
    const read = async () => {
      for await (const sentence of splitFile(paragraphs, { jobs: 2, bytes: 9000, shouldBreak: pathToFileURL(name) }))
        found.push(sentence)
    }
    const error = await read().then(
      () => undefined,
      (error) => error,
    )
    const { message, ...rest } = told as { message?: string | RegExp }
    expect(error).toMatchObject(rest)
    if (message) expect(error.message).toMatch(message)
    const whole = wholeFile(paragraphs)
    expect(found).toEqual(whole.slice(0, found.length))
    const next = whole[found.length] as RangeSentence
    expect(next.text).toBe('It was number 151.')
    if (error.code === 'ERR_SHOULD_BREAK') expect(error.offset).toBe(next.end)
  })
})

describe('trouble', () => {
  test.each([
    [{ jobs: 0 }, "jobs is 0; allowed is an integer from 1 on or 'auto'"],
    [{ jobs: 'many' }, 'jobs is "many"'],
    [{ bytes: 0 }, 'bytes is 0; allowed is an integer from 1 on'],
    [{ encoding: 'gbk' }, 'encoding is "gbk", whose text cannot be entered'],
    [{ start: 1 }, 'unknown option "start"'],
  ])('%j', (options, message) => {
    expect(() => splitFile(paragraphs, options as object)).toThrow(message)
  })

  test('a part of one byte is as small as one may be', () => {
    expect(() => splitFile(paragraphs, { bytes: 1 })).not.toThrow()
  })

  test('invalid bytes, a sentence that is too long: the place in the file', async () => {
    const name = folder.file('trouble.txt', Buffer.from(`${'It rained. '.repeat(5000)}\xff`, 'latin1'))
    await expect(collect(splitFile(name, { jobs: 2, bytes: 4000, fatal: true }))).rejects.toMatchObject({
      code: 'ERR_INVALID_BYTES',
      byteOffset: 55_000,
      message: expect.stringContaining('at byte 55000'),
    })
    const long = folder.file('long.txt', `${'It räined. '.repeat(5000)}${'word '.repeat(100)}`)
    await expect(
      collect(splitFile(long, { jobs: 2, bytes: 4000, maxLength: 100, overflow: 'error' })),
    ).rejects.toMatchObject({
      code: 'ERR_SENTENCE_TOO_LONG',
      offset: 55_000,
      message: expect.stringContaining('at offset 55000'),
    })
  })

  // Of threads that begin from now on: to fill what they have otherwise takes half a minute.
  beforeAll(() => setFlagsFromString('--max-old-space-size=200'))

  test.each([
    ['exits', 'process.exit(3)', 'worker exited with code: 3'],
    ['takes all memory', 'const a = []; for (;;) a.push(new Array(1e6).fill(0.5))', 'memory limit'],
    ['fails aside', 'setImmediate(() => { throw new Error("aside") }); await new Promise(() => {})', 'aside'],
  ])(
    'a thread that %s',
    async (how, body, cause) => {
      const name = folder.file(
        `dies-${how.length}.mjs`,
        how === 'fails aside'
          ? `export default () => undefined\n${body}`
          : `export default ({ before }) => { if (before.includes('number 151.')) { ${body} } }`,
      )
      const found: RangeSentence[] = []
      const read = async () => {
        for await (const sentence of splitFile(paragraphs, { jobs: 2, bytes: 9000, shouldBreak: name }))
          found.push(sentence)
      }
      const error = await read().then(
        () => undefined,
        (error) => error,
      )
      expect(error).toMatchObject({ code: 'ERR_WORKER', path: paragraphs })
      const [, start, end] = /had bytes (\d+) to (\d+) ended before it was done: (.*)/.exec(
        error.message,
      ) as unknown as [string, string, string]
      expect(error.byteOffset).toBe(Number(start))
      expect(Number(end) - Number(start)).toBeGreaterThan(0)
      expect(error.message).toContain(cause)
      expect(found).toEqual(wholeFile(paragraphs).slice(0, found.length))
    },
    TIMEOUT,
  )

  test('a file that changes while it is split', async () => {
    const name = folder.file('changing.txt', prose(300_000))
    const whole = wholeFile(name)
    const found: RangeSentence[] = []
    const read = async () => {
      for await (const sentence of splitFile(name, { jobs: 2, bytes: 9000 })) {
        found.push(sentence)
        if (found.length === 10) appendFileSync(name, ' More came.')
      }
    }
    await expect(read()).rejects.toMatchObject({ code: 'ERR_FILE_CHANGED', path: name })
    expect(found).toEqual(whole.slice(0, found.length))
  })

  test('a file that changes between its opening here and in a thread', async () => {
    let requests = 0
    const content = Buffer.from(prose(100_000))
    const url = await serve((request, response) =>
      answerRanges(content, { etag: `"${++requests > 1 ? 2 : 1}"` })(request, response),
    )
    await expect(collect(splitFile(url, { jobs: 2, bytes: 9000 }))).rejects.toMatchObject({
      code: 'ERR_FILE_CHANGED',
      message: `${url}: changed while it was read (it is not what it was when it was opened); split it again`,
    })
  })

  test('a file that isn’t there', async () => {
    const none = folder.at('none.txt')
    await expect(collect(splitFile(none, { jobs: 2 }))).rejects.toMatchObject({ code: 'ERR_FILE', path: none })
  })
})
