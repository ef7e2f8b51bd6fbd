/**
 * The WebAssembly code must find what the plain code finds, which is its measure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../lib/core.ts'
import { LOCALES, profileFor } from '../../lib/profiles/registry.ts'
import { Ahead } from '../../lib/scanner/ahead.ts'
import { MarkFinder } from '../../lib/scanner/finder.ts'
import { PROSE_MARKS, proseMarks, UAX29_MARKS } from '../../lib/scanner/marks.ts'
import { SimdFinder } from '../../lib/scanner/simd/finder.ts'
import { LARGEST_LANGUAGE, languageData } from '../../lib/scanner/simd/language.ts'
import { BLOCK, type Simd, simd } from '../../lib/scanner/simd/simd.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { anyText, cutAt, cuts, splitOptions } from '../properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 200)
const plainly = vi.hoisted(() => ({ on: false }))
vi.mock('../../lib/scanner/simd/simd.ts', async (original) => {
  const real = await original<typeof import('../../lib/scanner/simd/simd.ts')>()
  return { ...real, simd: () => (plainly.on ? undefined : real.simd()) }
})
afterEach(() => {
  plainly.on = false
})

const code = simd() as Simd

/** Prose of plain sentences and others, longer than a block now and then. */
const words =
  'the Word dog Quill said asked Dr Mr etc no I He a b2 1887 12 NO ETC DONE XVI г-жа кол-во übel o’clock don’t x-ray Übel дом Дом ж 雨が 止んだ वह आया गेला डॉ ती (sic) 5 1.'
const ends =
  '. |. |. |.\n|." |.” |? |?” |!’ |? |! |.\n\n|?\n\n|\n\n|\n|\n\n\n| |, |; |。|। |… |.’ |: "|." “|. “|? " |-\n\n| \n\n|\u2028|). |”. |». |। |। "|. \'|。\n\n|。（|。５|？Ａ|．|．5|) |?\n|? "|?\' I |?" I asked, |! Then, |!雨|?(|。「|.5|.x|.\'" |. 5|(! |?!'
const prose: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(...ends.split('|'), ' ', ' ', ' ')), {
      minLength: 30,
      maxLength: 120,
    }),
    fc.constantFrom(0, 0, 0, 8100, 8192, 20_000),
  )
  .map(([parts, filling]) => {
    const text = parts.map((part) => part.join('')).join('')
    return `${text.slice(0, 40)}${'moor '.repeat(filling / 5)}${text}`
  })
const long = fc.oneof(
  prose,
  fc.array(anyText, { minLength: 4, maxLength: 12 }).map((texts) => texts.join(' ')),
)

function sentences(text: string, options: SentenceOptions, plain: boolean) {
  plainly.on = plain
  return [...eachSentence(text, { ...options, output: 'object' })]
}

test('the same sentences', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(long, splitOptions, (text, options) => {
      expect(sentences(text, options, false)).toEqual(sentences(text, options, true))
    }),
    { numRuns: 4 * numRuns },
  )
})

/** What `uax29` plans, and what stands next to it: few kinds of characters, in all orders. */
const uax29Text = fc
  .array(
    fc.constantFrom(
      ...['He ', 'a ', 'U.S', 'it', 'p', '\u05d0', '7', '3.4', ' ', '  ', '     ', '\t', '\u00a0', '\u0308', '\ud804'],
      ...['. ', '. ', '. ', '."', '.” ', '.)]" ', '.")])', '!', '! ', '? ', '?!', '.\n', '! \r\n', '\r', '\n', '\n\n'],
      ...['“', '("', ' “(', ',', '-', '。', '．', '\u0085', '\u2029', '\0', '𑁇', '𝒜'],
    ),
    { minLength: 40, maxLength: 200 },
  )
  .map((parts) => parts.join(''))

test('the same sentences of uax29', { timeout: 3_600_000 }, () => {
  const lengths = fc.constantFrom(65_536, 65_536, 40, 7)
  fc.assert(
    fc.property(fc.oneof(uax29Text, long), fc.boolean(), lengths, cuts, (text, trim, maxLength, places) => {
      const options: SentenceOptions = { rule: 'uax29', trim, maxLength }
      const plain = sentences(text, options, true)
      expect(sentences(text, options, false)).toEqual(plain)
      const splitter = new SentenceSplitter({ ...options, output: 'object' })
      const written = cutAt(text, places).flatMap((piece) => [...splitter.write(piece)])
      expect([...written, ...splitter.end()]).toEqual(plain)
    }),
    { numRuns: 4 * numRuns },
  )
})

test('the same marks, from any place to any', () => {
  const tables = [PROSE_MARKS, UAX29_MARKS, proseMarks(';:', 'z¡', '。')]
  fc.assert(
    fc.property(
      long,
      fc.constantFrom(...tables),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 20 }),
      (text, table, plans, places) => {
        const finder = new SimdFinder(code, languageData(table) as Uint8Array, plans)
        finder.extend(text)
        for (const place of places) {
          const from = place % (text.length + 1)
          let at = from
          while (at < text.length && table[text.charCodeAt(at)] === 0) at++
          expect(finder.find(from)).toBe(at)
        }
      },
    ),
    { numRuns },
  )
})

test('scanners that take turns don’t disturb each other', () => {
  const tags = ['en', 'de', 'fr', 'ru', 'ja', 'hy', 'es']
  const text = 'Dr. Quill slept. It was late! 雨が降った。止んだ。 Дождь шёл. Он ушёл. '.repeat(20)
  const walks = tags.map((locale) => eachSentence(text, { locale }))
  const found = tags.map((): string[] => [])
  for (let left = tags.length; left > 0; ) {
    left = 0
    for (const [i, walk] of walks.entries()) {
      const { value, done } = walk.next()
      if (done) continue
      left++
      found[i]?.push(value)
    }
  }
  for (const [i, locale] of tags.entries()) expect(found[i]).toEqual([...eachSentence(text, { locale })])
})

describe('a language', () => {
  test('every one can be expressed', () => {
    for (const tag of ['en', 'de', 'el', 'hy', 'my', 'ar', 'ja', 'und']) {
      const profile = profileFor(tag)
      const marks = proseMarks(profile.terminators, profile.weakTerminators, profile.softMarks)
      expect(languageData(marks, profile), tag).toBeDefined()
    }
  })

  test('with more abbreviations than there is room for goes the plain way', () => {
    const add = Array.from(
      { length: 9000 },
      (_, i) => `q${i.toString(26).replace(/\d/g, (digit) => 'uvwxyzabcd'.charAt(+digit))}`,
    )
    const text = `He met ${add[7]}. Quill. It was late. He slept. `.repeat(4)
    const splitter = new SentenceSplitter({ abbreviations: { add } })
    expect([...splitter.write(text), ...splitter.end()]).toHaveLength(12)
  })

  test.each([
    [
      'marks in more than eight groups of sixteen',
      String.fromCharCode(0x11, 0x41, 0x51, 0x61, 0x71, 0xa1, 0xb1, 0xc1, 0xd1),
    ],
    ['an ideograph that is a mark', '\u4e00'],
  ])('with %s goes the plain way', (_, terminators) => {
    const table = proseMarks(terminators, '')
    expect(languageData(table)).toBeUndefined()
    const finder = new MarkFinder(table)
    const text = `${'z'.repeat(100)}${terminators.at(-1)}${'z'.repeat(100)}`
    finder.extend(text, 0, text)
    expect(finder.find(0)).toBe(100)
    expect(finder.simd).toBeUndefined()
  })

  test('takes no more room than there is', () => {
    const profile = profileFor('de')
    const data = languageData(proseMarks(profile.terminators, profile.weakTerminators), profile)
    expect(data?.length).toBeLessThan(LARGEST_LANGUAGE)
  })
})

test('a sentence longer than a block is planned', () => {
  const finder = new SimdFinder(code, languageData(PROSE_MARKS, profileFor('en')) as Uint8Array, true)
  const text = `It was ${'very '.repeat(BLOCK)}late. He slept. `
  finder.extend(text)
  const ahead = new Ahead()
  finder.plan(0, 0, 0, 1 << 20, ahead)
  expect([ahead.count, ahead.begins[0], ahead.ends[0]]).toEqual([1, 0, text.length - 11])
})

test('the plain code finds every mark of every language', () => {
  plainly.on = true
  const around = 'plain text in Latin letters, long enough not to be looked through unit by unit '
  for (const locale of LOCALES) {
    const { terminators, weakTerminators, softMarks } = profileFor(locale)
    const marks = proseMarks(terminators, weakTerminators, softMarks)
    for (let unit = 0; unit < 0x10000; unit++) {
      if (marks[unit] === 0) continue
      const text = around + String.fromCharCode(unit) + around
      const finder = new MarkFinder(marks)
      finder.extend(text, 0, text)
      expect(finder.find(0), `${locale} ${unit.toString(16)}`).toBe(around.length)
    }
  }
})

test('a runtime without WebAssembly or Buffer goes the plain way', () => {
  if (!existsSync('dist/core.js')) throw new Error('dist/core.js is not there; npm test builds it first')
  const program = `
    delete globalThis.NAME
    const { eachSentence } = await import('./dist/core.js')
    console.log([...eachSentence('Dr. Quill slept. It was late. '.repeat(9))].length)`
  for (const name of ['WebAssembly', 'Buffer']) {
    const { stdout } = spawnSync('node', ['--input-type=module', '-e', program.replace('NAME', name)], {
      encoding: 'utf8',
    })
    expect(stdout.trim(), name).toBe('18')
  }
})
