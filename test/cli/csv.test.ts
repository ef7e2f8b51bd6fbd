import { Transform } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readCsv } from '../../lib/cli/csv.ts'

async function read(chunks: (string | Uint8Array)[], maxLength: number) {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk as string)
  }
  const all = []
  for await (const records of readCsv(bytes(), { delimiter: ',', field: 't', maxLength })) all.push(...records)
  return all.map(({ line, record, error }) => error?.().message ?? { line, record })
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

describe('a source that fails', () => {
  const readUpTo = async (text: string) => {
    const got: unknown[] = []
    async function* bytes() {
      yield Buffer.from(text)
      throw new Error('the line went dead')
    }
    try {
      for await (const records of readCsv(bytes(), { delimiter: ',', field: 't' }))
        for (const { line, record, error } of records) got.push(error?.().message ?? { line, record })
    } catch (error) {
      got.push((error as Error).message)
    }
    return got
  }

  test('comes behind the records whose lines are whole, and what is wrong with those', async () => {
    const two = { line: 2, record: { t: 'One.', a: '1' } }
    for (const [text, ...expected] of [
      ['t,a\nOne.,1\n', two],
      ['t,a\r\nOne.,1\r\n', two],
      ['t,a\rOne.,1\r', two],
      ['t,a\nOne.,1', undefined],
      ['t,a\nOne.,1\nT', two],
      ['t,a\n"One.",1\n"Two.\n', { line: 2, record: { t: 'One.', a: '1' } }],
      ['t,a\nOne.,1\n2\n', two, 'line 3: it has 1 fields, and the header 2'],
      ['t,a\nOne.,1\nx"y,2\nTw', two, 'line 3: a quote stands within a field that has none around it'],
      ['t,a\nOne.,1\nx"y', two],
      ['t,a\n', undefined],
      ['t,a', undefined],
      ['s,a\n', undefined, 'line 1: the header has no column "t"; its columns are "s", "a"'],
      ['', undefined],
    ] as const) {
      const all = expected.filter(Boolean)
      if (!text.startsWith('s')) all.push('the line went dead' as never)
      expect([text, ...(await readUpTo(text))]).toEqual([text, ...all])
    }
  })

  test('gives what one gives that ends after its last whole record', async () => {
    const cell = fc.constantFrom('a', '', '"a,b"', '"c\nd"', '"e""f"', 'é')
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(), async (all, end, at) => {
        const lines = [['t', 'a'], ...all].map((cells) => cells.join(',') + end)
        const text = lines.join('').slice(0, at % (lines.join('').length + 1))
        let whole = ''
        for (const line of lines) {
          if (!`${text}${text.endsWith('\r') ? '\n' : ''}`.startsWith(whole + line)) break
          whole += line
        }
        const expected = whole === '' ? [] : await read([whole], 100)
        expect(await readUpTo(text)).toEqual([...expected, 'the line went dead'])
      }),
    )
  })
})

test.each(['', '\n\n\n', '\r\n\r\n', '\r'])(
  'the line of a header that is broken is its own, behind blank lines: %j',
  async (blank) => {
    const line = (blank.match(/\r\n|\r|\n/g)?.length ?? 0) + 1
    for (const chunk of [(text: string) => [text], (text: string) => Array.from(text)]) {
      await expect(read(chunk(`${blank}x,y\n1,2\n`), 100)).rejects.toThrow(`line ${line}: the header has no column "t"`)
      await expect(read(chunk(`${blank}t,y,y\n1,2,3\n`), 100)).rejects.toThrow(
        `line ${line}: the header has the column "y" twice`,
      )
      expect(await read(chunk(`${blank}t,y\n\n1,2\n3\n`), 100)).toEqual([
        { line: line + 2, record: { t: '1', y: '2' } },
        `line ${line + 3}: it has 1 fields, and the header 2`,
      ])
    }
  },
)

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

test('of a record with too many or too few fields the parser makes no error, which would take long', async () => {
  const actual = await vi.importActual<typeof import('csv-parse')>('csv-parse')
  const seen: unknown[] = []
  const watched = (options: import('csv-parse').Options) => {
    const { on_record } = options
    return actual.parse({
      ...options,
      on_record: (record, context) => {
        seen.push(context.error)
        return on_record?.(record, context)
      },
    })
  }
  vi.doMock('csv-parse', () => ({ ...actual, parse: watched }))
  try {
    expect(await read(['t,a\n1\n1,2,3\n1,2\n'], 100)).toHaveLength(3)
    expect(seen).toEqual([undefined, undefined, undefined, undefined])
  } finally {
    vi.doUnmock('csv-parse')
  }
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
