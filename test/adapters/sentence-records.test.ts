import { getEventListeners, once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { type RecordOptions, type SentenceRecordStream, sentenceRecords } from '../../lib/records.ts'

type Fields = Record<string, unknown>

const turn = () => new Promise(setImmediate)

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

  test('takes Markdown', async () => {
    const records = await split([{ t: '- Milk\n- Bread' }], { field: 't', markdown: true })
    expect(records.map(({ t }) => t)).toEqual(['- Milk', '- Bread'])
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

  test('the records before one that is invalid come before its error', async () => {
    for (const highWaterMark of [0, 1, 2, 16]) {
      const stream = sentenceRecords({ field: 'text', highWaterMark })
      for (const record of [{ text: 'One. Two.' }, { text: 'Three. Four.' }, {}, { text: 'Five.' }])
        stream.write(record)
      stream.end()
      const got: string[] = []
      await expect(
        (async () => {
          for await (const { text } of stream) got.push(text)
        })(),
      ).rejects.toMatchObject({ code: 'ERR_RECORD', message: expect.stringMatching(/^record 3: /) })
      expect(got).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
    }
  })

  test('a sentence that is an error names its record, and comes behind those before it', async () => {
    const stream = sentenceRecords({ field: 't', maxLength: 10, overflow: 'error' })
    stream.write({ t: 'Rain.' })
    stream.write({ t: 'Sun. It rained all week.' })
    const got: unknown[] = []
    stream.on('data', ({ t }) => got.push(t))
    const [error] = await once(stream, 'error')
    expect(error).toMatchObject({
      code: 'ERR_SENTENCE_TOO_LONG',
      offset: 5,
      message: expect.stringMatching(/^record 2: /),
    })
    expect(got).toEqual(['Rain.', 'Sun.'])
  })

  test('what shouldBreak throws is passed on as it is', async () => {
    const shouldBreak = (): never => {
      throw new RangeError('mine')
    }
    await expect(split([{ t: 'One. Two.' }], { field: 't', shouldBreak })).rejects.toThrow(RangeError)
  })

  test('sentences that are left out are counted, over all records', async () => {
    const stream = sentenceRecords({ field: 't', maxLength: 10, overflow: 'skip' })
    const records = [{ t: 'It rained all week. Sun.' }, { t: 'It rained again. Sun.' }]
    const got = await Readable.from(records)
      .pipe(stream as unknown as NodeJS.ReadWriteStream & Readable)
      .toArray()
    expect(got.map(({ t, sentence }) => [t, sentence])).toEqual([
      ['Sun.', 1],
      ['Sun.', 1],
    ])
    expect(stream.skipped).toEqual({ sentences: 2, length: 35 })
    expect(stream.sentenceCount).toBe(2)
  })

  test('records that are skipped are told', async () => {
    const told: string[] = []
    const onSkip = ({ message }: Error): void => void told.push(message)
    const records = [{ id: 1 }, { t: 'Rain.', lang: 'no tag' }, { t: 'Rain.', lang: 5 }, { t: 'Sun.', lang: null }]
    const got = await split(records, { field: 't', localeField: 'lang', onInvalid: 'skip', onSkip })
    expect(got.map(({ t }) => t)).toEqual(['Sun.'])
    expect(told).toEqual([
      expect.stringMatching(/^record 1: the field "t" is undefined/),
      expect.stringMatching(/^record 2: locale is "no tag"/),
      expect.stringMatching(/^record 3: locale is 5/),
    ])
  })

  test('a language that is a profile is none: data bring no rules of their own', async () => {
    const lang = { locale: 'en', source: '', never: 'sun' }
    await expect(split([{ t: 'Sun. Rain.', lang }], { field: 't', localeField: 'lang' })).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: 'record 1: locale is an object (Object); the tag of a language is wanted',
    })
  })

  test('passes what is no record', async () => {
    const odd = [5, 0, 'text', '', false, ['a']]
    expect(await split(odd, { field: 't', onInvalid: 'pass' })).toEqual(odd)
  })

  test('hundreds of languages', async () => {
    const records = Array.from({ length: 300 }, (_, i) => ({ t: 'One. Two.', lang: `en-x-${i}` }))
    expect(await split(records, { field: 't', localeField: 'lang' })).toHaveLength(600)
  })

  test('reading in a listener to data does not break it', async () => {
    const stream = sentenceRecords({ field: 't', highWaterMark: 1 })
    const got: number[] = []
    stream.on('data', ({ sentence }) => {
      got.push(sentence)
      stream.read(0)
    })
    stream.end({ t: 'It rained. '.repeat(100) })
    await once(stream, 'end')
    expect(got).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  })

  test('a consumer that leaves ends the source', async () => {
    const source = Readable.from([{ t: 'It rained. '.repeat(1000) }, { t: 'Sun.' }])
    const stream = source.pipe(sentenceRecords({ field: 't' }) as unknown as NodeJS.ReadWriteStream & Readable)
    for await (const { sentence } of stream as AsyncIterable<Fields>) if (sentence === 10) break
    expect(stream.destroyed).toBe(true)
  })

  test('destroyed by a listener, it gives no more', async () => {
    const stream = sentenceRecords({ field: 't' })
    let count = 0
    stream.on('data', () => {
      count++
      stream.destroy()
    })
    stream.write({ t: 'One. Two. Three.' })
    await once(stream, 'close')
    expect(count).toBe(1)
  })

  test('destroyed by a function that then throws, it is closed with the error it was given', async () => {
    const stream = sentenceRecords({
      field: 't',
      shouldBreak() {
        stream.destroy(new Error('given'))
        throw new Error('thrown')
      },
    })
    const failed = once(stream, 'error')
    stream.write({ t: 'One. Two. Three.' })
    expect(await failed).toMatchObject([{ message: 'given' }])
  })

  describe('a listener that throws', () => {
    /** A stream whose listener throws at the sentences with these numbers, and what it has told so far. */
    const hearing = (numbers: number[], act: (stream: SentenceRecordStream) => void = () => {}) => {
      const stream = sentenceRecords({ field: 't' })
      const heard: string[] = []
      stream.on('data', ({ t }) => {
        heard.push(t)
        if (!numbers.includes(heard.length)) return
        act(stream)
        throw new Error(`a mistake at ${t}`)
      })
      return { stream, heard }
    }

    test('within write: it goes to the caller, and the sentences after it come', async () => {
      for (const number of [1, 2, 3]) {
        const { stream, heard } = hearing([number])
        await turn()
        expect(() => stream.write({ t: 'One. Two. Three.' })).toThrow('a mistake at')
        expect(heard).toHaveLength(number)
        stream.end({ t: 'Four.' })
        await once(stream, 'close')
        expect(heard).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
        expect(stream.errored).toBeNull()
      }
    })

    test('after it destroyed the stream: no more come', async () => {
      const { stream, heard } = hearing([2], (failing) => failing.destroy())
      expect(() => stream.write({ t: 'One. Two. Three.' })).toThrow('a mistake at Two.')
      await once(stream, 'close')
      expect(heard).toEqual(['One.', 'Two.'])
      expect(stream.sentenceCount).toBe(2)
    })

    test('while no more is asked for: no more wait than highWaterMark', async () => {
      const stream = sentenceRecords({ field: 't', highWaterMark: 2 })
      stream.on('data', ({ t }) => {
        stream.pause()
        if (t === 'One.' || t === 'Two.') throw new Error(`a mistake at ${t}`)
      })
      await turn()
      expect(() => stream.write({ t: 'One. Two. Three. Four. Five.' })).toThrow('a mistake at One.')
      await turn()
      expect(stream.readableLength).toBe(2)
      expect(() => stream.read()).toThrow('a mistake at Two.')
      await turn()
      expect(stream.readableLength).toBe(2)
      stream.removeAllListeners('data').end()
      expect((await stream.toArray()).map(({ t }) => t)).toEqual(['Three.', 'Four.', 'Five.'])
    })

    test.each<[string, (stream: SentenceRecordStream) => void]>([
      ['flows', (stream) => setImmediate(() => stream.resume())],
      ['ends', (stream) => stream.resume()],
    ])('while the stream %s: nobody else would ask for the sentences that wait', async (_, flow) => {
      const { stream, heard } = hearing([1, 3])
      const thrown: string[] = []
      process.setUncaughtExceptionCaptureCallback(({ message }) => thrown.push(message))
      try {
        stream.pause()
        stream.write({ t: 'One. Two. Three. Four.' })
        flow(stream)
        stream.end()
        await once(stream, 'close')
      } finally {
        process.setUncaughtExceptionCaptureCallback(null)
      }
      expect(heard).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
      expect(thrown).toEqual(expect.arrayContaining(['a mistake at One.', 'a mistake at Three.']))
      expect(stream.writableFinished).toBe(true)
    })
  })

  test('a signal destroys it', async () => {
    const controller = new AbortController()
    const stream = sentenceRecords({ field: 't', signal: controller.signal })
    stream.write({ t: 'One. Two.' })
    controller.abort(new Error('now'))
    expect((await once(stream, 'error'))[0]).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' })
    const aborted = sentenceRecords({ field: 't', signal: AbortSignal.abort() })
    expect((await once(aborted, 'error'))[0]).toMatchObject({ name: 'AbortError' })
  })

  test('a signal is let go of at the end', async () => {
    const controller = new AbortController()
    const stream = sentenceRecords({ field: 't', signal: controller.signal })
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
    stream.resume().end({ t: 'One. Two.' })
    await once(stream, 'close')
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  test('nothing is split before it is asked for, where none may wait', async () => {
    const stream = sentenceRecords({ field: 't', highWaterMark: 0 })
    stream.write({ t: 'One. Two.' })
    await turn()
    expect([stream.sentenceCount, stream.readableLength]).toEqual([0, 0])
    expect((await once(stream, 'data'))[0]).toMatchObject({ t: 'One.' })
  })

  test.each<[Record<string, unknown>, string]>([
    [{}, 'field is undefined; allowed is the name of the field'],
    [{ field: 'text', localeField: 5 }, 'localeField is 5'],
    [{ field: 'text', onInvalid: 'drop' }, 'onInvalid is "drop"'],
    [{ field: 'start' }, 'field is "start"; allowed is any name but "sentence", "start", "end", which are added'],
    [{ field: 'text', onSkip: 5 }, 'onSkip is 5; allowed is a function'],
    [{ field: 'text', batch: 5 }, 'batch is 5; allowed is nothing'],
    [{ field: 'text', rule: 'magic' }, 'rule is "magic"'],
    [{ field: 'text', fild: 1 }, 'unknown option "fild"'],
  ])('wrong options throw: %j', (options, message) => {
    expect(() => sentenceRecords(options as unknown as RecordOptions)).toThrow(message)
    expect(() => sentenceRecords(undefined as unknown as RecordOptions)).toThrow('field is undefined')
  })
})
