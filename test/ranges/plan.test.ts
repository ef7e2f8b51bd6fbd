import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { planRanges } from '../../lib/ranges.ts'
import { answerRanges, makeFolder, serve } from './files.ts'

const folder = makeFolder()
const ten = folder.file('ten.txt', '0123456789')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

test('parts of a file, as equal as can be', async () => {
  expect(await planRanges(ten, { parts: 3 })).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 6 },
    { start: 6, end: 10 },
  ])
  expect(await planRanges(pathToFileURL(ten), { parts: 1 })).toEqual([{ start: 0, end: 10 }])
  expect(await planRanges(pathToFileURL(ten).href, { parts: 40 })).toHaveLength(10)
})

test('ranges of so many bytes, the last one shorter', async () => {
  expect(await planRanges(ten, { bytes: 4 })).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 8 },
    { start: 8, end: 10 },
  ])
  expect(await planRanges(ten, { bytes: 99 })).toEqual([{ start: 0, end: 10 }])
})

test('as many as there are bytes, or less than one byte more than others', async () => {
  const lengths = async (options: Parameters<typeof planRanges>[1]) =>
    (await planRanges(ten, options)).map(({ start, end }) => end - start)
  expect(await lengths({ parts: 4 })).toEqual([2, 3, 2, 3])
  expect(await lengths({ parts: 9 })).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2])
  for (const parts of [10, 11, Number.MAX_SAFE_INTEGER]) expect(await lengths({ parts })).toEqual(Array(10).fill(1))
})

test('ranges that fit, and such that just do not', async () => {
  const starts = async (bytes: number) => (await planRanges(ten, { bytes })).map(({ start }) => start)
  expect(await starts(1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(await starts(5)).toEqual([0, 5])
  expect(await starts(9)).toEqual([0, 9])
  expect(await starts(10)).toEqual([0])
  expect(await starts(11)).toEqual([0])
  expect(await starts(Number.MAX_SAFE_INTEGER)).toEqual([0])
})

test('what is not stated may be said to be undefined', async () => {
  const options = { parts: undefined, bytes: 5 } as unknown as { bytes: number }
  expect(await planRanges(ten, options)).toHaveLength(2)
  const others = { parts: 5, bytes: undefined } as unknown as { parts: number }
  expect(await planRanges(ten, others)).toHaveLength(5)
})

test('of the largest file, to the byte; one question is asked about it', async () => {
  const size = Number.MAX_SAFE_INTEGER
  const fetch = vi.fn(async () => new Response('0', { status: 206, headers: { 'content-range': `bytes 0-0/${size}` } }))
  vi.stubGlobal('fetch', fetch)
  expect(await planRanges('http://localhost/a.txt', { parts: 4 })).toEqual([
    { start: 0, end: 2_251_799_813_685_247 },
    { start: 2_251_799_813_685_247, end: 4_503_599_627_370_495 },
    { start: 4_503_599_627_370_495, end: 6_755_399_441_055_743 },
    { start: 6_755_399_441_055_743, end: size },
  ])
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('the file is closed when its size is known', async () => {
  const { results } = vi.spyOn(promises, 'open').mock
  syncBuiltinESMExports()
  await planRanges(ten, { parts: 3 })
  const handle = (await results[0]?.value) as FileHandle | undefined
  expect(handle?.fd).toBe(-1)
})

test('of a file behind a URL', async () => {
  expect(await planRanges(await serve(answerRanges(Buffer.from('0123456789'))), { bytes: 5 })).toHaveLength(2)
})

test('an empty file has no ranges', async () => {
  expect(await planRanges(folder.file('empty.txt', ''), { parts: 3 })).toEqual([])
  expect(await planRanges(await serve(answerRanges(Buffer.alloc(0))), { parts: 3 })).toEqual([])
})

test('options are checked before the file is opened', async () => {
  const none = folder.at('none.txt')
  await expect(planRanges(none, {} as { parts: number })).rejects.toMatchObject({ code: 'ERR_OPTION_VALUE' })
  await expect(planRanges(none, { parts: 0 })).rejects.toMatchObject({ code: 'ERR_OPTION_VALUE' })
})

test.each([
  [{}, 'either parts or bytes must be stated, and only one of them', undefined],
  [{ parts: 1, bytes: 1 }, 'either parts or bytes must be stated, and only one of them', undefined],
  [{ parts: null }, 'parts is null; allowed is an integer from 1 on', 'parts'],
  [{ parts: 0 }, 'parts is 0; allowed is an integer from 1 on', 'parts'],
  [{ parts: -1 }, 'parts is -1; allowed is an integer from 1 on', 'parts'],
  [{ parts: 2 ** 53 }, 'parts is 9007199254740992; allowed is an integer from 1 on', 'parts'],
  [{ bytes: 0 }, 'bytes is 0; allowed is an integer from 1 on', 'bytes'],
  [{ bytes: 1.5 }, 'bytes is 1.5; allowed is an integer from 1 on', 'bytes'],
  [{ bytes: '9' }, 'bytes is "9"; allowed is an integer from 1 on', 'bytes'],
])('%j is refused', async (options, message, option) => {
  await expect(planRanges(ten, options as { parts: number })).rejects.toMatchObject({
    code: 'ERR_OPTION_VALUE',
    message,
    option,
  })
})

test('what cannot be opened is told with its path', async () => {
  const none = folder.at('none.txt')
  await expect(planRanges(none, { parts: 1 })).rejects.toMatchObject({
    code: 'ERR_FILE',
    path: none,
    message: expect.stringContaining('ENOENT'),
    cause: { code: 'ENOENT' },
  })
  await expect(planRanges(folder.at(''), { parts: 1 })).rejects.toMatchObject({
    code: 'ERR_FILE',
    message: expect.stringContaining('is no regular file'),
  })
  await expect(planRanges(7 as unknown as string, { parts: 1 })).rejects.toMatchObject({ code: 'ERR_INPUT_TYPE' })
})
