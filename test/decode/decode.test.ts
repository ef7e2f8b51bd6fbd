/**
 * Bytes cut anywhere decode as the platform decodes the whole.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputDecoder } from '../../lib/decode/decoder.ts'
import { resolveOptions } from '../../lib/options.ts'
import { cuts } from '../properties/hostile.ts'
import { cutBytes, decodeWhole, LABELS } from './hostile-bytes.ts'

const numRuns = Number(process.env.RUNS ?? 300)
const TIMEOUT = 3_600_000

function decode(chunks: readonly unknown[], encoding = 'utf-8', byteOffsets = false): string {
  const decoder = new InputDecoder(resolveOptions({ encoding, byteOffsets, output: 'object' }))
  const text = chunks.map((chunk) => decoder.decode(chunk)).join('') + decoder.end()
  expect(decoder.failure).toBeUndefined()
  return text
}

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('cut anywhere, bytes decode as the whole does', () => {
  test.each(LABELS)('%s', { timeout: TIMEOUT }, (label) => {
    fc.assert(
      fc.property(cutBytes([label], cuts), fc.boolean(), ({ bytes, pieces }, byteOffsets) => {
        expect(decode(pieces, label, byteOffsets)).toBe(decodeWhole(label, bytes))
      }),
      { numRuns },
    )
  })

  // A byte that shows three bytes before it to be ill-formed makes Node's own stream decoder fail.
  test.each([
    ['gb18030', '81 30 81 41'],
    ['gb18030', '81 30 81 20 41'],
    ['euc-jp', '8f a2 41'],
    ['iso-2022-jp', '1b 24 ad'],
    ['iso-2022-jp', '1b 1b 24 1b 28'],
  ])('%s, byte by byte: %s', (label, bytes) => {
    const single = [...hex(bytes)].map((byte) => Uint8Array.of(byte))
    for (const byteOffsets of [false, true])
      expect(decode(single, label, byteOffsets)).toBe(decodeWhole(label, hex(bytes)))
  })

  test('long chunks too', () => {
    for (const [label, text] of [
      ['utf-8', 'e6 97 a5 f0 9f 98 80 e2'],
      ['gb18030', 'd6 d0 81 30 81 30 20 a1'],
      ['utf-16le', '3d d8 00 de 41 00 3d d8'],
    ] as const) {
      const bytes = hex(`${text} `.repeat(5000))
      const pieces = [bytes.subarray(0, 9999), bytes.subarray(9999, 10_000), bytes.subarray(10_000)]
      for (const byteOffsets of [false, true]) {
        // A comparison that fails would take minutes to show.
        expect(decode(pieces, label, byteOffsets) === decodeWhole(label, bytes)).toBe(true)
      }
    }
  })
})

describe('plain bytes behind others', () => {
  const kinds: [string, (bytes: Uint8Array) => Uint8Array][] = [
    ['Uint8Array', (bytes) => bytes],
    ['Buffer', (bytes) => Buffer.from(bytes)],
  ]

  test.each(kinds)('%s: what is unfinished is told by them', (_, made) => {
    for (const byteOffsets of [false, true]) {
      const decoder = new InputDecoder(resolveOptions({ byteOffsets, output: 'object' }))
      const said = (bytes: string): string => decoder.decode(made(hex(bytes)))
      expect(['41', '42 e2', '43', 'e2 82', 'ac', '44', 'c2', '45 46', '80', '47'].map(said)).toEqual([
        ...['A', 'B', '\ufffdC', '', '€', 'D', '', '\ufffdEF', '\ufffd', 'G'],
      ])
      expect(decoder.end()).toBe('')
      const bytes = byteOffsets ? [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13] : []
      expect(bytes.map((_, offset) => decoder.map?.byteAt(offset))).toEqual(bytes)
    }
  })
})

describe('a byte order mark', () => {
  test.each([
    ['utf-8', 'ef bb bf', '41'],
    ['utf-16le', 'ff fe', '41 00'],
    ['utf-16be', 'fe ff', '00 41'],
  ])('of %s is dropped at the start alone, however it is cut', (label, mark, letter) => {
    const bytes = hex(mark + mark + letter + mark)
    for (let first = 0; first <= bytes.length; first++) {
      for (let second = first; second <= bytes.length; second++) {
        const pieces = [bytes.slice(0, first), bytes.slice(first, second), bytes.slice(second)]
        for (const byteOffsets of [false, true]) expect(decode(pieces, label, byteOffsets)).toBe('\ufeffA\ufeff')
      }
    }
  })

  test('of another encoding is text', () => {
    expect(decode([hex('ef bb bf 41')], 'windows-1252')).toBe('ï»¿A')
    // The mark of UTF-8 in GB 18030.
    expect(decode([hex('84 31 95 33 41')], 'gb18030')).toBe('\ufeffA')
  })

  test('of bytes that do not start the input is text', () => {
    const at = (from: number) => new InputDecoder(resolveOptions({ byteOffsets: true, output: 'object' }), from)
    expect(at(0).decode(hex('ef bb bf 41'))).toBe('A')
    const later = at(7)
    expect(later.decode(hex('ef bb bf 41'))).toBe('\ufeffA')
    expect([later.map?.byteAt(0), later.map?.byteAt(1), later.map?.byteAt(2)]).toEqual([7, 10, 11])
  })

  test('in a string is text, and so is one in bytes behind a string', () => {
    expect(decode(['\ufeffA'])).toBe('\ufeffA')
    expect(decode(['A', hex('ef bb bf 42')])).toBe('A\ufeffB')
    expect(decode(['\ud83d', hex('ef bb bf 42')])).toBe('\ud83d\ufeffB')
    expect(decode(['', hex('ef bb bf 42')])).toBe('B')
    expect(decode([hex(''), hex('ef bb bf 42')])).toBe('B')
  })
})

describe('strings', () => {
  test('a surrogate pair is never given in halves', () => {
    const decoder = new InputDecoder(resolveOptions())
    expect(decoder.decode('a\ud83d')).toBe('a')
    expect(decoder.decode('\ude00b')).toBe('😀b')
    expect(decoder.decode('\ud83d')).toBe('')
    expect(decoder.decode('\ud83d')).toBe('\ud83d')
    expect(decoder.decode('x')).toBe('\ud83dx')
    expect(decoder.decode('\ude00')).toBe('\ude00')
    expect(decoder.decode('\ud83d')).toBe('')
    expect(decoder.end()).toBe('\ud83d')
    expect(decoder.end()).toBe('')
  })

  test('bytes that a string interrupts are unfinished', () => {
    expect(decode([hex('41 e2 82'), 'x', hex('ac 42')])).toBe('A\ufffdx\ufffdB')
    expect(decode([hex('41 e2 82'), 'x', hex('ac 42')], 'utf-8', true)).toBe('A\ufffdx\ufffdB')
    expect(decode([hex('3d d8'), 'x', hex('00 de')], 'utf-16le')).toBe('\ufffdx\ufffd')
    expect(decode([hex('81 30'), 'x', hex('81 30')], 'gb18030')).toBe('\ufffdx\ufffd')
  })

  test('half a pair that bytes interrupt stays half a pair', () => {
    expect(decode(['\ud83d', hex('41'), '\ude00'])).toBe('\ud83dA\ude00')
  })

  test('an empty chunk between the halves of a pair is none', () => {
    for (const empty of ['', new Uint8Array(0)]) {
      const decoder = new InputDecoder(resolveOptions())
      expect(['\ud83d', empty, '\ude00'].map((chunk) => decoder.decode(chunk))).toEqual(['', '', '😀'])
    }
  })

  test('an empty chunk changes nothing', () => {
    for (const empty of ['', new Uint8Array(0), Buffer.alloc(0)]) {
      for (const byteOffsets of [false, true]) {
        expect(decode([hex('e2 82'), empty, hex('ac')], 'utf-8', byteOffsets)).toBe('€')
        expect(decode([hex('81 30'), empty, hex('81 30')], 'gb18030', byteOffsets)).toBe('\x80')
        expect(decode(['\ud83d', empty, '\ude00'], 'utf-8', byteOffsets)).toBe('😀')
      }
    }
  })
})

describe('chunks', () => {
  test('every view of bytes is one', () => {
    const { buffer } = hex('41 c3 a9')
    expect(decode([buffer])).toBe('Aé')
    expect(decode([new DataView(buffer, 1)])).toBe('é')
    expect(decode([new Uint8ClampedArray(buffer)])).toBe('Aé')
    expect(decode([new Uint16Array(Uint8Array.of(0x42, 0x43).buffer)])).toBe('BC')
    expect(decode([Buffer.from('é')])).toBe('é')
  })

  test.each([[5], [null], [undefined], [{}], [['a']], [Symbol('a')]])('%s is none', (chunk) => {
    expect(() => new InputDecoder(resolveOptions()).decode(chunk)).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT_TYPE' }),
    )
  })

  test('may be used again by the caller', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cutBytes(LABELS, cuts), fc.boolean(), ({ label, bytes, pieces }, byteOffsets) => {
        const decoder = new InputDecoder(resolveOptions({ encoding: label, byteOffsets, output: 'object' }))
        // Buffer, as its slice() is a view where that of Uint8Array is a copy.
        const buffer = Buffer.alloc(bytes.length)
        let text = ''
        for (const piece of pieces) {
          buffer.set(piece)
          text += decoder.decode(buffer.subarray(0, piece.length))
          buffer.fill(0x21)
        }
        expect(text + decoder.end()).toBe(decodeWhole(label, bytes))
      }),
      { numRuns },
    )
  })
})
