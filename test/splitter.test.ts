/**
 * Lengths, compared with a model that has the whole text before it.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, type Sentence, type SentenceOptions, SentenceSplitter } from '../lib/core.ts'
import { resolveOptions } from '../lib/options.ts'
import { profileFor } from '../lib/profiles/registry.ts'
import { SentencePull } from '../lib/pull.ts'
import { WordEnds } from '../lib/word-ends.ts'
import { anyText, cutAt, cuts, splitOptions } from './properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 1000)
const TIMEOUT = 3_600_000

type Lengths = Required<Pick<SentenceOptions, 'minLength' | 'maxLength' | 'overflow'>> & { firstMaxLength?: number }

interface Outcome {
  sentences: [text: string, start: number, reason: string][]
  skipped: { sentences: number; length: number }
  failed?: number
}

const isWhite = (unit: string | undefined): boolean => unit !== undefined && /^[\s\u0085]$/.test(unit)
const isClause = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 5), at)
  const after = text.slice(at)
  if (/[,;:][\p{Pe}”’»"']{0,3}$/u.test(before)) return isWhite(text[at])
  const wide = /(.?)[—、，：；][\p{Pe}”’»]{0,3}$/u.exec(before)
  return (
    wide !== null &&
    !/^(?:\p{M}|\u200d|[\p{Pe}”’»])/u.test(after) &&
    !(/\p{N}/u.test(wide[1] ?? '') && /^\p{N}/u.test(after))
  )
}
const isWorded = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** The last of the places 1 to `max` for which something holds. */
function lastPlace(max: number, holds: (at: number) => boolean): number {
  for (let at = max; at > 0; at--) if (holds(at)) return at
  return 0
}

function placeToCut(text: string, max: number, min: number): number {
  const clusters = new Set([...new Intl.Segmenter('und').segment(text)].map(({ index }) => index))
  return (
    lastPlace(max, (at) => at >= min && isClause(text, at) && isWorded(text.slice(0, at))) ||
    lastPlace(max, (at) => isWhite(text[at]) && !isWhite(text[at - 1])) ||
    lastPlace(max, (at) => clusters.has(at)) ||
    (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(max - 1)) ? max - 1 : max)
  )
}

/** Sentences that a period with white space behind it ends, with limits to their lengths. */
function model(text: string, { minLength, maxLength, overflow, firstMaxLength }: Lengths): Outcome {
  const outcome: Outcome = { sentences: [], skipped: { sentences: 0, length: 0 } }
  const white = (at: number): number => at + (/^[\s\u0085]*/.exec(text.slice(at))?.[0].length ?? 0)
  const emit = (start: number, end: number, reason: string): number => {
    outcome.sentences.push([text.slice(start, end).replace(/[\s\u0085]+$/, ''), start, reason])
    return end
  }
  const sentence = (start: number): number => {
    let short = 0
    for (let from = start; ; ) {
      const period = /\.(?=[\s\u0085]|$)/.exec(text.slice(from))
      const end = period ? from + period.index + 1 : text.length
      const limit = start + maxLength
      const first = firstMaxLength !== undefined && firstMaxLength <= maxLength
      if (first && outcome.sentences.length === 0 && end > start + firstMaxLength) {
        const places = Array.from({ length: end - start - 1 }, (_, i) => start + i + 1).filter(
          (at) => at - start >= minLength && isClause(text, at) && isWorded(text.slice(start, at)),
        )
        const within = places.filter((at) => at <= start + firstMaxLength && at <= limit).at(-1)
        const clause = within ?? places.find((at) => at <= limit)
        if (clause !== undefined) return emit(start, clause, 'limit')
      }
      if (end > limit) {
        if (short > 0) return emit(start, short, 'terminator')
        if (overflow === 'split')
          return emit(start, start + placeToCut(text.slice(start), maxLength, minLength), 'limit')
        if (overflow === 'skip') {
          outcome.skipped.sentences++
          outcome.skipped.length += end - start
          return end
        }
        outcome.failed = start
        return text.length
      }
      if (!period) return emit(start, end, 'end')
      if (end - start >= minLength) return emit(start, end, 'terminator')
      // Too short: joined with the next, if there is one and it fits.
      short = end
      from = white(end)
      if (from >= limit || from === text.length) return emit(start, short, 'terminator')
    }
  }
  for (let at = white(0); at < text.length; at = white(at)) at = sentence(at)
  return outcome
}

function split(pieces: string[], options: Omit<SentenceOptions, 'batch'>): Outcome {
  const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
  const outcome: Outcome = { sentences: [], skipped: splitter.skipped }
  try {
    for (const piece of pieces)
      for (const s of splitter.write(piece)) outcome.sentences.push([s.text, s.start, s.reason])
    for (const s of splitter.end()) outcome.sentences.push([s.text, s.start, s.reason])
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG' })
    outcome.failed = (error as { offset: number }).offset
  }
  outcome.skipped = splitter.skipped
  return outcome
}

const periodText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'bc',
        'def',
        'ghijkl',
        '.',
        '. ',
        '. ',
        '.  ',
        ' ',
        ' ',
        ', ',
        ',',
        '; ',
        '，',
        '—',
        '\n',
        '\u3000',
        '\u0085',
        '1',
        '２',
        '”',
        '"',
        ')',
        '“',
      ],
      ...['😀', '👩‍👩‍👧', '🇩🇪', 'e\u0301', '\u0301', '\u200d', '\ud83d', '.\u0085'],
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.join(''))

const lengths: fc.Arbitrary<Lengths> = fc.record(
  {
    minLength: fc.constantFrom(0, 0, 2, 5, 12),
    maxLength: fc.constantFrom(12, 13, 16, 20, 33, 60, 1000),
    overflow: fc.constantFrom('split', 'skip', 'error'),
    firstMaxLength: fc.constantFrom(1, 4, 10, 30),
  },
  { requiredKeys: ['minLength', 'maxLength', 'overflow'] },
)

test('sentences have the lengths that a model of the whole text gives them', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(periodText, cuts, lengths, (text, at, options) => {
      const expected = model(text, options)
      expect(split([text], { ...options, rule: 'period' })).toEqual(expected)
      expect(split(cutAt(text, at), { ...options, rule: 'period' })).toEqual(expected)
    }),
    { numRuns },
  )
})

describe('overflow', () => {
  const LONG = 'One came. Two came and never, ever went again. Three.'

  test('split keeps every character', () => {
    expect(split([LONG], { maxLength: 20 }).sentences.map(([text]) => text)).toEqual([
      'One came.',
      'Two came and never,',
      'ever went again.',
      'Three.',
    ])
  })

  test('error names the sentence, after those before it, and again when it is asked again', () => {
    const splitter = new SentenceSplitter({ maxLength: 20, overflow: 'error' })
    const walk = splitter.write(LONG)
    expect(walk.next().value).toBe('One came.')
    const failure = expect.objectContaining({ code: 'ERR_SENTENCE_TOO_LONG', offset: 10 })
    expect(() => walk.next()).toThrow(failure)
    expect(() => [...splitter.write('Four. ')]).toThrow(failure)
    expect(splitter.held.startsWith('Two came')).toBe(true)
    splitter.reset()
    expect([...splitter.write('One. Two.'), ...splitter.end()]).toEqual(['One.', 'Two.'])
  })

  test('skip leaves out whole sentences, counts them, and holds no more of them than it must', () => {
    const splitter = new SentenceSplitter({ maxLength: 20, overflow: 'skip' })
    const given: string[] = [...splitter.write('One came. ')]
    let longest = 0
    for (let i = 0; i < 2000; i++) {
      given.push(...splitter.write('and again '))
      longest = Math.max(longest, splitter.held.length)
    }
    given.push(...splitter.write('went. Three came. '), ...splitter.end())
    expect(given).toEqual(['One came.', 'Three came.'])
    expect(splitter.skipped).toEqual({ sentences: 1, length: 20_005 })
    expect(longest).toBeLessThan(1000)
    splitter.reset()
    expect(splitter.skipped).toEqual({ sentences: 0, length: 0 })
  })

  test('skip at the end of the input', () => {
    expect(split(['One. Two came and never went agai'], { maxLength: 20, overflow: 'skip' })).toMatchObject({
      sentences: [['One.', 0, 'terminator']],
      skipped: { sentences: 1, length: 28 },
    })
  })
})

describe('flush', () => {
  const rejoined = (items: Sentence[], text: string): void => {
    let at = 0
    for (const { text: piece, start, end } of items) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(text.slice(at, start)).toMatch(/^[\s\u0085]*$/)
      expect(piece).toBe(text.slice(start, end))
      at = end
    }
    expect(text.slice(at)).toMatch(/^[\s\u0085]*$/)
  }

  test('whenever it comes, nothing is lost, sent twice, or cut within a pair', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, cuts, splitOptions, fc.boolean(), (text, at, options, always) => {
        const splitter = new SentenceSplitter({ ...options, overflow: 'split' as const, output: 'object' as const })
        const items: Sentence[] = []
        for (const [i, piece] of cutAt(text, at).entries()) {
          items.push(...splitter.write(piece))
          if (always || i % 3 === 0) items.push(...splitter.flush())
        }
        items.push(...splitter.end())
        rejoined(items, text)
        for (const { text: piece, end } of items) {
          expect(piece.length).toBeLessThanOrEqual(options.maxLength ?? 1_048_576)
          const [high, low] = [text.charCodeAt(end - 1) & 0xfc00, text.charCodeAt(end) & 0xfc00]
          expect([high, low]).not.toEqual([0xd800, 0xdc00])
        }
        expect(splitter.held).toBe('')
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('never within a word, a number or an address', { timeout: TIMEOUT }, () => {
    const words = [
      ...['reckoned', 'Žižka', 'don’t', "o'clock", 'well-known', 'e.g.', 'U.S.A.', 'Mt.', 'naïve', 'e\u0301te\u0301'],
      ...[
        '3.14',
        '1,000.50',
        '$12.95',
        '3:30',
        '10\u00a0000',
        '1\u202f000,5',
        '１，０００',
        '50%',
        '-1',
        '1.',
        '2/3',
        'v1.2.3',
      ],
      ...[
        'www.example.com',
        'a.b@example.org',
        'https://example.com/a.b?c=1,2;d:3#e',
        'http://192.168.0.1:80/',
        'C:\\a.b',
      ],
      ...['👩‍👩‍👧', '😀', '🇩🇪', '𝒜𝒷', '𐐨x'],
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), cuts, (list, at) => {
        const splitter = new SentenceSplitter()
        const items: string[] = []
        for (const piece of cutAt(list.join(' '), at)) items.push(...splitter.write(piece), ...splitter.flush())
        items.push(...splitter.end())
        expect(items.join(' ')).toBe(list.join(' '))
      }),
      { numRuns },
    )
  })

  test('never between letters or digits, nor in a number, whatever the text is', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, cuts, splitOptions, (text, at, options) => {
        // Cuts for length are made where they must be, and uax29 ends sentences where it will.
        const { maxLength: _, overflow: __, rule: ___, ...rest } = options
        const splitter = new SentenceSplitter({ ...rest, output: 'object' as const })
        const ends: number[] = []
        for (const piece of cutAt(text, at)) {
          for (const sentence of splitter.write(piece)) void sentence
          for (const { end, reason } of splitter.flush()) if (reason === 'flush') ends.push(end)
        }
        for (const end of ends) {
          const around = `${text.slice(0, end)}|${text.slice(end)}`
          expect(around).not.toMatch(/[\p{L}\p{N}]\p{M}*\|[\p{L}\p{N}\p{M}]/u)
          expect(around).not.toMatch(/\p{Nd}[.,:，：]\|\p{Nd}/u)
        }
      }),
      { numRuns },
    )
  })

  test('what comes behind it is split as if nothing stood before it', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, anyText, cuts, splitOptions, (before, after, at, options) => {
        const { firstMaxLength: _, shouldBreak: __, ...rest } = options
        const splitter = new SentenceSplitter({ ...rest, overflow: 'split' as const })
        for (const piece of cutAt(before, at)) for (const _ of splitter.write(piece));
        for (const _ of splitter.flush());
        const { held } = splitter
        const given: string[] = []
        for (const piece of cutAt(after, at)) given.push(...splitter.write(piece))
        given.push(...splitter.end())
        const fresh = new SentenceSplitter({ ...rest, overflow: 'split' as const })
        const alone = [...fresh.write(held + after), ...fresh.end()]
        expect(given).toEqual(alone)
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('leaves nothing but a word that has not ended, however long a sentence may be', { timeout: TIMEOUT }, () => {
    const words = new WordEnds(profileFor('en'))
    fc.assert(
      fc.property(anyText, cuts, splitOptions, (text, at, options) => {
        const splitter = new SentenceSplitter({
          ...options,
          locale: 'en',
          abbreviations: {},
          overflow: 'split' as const,
        })
        for (const piece of cutAt(text, at)) {
          for (const _ of splitter.write(piece));
          for (const _ of splitter.flush());
          words.begin(0)
          words.read(splitter.held.replace(/[\ud800-\udbff]$/, ''))
          expect(words.end, JSON.stringify(splitter.held)).toBe(0)
        }
      }),
      { numRuns },
    )
  })

  test.each([
    ['Ask Dr. ', 'Ask', 'Dr. '],
    ['Ask Prof. Dr.\n', 'Ask', 'Prof. Dr.\n'],
    ['Ask (Mr. Wat', 'Ask', '(Mr. Wat'],
    ['Dr. ', '', 'Dr. '],
    ['He came, etc. ', 'He came, etc.', ''],
    [`${'x'.repeat(49)}. `, `${'x'.repeat(49)}.`, ''],
  ])('what an abbreviation belongs to is still to come: %j', (text, given, held) => {
    const splitter = new SentenceSplitter()
    for (const _ of splitter.write(text));
    expect([...splitter.flush()].join()).toBe(given)
    expect(splitter.held.trimStart()).toBe(held)
  })

  test('a sentence that has ended and waits for its white space ends as it did', () => {
    const splitter = new SentenceSplitter({ trim: false, output: 'object' as const, markdown: true })
    expect([...splitter.write('Title\n===\n')]).toEqual([])
    expect([...splitter.flush()]).toEqual([
      { text: 'Title\n===\n', start: 0, end: 10, reason: 'block', block: 'heading' },
    ])
    expect([...splitter.write('It rained.\n\n')]).toEqual([])
    expect([...splitter.flush()]).toMatchObject([{ reason: 'terminator', text: 'It rained.\n\n' }])
  })

  test('gives no more than maxLength in one sentence, though more is held that is undecided', () => {
    const splitter = new SentenceSplitter({ maxLength: 10, trim: false })
    expect([...splitter.write('abcdefghij ')]).toEqual([])
    expect([...splitter.flush()]).toEqual(['abcdefghij', ' '])
    expect([...splitter.end()]).toEqual([])
  })

  test('gives what it decides behind what it gives', () => {
    const splitter = new SentenceSplitter({ rule: 'uax29', maxLength: 20, output: 'object' })
    expect([...splitter.write('It was approx. 1 2 3 4 5 6 7 8 9 10 11 12 13 14')]).toEqual([])
    expect(Array.from(splitter.flush(), ({ text, reason }) => [text, reason])).toEqual([
      ['It was approx. 1 2 3', 'flush'],
      ['4 5 6 7 8 9 10 11 12', 'limit'],
      ['13', 'flush'],
    ])
    expect(splitter.held).toBe('14')
  })

  test('no clause is cut off that is shorter than minLength', () => {
    const text = 'Ok, well, then we shall go on for as long as it takes, and on'
    expect([...eachSentence(text, { firstMaxLength: 12, minLength: 6 })][0]).toBe('Ok, well,')
    expect([...eachSentence(text, { maxLength: 20, minLength: 6 })][0]).toBe('Ok, well,')
    expect([...eachSentence(text, { maxLength: 20, minLength: 12 })][0]).toBe('Ok, well, then we')
  })

  test('gives nothing of a sentence that is left out, and firstMaxLength counts from its first item', () => {
    const splitter = new SentenceSplitter({ maxLength: 20, overflow: 'skip', firstMaxLength: 3 })
    expect([...splitter.write('Much longer than it is allowed to be '), ...splitter.flush()]).toEqual([])
    expect([...splitter.write('here. Well, then, we go '), ...splitter.flush()]).toEqual(['Well,', 'then, we go'])
    expect([...splitter.write('on, and on. '), ...splitter.end()]).toEqual(['on, and on.'])
  })
})

describe('held and reset', () => {
  test('held is all text that came and was not given, in whatever pieces it came', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, cuts, (text, at) => {
        const splitter = new SentenceSplitter({ trim: false })
        let given = ''
        let fed = ''
        for (const piece of cutAt(text, at)) {
          for (const sentence of splitter.write(piece)) given += sentence
          fed += piece
          expect(given + splitter.held).toBe(fed)
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('holding tells whether anything is held', () => {
    const pull = new SentencePull<string>(resolveOptions({}))
    const seen: [string | undefined, boolean][] = []
    const look = (): unknown => seen.push([pull.next(), pull.holding])
    expect(pull.holding).toBe(false)
    pull.write('One')
    // Not yet seen by the splitter.
    expect(pull.holding).toBe(true)
    look()
    pull.write('. Two')
    look()
    pull.write('.')
    pull.end()
    for (let i = 0; i < 2; i++) look()
    expect(seen).toEqual([
      [undefined, true],
      ['One.', true],
      ['Two.', false],
      [undefined, false],
    ])
  })

  test('a cut where a chunk starts, far behind the scanner, gives the text before it and goes on there', () => {
    const [before, after] = ['word '.repeat(10), 'x'.repeat(200_000)]
    const splitter = new SentenceSplitter({ maxLength: 150_000, output: 'object' })
    const found = [before, after].flatMap((piece) => [...splitter.write(piece)])
    found.push(...splitter.end())
    expect(found.map(({ text, start, end, reason }) => [text.length, start, end, reason])).toEqual([
      [49, 0, 49, 'limit'],
      [150_000, 50, 150_050, 'limit'],
      [50_000, 150_050, 200_050, 'end'],
    ])
  })

  test('what was written and not walked is held too', () => {
    const splitter = new SentenceSplitter()
    splitter.write('One. ')
    splitter.write('Two. ')
    expect(splitter.held).toBe('One. Two. ')
    splitter.reset()
    expect(splitter.held).toBe('')
    expect([...splitter.write('Three. '), ...splitter.end()]).toEqual(['Three.'])
  })

  test('a reset starts anew, as a new splitter does', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, anyText, cuts, splitOptions, (before, text, at, options) => {
        const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
        const fresh = new SentenceSplitter({ ...options, output: 'object' as const })
        for (const piece of cutAt(before, at)) splitter.write(piece).next()
        splitter.reset()
        expect([...splitter.write(text), ...splitter.end()]).toEqual([...fresh.write(text), ...fresh.end()])
        expect(splitter.skipped).toEqual(fresh.skipped)
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    )
  })
})

describe('the item of a list at the limit', () => {
  test('ends the sentence in front of it, however the text comes', () => {
    const wrong: string[] = []
    for (let length = 5; length < 14; length++) {
      for (const closers of [0, 1, 6, 10, 11, 12, 13]) {
        for (let maxLength = 12; maxLength < 26; maxLength++) {
          const text = `1. ${'a'.repeat(length)} (2.${')'.repeat(closers)} Two more`
          const pieces = split(text.split(''), { maxLength })
          if (JSON.stringify(pieces) !== JSON.stringify(split([text], { maxLength })))
            wrong.push(`${maxLength}: ${text}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('grapheme clusters', () => {
  const CLUSTERS = [
    ...[
      'a',
      'bc',
      'Wort',
      ' ',
      ' ',
      ', ',
      '. ',
      '—',
      '，',
      '雨',
      '👩‍👩‍👧',
      '👨🏽‍🚀',
      '🏳️‍🌈',
      '👍🏽',
      '❤️',
      '😀',
      '🇩🇪',
      '🇳🇴',
    ],
    ...[
      'e\u0301',
      'o\u0308\u0323',
      'z\u0351\u034b\u0343',
      '각',
      'क्षि',
      'நி',
      `${'👩\u200d'.repeat(40)}👩`,
      `u${'\u0301'.repeat(140)}`,
    ],
  ]
  const clustered = fc
    .array(fc.constantFrom(...CLUSTERS), { minLength: 1, maxLength: 60, size: 'max' })
    .map((list) => list.join(''))
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

  test('are whole wherever a sentence is cut for its length', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(
        clustered,
        cuts,
        fc.record({
          maxLength: fc.constantFrom(160, 161, 200, 330),
          firstMaxLength: fc.constantFrom(1, 10, 50),
          minLength: fc.constantFrom(0, 20),
        }),
        (text, at, options) => {
          const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
          const given: Sentence[] = []
          for (const piece of cutAt(text, at)) given.push(...splitter.write(piece))
          given.push(...splitter.end())
          const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
          for (const { end, reason } of given) if (reason === 'limit') expect(starts).toContain(end)
        },
      ),
      { numRuns },
    )
  })
})

describe('long text in one piece', () => {
  test('a pair at the edge of what is looked at in one go stays whole', () => {
    // The edge is somewhere in between, wherever the pair starts.
    for (let before = 65_530; before <= 65_540; before++) {
      const text = `${'x'.repeat(before)}😀. Then more`
      const options = { output: 'object', byteOffsets: true } as const
      const splitter = new SentenceSplitter(options)
      expect([...splitter.write(text), ...splitter.end()]).toMatchObject([
        { start: 0, end: before + 3, byteEnd: before + 5 },
        { text: 'Then more', byteStart: before + 6 },
      ])
    }
  })

  test('a cut far back is made where it belongs', () => {
    const text = `a, b ${'x'.repeat(200_000)}. Then more`
    for (const pieces of [
      [text],
      [text.slice(0, 1000), text.slice(1000)],
      [text.slice(0, 70_000), text.slice(70_000)],
    ]) {
      const { sentences } = split(pieces, { maxLength: 150_000 })
      expect(sentences.map(([piece, start, reason]) => [piece.length, start, reason])).toEqual([
        [2, 0, 'limit'],
        [1, 3, 'limit'],
        [150_000, 5, 'limit'],
        [50_001, 150_005, 'terminator'],
        [9, 200_007, 'end'],
      ])
    }
  })
})

test('uax29: much white space behind a sentence is not waited for', () => {
  const splitter = new SentenceSplitter({ rule: 'uax29' })
  expect([...splitter.write(`He left.${' '.repeat(300)}`)]).toEqual(['He left.'])
  expect([...splitter.write('she stayed.'), ...splitter.end()]).toEqual(['she stayed.'])
})
