/**
 * Work is linear: characters read are counted, not seconds.
 */
import { describe, expect, test } from 'vitest'
import { eachSentence, type Sentence, SentenceSplitter } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { charactersRead } from './characters-read.ts'
import { HOSTILE } from './units.ts'

const OPTIONS: SentenceOptions[] = [
  {},
  { locale: 'und', trim: false },
  { locale: 'de' },
  { locale: 'hy', trim: false },
  { locale: 'ta' },
  { rule: 'uax29' },
  { rule: 'period' },
  { newlines: 'always' },
  { maxLength: 500 },
  { maxLength: 500, overflow: 'skip' },
  { minLength: 50 },
  { minLength: 1_000_000, trim: false },
  { firstMaxLength: 40 },
  { lookahead: 'eager' },
]

// A busy machine may take minutes; what is counted stays the same.
const TIMEOUT = 600_000

describe('work is linear', () => {
  for (const [name, unit] of Object.entries(HOSTILE)) {
    test(name, { timeout: TIMEOUT }, () => {
      for (const options of OPTIONS) {
        for (const piece of [1, 16, 1024, Infinity]) {
          const size = piece === 1 ? 4000 : 15_000
          const once = charactersRead(unit, size, piece, options)
          const twice = charactersRead(unit, 2 * size, piece, options)
          const said = `${JSON.stringify(options)} in pieces of ${piece}`
          // Twice the text is twice the work, and no more than a fixed number of reads a character.
          expect(twice, said).toBeLessThan(2.3 * once + 20_000)
          expect(twice / (2 * size), said).toBeLessThan(60)
        }
      }
    })
  }
})

describe('an answer of 1 MB without a stop, in tokens of four characters', () => {
  const UNITS = { words: 'and so on, ', 'no white space': 'x', ideographs: '雨と風と' }

  /** The sentences of a text in tokens, with the places where they stand. */
  function inTokens(text: string, options: Omit<SentenceOptions, 'batch'>): Sentence[] {
    const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
    const sentences: Sentence[] = []
    for (let at = 0; at < text.length; at += 4) sentences.push(...splitter.write(text.slice(at, at + 4)))
    sentences.push(...splitter.end())
    return sentences
  }

  for (const [name, unit] of Object.entries(UNITS)) {
    test(name, { timeout: TIMEOUT }, () => {
      for (const options of [{}, { firstMaxLength: 40, maxLength: 5000 }]) {
        const once = charactersRead(unit, 500_000, 4, options)
        const twice = charactersRead(unit, 1_000_000, 4, options)
        expect(twice).toBeLessThan(2.1 * once)
        expect(twice / 1_000_000).toBeLessThan(60)
        const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
        const given = inTokens(text, options)
        expect(given).toEqual([...eachSentence(text, { ...options, output: 'object' })])
        for (const { text: sentence, start, end } of given) expect(sentence === text.slice(start, end)).toBe(true)
      }
    })
  }
})
