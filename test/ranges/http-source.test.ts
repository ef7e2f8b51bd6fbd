/**
 * A file behind a URL, of which parts are asked for.
 */
import { getEventListeners } from 'node:events'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openHttp } from '../../lib/ranges/http-source.ts'
import { answerRanges, serve } from './files.ts'

const url = 'http://127.0.0.1:1/a.txt'

afterEach(() => void vi.unstubAllGlobals())

interface Answer {
  status?: number
  statusText?: string
  /** `null` leaves the header out. */
  range?: string | null
  etag?: string
  modified?: string
  body?: string
}

/** An answer to the question for the first of ten bytes, unless something else is stated. */
function answer({ status = 206, statusText = '', range = 'bytes 0-0/10', etag, modified, body = '0' }: Answer = {}) {
  const headers = new Headers()
  if (range !== null) headers.set('content-range', range)
  if (etag !== undefined) headers.set('etag', etag)
  if (modified !== undefined) headers.set('last-modified', modified)
  return new Response(body, { status, statusText, headers })
}

/** Has a server give these answers, or errors, one after the other. Gives what it was asked. */
function stubFetch(...answers: (Response | Error)[]) {
  const asked: { url: string; headers: Record<string, string>; signal: AbortSignal }[] = []
  vi.stubGlobal('fetch', async (url: string, { headers, signal }: (typeof asked)[0]) => {
    asked.push({ url, headers, signal })
    const next = answers.shift()
    if (next instanceof Response) return next
    throw next ?? new Error('nothing more is to be asked')
  })
  return asked
}

/** A file of ten bytes whose next questions are answered so. */
async function opened(answers: (Response | Error)[], first: Response = answer(), signal?: AbortSignal) {
  const asked = stubFetch(first, ...answers)
  const source = await openHttp(url, signal)
  asked.length = 0
  return { source, asked }
}

describe('opening', () => {
  test('asks for one byte as it is in the file, and lets go of it', async () => {
    const response = answer({ range: 'bytes 0-0/1234' })
    const cancel = vi.spyOn(response.body as ReadableStream, 'cancel')
    const asked = stubFetch(response)
    expect(await openHttp(url, undefined)).toMatchObject({ name: url, size: 1234, block: 1_048_576 })
    expect(asked).toEqual([
      { url, headers: { range: 'bytes=0-0', 'accept-encoding': 'identity' }, signal: expect.any(AbortSignal) },
    ])
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  test('works where the answer has no body', async () => {
    const response = new Response(null, { status: 206, headers: { 'content-range': 'bytes 0-0/7' } })
    stubFetch(response)
    expect((await openHttp(url, undefined)).size).toBe(7)
  })

  test('an empty file has nothing that the first byte could be of', async () => {
    stubFetch(answer({ status: 416, range: 'bytes */0', body: '' }))
    expect((await openHttp(url, undefined)).size).toBe(0)
  })

  test.each([null, 'bytes 0-0/*', 'bytes 0-0/12 or more', 'bytes 0-0', 'bytes 0-0/'])(
    'a part of a file of unknown size is refused: %s',
    async (range) => {
      stubFetch(answer({ range }))
      await expect(openHttp(url, undefined)).rejects.toMatchObject({
        code: 'ERR_RANGE_REQUESTS',
        path: url,
        message: `${url}: the server does not tell the size of the file`,
      })
    },
  )

  test.each([
    [{ status: 200, range: null }, 200],
    [{ status: 200 }, 200],
    [{ status: 203 }, 203],
  ])('a whole file in place of a part is refused: %j', async (given, status) => {
    const response = answer(given)
    const cancel = vi.spyOn(response.body as ReadableStream, 'cancel')
    stubFetch(response)
    await expect(openHttp(url, undefined)).rejects.toMatchObject({
      code: 'ERR_RANGE_REQUESTS',
      path: url,
      message: `${url}: the server answers ${status} to a Range request, and gives no parts of a file; fetch the file first`,
    })
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  test.each([
    [{ status: 404, statusText: 'Not Found', range: null }, '404 Not Found'],
    [{ status: 500 }, '500'],
    [{ status: 416, range: null, statusText: 'Range Not Satisfiable' }, '416 Range Not Satisfiable'],
    [{ status: 416, range: 'bytes */*' }, '416'],
  ])('what the server refuses is told: %j', async (given, what) => {
    const response = answer(given)
    const cancel = vi.spyOn(response.body as ReadableStream, 'cancel')
    stubFetch(response)
    await expect(openHttp(url, undefined)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: `${url}: cannot be read: the server answers ${what}`,
      cause: { message: `the server answers ${what}` },
    })
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  test('a server that answers without a body refuses as others do', async () => {
    stubFetch(new Response(null, { status: 404 }))
    await expect(openHttp(url, undefined)).rejects.toMatchObject({ code: 'ERR_FILE' })
  })
})

describe('a request that fails', () => {
  test('is made once more', async () => {
    const asked = stubFetch(new Error('closed'), answer())
    await openHttp(url, undefined)
    expect(asked).toHaveLength(2)
    expect([asked[1]?.url, asked[1]?.headers]).toEqual([asked[0]?.url, asked[0]?.headers])
    expect(asked[1]?.signal).not.toBe(asked[0]?.signal)
  })

  test('twice is told by its cause, where it has one', async () => {
    const cause = new Error('connect ECONNREFUSED')
    const asked = stubFetch(new Error('closed'), new TypeError('fetch failed', { cause }), answer())
    await expect(openHttp(url, undefined)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: `${url}: cannot be read: connect ECONNREFUSED`,
      cause,
    })
    expect(asked).toHaveLength(2)
  })

  test('for no other cause is told itself', async () => {
    const error = new TypeError('no request at all')
    stubFetch(error, error)
    await expect(openHttp(url, undefined)).rejects.toMatchObject({
      message: `${url}: cannot be read: no request at all`,
      cause: error,
    })
  })
})

describe('reading', () => {
  test('asks for the bytes that are wanted, and no more', async () => {
    const { source, asked } = await opened([answer({ range: 'bytes 5-8/10', body: '5678' })])
    expect(Buffer.from(await source.read(5, 9)).toString()).toBe('5678')
    expect(asked).toMatchObject([{ url, headers: { range: 'bytes=5-8', 'accept-encoding': 'identity' } }])
  })

  test('asks for nothing where nothing is wanted', async () => {
    const { source, asked } = await opened([])
    expect(await source.read(5, 5)).toEqual(new Uint8Array(0))
    expect(asked).toEqual([])
  })

  test('a unit may be written as the server likes', async () => {
    const { source } = await opened([answer({ range: 'Bytes 5-5/10', body: '5' })])
    expect(Buffer.from(await source.read(5, 6)).toString()).toBe('5')
  })

  test.each(['bytes 50-53/10', 'bytes 4-7/10', 'bytes */10', 'lines 5-8/10', 'some bytes 5-8/10'])(
    'bytes of another place are refused: %s',
    async (range) => {
      const { source } = await opened([answer({ range, body: '5678' })])
      await expect(source.read(5, 9)).rejects.toMatchObject({
        code: 'ERR_FILE',
        path: url,
        message: `${url}: cannot be read: ${range} came for bytes 5 to 9`,
        cause: { message: `${range} came for bytes 5 to 9` },
      })
    },
  )

  test.each(['567', '56789'])('too few bytes are refused, and too many: %s', async (body) => {
    const { source } = await opened([answer({ range: 'bytes 5-8/10', body })])
    await expect(source.read(5, 9)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: `${url}: cannot be read: ${body.length} bytes came for bytes 5 to 9`,
      cause: { message: `${body.length} bytes came for bytes 5 to 9` },
    })
  })

  test('a body that breaks off is told', async () => {
    const response = answer({ range: 'bytes 5-8/10' })
    const cause = new Error('terminated')
    vi.spyOn(response, 'arrayBuffer').mockRejectedValue(cause)
    const { source } = await opened([response])
    await expect(source.read(5, 9)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: url,
      message: `${url}: cannot be read: terminated`,
      cause,
    })
  })

  test('a range that the server has no more is told as such, where the size is the same', async () => {
    const { source } = await opened([answer({ status: 416, range: 'bytes */10' })])
    await expect(source.read(5, 9)).rejects.toMatchObject({
      message: `${url}: cannot be read: bytes */10 came for bytes 5 to 9`,
    })
  })
})

describe('a file that is another', () => {
  const changes: [string, Answer, Answer][] = [
    ['size', {}, { range: 'bytes 0-0/11' }],
    ['size, with nothing there', {}, { status: 416, range: 'bytes */0' }],
    ['ETag', { etag: '"1"' }, { etag: '"2"' }],
    ['ETag, which it had not', {}, { etag: '"1"' }],
    ['date', { modified: 'Mon' }, { modified: 'Tue' }],
    ['kind of mark', { etag: 'Mon' }, { modified: 'Mon' }],
    ['size and ETag, which look the same together', { range: 'bytes 0-0/1', etag: '05' }, { etag: '5' }],
  ]
  const failure = {
    code: 'ERR_FILE_CHANGED',
    path: url,
    message: `${url}: changed while it was read (its size, ETag or Last-Modified is another); split it again`,
  }

  test.each(changes)('by its %s is told by a check', async (_, before, after) => {
    const { source } = await opened([answer(after)], answer(before))
    await expect(source.check()).rejects.toMatchObject(failure)
  })

  test.each(changes)('by its %s is told when it is read', async (_, before, after) => {
    const { source } = await opened([answer(after)], answer(before))
    await expect(source.read(0, 1)).rejects.toMatchObject(failure)
  })

  test('is known by its stamp', async () => {
    const stamps: string[] = []
    for (const etag of ['"1"', '"2"', '"1"']) {
      const { source } = await opened([], answer({ etag }))
      stamps.push(source.stamp)
    }
    expect(stamps[0]).toBe(stamps[2])
    expect(stamps[0]).not.toBe(stamps[1])
  })

  test('is none where all is as it was: a check asks for one byte, and lets go of it', async () => {
    const same = answer({ etag: '"1"', modified: 'Mon' })
    const cancel = vi.spyOn(same.body as ReadableStream, 'cancel')
    const { source, asked } = await opened([same], answer({ etag: '"1"', modified: 'Mon' }))
    await source.check()
    expect(asked).toMatchObject([{ headers: { range: 'bytes=0-0' } }])
    expect(cancel).toHaveBeenCalledTimes(1)
    const bare = await opened([new Response(null, { status: 206, headers: { 'content-range': 'bytes 0-0/10' } })])
    await bare.source.check()
  })
})

describe('a signal', () => {
  test('ends the request that is under way, and no other', async () => {
    const controller = new AbortController()
    const all = [answer({ range: 'bytes 0-0/10' }), answer({ range: 'bytes 1-1/10', body: '1' })]
    const { source, asked } = await opened(all, answer(), controller.signal)
    await source.read(0, 1)
    await source.read(1, 2)
    controller.abort()
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, true])
  })

  test('ends each request that is made after it', async () => {
    const controller = new AbortController()
    const { source, asked } = await opened([answer()], answer(), controller.signal)
    controller.abort()
    await source.read(0, 1)
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  test('that was given before the first request ends that', async () => {
    const asked = stubFetch(answer())
    await openHttp(url, AbortSignal.abort())
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  test('ends no request where it is not given', async () => {
    const asked = stubFetch(answer())
    await openHttp(url, new AbortController().signal)
    expect(asked[0]?.signal.aborted).toBe(false)
  })

  test('is let go of when the file is closed', async () => {
    const controller = new AbortController()
    const { source, asked } = await opened([answer()], answer(), controller.signal)
    await source.read(0, 1)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    await source.close()
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    controller.abort()
    expect(asked[0]?.signal.aborted).toBe(false)
  })

  test.each([answer({ range: null }), answer({ status: 404 }), new Error('closed')])(
    'is let go of where the file cannot be opened',
    async (response) => {
      const controller = new AbortController()
      stubFetch(response, new Error('closed'))
      await expect(openHttp(url, controller.signal)).rejects.toThrow(url)
      expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    },
  )

  test('is not needed', async () => {
    const { source } = await opened([])
    await expect(source.close()).resolves.toBeUndefined()
  })
})

test('a server that answers Range requests is read', async () => {
  const source = await openHttp(await serve(answerRanges(Buffer.from('0123456789'))), undefined)
  expect(source.size).toBe(10)
  expect(Buffer.from(await source.read(3, 7)).toString()).toBe('3456')
  expect(Buffer.from(await source.read(0, 10)).toString()).toBe('0123456789')
  await source.check()
  await source.close()
})
