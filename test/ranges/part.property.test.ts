/**
 * Parts that are split apart from each other, and put in order, give what one reader gives.
 */
import { truncateSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import { resolveOptions } from '../../lib/options.ts'
import { SentencePull } from '../../lib/pull.ts'
import { UnitChain } from '../../lib/ranges/chain.ts'
import { type Format, memoryIn } from '../../lib/ranges/collect.ts'
import { sentencesOf } from '../../lib/ranges/columns.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { type PartResult, type PartTask, type Position, splitPart } from '../../lib/ranges/part.ts'
import { inOrder, type PartRunner } from '../../lib/ranges/schedule.ts'
import { openSource, type RangeSource } from '../../lib/ranges/source.ts'
import type { FileOptions, RangeSentence } from '../../lib/ranges/types.ts'
import { ENCODINGS, encode, hostileBytes } from './bytes.ts'
import { makeFolder, prose } from './files.ts'
import { memorySource } from './memory-source.ts'
import { fileOptions, paragraphText } from './texts.ts'

const numRuns = Number(process.env.RUNS ?? 400)
const TIMEOUT = 3_600_000
const folder = makeFolder()

function runnerOf(bytes: Uint8Array, options: FileOptions, jobs: number): PartRunner & { tasks: PartTask[] } {
  const resolved = resolveFileOptions(options)
  const source = memorySource(bytes)
  const chain = new UnitChain()
  const tasks: PartTask[] = []
  // What is done with is written over by parts that come later, as the threads do.
  const spares: ArrayBuffer[] = []
  let last: Promise<unknown> = Promise.resolve()
  return {
    jobs,
    tasks,
    run(task) {
      tasks.push(task)
      // One after the other: none may wait for one that has not begun, in this thread.
      const running = last.then(() => {
        const spare = spares.pop()
        return splitPart(source, spare ? { ...task, spare } : task, resolved, chain)
      })
      last = running.catch(() => {})
      return running
    },
    recycle(result) {
      const memory = memoryIn(result)
      if (memory) spares.push(memory)
    },
  }
}

/** What one reader gives, up to an error, and what it left out. */
function whole(bytes: Uint8Array, options: FileOptions) {
  const pull = new SentencePull<RangeSentence>(resolveOptions({ ...options, output: 'object', byteOffsets: true }))
  const sentences: RangeSentence[] = []
  try {
    pull.write(bytes)
    pull.end()
    for (let sentence = pull.next(); sentence; sentence = pull.next()) sentences.push(sentence)
  } catch (error) {
    return { sentences, error: (error as Error).message }
  }
  return { sentences, skipped: pull.skipped }
}

async function inParts(bytes: Uint8Array, size: number, options: FileOptions, jobs: number) {
  const parts = { start: 0, end: bytes.length, bytes: size }
  const sentences: RangeSentence[] = []
  const skipped = { sentences: 0, length: 0 }
  for await (const part of inOrder(runnerOf(bytes, options, jobs), parts, { byte: 0, unit: 0 }, { kind: 'columns' })) {
    sentences.push(...(sentencesOf(part) as Generator<RangeSentence>))
    skipped.sentences += part.skipped.sentences
    skipped.length += part.skipped.length
    if (part.result.failure) return { sentences, error: part.result.failure.message }
  }
  return { sentences, skipped }
}

/** The same of texts alone, and how many they are where they are only counted. */
async function textsOf(bytes: Uint8Array, size: number, options: FileOptions) {
  const parts = { start: 0, end: bytes.length, bytes: size }
  const all: FileOptions = { ...options, output: 'text' }
  const texts: string[] = []
  for await (const part of inOrder(runnerOf(bytes, all, 2), parts, { byte: 0, unit: 0 }, { kind: 'columns' })) {
    texts.push(...(sentencesOf(part) as Generator<string>))
  }
  let count = 0
  for await (const part of inOrder(runnerOf(bytes, all, 2), parts, { byte: 0, unit: 0 }, { kind: 'count' })) {
    count += part.result.count - part.drop
  }
  return { texts, count }
}

async function bytesOf(bytes: Uint8Array, size: number, options: FileOptions, format: Format): Promise<string> {
  const parts = { start: 0, end: bytes.length, bytes: size }
  const pieces: Uint8Array[] = []
  for await (const { result, drop } of inOrder(runnerOf(bytes, options, 2), parts, { byte: 0, unit: 0 }, format)) {
    const from = drop === 0 ? 0 : (result.ends?.[drop - 1] as number)
    pieces.push(Buffer.from((result.bytes as Uint8Array).subarray(from)))
  }
  return Buffer.concat(pieces).toString()
}

const encoded = fc
  .tuple(paragraphText, fc.constantFrom(...ENCODINGS))
  .map(([text, encoding]) => ({ bytes: encode(text, encoding), encoding }))
const sizes = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 3000 }))
const options = fc
  .tuple(fileOptions, fc.constantFrom({}, {}, {}, { overflow: 'error' as const }))
  .map(([some, more]) => ({ ...some, ...more }))

describe('parts', () => {
  test('what is left out behind the last sentence of a part is left out by the next one alone', async () => {
    // Cuts of white space every 27 units meet nowhere, so that the first reader gives up at the end of the next part.
    const text = `Dr.${'a'.repeat(462)}\n\n${'\t'.repeat(356)}a${'\u00a0'.repeat(100)}\n\n\n`
    const all: FileOptions = { trim: false, maxLength: 27, overflow: 'skip', encoding: 'latin1' }
    const bytes = Buffer.from(text, 'latin1')
    const { sentences, skipped } = whole(bytes, all)
    expect([sentences.at(-2)?.end, skipped]).toEqual([816, { sentences: 2, length: 573 }])
    expect(await inParts(bytes, 463, all, 1)).toEqual({ sentences, skipped })
  })

  test.each([
    ['and met at a full stop', `${'word '.repeat(6000)}end. ${prose(40_000)}`, { part: 1, drop: 4 }],
    ['but never met', 'word '.repeat(20_000), { part: 1, from: { byte: 38_999, unit: 38_999 } }],
  ])('a reader of the next one is waited for, where a sentence takes more than was read, %s', async (_, text, next) => {
    // What no mark ends is cut: each reader cuts at places of its own.
    const bytes = Buffer.from(text)
    const all: FileOptions = { maxLength: 3000 }
    expect(await inParts(bytes, 20_000, all, 2)).toEqual(whole(bytes, all))
    const parts = { start: 0, end: bytes.length, bytes: 20_000 }
    const task: PartTask = { part: 0, parts, from: { byte: 0, unit: 0 }, format: { kind: 'count' } }
    expect((await runnerOf(bytes, all, 1).run(task)).next).toMatchObject(next)
  })

  test('of a large one, the places of the first sentences alone are kept: others are never dropped', async () => {
    const text = prose(250_000, ' ')
    const bytes = Buffer.from(text)
    const expected = [...eachSentence(text, { separator: '\n' })].join('')
    expect((await bytesOf(bytes, 100_000, { separator: '\n' }, { kind: 'text' })) === expected).toBe(true)
    const runner = runnerOf(bytes, { separator: '\n' }, 1)
    const parts = { start: 0, end: bytes.length, bytes: 100_000 }
    const task: PartTask = { part: 0, parts, from: { byte: 0, unit: 0 }, format: { kind: 'text' } }
    const { count, ends = [] } = await runner.run(task)
    expect(ends.length).toBeLessThan(count)
    const kept = Buffer.from(expected).subarray(0, ends.at(-1)).toString().trimEnd()
    expect(kept.length).toBeGreaterThan(65_536)
    expect(kept.length).toBeLessThan(66_000)
  })

  test('text is split without what stands before it; how much that is, is asked for last', async () => {
    const text = prose(30_000, ' ')
    const source = memorySource(Buffer.from(text))
    const chain = new UnitChain()
    const parts = { start: 0, end: source.size, bytes: 10_000 }
    const split = (part: number, from?: Position, reader: RangeSource = source) =>
      splitPart(
        reader,
        { part, parts, format: { kind: 'text' }, ...(from && { from }) },
        resolveFileOptions({ separator: '\n' }),
        chain,
      )
    let reads = 0
    let first: PartResult | undefined
    const second = await split(1, undefined, {
      ...source,
      async read(from, to) {
        // Its start, that of the next one, all of it; and when it goes on, the one before has not begun.
        if (++reads === 4) first = await split(0, { byte: 0, unit: 0 })
        return source.read(from, to)
      },
    })
    const { byte, unit } = second.base
    expect(unit).toBe(Buffer.from(text).subarray(0, byte).toString().length)
    // It began behind an abbreviation.
    expect(first?.next).toMatchObject({ part: 1, drop: 1 })
    const rest = second.bytes?.subarray(second.ends?.[0]) as Uint8Array
    const found = Buffer.concat([first?.bytes as Uint8Array, rest]).toString()
    expect(found.length).toBeGreaterThan(18_000)
    expect([...eachSentence(text, { separator: '\n' })].join('').startsWith(found)).toBe(true)
  })

  test('what goes wrong behind a guess alone is no matter', async () => {
    // Many a part begins behind the abbreviation.
    const bytes = Buffer.from('Then, it was said, Dr. Quill came and asked. '.repeat(400))
    const all: FileOptions = {
      shouldBreak({ before }) {
        if (!before.startsWith('Then')) throw new Error(`“${before}” is no sentence`)
        return undefined
      },
    }
    const { sentences } = whole(bytes, all)
    expect(sentences).toHaveLength(400)
    expect(await inParts(bytes, 300, all, 2)).toMatchObject({ sentences })
  })

  test('one that cannot be read keeps nobody waiting who has the next one', async () => {
    const name = folder.file('shrinks.txt', prose(40_000))
    const source = await openSource(name)
    truncateSync(name, 15_000)
    const chain = new UnitChain()
    const parts = { start: 0, end: source.size, bytes: 9000 }
    const task: PartTask = { part: 0, parts, from: { byte: 0, unit: 0 }, format: { kind: 'columns' } }
    await expect(splitPart(source, task, resolveFileOptions({}), chain)).rejects.toMatchObject({
      code: 'ERR_FILE_CHANGED',
      path: name,
      message: expect.stringContaining('it ends at byte 15000, before byte'),
    })
    expect(chain.isTold(1)).toBe(true)
    expect(chain.before(1)).toBeNaN()
    await source.close()
  })

  test('in order, they give the sentences of one reader, with its errors and what it left out', {
    timeout: TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(encoded, hostileBytes),
        sizes,
        options,
        fc.integer({ min: 1, max: 3 }),
        async ({ bytes, encoding }, size, some, jobs) => {
          const all: FileOptions = { ...some, encoding }
          expect(await inParts(bytes, size, all, jobs)).toEqual(whole(bytes, all))
        },
      ),
      { numRuns },
    )
  })

  test('bytes of output, texts and their number are those of one reader', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(encoded, hostileBytes),
        sizes,
        fileOptions,
        fc.constantFrom('\n', '\0', ' | '),
        async ({ bytes, encoding }, size, some, separator) => {
          const text = { ...some, encoding, separator }
          expect(await bytesOf(bytes, size, text, { kind: 'text' })).toBe([...eachSentence(bytes, text)].join(''))
          const all: FileOptions = { ...some, encoding }
          const { sentences } = whole(bytes, all)
          const texts = sentences.map((sentence) => sentence.text)
          expect(await textsOf(bytes, size, all)).toEqual({ texts, count: texts.length })
          const lines = sentences.map((sentence) => `${JSON.stringify({ file: 'a', ...sentence })}\n`)
          expect(await bytesOf(bytes, size, all, { kind: 'json', fields: { file: 'a' } })).toBe(
            Buffer.from(lines.join('')).toString(),
          )
        },
      ),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })
})
