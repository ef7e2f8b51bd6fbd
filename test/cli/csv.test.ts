import { Transform } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { readCsv } from '../../lib/cli/csv.ts'

async function read(chunks: (string | Uint8Array)[], maxLength: number) {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk as string)
  }
  const all = []
  for await (const records of readCsv(bytes(), { delimiter: ',', field: 't', maxLength })) all.push(...records)
  return all.map(({ line, record, error }) => error?.message ?? { line, record })
}

test.each([
  ['a line', `"${'x'.repeat(200)}"`],
  ['many lines', `"${'x\n'.repeat(100)}`],
])('a record that is too long is left out, with what of it is on its first line: %s', async (_, long) => {
  const text = `t,a\nOne.,1\n${long}\nTwo.,2\n`
  const expected = [
    { line: 2, record: { t: 'One.', a: '1' } },
    'line 3: a record is longer than 100 bytes; perhaps a quote is not closed',
    { line: text.split('\n').length - 1, record: { t: 'Two.', a: '2' } },
  ]
  for (const chunks of [[text], Array.from(text), text.match(/.{1,60}/gs) as string[]]) {
    const got = await read(chunks, 100)
    expect([got[0], got[1], got.at(-1)]).toEqual(expected)
  }
})

test('a byte order mark is no part of the header, however it is cut; a record that begins with one keeps it', async () => {
  const text = Buffer.from('\ufefft,a\n\ufeffOne.,1\n')
  const expected = [{ line: 2, record: { t: '\ufeffOne.', a: '1' } }]
  for (let cut = 0; cut <= text.length; cut++) {
    expect(await read([text.subarray(0, cut), text.subarray(cut)], 100)).toEqual(expected)
  }
  expect(
    await read(
      Array.from(text, (byte) => Buffer.of(byte)),
      100,
    ),
  ).toEqual(expected)
  for (const none of ['', '\ufeff']) expect(await read([none], 100)).toEqual([])
  await expect(read([text.subarray(0, 2)], 100)).rejects.toThrow('line 1: the header has no column "t"')
})

test('UTF-16 is not taken for the encoding by its mark: what is read in UTF-8 is in UTF-8 to its end', async () => {
  const text = Buffer.from('\ufefft,a\nOne.,1\nx"y,2\nTwo.,3\n', 'utf16le')
  await expect(read([text], 100)).rejects.toMatchObject({
    code: 'ERR_RECORD',
    message: expect.stringContaining('the header has no column "t"; its columns are "\ufffd\ufffdt'),
  })
})

test('what another version of csv-parse finds wrong is told in its own words, and left out', async () => {
  const { parse, ...rest } = await vi.importActual<typeof import('csv-parse')>('csv-parse')
  let started = 0
  const failing = (...args: Parameters<typeof parse>) => {
    if (++started > 1) return parse(...args)
    const error = Object.assign(new Error('a moon is in the way'), { code: 'CSV_MOON' })
    return new Transform({ transform: (_, __, done) => done(error) })
  }
  vi.doMock('csv-parse', () => ({ ...rest, parse: failing }))
  try {
    await expect(read(['t,a\nOne.,1\n'], 100)).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: 'line 1: a moon is in the way',
    })
  } finally {
    vi.doUnmock('csv-parse')
  }
})
