/**
 * `npm run soak`, for a few megabytes: it still runs, and would tell.
 */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
// @ts-expect-error: JavaScript, which declares no types
import { Source } from '../../bench/soak/source.js'
// @ts-expect-error: JavaScript, which declares no types
import { Tally } from '../../bench/soak/tally.js'
// @ts-expect-error: JavaScript, which declares no types
import { slopeOf } from '../../bench/support/line.js'
// @ts-expect-error: JavaScript, which declares no types
import { Random } from '../../fuzz/engine/random.js'
import { eachSentence } from '../../lib/core.ts'

const program = path.join(import.meta.dirname, '../../bench/soak.js')

test('some megabytes come out as the sentences they were made of', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    program,
    '--gb',
    '0.004',
    '--seed',
    '3',
  ])
  expect(stdout).toMatch(/^0\.004 GB, \d{5} sentences .*: those that the text was made of$/m)
  expect(stdout).toContain('too short to tell how memory grows')
})

/** What a splitter makes of a text that another seed makes too. */
function tallyOf(options: object): { got: Tally; wanted: Tally } {
  const source = new Source(5)
  const got = new Tally()
  for (const { text, byteStart = 0, byteEnd = 0 } of eachSentence(source.pieces(300_000), {
    ...options,
    output: 'object',
    byteOffsets: true,
  }))
    got.add(text, byteStart, byteEnd)
  return { got, wanted: source.tally }
}

test('what is split otherwise is told', () => {
  const { got, wanted } = tallyOf({})
  expect([got.sentences, got.checksum]).toEqual([wanted.sentences, wanted.checksum])
  for (const options of [{ rule: 'period' }, { newlines: 'always' }, { trim: false }, { maxLength: 1000 }]) {
    const other = tallyOf(options)
    expect(other.got.checksum, JSON.stringify(options)).not.toBe(other.wanted.checksum)
  }
})

test('the order, the text and the place of a sentence count', () => {
  const checksumOf = (...sentences: [string, number, number][]): string => {
    const tally = new Tally()
    for (const sentence of sentences) tally.add(...sentence)
    return tally.checksum
  }
  const known = checksumOf(['One.', 0, 4], ['Two.', 5, 9])
  expect(checksumOf(['Two.', 0, 4], ['One.', 5, 9])).not.toBe(known)
  expect(checksumOf(['One.', 0, 4], ['Two.', 6, 9])).not.toBe(known)
  expect(checksumOf(['One.', 0, 4], ['Two.', 5, 10])).not.toBe(known)
  expect(checksumOf(['One.T', 0, 4], ['wo.', 5, 9])).not.toBe(known)
  expect(checksumOf(['One.', 0, 4])).not.toBe(known)
})

test('pieces have every length, and are the text', () => {
  const pieces = [...new Source(1).pieces(2_000_000)]
  const lengths = pieces.map(({ length }) => length)
  expect(Math.min(...lengths)).toBe(1)
  expect(Math.max(...lengths)).toBeGreaterThan(65_536)
  const text = Buffer.concat(pieces)
  const again = Buffer.concat([...new Source(1).pieces(2_000_000)])
  expect(text.equals(again)).toBe(true)
  // Characters are cut.
  expect(pieces.some(([first = 0]) => (first & 0xc0) === 0x80)).toBe(true)
})

test('a line is fitted', () => {
  expect(slopeOf([0, 1, 2, 3].map((x) => [x, 5 + 2 * x]))).toBeCloseTo(2)
  const random = new Random(1)
  const noisy = Array.from({ length: 1000 }, (_, x) => [x, 0.5 * x + random.below(10)])
  expect(slopeOf(noisy)).toBeCloseTo(0.5, 2)
})
