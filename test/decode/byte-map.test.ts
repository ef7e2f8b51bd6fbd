import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'
import { ByteMap } from '../../lib/decode/byte-map.ts'

describe('ByteMap', () => {
  test('places in stretches of every kind', () => {
    const map = new ByteMap()
    map.even(3, 1)
    map.even(2, 2)
    map.utf8('é€😀x')
    map.none(3)
    map.measured(Uint32Array.of(4, 0, 1))
    const bytes = [0, 1, 2, 3, 5, 7, 9, 12, 16, 16, 17, 24, 24, 25]
    expect(bytes.map((_, offset) => map.byteAt(offset))).toEqual(bytes)
  })

  test('what is asked for twice, or in large steps', () => {
    const map = new ByteMap()
    map.utf8('aé😀')
    map.even(0, 1)
    map.utf8('')
    map.measured(new Uint32Array(0))
    map.none(0)
    map.utf8('\ude00b')
    expect([0, 0, 3, 3, 5, 6].map((offset) => map.byteAt(offset))).toEqual([0, 0, 7, 7, 10, 11])
  })

  test('bytes that are no text stay apart from text of as many bytes a unit', () => {
    const map = new ByteMap(100)
    map.even(2, 1)
    map.none(1)
    map.even(2, 1)
    map.even(1, 1)
    map.even(1, 2)
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => map.byteAt(offset))).toEqual([100, 101, 102, 104, 105, 106, 108])
  })

  test('a byte order mark is bytes, but no text', () => {
    const map = new ByteMap()
    map.measured(Uint32Array.of(3, 1))
    map.hideFirst()
    expect([0, 1].map((offset) => map.byteAt(offset))).toEqual([3, 4])
  })
})

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** How much memory `count` writes take that stays taken, in bytes. */
function kept(chunk: (i: number) => string | Uint8Array, count: number, options: SentenceOptions): number {
  const splitter = new SentenceSplitter({ ...options, output: 'object', byteOffsets: true })
  const used = (): number => {
    collect()
    return process.memoryUsage().heapUsed + process.memoryUsage().external
  }
  let before = 0
  for (let i = 0; i < count; i++) {
    if (i === 100) before = used()
    for (const _ of splitter.write(chunk(i)));
  }
  const after = used()
  expect(splitter.held.length).toBeLessThan(10_000)
  return after - before
}

describe('the map of places does not grow with the input', () => {
  const word = 'x'.repeat(4096)
  const cases: [string, () => string, SentenceOptions][] = [
    ['sentences', () => `Né ${word.slice(0, 500)}. `.repeat(8), {}],
    ['white space between sentences', () => ' \u3000'.repeat(2048), {}],
    ['a sentence that is left out', () => `é${word}`, { maxLength: 100, overflow: 'skip' }],
  ]
  test.each(cases)('%s', (_, chunk, options) => {
    for (const make of [chunk, () => Buffer.from(chunk())]) {
      // 4,000 chunks of 4 KB and more; a map that keeps their text keeps 16 MB.
      expect(kept(() => make().slice(), 4000, options)).toBeLessThan(8_000_000)
    }
  })

  test('nor does it take long when much text comes byte by byte', () => {
    const splitter = new SentenceSplitter({ output: 'object', byteOffsets: true })
    for (let i = 0; i < 200_000; i++) splitter.write(i % 2 ? 'é' : Uint8Array.of(0x61))
    const [sentence] = splitter.end()
    expect(sentence).toMatchObject({ end: 200_000, byteEnd: 300_000 })
  }, 10_000)
})
