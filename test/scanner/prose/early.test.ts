/**
 * A sentence is given as soon as the text decides it: never later than needed, never otherwise than
 * the whole text would have it.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../../lib/core.ts'
import { BEFORE_NUMBER, type Profile, type ProfileData, profileOf } from '../../../lib/profiles/define.ts'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { DOT, STRONG } from '../../../lib/scanner/marks.ts'
import { endsBefore } from '../../../lib/scanner/prose/early.ts'
import {
  type Evidence,
  LETTER,
  NUMBER,
  newEvidence,
  resetEvidence,
  UPPER_NEXT,
} from '../../../lib/scanner/prose/evidence.ts'
import { readFixture } from '../../fixtures/read.ts'

const numRuns = Number(process.env.RUNS ?? 2000)
const TIMEOUT = 3_600_000

/** What a text needs behind a sentence's end, a character at a time, until the sentence is given. */
function needed(text: string, options = {}): string[] {
  const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
  const waits: string[] = []
  let fed = 0
  for (const unit of text) {
    fed += unit.length
    for (const { end } of splitter.write(unit)) waits.push(text.slice(end, fed))
  }
  return waits
}

describe('what must have come', () => {
  test.each<[string, string, object?]>([
    // A stop behind a word that is no abbreviation: white space, and the next letter.
    ['It rained. The sun', ' T'],
    ['It rained. 5 came', ' 5'],
    ['It rained. so it', ' s'],
    ['(It rained.) The sun', ' T'],
    ['It rained (a lot). The sun', ' T'],
    ['It rained in 1998. The sun', ' T'],
    ['It rained. “The sun', ' “'],
    ['It rained. (The sun', ' ('],
    ['It rained...” The sun', ' T'],
    ['It rained.\n\nThe sun', '\n\n'],
    // A name, and then a verb of speech, would go on: Is it late? Holmes asked.
    ['Is it late? The sun', ' The '],
    ['Is it late? Theo was', ' Theo was'],
    ['Is it late? Paris has', ' Paris ha'],
    ['“Is it late?” Paris has', ' Paris ha'],
    ['Is it late?! 5 came', ' 5'],
    ['Is it late? nobody', ' n'],
    ['Is it late? soon', ' soo'],
    ['Is it late? “soon', ' “soo'],
    // Words of other lists.
    ['Er wurde 12. Die Torte', ' Die ', { locale: 'de' }],
    ['Ele foi o 7. Os outros', ' O', { locale: 'pt' }],
    ['See no. The sun', ' T'],
    ['See no. Volume', ' Vo'],
    // Scripts without spaces.
    ['雨だ。風だ', '風', { locale: 'ja' }],
    ['「雨だ。」風だ', '風', { locale: 'ja' }],
    ['「雨だ。」とても', 'とても', { locale: 'ja' }],
    // Eager: the white space is enough behind a word that is certain.
    ['It rained. The sun', ' ', { lookahead: 'eager' }],
    ['Is it late? The sun', ' ', { lookahead: 'eager' }],
    ['It is on. The sun', ' T', { lookahead: 'eager' }],
    // Where the white space is not enough, what is behind it is waited for.
    ['It rained (a lot.) The sun', ' T', { lookahead: 'eager' }],
    ['“Is it late?” Paris has', ' Paris ha', { lookahead: 'eager' }],
    ['It is at Yahoo! Paris has', ' Paris ha', { lookahead: 'eager' }],
  ])('%j: %j', (text, wait, options) => {
    expect(needed(text, options)[0]).toBe(wait)
  })
})

/** Text that may follow what has come; some of it goes on with a word that has begun. */
function continuations(begun: string, profile: Profile): string[] {
  const { speech, pronouns, starters, months } = profile
  const further = [...speech].flatMap((verb) => [
    ` ${verb} x`,
    ` ${verb}. x`,
    ` X ${verb} x`,
    `x ${verb} x`,
    `x ${verb}. x`,
    ` x x ${verb} x`,
  ])
  const ends = [...speech, ...pronouns, ...starters, ...months]
    .filter((word) => word.startsWith(begun))
    .flatMap((word) => [' x', ' X', '. X'].map((tail) => word.slice(begun.length) + tail))
  return [
    ...[
      '',
      ' ',
      ' x',
      ' X',
      ' 1',
      'x',
      'X',
      '1',
      '.',
      '. x',
      '. X',
      '"',
      '" x',
      ')',
      ') x',
      ' IV',
      'V',
      'IV ',
      ', ',
      ' – x',
    ],
    ...[
      '\n\n',
      ' ... x',
      ': x',
      ' :) x',
      '] x',
      '1] x',
      "'' x",
      "' x",
      ' ,',
      ',,',
      '。',
      'か',
      ' か',
      '😀',
      '\u0301 x',
    ],
    ...further,
    ...ends,
  ]
}

describe('before the last character that a sentence waits for', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures')
  const files = readdirSync(folder).filter((name) => /^[a-z]+\.txt$/.test(name))

  test.each(files)('something could still change its end: %s', (file) => {
    const locale = path.basename(file, '.txt')
    const profile = profileFor(locale)
    for (const { text } of readFixture(path.join(folder, file))) {
      const splitter = new SentenceSplitter({ locale, output: 'object' })
      let fed = 0
      for (const unit of text.split('')) {
        fed++
        for (const { start, end } of splitter.write(unit)) {
          // White space and one character more is the least that can be asked for.
          if (fed - end <= 2) continue
          const before = text.slice(start, fed - 1)
          const begun = /[^\s"“„«(]*$/.exec(before)?.[0] ?? ''
          const open = continuations(begun, profile).some((more) => {
            const [first] = eachSentence(before + more, { locale, output: 'object' })
            return first?.end !== end - start
          })
          expect(open, `${before} waits for ${JSON.stringify(unit)}`).toBe(true)
        }
      }
    }
  })
})

describe('what is given early', () => {
  const text = fc.constantFrom('en', 'en', 'de', 'cs', 'fr', 'pl', 'pt', 'mr', 'ja', 'tr').chain((locale) => {
    const profile = profileFor(locale)
    const lists = [profile.speech, profile.pronouns, profile.months, profile.starters]
    const listed = lists.flatMap((list) => [...list])
    // A word of a list, whole, begun, or gone on with.
    const word = fc
      .tuple(
        fc.constantFrom(...listed, 'Paris', 'house', 'XIV', 'II', 'Ⅳ'),
        fc.nat(6),
        fc.constantFrom('', '', "'", '’', '’s', 'x', '.'),
      )
      .map(([known, cut, tail]) => (cut % 3 === 0 ? known.slice(0, Math.max(1, known.length - cut)) : known) + tail)
    const before = fc.constantFrom(
      'It rained',
      'he was the 12',
      'the XII',
      'vol',
      'No',
      'at Yahoo',
      'etc',
      'he was a J',
      '雨だ',
      'ती आली',
      '1998',
    )
    const mark = fc.constantFrom('.', '.', '?', '!', '?!', '...', '。', '?"', '.”', '?)', '?’')
    const opener = fc.constantFrom('', '', '', '(', '“', '"', '¿', '— ', '(“', '« ')
    const piece = fc
      .tuple(before, mark, opener, word, word, word)
      .map(([start, end, open, ...words]) => `${start}${end} ${open}${words.join(' ')}`)
    return fc.record({
      locale: fc.constant(locale),
      text: fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join('. ')),
    })
  })

  test('is what the whole text gives', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(text, ({ locale, text }) => {
        const splitter = new SentenceSplitter({ locale })
        const given: string[] = []
        for (const unit of text) given.push(...splitter.write(unit))
        expect([...given, ...splitter.end()]).toEqual([...eachSentence(text, { locale })])
      }),
      { numRuns },
    )
  })

  test('a function that decides sees the same, however the text comes', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(text, ({ locale, text }) => {
        const seen = (pieces: Iterable<string>): unknown[] => {
          const candidates: unknown[] = []
          const splitter = new SentenceSplitter({ locale, shouldBreak: (candidate) => void candidates.push(candidate) })
          for (const piece of pieces) for (const _ of splitter.write(piece));
          for (const _ of splitter.end());
          return candidates
        }
        expect(seen(text)).toEqual(seen([text]))
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    )
  })
})

describe('a word that has begun', () => {
  const quoted = { mark: STRONG, next: UPPER_NEXT, closed: true, quoted: true }
  const speech = { speech: 'said asked', starters: 'The', pronouns: 'he' }
  const ends = (begun: string, known: Partial<Evidence>, data: Partial<ProfileData>): boolean =>
    endsBefore(
      begun,
      { ...resetEvidence(newEvidence()), ...known },
      profileOf({ locale: 'en', source: 'made up', ...data }),
    )

  test.each<[string, boolean, string, Partial<Evidence>, Partial<ProfileData>]>([
    ['may be what companies are called', false, 'I', { mark: STRONG, next: UPPER_NEXT, named: true }, { never: 'inc' }],
    [
      'may be a month',
      false,
      'Aug',
      { mark: DOT, ordinal: true, before: NUMBER, next: UPPER_NEXT },
      { ordinals: 'small', months: 'August' },
    ],
    [
      'is no month',
      true,
      'Sto',
      { mark: DOT, ordinal: true, before: NUMBER, next: UPPER_NEXT },
      { ordinals: 'small', months: 'August' },
    ],
    ['may be a verb of speech', false, 'as', { ...quoted, known: 1, word: 'Holmes' }, speech],
    ['is no verb of speech', true, 'ra', { ...quoted, known: 1, word: 'Holmes' }, speech],
    ['may be such a verb, and its last mark', false, "asked'", { ...quoted, known: 1, word: 'Holmes' }, speech],
    ['is a starter, behind a name', false, 'The', { ...quoted, known: 1, word: 'Holmes' }, speech],
    ['is a Roman number so far', false, 'XI', { mark: DOT, abbreviation: BEFORE_NUMBER, next: UPPER_NEXT }, {}],
    ['is no Roman number', true, 'Xa', { mark: DOT, abbreviation: BEFORE_NUMBER, next: UPPER_NEXT }, {}],
    ['may be a letter with a point', false, 'V', { mark: DOT, before: LETTER, next: UPPER_NEXT }, {}],
    ['is longer than a letter', true, 'Ve', { mark: DOT, before: LETTER, next: UPPER_NEXT }, {}],
  ])('%s', (_, expected, begun, known, data) => {
    expect(ends(begun, known, data)).toBe(expected)
  })

  test('leaves what is known as it was', () => {
    const evidence = { ...resetEvidence(newEvidence()), ...quoted, known: 1, word: 'Holmes', pointed: true }
    endsBefore('ra', evidence, profileOf({ locale: 'en', source: 'made up', ...speech }))
    expect(evidence).toMatchObject({ known: 1, word: 'Holmes', pointed: true })
  })
})
