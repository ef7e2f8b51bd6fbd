/**
 * What the splitter gives, beside a driver of the scanner that has all text before it: a sentence starts behind white space,
 * the scanner says where it ends and why, and nothing else is to be known.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScanner } from '../lib/create-scanner.ts'
import { resolveOptions } from '../lib/options.ts'
import { LOOKAHEAD } from '../lib/scanner/scanner.ts'
import { Splitter } from '../lib/splitter.ts'
import type { Sentence, SentenceOptions } from '../lib/types.ts'
import { anyText, cutAt, cuts, splitOptions } from './properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 300)
const TIMEOUT = 3_600_000

const whiteEnd = (text: string, at: number): number => at + (/^[\s\u0085]*/.exec(text.slice(at))?.[0].length ?? 0)

/** The sentences of a text, without a longest one. */
function driven(text: string, given: SentenceOptions): Sentence[] {
  const options = resolveOptions(given)
  const gaps = options.rule !== 'uax29'
  const scanner = createScanner(options)
  scanner.extend(text, 0, text)
  const sentences: Sentence[] = []
  for (let at = 0; at < text.length; ) {
    const start = options.trim ? whiteEnd(text, at) : at
    let end = at
    let reason: Sentence['reason'] = 'end'
    let block = scanner.endedIn ?? scanner.block
    do {
      const begin = gaps ? whiteEnd(text, end) : end
      // Behind the last sentence, or what was too short to be one, is nothing more.
      if (begin === text.length) break
      scanner.begin(begin)
      const place = scanner.scan(true, Infinity)
      end = place < 0 ? text.length : place
      reason = place < 0 ? 'end' : scanner.reason
      block = scanner.endedIn ?? scanner.block
    } while (reason !== 'end' && text.slice(start, end).trim().length < options.minLength)
    if (end === at) end = text.length
    const next = options.trim || !gaps ? end : Math.min(whiteEnd(text, end), end + LOOKAHEAD)
    const untrimmed = text.slice(start, next)
    const sentence = options.trim ? untrimmed.replace(/[\s\u0085]+$/, '') : untrimmed
    if (sentence !== '')
      sentences.push({
        text: sentence,
        start,
        end: start + sentence.length,
        reason,
        ...(options.markdown ? { block: block as NonNullable<typeof block> } : {}),
      })
    at = next
  }
  return sentences
}

function split(pieces: readonly string[], given: SentenceOptions, shared: boolean): Sentence[] {
  const options = resolveOptions(given)
  const splitter = new Splitter(options, shared)
  const sentences: Sentence[] = []
  const take = (): void => {
    for (let text = splitter.next(); text !== ''; text = splitter.next()) {
      const { sentenceStart: start, sentenceEnd: end, reason } = splitter
      if (splitter.even) expect(text).not.toMatch(/[\n\r\t]| {2}/)
      sentences.push({ text, start, end, reason, ...(options.markdown ? { block: splitter.block as 'item' } : {}) })
      expect(splitter.count).toBe(sentences.length)
    }
  }
  for (const piece of pieces) {
    splitter.feed(piece)
    take()
  }
  splitter.finish()
  take()
  expect(splitter.held).toBe('')
  return sentences
}

/** Sentences as most are: many of them are found in one go. */
const plainText = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'The rain fell on the roofs of the town',
        'Nobody came',
        'She had waited for an hour, and then for another',
        'Der Zug nach Köln fuhr ab',
        'Мы ждали его весь день',
        '雨が降った',
        'He asked Dr. Smith about it',
      ),
      fc.constantFrom('.', '.', '?', '!', '。', '.”', ''),
      fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', ' \n\n ', '\t'),
    ),
    { maxLength: 30, size: 'max' },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''))

const text = fc.oneof(plainText, anyText)
/** What decides where sentences end; the longest ones have tests of their own. */
const rules = fc.tuple(splitOptions, fc.constantFrom({}, {}, { markdown: true })).map(([options, more]) => {
  const { locale, rule, newlines, trim, abbreviations, minLength } = options
  const all = {
    ...{ locale, rule, newlines, trim, abbreviations },
    ...(rule === 'uax29' ? {} : { minLength }),
    ...(rule === undefined || rule === 'prose' ? more : {}),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as SentenceOptions
})

test('the sentences are those that a driver of the whole text finds', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(text, cuts, rules, fc.boolean(), (whole, at, options, shared) => {
      const expected = driven(whole, options)
      expect(split([whole], options, shared)).toEqual(expected)
      // The splitter gets whole characters.
      const pieces = cutAt([...whole], at).map((characters) => characters.join(''))
      expect(split(pieces, options, shared)).toEqual(expected)
    }),
    { numRuns },
  )
})

test('with a separator, what is found in one go is known to be even', () => {
  const splitter = new Splitter(resolveOptions({ separator: '\n' }))
  splitter.feed(
    `${'The rain fell on the roofs of the town. '.repeat(20)}It\tstopped there. And then it began again.\n\nThe end.`,
  )
  splitter.finish()
  const seen: [string, boolean, string][] = []
  for (let text = splitter.next(); text !== ''; text = splitter.next())
    seen.push([text, splitter.even, splitter.reason])
  expect(seen.slice(5, 7)).toEqual(Array(2).fill(['The rain fell on the roofs of the town.', true, 'terminator']))
  expect(seen.slice(20)).toEqual([
    ['It\tstopped there.', false, 'terminator'],
    ['And then it began again.', true, 'paragraph'],
    ['The end.', false, 'terminator'],
  ])
})
