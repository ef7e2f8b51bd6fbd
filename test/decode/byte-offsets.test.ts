/**
 * `byteOffsets`: where each sentence stands among the bytes.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, type Sentence, type SentenceOptions } from '../../lib/core.ts'
import { InputDecoder } from '../../lib/decode/decoder.ts'
import { resolveOptions } from '../../lib/options.ts'
import { cutAt, cuts } from '../properties/hostile.ts'
import { cutBytes, LABELS } from './hostile-bytes.ts'

const numRuns = Number(process.env.RUNS ?? 300)
const TIMEOUT = 3_600_000

const sentencesOf = (
  source: Iterable<string | Uint8Array>,
  options: Omit<SentenceOptions, 'batch'> = {},
): Sentence[] => [...eachSentence(source, { ...options, output: 'object', byteOffsets: true })]

/**
 * The places among the bytes from where on they decode to the text from `offset` on. In invalid
 * bytes there may be two.
 */
function startingPlaces(label: string, bytes: Uint8Array, text: string, offset: number): number[] {
  const places: number[] = []
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  for (let at = 0; at <= bytes.length; at++) {
    const rest = decoder.decode(bytes.subarray(at), { stream: true }) + decoder.decode()
    if (rest === text.slice(offset)) places.push(at)
  }
  return places
}

// ISO-2022-JP has a state, so that a part of it can't be decoded alone; it has a test of its own.
const STATELESS = LABELS.filter((label) => label !== 'iso-2022-jp')

describe('every character is mapped to its bytes, invalid ones to those that U+FFFD stands for', () => {
  test.each(STATELESS)('%s', { timeout: TIMEOUT }, (label) => {
    fc.assert(
      fc.property(cutBytes([label], cuts), ({ bytes, pieces }) => {
        const decoder = new InputDecoder(resolveOptions({ encoding: label, byteOffsets: true, output: 'object' }))
        const text = pieces.map((piece) => decoder.decode(piece)).join('') + decoder.end()
        for (let offset = 0; offset <= text.length; offset++) {
          const byteOffset = decoder.map?.byteAt(offset)
          // Between the halves of a pair there is no place.
          if (/[\ud800-\udbff]$/.test(text.slice(0, offset))) continue
          expect(startingPlaces(label, bytes, text, offset), `at ${offset}`).toContain(byteOffset)
        }
      }),
      { numRuns },
    )
  })
})

test('EUC-JP: a byte of what is ill-formed may start the next character', () => {
  const bytes = Array.from({ length: 0x80 }, (_, i) => 0x80 + i)
  const tails = [[], [0x41], [0x8e], [0xe5], [0x8e, 0xb1]]
  const wrong: string[] = []
  for (const first of [0x8e, 0x8f, 0xa1, 0xcf, 0xe5, 0xfe]) {
    for (const second of bytes) {
      for (const tail of tails) {
        const input = Uint8Array.of(first, second, ...tail)
        const decoder = new InputDecoder(resolveOptions({ encoding: 'euc-jp', byteOffsets: true, output: 'object' }))
        const text = decoder.decode(input) + decoder.end()
        for (let offset = 0; offset <= text.length; offset++) {
          const place = decoder.map?.byteAt(offset) as number
          if (!startingPlaces('euc-jp', input, text, offset).includes(place))
            wrong.push(`${Buffer.from(input).toString('hex')}: ${offset} is not at ${place}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('EUC-JP: what the decoder keeps of a character belongs to the next one', () => {
  // C3 and AE AA are ill-formed; 8E and E0 wait for their second bytes.
  const decoder = new InputDecoder(resolveOptions({ encoding: 'euc-jp', byteOffsets: true, output: 'object' }))
  const text = decoder.decode(hex('c3 8e e0 ae aa e0 af 00')) + decoder.end()
  const places = Array.from({ length: text.length + 1 }, (_, offset) => decoder.map?.byteAt(offset))
  expect([text, places]).toEqual(['\ufffd¢\ufffd牆\0', [0, 1, 3, 5, 7, 8]])
})

/** All sequences of so many of the tokens. */
function* sequences(tokens: readonly string[], length: number, head = ''): Generator<string> {
  if (length === 0) yield head
  else for (const token of tokens) yield* sequences(tokens, length - 1, head + token)
}

test('ISO-2022-JP: each character has bytes of its own, also among ill-formed pairs', () => {
  const tokens = ['1b2440', '1b2842', '1b2849', '0a', '00', '61', '3021', 'ff']
  const wrong: string[] = []
  for (const input of sequences(tokens, 5)) {
    const bytes = hex(input)
    const decoder = new InputDecoder(resolveOptions({ encoding: 'iso-2022-jp', byteOffsets: true, output: 'object' }))
    const text = decoder.decode(bytes) + decoder.end()
    const places = Array.from({ length: text.length + 1 }, (_, offset) => decoder.map?.byteAt(offset) as number)
    const rising = places.every((place, i) => i === 0 || place > (places[i - 1] as number))
    // The text before a place is not longer than what the bytes before it decode to.
    const early = places.some((place, i) => {
      const before = new TextDecoder('iso-2022-jp')
      return (before.decode(bytes.subarray(0, place), { stream: true }) + before.decode()).length < i
    })
    if (!rising || early || (places.at(-1) as number) > bytes.length) wrong.push(`${input}: ${places}`)
  }
  expect(wrong).toEqual([])
})

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const offsetsOf = (sentences: Sentence[]) => sentences.map((s) => [s.text, s.byteStart, s.byteEnd])

describe('sentences', () => {
  test.each<[string, string, [string, number, number][]]>([
    // "Né! So 😀? Ja" behind a byte order mark.
    [
      'utf-8',
      'ef bb bf 4e c3 a9 21 20 53 6f 20 f0 9f 98 80 3f 20 4a 61',
      [
        ['Né!', 3, 7],
        ['So 😀?', 8, 16],
        ['Ja', 17, 19],
      ],
    ],
    // Invalid: a lead alone, a truncated character, an overlong one.
    [
      'utf-8',
      '41 c3 21 20 42 e2 82 21 20 43 c0 80',
      [
        ['A\ufffd!', 0, 3],
        ['B\ufffd!', 4, 8],
        ['C\ufffd\ufffd', 9, 12],
      ],
    ],
    [
      'utf-16le',
      'ff fe 41 00 21 00 20 00 42 00 3d d8 00 de',
      [
        ['A!', 2, 6],
        ['B😀', 8, 14],
      ],
    ],
    // Half a pair, and an odd byte at the end.
    [
      'utf-16be',
      'd8 3d 00 21 00 20 00 42 00',
      [
        ['\ufffd!', 0, 4],
        ['B\ufffd', 6, 9],
      ],
    ],
    [
      'windows-1252',
      '80 21 20 c9',
      [
        ['€!', 0, 2],
        ['É', 3, 4],
      ],
    ],
    [
      'koi8-r',
      'e4 c1 21 20 ee c5 d4',
      [
        ['Да!', 0, 3],
        ['Нет', 4, 7],
      ],
    ],
    [
      'shift_jis',
      '93 fa 81 42 96 7b',
      [
        ['日。', 0, 4],
        ['本', 4, 6],
      ],
    ],
    [
      'gb18030',
      '81 30 81 30 21 20 41 90 30 81 30 a1 a3 41 81',
      [
        ['\x80!', 0, 5],
        ['A\u{10000}。', 6, 13],
        ['A\ufffd', 13, 15],
      ],
    ],
    [
      'euc-jp',
      '8f a2 af a1 a3 8e b1',
      [
        ['˘。', 0, 5],
        ['ｱ', 5, 7],
      ],
    ],
    [
      'iso-2022-jp',
      '41 21 20 1b 24 42 46 7c 21 23 1b 28 42 42',
      [
        ['A!', 0, 2],
        ['日。', 3, 10],
        ['B', 10, 14],
      ],
    ],
  ])('%s %s', (encoding, bytes, expected) => {
    expect(offsetsOf(sentencesOf([hex(bytes)], { encoding }))).toEqual(expected)
    const single = [...hex(bytes)].map((byte) => Uint8Array.of(byte))
    expect(offsetsOf(sentencesOf(single, { encoding }))).toEqual(expected)
  })

  test('a string counts as its UTF-8 bytes, in every encoding', () => {
    // "Ok. " in each, between two strings; the escape sequence counts for the character behind it.
    for (const [encoding, bytes] of [
      ['utf-8', '4f 6b 2e 20'],
      ['utf-16le', '4f 00 6b 00 2e 00 20 00'],
      ['windows-1252', '4f 6b 2e 20'],
      ['gb18030', '4f 6b 2e 20'],
      ['iso-2022-jp', '4f 6b 2e 20 1b 28 42'],
    ] as const) {
      const { length } = hex(bytes)
      expect(offsetsOf(sentencesOf(['Zoë 😀! ', hex(bytes), 'Né. ', 'Ja'], { encoding })), encoding).toEqual([
        ['Zoë 😀!', 0, 10],
        ['Ok.', 11, 11 + (encoding === 'utf-16le' ? 6 : 3)],
        ['Né.', encoding === 'iso-2022-jp' ? 15 : 11 + length, 15 + length],
        ['Ja', 16 + length, 18 + length],
      ])
    }
  })

  test('half a pair in a string takes three bytes, a pair cut in two takes four', () => {
    expect(offsetsOf(sentencesOf(['A\ud83d', '\ude00. B\ud83d', '. C']))).toEqual([
      ['A😀.', 0, 6],
      ['B\ud83d.', 7, 12],
      ['C', 13, 14],
    ])
  })

  test('bytes that a string interrupts count where they came', () => {
    expect(offsetsOf(sentencesOf([hex('41 e2 82'), '. B', hex('c3'), hex('a9')]))).toEqual([
      ['A\ufffd.', 0, 4],
      ['Bé', 5, 8],
    ])
  })

  test('cut anywhere, strings and bytes alike, they are those of the whole', { timeout: TIMEOUT }, () => {
    const text = 'Zoë went. “Né?” asked 😀. 他来了。 Fine; Ærlig talt! Ja'
    const places = (source: Iterable<string | Uint8Array>): unknown => offsetsOf(sentencesOf(source))
    const whole = [...eachSentence(text, { output: 'object' })].map(({ text: sentence, start, end }) => [
      sentence,
      Buffer.byteLength(text.slice(0, start)),
      Buffer.byteLength(text.slice(0, end)),
    ])
    fc.assert(
      fc.property(cuts, cuts, (at, more) => {
        expect(places(cutAt(text, at))).toEqual(whole)
        expect(places(cutAt(Buffer.from(text), at))).toEqual(whole)
        // Every other piece as bytes, cut again; half a pair has none.
        const pieces = cutAt(text, at)
        if (/😀/.test(pieces.join('|'))) {
          const mixed = pieces.flatMap((piece, i): (string | Uint8Array)[] =>
            i % 2 === 0 ? [piece] : cutAt<Uint8Array>(Buffer.from(piece), more),
          )
          expect(places(mixed)).toEqual(whole)
        }
      }),
      { numRuns },
    )
  })
})
