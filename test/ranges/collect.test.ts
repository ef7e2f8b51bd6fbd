/**
 * What is made of the sentences of a part: bytes of output, or columns.
 */
import { describe, expect, test } from 'vitest'
import {
  type Collected,
  type Columns,
  collectorFor,
  DROPPABLE,
  type Format,
  memoryIn,
  REASONS,
} from '../../lib/ranges/collect.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import type { FileOptions } from '../../lib/ranges/types.ts'
import { Splitter } from '../../lib/splitter.ts'

interface Setting {
  options?: FileOptions
  base?: { byte: number; unit: number }
  spare?: ArrayBuffer
}

/** What is made of the sentences of a text that comes in pieces and is UTF-8. */
function collected(
  format: Format,
  pieces: string[],
  { options = {}, base = { byte: 0, unit: 0 }, spare }: Setting = {},
): Collected {
  const resolved = resolveFileOptions(options)
  const splitter = new Splitter(resolved)
  const collector = collectorFor(format, resolved, base, spare)
  for (const piece of pieces) {
    collector.feed(piece)
    splitter.feed(piece)
  }
  splitter.finish()
  const all = pieces.join('')
  const byteAt = (unit: number): number => base.byte + Buffer.byteLength(all.slice(0, unit))
  for (let text = splitter.next(); text !== ''; text = splitter.next()) {
    const { sentenceStart, sentenceEnd } = splitter
    const place = collector.places ? { byteStart: byteAt(sentenceStart), byteEnd: byteAt(sentenceEnd) } : undefined
    collector.add(text, splitter, place)
  }
  return collector.finish()
}

const textIn = ({ bytes }: Collected): string => Buffer.from(bytes as Uint8Array).toString()
const endsIn = ({ ends }: Collected): number[] => [...(ends as Uint32Array)]

const TEXT: Format = { kind: 'text' }
const JSON_LINES: Format = { kind: 'json', fields: {} }
const COLUMNS: Format = { kind: 'columns' }

test.each([
  [TEXT, {}, false],
  [JSON_LINES, {}, true],
  [COLUMNS, {}, true],
  [COLUMNS, { output: 'text' }, false],
  [{ kind: 'count' }, {}, false],
] as [Format, FileOptions, boolean][])(
  'whether %j with %j asks where sentences stand in bytes',
  (format, options, places) => {
    const collector = collectorFor(format, resolveFileOptions(options), { byte: 0, unit: 0 }, undefined)
    expect(collector.places).toBe(places)
  },
)

test('nothing is made of sentences that are only counted', () => {
  const all = collected({ kind: 'count' }, ['One came. Two came.'])
  expect(all).toEqual({})
  expect(memoryIn(all)).toBeUndefined()
})

describe('text', () => {
  test('each sentence is followed by the separator', () => {
    const all = collected(TEXT, ['One came. Tw', 'o came.'], { options: { separator: '|' } })
    expect(textIn(all)).toBe('One came.|Two came.|')
    expect(endsIn(all)).toEqual([10, 20])
    expect(all.columns).toBeUndefined()
  })

  test('without a separator they follow each other', () => {
    const all = collected(TEXT, ['One came. Two came.'], { options: { output: 'text' } })
    expect(textIn(all)).toBe('One came.Two came.')
    expect(endsIn(all)).toEqual([9, 18])
  })

  test('their ends are told in bytes', () => {
    const all = collected(TEXT, ['Ähm. 😀 it is. “No!”'], { options: { rule: 'period', separator: '→' } })
    expect(textIn(all)).toBe('Ähm.→😀 it is.→“No!”→')
    expect(endsIn(all)).toEqual([8, 22, 34])
  })

  test('of nothing there is nothing', () => {
    const all = collected(TEXT, [' '])
    expect([textIn(all), endsIn(all)]).toEqual(['', []])
  })

  test('white space is folded where the separator holds a line break', () => {
    const pieces = ['One\nca', 'me. Two  came.']
    expect(textIn(collected(TEXT, pieces, { options: { separator: '\n' } }))).toBe('One came.\nTwo came.\n')
    expect(textIn(collected(TEXT, pieces, { options: { separator: '|' } }))).toBe('One\ncame.|Two  came.|')
  })

  test('odd white space is folded, too', () => {
    const all = collected(TEXT, ['One\u00a0came. One\ncame\u00a0too.'], { options: { separator: '\n' } })
    expect(textIn(all)).toBe('One came.\nOne came too.\n')
  })
})

describe('lines of JSON', () => {
  test('the fields come first, and offsets count from the start of the file', () => {
    const format: Format = { kind: 'json', fields: { path: 'a.txt', n: 1 } }
    const all = collected(format, ['“Ü', 'nd?” So\n\nit is'], { base: { byte: 2000, unit: 1000 } })
    const lines = [
      '{"path":"a.txt","n":1,"text":"“Ünd?”","start":1000,"end":1006,"reason":"terminator","byteStart":2000,"byteEnd":2011}',
      '{"path":"a.txt","n":1,"text":"So","start":1007,"end":1009,"reason":"paragraph","byteStart":2012,"byteEnd":2014}',
      '{"path":"a.txt","n":1,"text":"it is","start":1011,"end":1016,"reason":"end","byteStart":2016,"byteEnd":2021}',
    ]
    expect(textIn(all)).toBe(lines.map((line) => `${line}\n`).join(''))
    const lengths = lines.map((line) => Buffer.byteLength(line) + 1) as [number, number, number]
    expect(endsIn(all)).toEqual([lengths[0], lengths[0] + lengths[1], lengths[0] + lengths[1] + lengths[2]])
  })

  test('a field of the sentence is the sentence’s', () => {
    const format: Format = { kind: 'json', fields: { text: 'of the fields', reason: 5 } }
    expect(JSON.parse(textIn(collected(format, ['One came.'])))).toMatchObject({
      text: 'One came.',
      reason: 'terminator',
    })
  })
})

describe('ends', () => {
  const options = { rule: 'period', separator: '|' } as const
  const longest = `${'x'.repeat(DROPPABLE - 5)}.`

  test.each([
    ['as far as sentences may have to be dropped, and one more', ['Ab. ', longest, ' Cd. Ef. Gh.'], 3],
    ['and none behind a sentence that is past that', ['Ab. ', `x${longest}`, ' Cd. Ef. Gh.'], 2],
  ])('are told %s', (_, pieces, count) => {
    const all = collected(TEXT, pieces, { options })
    const items = textIn(all).split(/(?<=\|)/)
    expect(items).toHaveLength(5)
    const ends = items.map((_, i) => items.slice(0, i + 1).join('').length)
    expect(endsIn(all)).toEqual(ends.slice(0, count))
  })

  test('they are told for lines of JSON alike, whatever stands before the part', () => {
    const base = { byte: 1_000_000, unit: 1_000_000 }
    const all = collected(JSON_LINES, ['Ab. ', longest, ' Cd. Ef. Gh.'], { options: { rule: 'period' }, base })
    expect(endsIn(all)).toHaveLength(3)
  })
})

describe('memory', () => {
  test('grows with text of long characters', () => {
    const sentences = Array.from({ length: 20_000 }, (_, i) => `日本${i}。`)
    const all = collected(TEXT, [sentences.join('')], { options: { separator: '\n' } })
    expect(textIn(all) === sentences.map((sentence) => `${sentence}\n`).join('')).toBe(true)
  })

  test('a sentence that is longer than all before it is whole', () => {
    const long = `${'é'.repeat(100_000)}.`
    const all = collected(TEXT, ['Ab. ', long, ' Cd.'], { options: { rule: 'period', separator: '|' } })
    expect(textIn(all) === `Ab.|${long}|Cd.|`).toBe(true)
  })

  test.each([
    ['text', TEXT],
    ['lines of JSON', JSON_LINES],
    ['columns', COLUMNS],
  ])('that was used before is used again for %s, and nothing of what was in it comes', (_, format) => {
    const pieces = ['Ünd. Two came. “No!”']
    const spare = new ArrayBuffer(100_000)
    new Uint8Array(spare).fill(0xff)
    const all = collected(format, pieces, { spare })
    expect(memoryIn(all)).toBe(spare)
    expect(all).toEqual(collected(format, pieces))
  })

  test('that text of the longest characters just fills is enough', () => {
    const text = `${'日'.repeat(5999)}。`
    const spare = new ArrayBuffer(Buffer.byteLength(text))
    const all = collected(TEXT, [text], { options: { output: 'text' }, spare })
    expect(textIn(all) === text).toBe(true)
    expect(memoryIn(all)).toBe(spare)
  })

  test('that is too small is left alone', () => {
    const spare = new ArrayBuffer(1)
    const all = collected(TEXT, ['One came.'], { spare })
    expect(textIn(all)).toBe('One came.')
    expect(memoryIn(all)).toBe(all.bytes?.buffer)
    expect(new Uint8Array(spare)).toEqual(new Uint8Array(1))
  })

  test.each(['One came. Two came.', 'One came. “Two!”'])(
    'of columns is all in one piece, which may be just large enough: %s',
    (text) => {
      const { columns } = collected(COLUMNS, [text])
      const { wide, ...arrays } = columns as Columns
      const size = Object.values(arrays).reduce((sum, { byteLength }) => sum + byteLength, 0)
      const [spare, small] = [new ArrayBuffer(size), new ArrayBuffer(size - 1)]
      expect(memoryIn(collected(COLUMNS, [text], { spare }))).toBe(spare)
      const all = collected(COLUMNS, [text], { spare: small })
      expect(all).toEqual({ columns })
      for (const array of Object.values(arrays)) expect(array.buffer).toBe(memoryIn({ columns: columns as Columns }))
      expect(memoryIn(all)).not.toBe(small)
    },
  )

  test('does for a part that is a little longer, too, and is not much more', () => {
    const spare = memoryIn(collected(COLUMNS, ['Ab. '.repeat(1000)])) as ArrayBuffer
    expect(memoryIn(collected(COLUMNS, ['Ab. '.repeat(1200)], { spare }))).toBe(spare)
    expect(memoryIn(collected(COLUMNS, ['Ab. '.repeat(1500)], { spare }))).not.toBe(spare)
  })
})

describe('columns', () => {
  /** The columns as plain arrays, and their text. */
  function plain({ columns }: Collected) {
    const { text, wide, ...arrays } = columns as Columns
    const numbers = Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, [...array]]))
    return { ...numbers, wide, text: Buffer.from(text).toString(wide ? 'utf16le' : 'latin1') }
  }
  const reasons = (...all: (typeof REASONS)[number][]): number[] => all.map((reason) => REASONS.indexOf(reason))

  test('places count from the start of the part', () => {
    const all = collected(COLUMNS, [' Ünd. Tw', 'o\xff\0\n\nthree'], { base: { byte: 2000, unit: 1000 } })
    expect(plain(all)).toEqual({
      text: ' Ünd. Two\xff\0\n\nthree',
      wide: false,
      starts: [1, 6, 13],
      ends: [5, 11, 18],
      byteStarts: [1, 7, 15],
      byteEnds: [6, 13, 20],
      reasons: reasons('terminator', 'paragraph', 'end'),
    })
    expect(all.bytes).toBeUndefined()
  })

  test('one character that Latin-1 has not makes the text wide', () => {
    expect(plain(collected(COLUMNS, ['One came. Two', '\u0100 came. Three came.']))).toEqual({
      text: 'One came. Two\u0100 came. Three came.',
      wide: true,
      starts: [0, 10, 21],
      ends: [9, 20, 32],
      byteStarts: [0, 10, 22],
      byteEnds: [9, 21, 33],
      reasons: reasons('terminator', 'terminator', 'terminator'),
    })
  })

  test('texts alone need no places in bytes', () => {
    expect(plain(collected(COLUMNS, ['One came. Two came.'], { options: { output: 'text' } }))).toMatchObject({
      starts: [0, 10],
      ends: [9, 19],
      byteStarts: [],
      byteEnds: [],
    })
  })

  test('every reason has a place', () => {
    const options = { newlines: 'always', maxLength: 12 } as const
    expect(plain(collected(COLUMNS, ['A line\nOne came. Words that have no end here'], { options }))).toMatchObject({
      reasons: reasons('line', 'terminator', 'limit', 'limit', 'end'),
    })
    expect(reasons('terminator', 'paragraph', 'line', 'limit', 'flush', 'end').toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('of nothing there are empty ones', () => {
    expect(plain(collected(COLUMNS, []))).toEqual({
      text: '',
      wide: false,
      starts: [],
      ends: [],
      byteStarts: [],
      byteEnds: [],
      reasons: [],
    })
  })
})
