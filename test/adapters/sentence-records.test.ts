import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { jsonLines, type RecordOptions, sentenceRecords } from '../../lib/records.ts'

type Fields = Record<string, unknown>

async function split(records: unknown[], options: RecordOptions): Promise<Fields[]> {
  const got: Fields[] = []
  await pipeline(Readable.from(records), sentenceRecords(options), async (stream: AsyncIterable<Fields>) => {
    for await (const record of stream) got.push(record)
  })
  return got
}

describe('sentenceRecords', () => {
  test('makes of each record one for each sentence, all other fields kept', async () => {
    const books = [
      { id: 1, text: 'Dr. Quill rose. Nobody saw her.', tags: ['a'] },
      { id: 2, text: '' },
      { id: 3, text: ' Rain. ' },
    ]
    expect(await split(books, { field: 'text' })).toEqual([
      { id: 1, text: 'Dr. Quill rose.', tags: ['a'], sentence: 1, start: 0, end: 15 },
      { id: 1, text: 'Nobody saw her.', tags: ['a'], sentence: 2, start: 16, end: 31 },
      { id: 3, text: 'Rain.', sentence: 1, start: 1, end: 6 },
    ])
  })

  test('takes the language from a field, or else the option', async () => {
    const records = [
      { t: 'Am 7. August kam sie.', lang: 'de' },
      { t: 'Am 7. August kam sie.', lang: '' },
      { t: 'Am 7. August kam sie.' },
    ]
    const got = await split(records, { field: 't', localeField: 'lang', locale: 'en' })
    expect(got.map(({ t }) => t)).toEqual([
      'Am 7. August kam sie.',
      'Am 7.',
      'August kam sie.',
      'Am 7.',
      'August kam sie.',
    ])
  })

  test('takes the options that say what a sentence is', async () => {
    const got = await split([{ t: 'Dr. Quill rose.' }], { field: 't', rule: 'period' })
    expect(got.map(({ t }) => t)).toEqual(['Dr.', 'Quill rose.'])
  })

  test.each<[unknown, string]>([
    [{ id: 1 }, 'record 2: the field "text" is undefined; a string is wanted'],
    [{ text: 5 }, 'record 2: the field "text" is 5; a string is wanted'],
    ['text', 'record 2: it is "text"; an object is wanted'],
    [['text'], 'record 2: it is an array of 1; an object is wanted'],
    [{ text: 'Rain.', start: 0 }, 'record 2: it has a field "start" already'],
  ])('an invalid record is an error with its number: %j', async (record, message) => {
    await expect(split([{ text: 'Rain.' }, record], { field: 'text' })).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: expect.stringContaining(message),
    })
  })

  test('a language that is none is an error with the number of its record', async () => {
    await expect(
      split([{ text: 'Rain.', lang: 'de_AT!' }], { field: 'text', localeField: 'lang' }),
    ).rejects.toMatchObject({
      code: 'ERR_RECORD',
      option: 'locale',
      message: expect.stringContaining('record 1: locale is "de_AT!"'),
    })
  })

  test('invalid records pass, or are skipped and counted', async () => {
    const records = [{ id: 1 }, { text: 'Rain.' }]
    expect(await split(records, { field: 'text', onInvalid: 'pass' })).toEqual([
      { id: 1 },
      { text: 'Rain.', sentence: 1, start: 0, end: 5 },
    ])
    const stream = sentenceRecords({ field: 'text', onInvalid: 'skip' })
    const got = await Readable.from(records)
      .pipe(stream as unknown as NodeJS.ReadWriteStream & Readable)
      .toArray()
    expect(got).toHaveLength(1)
    expect(stream.skippedRecords).toBe(1)
  })

  test('a record of many sentences never has more than highWaterMark of them waiting', async () => {
    const stream = sentenceRecords({ field: 'text', highWaterMark: 5 })
    stream.write({ text: 'It rained. '.repeat(100_000) })
    stream.end()
    let count = 0
    for await (const _ of stream) {
      expect(stream.readableLength).toBeLessThanOrEqual(5)
      count++
      if (count % 1000 === 0) await new Promise(setImmediate)
    }
    expect(count).toBe(100_000)
  })

  test.each<[Record<string, unknown>, string]>([
    [{}, 'field is undefined; allowed is the name of the field'],
    [{ field: 'text', localeField: 5 }, 'localeField is 5'],
    [{ field: 'text', onInvalid: 'drop' }, 'onInvalid is "drop"'],
    [{ field: 'text', batch: 5 }, 'batch is 5; allowed is nothing'],
    [{ field: 'text', rule: 'magic' }, 'rule is "magic"'],
    [{ field: 'text', fild: 1 }, 'unknown option "fild"'],
  ])('wrong options throw: %j', (options, message) => {
    expect(() => sentenceRecords(options as unknown as RecordOptions)).toThrow(message)
    expect(() => sentenceRecords(undefined as unknown as RecordOptions)).toThrow('field is undefined')
  })
})

describe('jsonLines', () => {
  const read = async (chunks: (string | Uint8Array)[], options = {}): Promise<unknown[]> => {
    const got: unknown[] = []
    await pipeline(Readable.from(chunks), jsonLines(options), async (stream: AsyncIterable<unknown>) => {
      for await (const item of stream) got.push(item)
    })
    return got
  }

  test('reads lines, however they are cut; blank ones and a byte order mark are nothing', async () => {
    const text = '\ufeff{"a":1}\n\n  \r\n{"a":"é"}\n[2]'
    expect(await read([text])).toEqual([{ a: 1 }, { a: 'é' }, [2]])
    expect(await read(Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)))).toEqual([
      { a: 1 },
      { a: 'é' },
      [2],
    ])
  })

  test('names the line that is no JSON', async () => {
    await expect(read(['{"a":1}\n\n{"a":\n'])).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: expect.stringMatching(/^line 3: .*it is "{\\"a\\":"/),
    })
  })

  test('or leaves it out and tells', async () => {
    const skipped: string[] = []
    const onSkip = ({ message }: Error): void => void skipped.push(message)
    expect(await read(['1\nx\n3\n'], { onInvalid: 'skip', onSkip })).toEqual([1, 3])
    expect(skipped).toEqual([expect.stringMatching(/^line 2: /)])
    expect(await read(['1\nx\n3\n'], { onInvalid: 'skip' })).toEqual([1, 3])
  })

  test('names the line that is too long', async () => {
    await expect(read(['1\n', '"', 'x'.repeat(50), '"'], { maxLength: 20 })).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: 'line 2: it is longer than maxLength, 20 code units',
    })
  })

  test('feeds sentenceRecords', async () => {
    const got: Fields[] = []
    await pipeline(
      Readable.from(['{"id":1,"text":"One. Two."}\n']),
      jsonLines(),
      sentenceRecords({ field: 'text' }),
      async (stream: AsyncIterable<Fields>) => {
        for await (const record of stream) got.push(record)
      },
    )
    expect(got.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })
})
