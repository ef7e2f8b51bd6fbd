/**
 * Parts that are split apart from each other, and put in order, give what one reader gives.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import { resolveOptions } from '../../lib/options.ts'
import { SentencePull } from '../../lib/pull.ts'
import { UnitChain } from '../../lib/ranges/chain.ts'
import type { Format } from '../../lib/ranges/collect.ts'
import { sentencesOf } from '../../lib/ranges/columns.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { type PartTask, splitPart } from '../../lib/ranges/part.ts'
import { inOrder, type PartRunner } from '../../lib/ranges/schedule.ts'
import type { FileOptions, RangeSentence } from '../../lib/ranges/types.ts'
import { ENCODINGS, encode, hostileBytes } from './bytes.ts'
import { memorySource } from './memory-source.ts'
import { fileOptions, paragraphText } from './texts.ts'

const numRuns = Number(process.env.RUNS ?? 1000)
const TIMEOUT = 3_600_000

function runnerOf(bytes: Uint8Array, options: FileOptions, jobs: number): PartRunner & { tasks: PartTask[] } {
  const resolved = resolveFileOptions(options)
  const source = memorySource(bytes)
  const chain = new UnitChain()
  const tasks: PartTask[] = []
  let last: Promise<unknown> = Promise.resolve()
  return {
    jobs,
    tasks,
    run(task) {
      tasks.push(task)
      // One after the other: none may wait for one that has not begun, in this thread.
      const running = last.then(() => splitPart(source, task, resolved, chain))
      last = running.catch(() => {})
      return running
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

async function bytesOf(bytes: Uint8Array, size: number, options: FileOptions, format: Format): Promise<string> {
  const parts = { start: 0, end: bytes.length, bytes: size }
  const pieces: Uint8Array[] = []
  for await (const { result, drop } of inOrder(runnerOf(bytes, options, 2), parts, { byte: 0, unit: 0 }, format)) {
    const from = drop === 0 ? 0 : (result.ends?.[drop - 1] as number)
    pieces.push((result.bytes as Uint8Array).subarray(from))
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

  test('bytes of output are those of one reader', { timeout: TIMEOUT }, async () => {
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
          const lines = whole(bytes, all).sentences.map((sentence) => `${JSON.stringify({ file: 'a', ...sentence })}\n`)
          expect(await bytesOf(bytes, size, all, { kind: 'json', fields: { file: 'a' } })).toBe(
            Buffer.from(lines.join('')).toString(),
          )
        },
      ),
      { numRuns: numRuns / 2 },
    )
  })
})
