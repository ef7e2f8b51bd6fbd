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
          const size = piece === 1 ? 1000 : 4000
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

describe('work is linear with a flush after each write', () => {
  const UNITS = {
    ...HOSTILE,
    'no white space': 'abcdefghijklmnop',
    'non-breaking spaces': 'a\u00a0',
    'non-breaking spaces alone': '\u00a0',
    'abbreviations with non-breaking spaces': 'Dr.\u00a0',
    'wide commas in numbers': '１，',
  }
  /** Where a word has ended, and what follows is one that does not. */
  const BEFORE = ['', 'Ask Dr. ']

  for (const [name, unit] of Object.entries(UNITS)) {
    test(name, { timeout: TIMEOUT }, () => {
      for (const options of [
        {},
        { rule: 'uax29' },
        { trim: false, rule: 'period' },
        { maxLength: 500 },
        { markdown: true },
      ]) {
        for (const before of BEFORE) {
          for (const piece of [1, 16, 200]) {
            const size = piece === 1 ? 1000 : 4000
            const once = charactersRead(unit, size, piece, options as SentenceOptions, before)
            const twice = charactersRead(unit, 2 * size, piece, options as SentenceOptions, before)
            const said = `${JSON.stringify(options)} in pieces of ${piece} behind ${JSON.stringify(before)}`
            expect(twice, said).toBeLessThan(2.3 * once + 20_000)
            expect(twice / (2 * size), said).toBeLessThan(120)
          }
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
