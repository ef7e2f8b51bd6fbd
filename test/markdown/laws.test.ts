/** The laws, over Markdown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BlockReader } from '../../lib/markdown/blocks.ts'
import { resolveOptions } from '../../lib/options.ts'
import { LOOKAHEAD } from '../../lib/scanner/scanner.ts'
import { Splitter } from '../../lib/splitter.ts'
import type { Sentence, SentenceOptions } from '../../lib/types.ts'
import { cutAt, cuts, wholePairs } from '../properties/hostile.ts'
import { markdownText } from './text.ts'

const numRuns = Number(process.env.RUNS ?? 400)
const TIMEOUT = 3_600_000

const options: fc.Arbitrary<SentenceOptions> = fc.record(
  {
    locale: fc.constantFrom('en', 'und', 'de', 'ja', 'el'),
    newlines: fc.constantFrom('paragraph', 'always', 'never'),
    trim: fc.boolean(),
    lookahead: fc.constantFrom('full', 'eager'),
    minLength: fc.constantFrom(0, 0, 5, 20),
    maxLength: fc.constantFrom(1_048_576, 1_048_576, 20, 27, 100),
    overflow: fc.constantFrom('split', 'split', 'skip'),
    firstMaxLength: fc.constantFrom(1, 10, 40),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SentenceOptions>

function pull(splitter: Splitter): Sentence[] {
  const sentences: Sentence[] = []
  for (let text = splitter.next(); text !== ''; text = splitter.next()) {
    const { sentenceStart: start, sentenceEnd: end, reason, block } = splitter
    sentences.push({ text, start, end, reason, ...(block && { block }) })
  }
  return sentences
}

function split(pieces: string[], more: SentenceOptions): Sentence[] {
  const splitter = new Splitter(resolveOptions({ ...more, markdown: true }))
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

const pieces = fc.tuple(markdownText, cuts).map(([text, at]) => ({ text, cut: wholePairs(cutAt(text, at)) }))

describe('the laws, with markdown', () => {
  test('cuts never matter', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, options, ({ text, cut }, more) => {
        expect(split(cut, more)).toEqual(split([text], more))
      }),
      { numRuns },
    )
  })

  test('nothing is lost', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pieces, options, ({ text, cut }, more) => {
        const all = split(cut, { ...more, trim: false, overflow: 'split' })
        expect(all.map((sentence) => sentence.text).join('')).toBe(text)
        let at = 0
        for (const { text: sentence, start, end } of split(cut, { ...more, trim: true, overflow: 'split' })) {
          expect(text.slice(at, start)).toMatch(/^[\s\u0085]*$/)
          expect(sentence).toBe(text.slice(start, end))
          expect(sentence).not.toMatch(/^$|^[\s\u0085]|[\s\u0085]$/)
          at = end
        }
        expect(text.slice(at)).toMatch(/^[\s\u0085]*$/)
      }),
      { numRuns },
    )
  })

  test('no sentence stands in two blocks', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const reader = new BlockReader()
        reader.feed(text)
        reader.finish()
        const blocks = reader.blocks.toArray()
        const sentences = split([text], {})
        for (const [i, { end }] of blocks.entries()) {
          const next = blocks[i + 1]?.start ?? text.length
          expect(sentences.filter((s) => s.start < (end as number) && s.end > next)).toEqual([])
        }
      }),
      { numRuns },
    )
  })

  test('every block of the top level is a restart point', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(markdownText, options, (text, { firstMaxLength: _, minLength: __, ...more }) => {
        const reader = new BlockReader()
        reader.feed(text)
        reader.finish()
        const sentences = split([text], { ...more, trim: true })
        for (const { start, nested } of reader.blocks.toArray()) {
          if (nested) continue
          const after = split([text.slice(start)], { ...more, trim: true }).map((s) => ({
            ...s,
            start: s.start + start,
            end: s.end + start,
          }))
          // What stands between two blocks belongs to the next one.
          expect(after).toEqual(sentences.filter((s) => s.end > start))
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    )
  })

  test('waiting and memory are bounded', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(markdownText, options, (text, { minLength: _, ...more }) => {
        const { maxLength = 1_048_576 } = more
        const splitter = new Splitter(resolveOptions({ ...more, markdown: true }))
        let fed = 0
        for (const piece of wholePairs([...text])) {
          splitter.feed(piece)
          fed += piece.length
          for (const sentence of pull(splitter)) {
            expect(sentence.text.length).toBeLessThanOrEqual(maxLength)
            // A span that may still close, or a line that may be anything, and then what the rules of prose look at.
            if (sentence.reason === 'terminator') expect(fed - sentence.end).toBeLessThanOrEqual(2 * LOOKAHEAD)
          }
          if (more.overflow !== 'skip') expect(splitter.held.length).toBeLessThanOrEqual(maxLength + 2 * LOOKAHEAD + 2)
        }
      }),
      { numRuns },
    )
  })
})

describe('what was found', () => {
  test.each([
    ['<Placeholder> goes here. And so on.', {}],
    ['            a,\n\na', { firstMaxLength: 1 }],
    ['    ******<br>****雨が降った。\n  \n=', { maxLength: 20 }],
  ])('%j, cut anywhere', (text, more) => {
    for (let at = 1; at < text.length; at++) {
      expect(split([text.slice(0, at), text.slice(at)], more)).toEqual(split([text], more))
    }
    expect(split([...text], more)).toEqual(split([text], more))
  })

  test('white space alone is in a paragraph', () => {
    expect(split(['\n'], { trim: false })).toMatchObject([{ text: '\n', block: 'paragraph' }])
  })
})
