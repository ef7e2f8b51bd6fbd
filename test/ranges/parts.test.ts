/**
 * The parts of a file, and where they start.
 */
import { describe, expect, test } from 'vitest'
import { countParts, edgeOf, findStart } from '../../lib/ranges/parts.ts'
import { encode } from './bytes.ts'
import { memorySource } from './memory-source.ts'

test('parts are as many as are needed, and one at least', () => {
  const count = (start: number, end: number, bytes: number): number => countParts({ start, end, bytes })
  expect([count(0, 10, 5), count(0, 11, 5), count(0, 1, 5)]).toEqual([2, 3, 1])
  expect([count(3, 13, 5), count(3, 14, 5)]).toEqual([2, 3])
  expect([count(0, 0, 5), count(7, 7, 5)]).toEqual([1, 1])
})

test('each has its bytes, and the last ends at the end', () => {
  const parts = { start: 3, end: 14, bytes: 5 }
  expect([0, 1, 2, 3, 4].map((part) => edgeOf(part, parts))).toEqual([3, 8, 13, 14, 14])
})

/** Where the first of the parts from `part` on starts that has a start, and how often the file was read for that. */
async function found(
  bytes: Uint8Array,
  part: number,
  size: number,
  encoding = 'utf-8',
  { start = 0, end = bytes.length } = {},
) {
  const source = memorySource(bytes)
  const reads: [number, number][] = []
  const read = source.read.bind(source)
  source.read = (from, to) => {
    reads.push([from, to])
    return read(from, to)
  }
  return { start: await findStart(source, part, { start, end, bytes: size }, encoding), reads }
}

/** The text of part 1, of 20 bytes at the most, from its start on. */
async function startText(text: string): Promise<string | undefined> {
  const bytes = Buffer.from(`${'-'.repeat(20)}${text}`)
  const { start } = await found(bytes, 1, 20)
  return start?.part === 1 ? bytes.subarray(start.byte, 40).toString() : undefined
}

describe('the best start is', () => {
  test.each([
    ['behind the first paragraph', 'a b. C\n\nDe. F\n\nGh', 'De. F\n\nGh'],
    ['behind a paragraph with CR LF', 'a b. C\r\n\r\nDe', 'De'],
    ['behind the first sentence', 'a b c. De. Fg', 'De. Fg'],
    ['behind one that a quotation mark closes', 'a b c." De', 'De'],
    ['behind one that an apostrophe closes', "a b c.' De", 'De'],
    ['behind one that a bracket closes', 'a b c.) De', 'De'],
    ['behind a question', 'a b c? De', 'De'],
    ['behind an exclamation, at the end of a line', 'a b c!\nDe', 'De'],
    ['behind white space', 'abc def ghi', 'def ghi'],
    ['behind the first of some white space', 'abc  def', ' def'],
    ['behind a tab', 'abc\tdef', 'def'],
    ['behind the end of a line', 'abc\rdef', 'def'],
    ['at the first character, where there is none of these', 'abc.def', 'abc.def'],
  ])('%s', async (_, text, start) => {
    expect(await startText(text)).toBe(start)
  })

  test('never the end of the part: what stands there is the next one’s', async () => {
    expect(await startText('aaaa bbbb. cccccc\n\nD')).toBe('D')
    expect(await startText('aaaa bbbb. ccccccc\n\nD')).toBe('ccccccc\n\n')
    expect(await startText('aaaa bbbbbbbb cccc. D')).toBe('bbbbbbbb cccc. ')
    expect(await startText('aaaabbbbccccddddee F')).toBe('F')
    expect(await startText('aaaabbbbccccddddeee F')).toBe('aaaabbbbccccddddeee ')
  })
})

describe('a character starts', () => {
  /** The first byte where part 1 may start, which is byte 20. */
  const edge = async (bytes: Iterable<number>, encoding: string) =>
    (await found(Uint8Array.from([...Array(20).fill(0x61), ...bytes]), 1, 20, encoding)).start?.byte

  test('in UTF-8 at a byte that is no rest of one', async () => {
    expect(await edge([0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff, 0x61], 'utf-8')).toBe(26)
    for (const byte of [0, 0x7f, 0xc2, 0xf4]) expect(await edge([0x80, byte, 0x80], 'utf-8')).toBe(21)
    expect(await edge([0x80, 0xbf], 'utf-8')).toBeUndefined()
  })

  test('in windows-1252 at every byte', async () => {
    expect(await edge([0x80, 0xbf], 'windows-1252')).toBe(20)
  })

  test.each(['utf-16le', 'utf-16be'])('in %s at a code unit that is no rest of one', async (encoding) => {
    expect(await edge(encode('\udc00\udfffab', encoding), encoding)).toBe(24)
    for (const unit of ['\ud800', '\udbff', '\ue000']) expect(await edge(encode(unit, encoding), encoding)).toBe(20)
    expect(await edge(encode('\udc00\udfff', encoding), encoding)).toBeUndefined()
  })
})

describe('in UTF-16', () => {
  test.each(['utf-16le', 'utf-16be'])('a start of %s is counted in bytes', async (encoding) => {
    const sentences = encode('0123456789One came. Two came.', encoding)
    expect((await found(sentences, 1, 20, encoding)).start).toEqual({ part: 1, byte: 28 })
    expect((await found(sentences, 1, 24, encoding)).start).toEqual({ part: 1, byte: 40 })
    const paragraphs = encode('0123456789ab\n\ncd', encoding)
    expect((await found(paragraphs, 1, 20, encoding)).start).toEqual({ part: 1, byte: 28 })
  })

  test('a part from an odd byte on starts with the code unit behind that', async () => {
    const { start, reads } = await found(encode('0123456789abc', 'utf-16le'), 1, 9, 'utf-16le')
    expect(start).toEqual({ part: 1, byte: 10 })
    expect(reads).toEqual([[10, 18]])
    // In other encodings an odd byte is one like all others.
    expect((await found(encode('0123456789abc', 'utf-8'), 1, 9)).start).toEqual({ part: 1, byte: 9 })
  })

  test('half a code unit is no start, and its second half is not read', async () => {
    const { start, reads } = await found(encode('ab', 'utf-16le'), 1, 1, 'utf-16le')
    expect(start).toBeUndefined()
    expect(reads).toEqual([[2, 3]])
  })
})

describe('a part', () => {
  const SIZE = 20_000
  const REACH = 8192

  test('is looked through for a good start at its beginning alone', async () => {
    const words = (length: number) => Buffer.from(`${'x'.repeat(SIZE + length)} yes ${'z'.repeat(SIZE)}`)
    expect(await found(words(REACH - 2), 1, SIZE)).toEqual({
      start: { part: 1, byte: SIZE + REACH - 1 },
      reads: [[SIZE, SIZE + REACH]],
    })
    expect((await found(words(REACH - 1), 1, SIZE)).start).toEqual({ part: 1, byte: SIZE })
  })

  test('that has no start there has none, and the next one is taken that has', async () => {
    const rest = Buffer.alloc(REACH, 0x80)
    const bytes = Buffer.concat([
      Buffer.alloc(SIZE),
      rest,
      Buffer.alloc(SIZE - REACH, 'a'),
      rest,
      Buffer.alloc(SIZE, 'b'),
    ])
    const { start, reads } = await found(bytes, 1, SIZE)
    expect(start).toEqual({ part: 3, byte: 3 * SIZE })
    expect(reads).toEqual([1, 2, 3].map((part) => [part * SIZE, part * SIZE + REACH]))
    expect((await found(bytes.subarray(0, 3 * SIZE), 1, SIZE)).start).toBeUndefined()
  })

  test('that is not there has no start, and nothing is read for it', async () => {
    const bytes = Buffer.from('One came. Two came.')
    expect(await found(bytes, 2, 10)).toEqual({ start: undefined, reads: [] })
    expect(await found(bytes, 3, 10)).toEqual({ start: undefined, reads: [] })
    expect(await found(Buffer.alloc(0), 0, 10)).toEqual({ start: undefined, reads: [] })
  })

  test('is counted from where all of them start, and ends where they end', async () => {
    const bytes = Buffer.from('01234567One came. Two came. Three')
    expect(await found(bytes, 1, 10, 'utf-8', { start: 3, end: 20 })).toEqual({
      start: { part: 1, byte: 18 },
      reads: [[13, 20]],
    })
    expect(await found(bytes, 1, 10, 'utf-8', { start: 3, end: 18 })).toEqual({
      start: { part: 1, byte: 13 },
      reads: [[13, 18]],
    })
  })
})
