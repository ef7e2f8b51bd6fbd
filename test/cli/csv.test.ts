import { expect, test } from 'vitest'
import { readCsv } from '../../lib/cli/csv.ts'

async function read(chunks: string[], maxLength: number) {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk)
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
