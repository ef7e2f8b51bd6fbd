/**
 * The bytes are read here as the WebAssembly code reads them, a thing at a time.
 */
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../lib/profiles/define.ts'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { type MarkTable, PROSE_MARKS, proseMarks, UAX29_MARKS } from '../../../lib/scanner/marks.ts'
import { LARGEST_LANGUAGE, languageData } from '../../../lib/scanner/simd/language.ts'

const marksOf = (tag: string): MarkTable => {
  const { terminators, weakTerminators, softMarks } = profileFor(tag)
  return proseMarks(terminators, weakTerminators, softMarks)
}

function reader(data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset)
  const [nibbles, outlines, words, mask, reach] = [64, 48, 52, 56, 60].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const page = (unit: number) => data[80 + (unit >> 8)] as number
  const mark = (tables: number, unit: number) =>
    ((data[tables + (unit & 15)] as number) & (data[tables + 16 + ((unit >> 4) & 15)] as number)) !== 0
  return {
    reach,
    kind: (unit: number) => data[80 + 256 + 256 * page(unit) + (unit & 0xff)] as number,
    quiet: (number: number) => data[32 + number] === 0xff,
    isMark: (unit: number) => mark(nibbles + 32 * page(unit), unit),
    isLatinMark: (unit: number) => mark(0, unit),
    outlines: data.subarray(outlines, outlines + (1 << 12)),
    aligned: [outlines, words].every((at) => at % 4 === 0),
    filled: [...Array(mask + 1).keys()].filter((place) => view.getUint32(words + 4 * place, true) !== 0).length,
    places: mask + 1,
    kindsOf(word: string): number {
      let hash = 0
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x9e3779b1)
      for (let place = (hash >>> 12) & mask; ; place = (place + 1) & mask) {
        const offset = view.getUint32(words + 4 * place, true)
        if (offset === 0) return 0
        const at = words + offset - words
        const units = [...Array(view.getUint16(at, true)).keys()].map((i) => view.getUint16(at + 4 + 2 * i, true))
        if (at % 4 === 0 && String.fromCharCode(...units) === word) return view.getUint16(at + 2, true)
      }
    },
  }
}

describe('marks', () => {
  test.each<[string, MarkTable]>([
    ['English', PROSE_MARKS],
    ['UAX #29', UAX29_MARKS],
    ...['hy', 'ja', 'my', 'hi', 'el', 'ar'].map((tag): [string, MarkTable] => [tag, marksOf(tag)]),
    ['the last of each half of a page', proseMarks('\u041f\u0420\u04ff\u0400', '\u05ff', '\u07ff')],
  ])('of %s', (_, table) => {
    const { kind, quiet, isMark, isLatinMark } = reader(languageData(table.slice()) as Uint8Array)
    for (let unit = 0; unit < 0x10000; unit++) {
      if (kind(unit) !== table[unit]) expect([unit, kind(unit)]).toEqual([unit, table[unit]])
      if (isMark(unit) !== (table[unit] !== 0)) expect([unit, isMark(unit)]).toEqual([unit, table[unit]])
      if (unit < 0x100) expect(isLatinMark(unit)).toBe(table[unit] !== 0)
    }
    expect(quiet(0)).toBe(false)
    for (let page = 1; page < 16; page++) {
      const units = table.subarray(page << 8, (page + 1) << 8)
      expect(quiet(page), `${page}`).toBe(units.every((value) => value === 0))
    }
  })

  test('that the code takes for none cannot be expressed: dashes, quotation marks, ideographs', () => {
    const data = (marks: string) => languageData(proseMarks(marks, ''))
    for (const mark of ['\u2010', '\u2023', '\u4e00', '\u9fff']) expect(data(mark), mark).toBeUndefined()
    for (const mark of ['\u200f', '\u2027', '\u4dff', '\ua000']) expect(data(mark), mark).toBeDefined()
  })

  test('in more than eight groups of sixteen cannot be expressed, on any page', () => {
    const groups = (page: number, count: number) =>
      String.fromCharCode(...[...Array(count).keys()].map((i) => page + 16 * (i + 3)))
    // Latin punctuation takes four groups, that of U+2000 two.
    expect(languageData(proseMarks(groups(0x3300, 8), ''))).toBeDefined()
    expect(languageData(proseMarks(groups(0x3300, 9), ''))).toBeUndefined()
    expect(languageData(proseMarks(groups(0x0400, 9), ''))).toBeUndefined()
  })
})

/** A language that is put together anew. */
const words = (profile: Profile) => reader(languageData(PROSE_MARKS, { ...profile }) as Uint8Array)

describe('words', () => {
  const [NEVER, ABBREVIATION, STARTER, SPEECH, STARTER_BEHIND] = [1, 2, 4, 8, 16] as const

  test('are told apart by what they are', () => {
    const { kindsOf } = words(profileFor('en'))
    const kinds = {
      Dr: NEVER,
      dr: NEVER,
      jr: STARTER_BEHIND,
      Jr: STARTER_BEHIND,
      fig: ABBREVIATION,
      etc: ABBREVIATION,
      Etc: ABBREVIATION,
      ETC: ABBREVIATION,
      'et.al': 0,
      The: STARTER,
      said: SPEECH,
      moor: 0,
    }
    expect(Object.fromEntries(Object.keys(kinds).map((word) => [word, kindsOf(word)]))).toEqual(kinds)
  })

  test('that are removed from the abbreviations of a language are none', () => {
    const removed = new Map(profileFor('en').abbreviations).set('fig', 0)
    expect(words({ ...profileFor('en'), abbreviations: removed }).kindsOf('fig')).toBe(0)
  })

  test('stand in a table that is half empty', () => {
    const english = words(profileFor('en'))
    expect(english.aligned).toBe(true)
    expect(english.filled).toBeGreaterThan(100)
    expect(english.places).toBeGreaterThanOrEqual(2 * english.filled)
    expect(english.places).toBeLessThan(4 * english.filled)
    const none = reader(languageData(UAX29_MARKS.slice()) as Uint8Array)
    expect([none.filled, none.places, none.reach]).toEqual([0, 16, 0])
    const filled = (count: number) => {
      const starters = new Set('Aa Bb Cc Dd Ee Ff Gg Hh Ii'.split(' ').slice(0, count))
      const { filled, places } = words({ ...profileFor('und'), abbreviations: new Map(), starters })
      return [filled, places]
    }
    expect([filled(8), filled(9)]).toEqual([
      [8, 16],
      [9, 32],
    ])
  })

  test('outlines are those of the language, a bit each', () => {
    const { outlines } = profileFor('de')
    const data = words(profileFor('de'))
    for (const [i, value] of outlines.entries()) {
      const bit = ((data.outlines[i >> 3] as number) >> (i & 7)) & 1
      if (bit !== value) expect([i, bit]).toEqual([i, value])
    }
  })

  test('speech has a reach where there are words of speech', () => {
    expect(['en', 'mr'].map((tag) => words(profileFor(tag)).reach)).toEqual([2, 4])
    expect(words({ ...profileFor('en'), speech: new Set() }).reach).toBe(0)
    expect(words(profileFor('de')).reach).toBe(0)
  })

  test('pronouns are no starters, words with other characters than letters are not in it', () => {
    const profile = {
      ...profileFor('en'),
      starters: new Set(['Quill', 'It', 'o’clock', 'x'.repeat(24), 'y'.repeat(23)]),
      pronouns: new Set(['It']),
      speech: new Set(['Quill']),
    }
    const all = ['Quill', 'It', 'o’clock', 'x'.repeat(24), 'y'.repeat(23)]
    expect(all.map(words(profile).kindsOf)).toEqual([STARTER | SPEECH, 0, 0, 0, STARTER])
  })
})

test('a language is put together once', () => {
  const profile = profileFor('en')
  expect(languageData(PROSE_MARKS, profile)).toBe(languageData(PROSE_MARKS, profile))
  expect(languageData(UAX29_MARKS)).toBe(languageData(UAX29_MARKS))
  expect(languageData(PROSE_MARKS)).not.toBe(languageData(PROSE_MARKS, profile))
})

test('a language that takes all the room there is, and one that takes more', () => {
  const LONG = 52
  /** A word that takes so many bytes, and differs from others. */
  const word = (bytes: number, i: number) =>
    String(i)
      .replace(/\d/g, (digit) => 'abcdefghij'.charAt(+digit))
      .padEnd(Math.min((bytes - 4) / 2, 23), 'é')
  // Each page takes room, so that there are fewer than 1,024 words, and 2,048 places for them.
  const pages = String.fromCharCode(...[...Array(30).keys()].map((i) => 0x1041 + 256 * i))
  const marks = proseMarks(pages, '')
  const withWords = (words: string[]) => languageData(marks, { ...profileFor('und'), starters: new Set(words) })?.length
  const long = (count: number) => [...Array(count).keys()].map((i) => word(LONG, i))
  const least = withWords(long(600)) as number
  const count = 600 + Math.floor((LARGEST_LANGUAGE - least) / LONG)
  expect(count).toBeLessThan(1000)
  // One less, and two that take what is left.
  const left = LARGEST_LANGUAGE - least - (count - 601) * LONG
  const half = 4 * Math.ceil(left / 8)
  const words = (more: number) => [...long(count - 1), word(half, 2000), word(left - half + more, 3000)]
  expect(withWords(words(0))).toBe(LARGEST_LANGUAGE)
  expect(withWords(words(-4))).toBe(LARGEST_LANGUAGE - 4)
  expect(withWords(words(4))).toBeUndefined()
})
