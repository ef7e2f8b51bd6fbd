/**
 * Behind any sentence, a reader that starts there finds the rest: with every option that decides, in every encoding.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import type { Position } from '../../lib/ranges/part.ts'
import { RangeReading } from '../../lib/ranges/read.ts'
import type { FileOptions, RangeSentence } from '../../lib/ranges/types.ts'
import type { Candidate, SentenceOptions } from '../../lib/types.ts'
import { markdownText } from '../markdown/text.ts'
import { ENCODINGS, encode, hostileBytes } from './bytes.ts'
import { memorySource } from './memory-source.ts'
import { fileOptions, paragraphText } from './texts.ts'

const numRuns = Number(process.env.RUNS ?? 400)

async function rest(bytes: Uint8Array, from: Position, options: FileOptions): Promise<RangeSentence[]> {
  const found: RangeSentence[] = []
  const range = { start: from.byte, end: bytes.length }
  const reading = new RangeReading<RangeSentence>(memorySource(bytes), range, resolveFileOptions(options), from)
  for await (const piece of reading.pieces()) {
    for (let item = piece.next(); !item.done; item = piece.next()) found.push(item.value)
  }
  return found
}

async function check(bytes: Uint8Array, options: FileOptions): Promise<void> {
  const whole = [...eachSentence(bytes, { ...options, output: 'object', byteOffsets: true } as SentenceOptions)]
  const sentences = whole as unknown as RangeSentence[]
  for (const [i, { byteEnd, end }] of sentences.entries()) {
    expect(await rest(bytes, { byte: byteEnd, unit: end }, options)).toEqual(sentences.slice(i + 1))
  }
}

const encoded = fc
  .tuple(paragraphText, fc.constantFrom(...ENCODINGS))
  .map(([text, encoding]) => ({ bytes: encode(text, encoding), encoding }))

/** Functions that tell apart whatever they are told. */
const functions = fc.constantFrom<FileOptions>(
  {},
  { shouldBreak: ({ offset }: Candidate) => (offset % 3 === 0 ? false : undefined) },
  { shouldBreak: ({ before }: Candidate) => (before.length % 2 === 0 ? false : undefined) },
  { shouldBreak: ({ before, after }: Candidate) => (before + after).length % 3 !== 0 },
)

test('of any text', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(encoded, hostileBytes), fileOptions, functions, ({ bytes, encoding }, some, more) =>
      check(bytes, { ...some, ...more, encoding }),
    ),
    { numRuns },
  )
})

test('of Markdown', { timeout: 3_600_000 }, async () => {
  const options = fileOptions.map(({ rule, ...some }) => ({ ...some, markdown: true }))
  await fc.assert(
    fc.asyncProperty(markdownText, options, (text, some) => check(Buffer.from(text), some)),
    { numRuns: Math.ceil(numRuns / 2) },
  )
})
