/**
 * Any plan of ranges gives what one reader gives: over hostile text, in every encoding, with every
 * option that decides.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SentenceSplitter } from '../../lib/core.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { RangeReading } from '../../lib/ranges/read.ts'
import type { FileOptions, Range, RangeSentence } from '../../lib/ranges/types.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { ENCODINGS, encode, hostileBytes } from './bytes.ts'
import { memorySource } from './memory-source.ts'
import { clausesText, fileOptions, paragraphText, wideText } from './texts.ts'

const numRuns = Number(process.env.RUNS ?? 400)

/** What is given, and what is left out. */
interface Found {
  sentences: RangeSentence[]
  skipped: { sentences: number; length: number }
}

/** What one reader of the whole file finds. */
function whole(bytes: Uint8Array, options: FileOptions): Found {
  const all = { ...options, output: 'object', byteOffsets: true } satisfies SentenceOptions
  const splitter = new SentenceSplitter(all)
  const sentences = [...splitter.write(bytes), ...splitter.end()] as RangeSentence[]
  return { sentences, skipped: splitter.skipped }
}

async function ranges(bytes: Uint8Array, plan: Range[], options: FileOptions, block: number): Promise<Found> {
  const source = memorySource(bytes, block)
  const sentences: RangeSentence[] = []
  const skipped = { sentences: 0, length: 0 }
  for (const range of plan) {
    const found: RangeSentence[] = []
    const reading = new RangeReading<RangeSentence>(source, range, resolveFileOptions(options))
    for await (const piece of reading.pieces()) {
      for (let item = piece.next(); !item.done; item = piece.next()) found.push(item.value)
    }
    for (const { byteStart } of found) {
      expect(byteStart).toBeGreaterThanOrEqual(range.start)
      expect(byteStart).toBeLessThan(range.end)
    }
    if (found[0] && range.start > 0) expect(found[0].start).toBe(0)
    sentences.push(...found)
    skipped.sentences += reading.skipped.sentences
    skipped.length += reading.skipped.length
  }
  return { sentences, skipped }
}

const TIMEOUT = 3_600_000

const encoded = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.constantFrom(...ENCODINGS))
    .map(([text, encoding]) => ({ bytes: encode(text, encoding), encoding }))

const places = fc.oneof(
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
  fc.integer({ min: 1, max: 24 }),
)

/** Ranges that part at these places, or so many of one size. */
function planOf(size: number, at: number[] | number): Range[] {
  const edges =
    typeof at === 'number'
      ? Array.from({ length: at }, (_, i) => Math.floor((i * size) / at))
      : [0, ...at.map((place) => Math.floor(place * size)).sort((a, b) => a - b)]
  return edges.map((start, i) => ({ start, end: edges[i + 1] ?? size }))
}

/** All but the offsets in text, which a reader of a range counts from its first sentence. */
const told = ({ start, end, ...rest }: RangeSentence) => ({ ...rest, length: end - start })

describe('ranges', () => {
  const inMemory = async (
    { bytes, encoding }: { bytes: Uint8Array; encoding: string },
    at: number[] | number,
    options: FileOptions,
    block: number,
  ) => {
    const all = { ...options, encoding }
    const found = await ranges(bytes, planOf(bytes.length, at), all, block)
    const expected = whole(bytes, all)
    expect(found.sentences.map(told)).toEqual(expected.sentences.map(told))
    expect(found.skipped).toEqual(expected.skipped)
  }
  const blocks = fc.constantFrom(1, 17, 300, 4096, 4096)

  test('any plan gives the sentences of one reader', { timeout: TIMEOUT }, async () => {
    const files = fc.oneof(encoded(paragraphText), hostileBytes)
    await fc.assert(fc.asyncProperty(files, places, fileOptions, blocks, inMemory), { numRuns })
  })

  test('also where short sentences are joined, and long ones are cut or left out', { timeout: TIMEOUT }, async () => {
    const options = fc
      .record({
        minLength: fc.integer({ min: 2, max: 40 }),
        more: fc.integer({ min: 0, max: 30 }),
        overflow: fc.constantFrom('split', 'split', 'skip'),
        rule: fc.constantFrom('prose', 'prose', 'uax29'),
        trim: fc.constantFrom(true, true, false),
        newlines: fc.constantFrom('paragraph', 'always'),
      })
      .map(({ more, newlines, ...rest }) => ({
        ...rest,
        ...(rest.rule === 'prose' && { newlines }),
        maxLength: rest.minLength + more,
      })) as fc.Arbitrary<FileOptions>
    const onText = (text: string, all: FileOptions, at: number[] | number) =>
      inMemory({ bytes: encode(text, 'utf-8'), encoding: 'utf-8' }, at, all, 300)
    await fc.assert(fc.asyncProperty(clausesText, options, places, onText), { numRuns: 2 * numRuns })
  })

  test('also where white space is longer than a scanner looks', { timeout: TIMEOUT }, async () => {
    const options = fc.record({ trim: fc.boolean() })
    const onText = (text: string, all: FileOptions) => {
      // A range begins with every word.
      const at = [...text.matchAll(/\S+/g)].map(({ index }) => index / text.length)
      return inMemory({ bytes: encode(text, 'utf-16le'), encoding: 'utf-16le' }, at, all, 4096)
    }
    await fc.assert(fc.asyncProperty(wideText, options, onText), { numRuns: Math.ceil(numRuns / 2) })
  })
})
