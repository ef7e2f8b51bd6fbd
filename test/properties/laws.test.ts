/**
 * The laws of the splitter, over hostile text, random cuts, and every option that decides.
 *
 * `npm test` runs a few hundred texts a law; RUNS sets another number (`npm run test:long`: 10,000).
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../lib/options.ts'
import { LOOKAHEAD } from '../../lib/scanner/scanner.ts'
import { Splitter } from '../../lib/splitter.ts'
import type { Sentence, SentenceOptions } from '../../lib/types.ts'
import { anyText, cutAt, cuts, splitOptions, wholePairs } from './hostile.ts'

const numRuns = Number(process.env.RUNS ?? 400)
const TIMEOUT = 3_600_000

function pull(splitter: Splitter): Sentence[] {
  const sentences: Sentence[] = []
  for (let text = splitter.next(); text !== ''; text = splitter.next()) {
    sentences.push({ text, start: splitter.sentenceStart, end: splitter.sentenceEnd, reason: splitter.reason })
  }
  return sentences
}

function split(pieces: string[], options: SentenceOptions): Sentence[] {
  const splitter = new Splitter(resolveOptions(options))
  const sentences: Sentence[] = []
  for (const piece of pieces) {
    splitter.feed(piece)
    sentences.push(...pull(splitter))
  }
  splitter.finish()
  sentences.push(...pull(splitter))
  expect(splitter.held).toBe('')
  return sentences
}

const pieces = fc.tuple(anyText, cuts).map(([text, at]) => ({ text, cut: wholePairs(cutAt(text, at)) }))

describe('the laws', () => {
  test('cuts never matter', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, splitOptions, ({ text, cut }, options) => {
        expect(split(cut, options)).toEqual(split([text], options))
      }),
      { numRuns },
    )
  })

  test('nothing is lost: untrimmed sentences join to the input', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, splitOptions, ({ text, cut }, options) => {
        const sentences = split(cut, { ...options, trim: false, overflow: 'split' })
        expect(sentences.map((s) => s.text).join('')).toBe(text)
        let at = 0
        for (const sentence of sentences) {
          expect(sentence.text).not.toBe('')
          expect(sentence.start).toBe(at)
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
          at = sentence.end
        }
      }),
      { numRuns },
    )
  })

  test('nothing is lost: only white space is trimmed', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, splitOptions, ({ text, cut }, options) => {
        const sentences = split(cut, { ...options, trim: true, overflow: 'split' })
        let at = 0
        for (const sentence of sentences) {
          expect(text.slice(at, sentence.start)).toMatch(/^[\s\u0085]*$/)
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
          expect(sentence.text).not.toMatch(/^[\s\u0085]|[\s\u0085]$/)
          expect(sentence.text).not.toBe('')
          at = sentence.end
        }
        expect(text.slice(at)).toMatch(/^[\s\u0085]*$/)
      }),
      { numRuns },
    )
  })

  test('every boundary is a restart point', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, splitOptions, (text, options) => {
        const { firstMaxLength: _, ...rest } = options
        // What shouldBreak sees includes the offset, so a function that uses it restarts elsewhere.
        delete rest.shouldBreak
        const sentences = split([text], rest)
        for (const [i, { end }] of sentences.entries()) {
          const after = split([text.slice(end)], rest)
          expect(after.map((s) => [s.text, s.start + end, s.reason])).toEqual(
            sentences.slice(i + 1).map((s) => [s.text, s.start, s.reason]),
          )
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('what is left is told without a look for it', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, splitOptions, ({ cut }, options) => {
        const splitter = new Splitter(resolveOptions({ ...options, overflow: 'split' }))
        for (const piece of ['', ...cut]) {
          splitter.feed(piece)
          pull(splitter)
          const { held } = splitter
          expect(splitter.holding).toBe(held !== '')
          expect(splitter.spent).toBe(options.trim === false ? held === '' : /^[\s\u0085]*$/.test(held))
        }
        splitter.finish()
        while (!splitter.spent) expect(splitter.next()).not.toBe('')
        expect(splitter.next()).toBe('')
      }),
      { numRuns },
    )
  })

  test('waiting and memory are bounded', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, splitOptions, (text, options) => {
        const { minLength: _, ...rest } = options
        const { maxLength = 1_048_576 } = rest
        const splitter = new Splitter(resolveOptions(rest))
        let fed = 0
        for (const piece of wholePairs([...text])) {
          splitter.feed(piece)
          fed += piece.length
          for (const sentence of pull(splitter)) {
            expect(sentence.text.length).toBeLessThanOrEqual(maxLength)
            if (sentence.reason === 'terminator') expect(fed - sentence.end).toBeLessThanOrEqual(LOOKAHEAD)
          }
          if (rest.overflow !== 'skip') {
            expect(splitter.held.length).toBeLessThanOrEqual(maxLength + LOOKAHEAD + 2)
          }
        }
      }),
      { numRuns },
    )
  })
})
