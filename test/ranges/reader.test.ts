/**
 * Sentences from some byte of a file on, and how much of it is read for them.
 */
import { describe, expect, test, vi } from 'vitest'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { SentenceReader } from '../../lib/ranges/reader.ts'
import type { FileOptions, Range } from '../../lib/ranges/types.ts'
import { memorySource } from './memory-source.ts'

interface Start {
  from?: number
  range?: Range
  block?: number
}

/** A reader, and what it has read so far. */
function made(content: string | Uint8Array, options: FileOptions = {}, { from = 0, range, block }: Start = {}) {
  const source = memorySource(Buffer.from(content), block)
  const { calls } = vi.spyOn(source, 'read').mock
  return { reader: new SentenceReader(source, from, resolveFileOptions(options), range), reads: calls }
}

/** All sentences, with their places in text and in bytes. */
async function all(reader: SentenceReader) {
  const found: unknown[] = []
  while (await reader.next()) found.push([reader.text, reader.start, reader.end, reader.byteStart, reader.byteEnd])
  return found
}

describe('sentences', () => {
  test('come one after the other, until none is left', async () => {
    const { reader } = made('One came. Two went.\n\nThree stayed')
    expect(await reader.next()).toBe(true)
    expect([reader.text, reader.reason]).toEqual(['One came.', 'terminator'])
    expect(await reader.next()).toBe(true)
    expect([reader.text, reader.reason]).toEqual(['Two went.', 'paragraph'])
    expect(await reader.next()).toBe(true)
    expect([reader.text, reader.reason]).toEqual(['Three stayed', 'end'])
    expect(await reader.next()).toBe(false)
    expect(await reader.next()).toBe(false)
    expect(reader.text).toBe('')
  })

  test('have their places in text, and in bytes of the file', async () => {
    expect(await all(made('Ünder. Thrée.').reader)).toEqual([
      ['Ünder.', 0, 6, 0, 7],
      ['Thrée.', 7, 13, 8, 15],
    ])
  })

  test('behind a byte count text from there, and bytes from the start of the file', async () => {
    expect(await all(made('Ünder. Thrée. Four.', {}, { from: 8 }).reader)).toEqual([
      ['Thrée.', 0, 6, 8, 15],
      ['Four.', 7, 12, 16, 21],
    ])
  })

  test('have places in bytes, whatever the output', async () => {
    expect(await all(made('Yé. Two.', { output: 'text' }).reader)).toEqual([
      ['Yé.', 0, 3, 0, 4],
      ['Two.', 4, 8, 5, 9],
    ])
  })

  test('a byte order mark is none of them at the start of the file alone', async () => {
    expect(await all(made('\ufeffOne.').reader)).toEqual([['One.', 0, 4, 3, 7]])
    const [first] = await all(made('x\ufeffOne.', { trim: false }, { from: 1 }).reader)
    expect(first).toEqual(['\ufeffOne.', 0, 5, 1, 8])
  })

  test('tell the block that they end in', async () => {
    const { reader } = made('# Title\n\nOne came.', { markdown: true })
    await reader.next()
    expect([reader.text, reader.block]).toEqual(['# Title', 'heading'])
    await reader.next()
    expect([reader.text, reader.block]).toEqual(['One came.', 'paragraph'])
    const plain = made('One came.').reader
    await plain.next()
    expect(plain.block).toBeUndefined()
  })

  test('of nothing are none', async () => {
    for (const { reader } of [made(''), made('One.', {}, { from: 4 })]) {
      expect(await reader.next()).toBe(false)
      expect(await reader.next()).toBe(false)
    }
  })
})

describe('reading', () => {
  const moor = 'moor '.repeat(40_000)

  async function readsOf(start: Start, content = moor) {
    const { reader, reads } = made(content, {}, start)
    while (await reader.more());
    return reads.map(([from, to]) => [from, to - from])
  }

  test('begins with little where nothing is known to be wanted, and takes four times as much each time', async () => {
    expect(await readsOf({ block: 100_000 })).toEqual([
      [0, 4096],
      [4096, 16_384],
      [20_480, 65_536],
      [86_016, 100_000],
      [186_016, 13_984],
    ])
    expect((await readsOf({ block: 100_000, range: { start: 0, end: 4095 } }))[0]).toEqual([0, 4096])
  })

  test('begins with as much as is wanted', async () => {
    expect((await readsOf({ block: 100_000, range: { start: 70, end: 5000 } })).slice(0, 2)).toEqual([
      [0, 5000],
      [5000, 20_000],
    ])
    expect((await readsOf({ from: 100, block: 100_000, range: { start: 170, end: 5000 } })).slice(0, 2)).toEqual([
      [100, 4900],
      [5000, 19_600],
    ])
  })

  test('never takes more at a time than the file gives', async () => {
    expect((await readsOf({ block: 100_000, range: { start: 0, end: 150_000 } })).slice(0, 2)).toEqual([
      [0, 100_000],
      [100_000, 100_000],
    ])
    expect(await readsOf({ block: 10 }, 'moor '.repeat(5))).toEqual([
      [0, 10],
      [10, 10],
      [20, 5],
    ])
  })

  test('begins at the byte that is stated', async () => {
    expect(await readsOf({ from: 7, block: 10 }, 'moor '.repeat(5))).toEqual([
      [7, 10],
      [17, 8],
    ])
  })

  test('reads nothing before it is asked to, and nothing more once the file has ended', async () => {
    const { reader, reads } = made('One. Two.', {}, { block: 9 })
    expect([reader.take(), reads.length]).toEqual([false, 0])
    expect([await reader.more(), reads.length]).toEqual([true, 1])
    expect([await reader.more(), reads.length]).toEqual([false, 1])
    expect([reader.take(), reader.text, reader.take(), reader.text]).toEqual([true, 'One.', true, 'Two.'])
    expect([reader.take(), await reader.more(), reads.length]).toEqual([false, false, 1])
  })

  test('reads no more for a sentence than decides it', async () => {
    const { reader, reads } = made(`One came. Two went. ${moor}`, {}, { block: 20 })
    await reader.next()
    expect([reader.text, reads.length]).toEqual(['One came.', 1])
  })

  test('is over once no sentence will start before the limit', async () => {
    const { reader, reads } = made('Ünd.\n\nTwo came and went.', {}, { block: 12 })
    expect(await reader.more(1)).toBe(true)
    expect([reader.take(), reader.text, reader.take()]).toEqual([true, 'Ünd.', false])
    // The next one starts at byte 7.
    expect(await reader.more(6)).toBe(false)
    expect(await reader.more(7)).toBe(false)
    expect(reads).toHaveLength(1)
    expect(await reader.more(8)).toBe(true)
    expect(reads).toHaveLength(2)
  })

  test('is over at once where the limit is where it starts', async () => {
    const { reader, reads } = made('One came.', {}, { from: 4 })
    expect([await reader.more(4), reads.length]).toEqual([false, 0])
    expect([await reader.more(5), reads.length]).toEqual([true, 1])
  })

  test('a character may be read in two pieces, and one that the end of the file cuts is replaced', async () => {
    expect(await all(made('Yé. Nö.', {}, { block: 2 }).reader)).toEqual([
      ['Yé.', 0, 3, 0, 4],
      ['Nö.', 4, 7, 5, 9],
    ])
    expect(await all(made(Buffer.from('Y \xe2\x82', 'latin1')).reader)).toEqual([['Y \ufffd', 0, 3, 0, 4]])
  })

  test('a source that cannot be read is told as it tells it', async () => {
    const source = memorySource(Buffer.from('One.'))
    vi.spyOn(source, 'read').mockRejectedValue(new Error('no disk'))
    await expect(new SentenceReader(source, 0, resolveFileOptions({})).next()).rejects.toThrow('no disk')
  })
})

describe('what is left out', () => {
  const options = { maxLength: 10, overflow: 'skip' } as const
  // They start at bytes 0, 22, 27 and 47, and have 21, 4, 19 and 18 code units.
  const text = 'Far too löng it was. One. And this was also. Two. Long it was again.'
  const skipped = async (range: Range, from = 0) => {
    const { reader } = made(text, options, { from, range })
    while (await reader.next());
    return reader.skipped
  }

  test('is counted where it starts in the range', async () => {
    expect(await skipped({ start: 0, end: 99 })).toEqual({ sentences: 3, length: 20 + 18 + 18 })
    expect(await skipped({ start: 27, end: 51 })).toEqual({ sentences: 1, length: 18 })
    expect(await skipped({ start: 28, end: 51 })).toEqual({ sentences: 0, length: 0 })
    expect(await skipped({ start: 28, end: 52 })).toEqual({ sentences: 1, length: 18 })
    expect(await skipped({ start: 1, end: 28 }, 22)).toEqual({ sentences: 1, length: 18 })
    expect(await skipped({ start: 0, end: 1 })).toEqual({ sentences: 1, length: 20 })
    expect(await skipped({ start: 0, end: 0 })).toEqual({ sentences: 0, length: 0 })
  })

  test('is not counted without a range', async () => {
    const { reader } = made(text, options)
    while (await reader.next());
    expect(reader.skipped).toEqual({ sentences: 0, length: 0 })
  })

  test('is counted with the sentence behind it, however often it is asked for', async () => {
    const { reader } = made(text, options, { range: { start: 0, end: 99 } })
    expect(reader.skipped).toEqual({ sentences: 0, length: 0 })
    await reader.next()
    const told = reader.skipped
    expect([reader.text, told, reader.skipped]).toEqual(['One.', told, { sentences: 1, length: 20 }])
    await reader.next()
    expect([reader.text, reader.skipped]).toEqual(['Two.', { sentences: 2, length: 38 }])
    expect(told).toEqual({ sentences: 1, length: 20 })
  })

  test('is read to its end where it counts, and no further', async () => {
    const readTo = async (end: number) => {
      const { reader, reads } = made(`One. ${'Word '.repeat(20)}end. ${'Two. '.repeat(20)}`, options, {
        range: { start: 0, end },
        block: 20,
      })
      do while (reader.take());
      while (await reader.more(end))
      return [reads.at(-1)?.[1], reader.skipped]
    }
    expect(await readTo(5)).toEqual([20, { sentences: 0, length: 0 }])
    expect(await readTo(6)).toEqual([120, { sentences: 1, length: 104 }])
  })
})

describe('what is wrong with the text', () => {
  test('comes behind the sentences before it, by its place in the file', async () => {
    const { reader } = made(Buffer.from('Yes. One. Two. \xff.', 'latin1'), { fatal: true }, { from: 5 })
    expect(await reader.next()).toBe(true)
    expect(reader.text).toBe('One.')
    const failure = { code: 'ERR_INVALID_BYTES', byteOffset: 15 }
    await expect(reader.next()).rejects.toMatchObject(failure)
    expect(() => reader.take()).toThrow(expect.objectContaining(failure))
  })

  test('at the end of the file leaves the sentence that it is in without an end', async () => {
    const { reader } = made(Buffer.from('One. Two ca\xc3', 'latin1'), { fatal: true })
    expect(await reader.next()).toBe(true)
    await expect(reader.next()).rejects.toMatchObject({ code: 'ERR_INVALID_BYTES', byteOffset: 11 })
    expect(reader.text).toBe('')
  })

  test('is told for a sentence that is too long', async () => {
    const { reader } = made('One. Two came and went.', { maxLength: 10, overflow: 'error' })
    expect(await reader.next()).toBe(true)
    await expect(reader.next()).rejects.toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG', offset: 5 })
  })
})
