import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { planRanges } from '../../lib/ranges.ts'
import { answerRanges, makeFolder, serve } from './files.ts'

const folder = makeFolder()
const ten = folder.file('ten.txt', '0123456789')

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

test('of a file behind a URL', async () => {
  expect(await planRanges(await serve(answerRanges(Buffer.from('0123456789'))), { bytes: 5 })).toHaveLength(2)
})

test('an empty file has no ranges', async () => {
  expect(await planRanges(folder.file('empty.txt', ''), { parts: 3 })).toEqual([])
  expect(await planRanges(await serve(answerRanges(Buffer.alloc(0))), { parts: 3 })).toEqual([])
})

test.each([
  [{}, 'either parts or bytes must be stated, and only one of them', undefined],
  [{ parts: 1, bytes: 1 }, 'either parts or bytes must be stated, and only one of them', undefined],
  [{ parts: 0 }, 'parts is 0; allowed is an integer from 1 on', 'parts'],
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
