/**
 * Where the reading of one range begins and ends, and what it counts from. What a range has is tested in read.test.ts.
 */
import { describe, expect, test, vi } from 'vitest'
import { Items } from '../../lib/ranges/items.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import type { Position } from '../../lib/ranges/part.ts'
import { RangeReading, readRange } from '../../lib/ranges/read.ts'
import type { FileOptions, RangeSentence } from '../../lib/ranges/types.ts'
import { collect, makeFolder } from './files.ts'
import { memorySource } from './memory-source.ts'

const folder = makeFolder()

interface Wanted {
  start?: number
  end?: number
  from?: Position
  block?: number
}

/** The reading of a range, its items, and what of the file was read for them. */
function made(content: string | Uint8Array, options: FileOptions = {}, { start = 0, end, from, block }: Wanted = {}) {
  const source = memorySource(Buffer.from(content), block)
  const { calls } = vi.spyOn(source, 'read').mock
  const range = { start, end: end ?? source.size }
  const reading = new RangeReading<RangeSentence>(source, range, resolveFileOptions(options), from)
  return { reading, items: new Items(reading.pieces(), undefined), reads: calls }
}

const texts = async (...given: Parameters<typeof made>) =>
  (await collect<RangeSentence | string>(made(...given).items)).map((item) =>
    typeof item === 'string' ? item : item.text,
  )

/** What was given, and the error behind it. */
async function upToError(items: AsyncIterable<unknown>) {
  const found: unknown[] = []
  try {
    for await (const item of items) found.push(item)
  } catch (error) {
    return { found, error }
  }
  return { found }
}

describe('a range', () => {
  const text = 'One came. Two came. Three came.'

  test.each([
    [0, 31, ['One came.', 'Two came.', 'Three came.']],
    [0, 0, []],
    [0, 1, ['One came.']],
    [0, 10, ['One came.']],
    [0, 11, ['One came.', 'Two came.']],
    [1, 10, []],
    [10, 11, ['Two came.']],
    [10, 20, ['Two came.']],
    [11, 20, []],
    [11, 21, ['Three came.']],
    [31, 31, []],
  ])('from byte %d to %d has the sentences that start there', async (start, end, expected) => {
    const { reading, items } = made(text, { output: 'text' }, { start, end })
    expect(await collect<unknown>(items)).toEqual(expected)
    expect(reading.sentences).toBe(expected.length)
  })

  test('counts what was given so far', async () => {
    const { reading, items } = made(text)
    expect(reading.sentences).toBe(0)
    await items.next()
    expect(reading.sentences).toBe(1)
    await items.next()
    expect(reading.sentences).toBe(2)
  })

  test('of nothing is given without a look at the file', async () => {
    const { items, reads } = made(text, {}, { start: 15, end: 15 })
    expect(await collect(items)).toEqual([])
    expect(reads).toEqual([])
  })

  test('is read no further than to the first sentence behind it', async () => {
    const many = 'One came. '.repeat(1000)
    const { items, reads } = made(many, {}, { end: 25, block: 40 })
    expect((await collect(items)).length).toBe(3)
    expect(reads).toEqual([[0, 40]])
  })

  test('is read no further than to its end, where white space stands', async () => {
    const { items, reads } = made(`One came.\n\n${' '.repeat(40)}Two came.`, {}, { end: 12, block: 20 })
    expect((await collect(items)).length).toBe(1)
    expect(reads).toEqual([[0, 20]])
  })

  test('is read at once, where that is not too much', async () => {
    const { items, reads } = made('One came. '.repeat(1000), {}, { end: 6000 })
    await collect(items)
    expect(reads[0]).toEqual([0, 6000])
    const known = made('One came. '.repeat(1000), {}, { start: 500, end: 6500, from: { byte: 500, unit: 500 } })
    await collect(known.items)
    expect(known.reads[0]).toEqual([500, 6500])
  })

  test('is given as it is read', async () => {
    const { items, reads } = made('One came. Two came. Three came. Four came.', {}, { block: 14 })
    expect((await items.next()).value).toMatchObject({ text: 'One came.' })
    expect(reads).toEqual([[0, 14]])
  })

  test('starts to be read at the last blank line before it', async () => {
    const { items, reads } = made('One came.\n\nTwo came. Three came.', {}, { start: 20 })
    expect(await collect(items)).toMatchObject([{ text: 'Three came.', byteStart: 21 }])
    expect(reads.at(-1)).toEqual([11, 32])
  })
})

describe('offsets in text', () => {
  const text = 'Öné came.\n\nTwó came. Thréé came.'
  const places = async (options: FileOptions, wanted: Wanted) =>
    (await collect(made(text, options, wanted).items)).map(({ text, start, end, byteStart, byteEnd }) => [
      text,
      start,
      end,
      byteStart,
      byteEnd,
    ])

  test('count from the start of the file, where the range does', async () => {
    const spaced = made('  One.', {}, { start: 0 })
    expect((await spaced.items.next()).value).toMatchObject({ start: 2, end: 6, byteStart: 2, byteEnd: 6 })
    expect((await places({}, {})).at(-1)).toEqual(['Thréé came.', 21, 32, 24, 37])
  })

  test('count from the first sentence elsewhere', async () => {
    expect(await places({}, { start: 3 })).toEqual([
      ['Twó came.', 0, 9, 13, 23],
      ['Thréé came.', 10, 21, 24, 37],
    ])
    expect(await places({}, { start: 14 })).toEqual([['Thréé came.', 0, 11, 24, 37]])
  })

  test('count from the start of the file, where it is known how much text stands before the range', async () => {
    expect(await places({}, { start: 13, from: { byte: 13, unit: 11 } })).toEqual([
      ['Twó came.', 11, 20, 13, 23],
      ['Thréé came.', 21, 32, 24, 37],
    ])
  })

  test('count from there in Markdown too, which is read from the start', async () => {
    const { items, reads } = made('# One\n\nTwo. Three.', { markdown: true }, { start: 7, from: { byte: 7, unit: 7 } })
    expect(await collect(items)).toEqual([
      { text: 'Two.', start: 7, end: 11, reason: 'terminator', block: 'paragraph', byteStart: 7, byteEnd: 11 },
      { text: 'Three.', start: 12, end: 18, reason: 'terminator', block: 'paragraph', byteStart: 12, byteEnd: 18 },
    ])
    expect(reads).toEqual([[0, 18]])
    const unknown = made('# One\n\nTwo. Three.', { markdown: true }, { start: 7 })
    expect(await collect(unknown.items)).toMatchObject([{ start: 0 }, { start: 5 }])
  })

  test('of plain text come without a block', async () => {
    expect((await made(text).items.next()).value).not.toHaveProperty('block')
  })

  test.each<[string, Wanted, number]>([
    ['in a whole file', {}, 20],
    ['from where a range is read', { start: 14 }, 9],
    ['from the start of the file, where that is known', { start: 13, from: { byte: 13, unit: 1000 } }, 1009],
  ])('that shouldBreak is told count %s', async (_, wanted, expected) => {
    const asked: number[] = []
    const shouldBreak = ({ before, offset }: { before: string; offset: number }) => {
      if (before === 'Twó came.') asked.push(offset)
      return undefined
    }
    await collect(made(text, { shouldBreak }, wanted).items)
    expect(asked).toEqual([expected])
  })

  test.each<[string, Wanted, number]>([
    ['from where it was read', { start: 11 }, 10],
    ['from the start of the file, where that is known', { start: 11, from: { byte: 11, unit: 500 } }, 510],
  ])('of an error count %s', async (_, wanted, offset) => {
    const { items } = made('One came.\n\nTwo came. This is too long.', { maxLength: 10, overflow: 'error' }, wanted)
    const { found, error } = await upToError(items)
    expect(found).toMatchObject([{ text: 'Two came.' }])
    expect(error).toMatchObject({
      code: 'ERR_SENTENCE_TOO_LONG',
      offset,
      message: expect.stringContaining(`the sentence at offset ${offset} is`),
    })
  })
})

describe('what was left out', () => {
  const options = { maxLength: 10, overflow: 'skip' } as const
  const text = 'Far too long it was. One. And this was also. Two. Long it was again.'

  test('is counted', async () => {
    const { reading, items } = made(text, options)
    expect(reading.skipped).toEqual({ sentences: 0, length: 0 })
    expect((await collect(items)).map((item) => item.text)).toEqual(['One.', 'Two.'])
    expect(reading.skipped).toEqual({ sentences: 3, length: 20 + 18 + 18 })
  })

  test('is counted where it starts in the range', async () => {
    const counted = async (start: number, end?: number) => {
      const { reading, items } = made(text, options, { start, ...(end !== undefined && { end }) })
      const found = (await collect(items)).map((item) => item.text)
      return [found, reading.skipped]
    }
    expect(await counted(26)).toEqual([['Two.'], { sentences: 2, length: 18 + 18 }])
    expect(await counted(27)).toEqual([['Two.'], { sentences: 1, length: 18 }])
    expect(await counted(46)).toEqual([[], { sentences: 1, length: 18 }])
    expect(await counted(0, 1)).toEqual([[], { sentences: 1, length: 20 }])
    expect(await counted(21, 26)).toEqual([['One.'], { sentences: 0, length: 0 }])
  })
})

describe('a batch', () => {
  const batches = (text: string, options: FileOptions, wanted: Wanted = {}) =>
    upToError(made(text, { output: 'text', batch: 2, ...options }, wanted).items)

  test('that is not full comes last', async () => {
    expect(await batches('One. Two. Three.', {})).toEqual({ found: [['One.', 'Two.'], ['Three.']] })
    expect(await batches('One. Two.', {})).toEqual({ found: [['One.', 'Two.']] })
    expect(await batches('One. Two. Three.', {}, { end: 4 })).toEqual({ found: [['One.']] })
    expect(await batches('', {})).toEqual({ found: [] })
  })

  test('that is not full comes before an error, and once', async () => {
    const options = { maxLength: 10, overflow: 'error' } as const
    const error = expect.objectContaining({ code: 'ERR_SENTENCE_TOO_LONG' })
    expect(await batches('One. This is too long.', options)).toEqual({ found: [['One.']], error })
    expect(await batches('One. Two. This is too long.', options)).toEqual({ found: [['One.', 'Two.']], error })
  })

  test('goes on from one read to the next', async () => {
    expect(await batches('One came. Two came. Three came.', {}, { block: 12 })).toEqual({
      found: [['One came.', 'Two came.'], ['Three came.']],
    })
  })
})

describe('the first sentence of the file, cut at a clause', () => {
  const options = { firstMaxLength: 4, output: 'text' } as const

  test('is known as such', async () => {
    expect(await texts('Well, he came. Yes, she too.', options)).toEqual(['Well,', 'he came.', 'Yes, she too.'])
    // White space alone stands before the line.
    expect(await texts('\nWell, he came.', { ...options, newlines: 'always' }, { start: 1 })).toEqual([
      'Well,',
      'he came.',
    ])
  })

  test('is no sentence behind a boundary', async () => {
    expect(await texts('No. Well, he came.', options, { start: 4, from: { byte: 4, unit: 4 } })).toEqual([
      'Well, he came.',
    ])
    expect(await texts('Well, he came.', options, { start: 0, from: { byte: 0, unit: 0 } })).toEqual([
      'Well,',
      'he came.',
    ])
  })

  test('is no sentence behind another one, and no more is read than shows that', async () => {
    const text = `One came. ${'Two came. '.repeat(20)}\n\nWell, he came.`
    const { items, reads } = made(text, options, { start: 212, block: 30 })
    expect(await collect<unknown>(items)).toEqual(['Well, he came.'])
    expect(reads.filter(([from]) => from < 212 && from > 0)).toEqual([])
    expect(reads.filter(([, to]) => to === 30)).toEqual([[0, 30]])
  })

  test('is no sentence behind one that is too long: who reads the start of the file is told of it', async () => {
    const text = 'This is far too long.\n\nWell, he came.'
    expect(await texts(text, { ...options, maxLength: 15, overflow: 'error' }, { start: 23 })).toEqual([
      'Well, he came.',
    ])
  })

  test('stands behind what is left out', async () => {
    const text = 'This is far too long.\n\nWell, he came.'
    expect(await texts(text, { ...options, maxLength: 15, overflow: 'skip' }, { start: 23 })).toEqual([
      'Well,',
      'he came.',
    ])
  })

  test('is looked for no further than to where the range is read from', async () => {
    const text = `${'\n'.repeat(40)}Well, he came.`
    const all = { ...options, newlines: 'always' } as const
    const { items, reads } = made(text, all, { start: 40, block: 40 })
    expect(await collect<unknown>(items)).toEqual(['Well,', 'he came.'])
    // For the last line break, for a sentence before it, and for the range.
    expect(reads).toEqual([
      [0, 54],
      [0, 40],
      [0, 40],
      [40, 54],
    ])
  })

  test('is not looked for, where none is to be cut', async () => {
    const { items, reads } = made('One came.\n\nWell, he came.', { output: 'text' }, { start: 11 })
    expect(await collect<unknown>(items)).toEqual(['Well, he came.'])
    expect(reads.map(([from]) => from)).toEqual([0, 11])
  })
})

describe('of a file', () => {
  const file = folder.file('a.txt', 'One came.\n\nTwo came.')

  test('offsets count from the start, or from the first sentence', () => {
    expect(
      [{}, { start: 0 }, { start: undefined }, { start: 1 }].map(
        (options) => readRange(file, options as object).relative,
      ),
    ).toEqual([false, false, false, true])
  })

  test('options are needed by none', async () => {
    expect((await collect(readRange(file))).map(({ text }) => text)).toEqual(['One came.', 'Two came.'])
    expect(await collect(readRange(file, { start: 11, end: 20, output: 'text' }))).toEqual(['Two came.'])
  })

  test('what is wrong with them is told at once', () => {
    expect(() => readRange(file, { start: 2, end: 1 })).toThrow(expect.objectContaining({ option: 'end' }))
    expect(() => readRange(file, { start: -1, maxLength: 0 })).toThrow(expect.objectContaining({ option: 'start' }))
    expect(() => readRange(file, { maxLength: 0 })).toThrow(expect.objectContaining({ option: 'maxLength' }))
  })
})
