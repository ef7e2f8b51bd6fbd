/**
 * Bytes made to break a decoder, and a decoder of whole inputs to compare with.
 */
import fc from 'fast-check'
import { cutAt } from '../properties/hostile.ts'

/** Bytes of characters, of halves of them, and of what is none. */
const PIECES: Record<string, string[]> = {
  'utf-8': [
    ...['c3 a9', 'e2 82 ac', 'e3 80 82', 'f0 9f 98 80', 'ef bb bf', 'ef bf bd', 'c2 85', 'f4 8f bf bf'],
    // Overlong, surrogates, beyond U+10FFFF, continuation without a lead, never valid.
    ...[
      'c0 80',
      'e0 80 80',
      'e0 9f bf',
      'f0 80 80 80',
      'f0 8f',
      'ed a0 80',
      'ed bf bf',
      'f4 90 80 80',
      '80',
      'bf',
      'ff',
    ],
    // Truncated.
    ...['c3', 'e2', 'e2 82', 'f0', 'f0 9f', 'f0 9f 98', 'ef', 'ef bb'],
  ],
  'utf-16le': ['2e 00', '20 00', '41 00', '02 30', '3d d8 00 de', '3d d8', '00 de', 'ff fe', 'fd ff', '00', 'd8'],
  'utf-16be': ['00 2e', '00 20', '00 41', '30 02', 'd8 3d de 00', 'd8 3d', 'de 00', 'fe ff', 'ff fd', '00', 'd8'],
  'windows-1252': ['80', '81', '85', '8d', '99', 'a0', 'e9', 'ff'],
  'iso-8859-1': ['80', '85', '9f', 'a0', 'e9', 'ff'],
  'windows-1253': ['e1', 'aa', 'd2', 'ff', '85'],
  'koi8-r': ['f0', 'd2', 'c9', '80', 'ff'],
  shift_jis: ['93 fa', '96 7b', '81 42', 'b1', '81', '81 ff', '81 20', 'fc fc', '80', 'a0'],
  gb18030: [
    ...['d6 d0', 'a1 a3', '81 30 81 30', '90 30 81 30', '84 31 a5 30', 'e3 32 9a 36', '80', 'ff'],
    ...['81', '81 30', '81 30 81', '81 30 81 41', '81 30 20', '81 20', '81 ff', '81 7f', '81 30 ff'],
  ],
  gbk: ['d6 d0', 'a1 a3', '81', '81 20', '80', 'ff'],
  'euc-kr': ['c7 d1', 'b1 db', 'a1 a3', 'c7', 'c7 20', 'c7 ff', '80'],
  big5: ['a4 a4', 'a1 43', '88 62', '87 41', 'a4', 'a4 20', '80', 'ff'],
  'euc-jp': ['c6 fc', 'a1 a3', '8e b1', '8f a2 af', '8f', '8f a2', '8f a2 41', '8f 41', 'a1', 'a1 20', '8e 20', '80'],
  'iso-2022-jp': [
    ...['1b 24 42 46 7c 4b 5c 1b 28 42', '1b 28 4a', '1b 28 42', '1b 24 40', '46 7c', '21 23', '46'],
    ...['1b', '1b 24', '1b 28', '1b 41', '1b 24 7e', 'ff', '0e', '0f'],
  ],
}

export const LABELS = Object.keys(PIECES)
export const isUtf16 = (label: string): boolean => label.startsWith('utf-16')

const fromHex = (hex: string): number[] => hex.split(' ').map((byte) => Number.parseInt(byte, 16))

function ascii(text: string, label: string): number[] {
  if (!isUtf16(label)) return [...Buffer.from(text)]
  return [...Buffer.from(text)].flatMap((byte) => (label === 'utf-16le' ? [byte, 0] : [0, byte]))
}

/** Bytes in an encoding: characters, sentences of ASCII, and what is invalid. */
export function bytesOf(label: string): fc.Arbitrary<Uint8Array> {
  const pieces = PIECES[label] as string[]
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces).map(fromHex) },
    {
      weight: 5,
      arbitrary: fc.constantFrom('A', '. ', 'One. ', 'b', ' ', '0', '\n\n').map((text) => ascii(text, label)),
    },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 }) },
  )
  return fc.array(piece, { maxLength: 14, size: 'max' }).map((list) => Uint8Array.from(list.flat()))
}

/** An encoding, bytes in it, and pieces of them: of Node's kind, for which there is a shortcut, or not. */
export function cutBytes(labels: readonly string[], cuts: fc.Arbitrary<number[]>) {
  return fc
    .constantFrom(...labels)
    .chain((label) => fc.record({ label: fc.constant(label), bytes: bytesOf(label), at: cuts, buffers: fc.boolean() }))
    .map(({ label, bytes, at, buffers }) => {
      const pieces = cutAt(bytes, at)
      return { label, bytes, pieces: buffers ? pieces.map((piece) => Buffer.from(piece)) : pieces }
    })
}

/** What the platform decodes; `undefined` for what is invalid, with `fatal`. */
export function decodeWhole(label: string, bytes: Uint8Array, fatal = false): string | undefined {
  const decoder = new TextDecoder(label, { fatal })
  // Node 20 decodes 0x80 to 0x9F of windows-1252 as ISO 8859-1 when it decodes all at once.
  const stream = decoder.encoding === 'windows-1252'
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return undefined
  }
}
