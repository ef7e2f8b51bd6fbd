import { describe, expect, test } from 'vitest'
import { LineGatherer } from '../../lib/adapters/line-gatherer.ts'

/** What is handed on, one chunk after the other. */
function handedOn(gatherer: LineGatherer, chunks: string[]): string[][] {
  return chunks.map((chunk) => gatherer.add(Buffer.from(chunk)).map((piece) => Buffer.from(piece).toString()))
}

describe('the pieces of a line', () => {
  test('are handed on when they are more than those before them together', () => {
    const gatherer = new LineGatherer(100)
    expect(handedOn(gatherer, ['abc', 'de', 'f', 'g', 'hijklmn', 'o'])).toEqual([
      ['abc'],
      [],
      [],
      ['def', 'g'],
      [],
      ['hijklmn', 'o'],
    ])
    expect(handedOn(gatherer, ['p', '\nq', '\n', 'r\ns\nt', ''])).toEqual([
      [],
      ['p', '\n', 'q'],
      ['\n'],
      ['r\ns\n', 't'],
      [],
    ])
    expect(gatherer.rest().map(String)).toEqual([''])
  })

  test('that wait are the rest at the end', () => {
    const gatherer = new LineGatherer(100)
    handedOn(gatherer, ['abc', 'de', 'f'])
    expect(gatherer.rest().map((piece) => Buffer.from(piece).toString())).toEqual(['def'])
  })

  test('behind the longest line are dropped, and the line is ended', () => {
    // Two code units are six bytes, and two more that end a line.
    const gatherer = new LineGatherer(2)
    expect(gatherer.most).toBe(8)
    expect(handedOn(gatherer, ['abc', 'def', 'gh', 'ii', 'j\nk', '\n'])).toEqual([
      ['abc'],
      [],
      ['def', 'gh', '\n'],
      [],
      ['k'],
      ['\n'],
    ])
    expect(handedOn(gatherer, ['abcdefg', 'h', '\nabcdefghi\n', 'abcdefghij', '\n'])).toEqual([
      ['abcdefg'],
      ['h', '\n'],
      ['abcdefghi\n'],
      ['abcdefgh', '\n'],
      [],
    ])
  })

  test('however many they are, keep what was gathered', () => {
    const gatherer = new LineGatherer(10_000)
    const start = 'x'.repeat(5000)
    const handed = handedOn(gatherer, [start, ...Array.from({ length: 5000 }, (_, i) => String(i % 10)), '\n'])
    expect(handed.flat().join('')).toBe(`${start}${'0123456789'.repeat(500)}\n`)
    expect(handed.filter((pieces) => pieces.length > 0)).toHaveLength(2)
  })
})
