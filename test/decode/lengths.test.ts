/**
 * How many bytes each character takes, in every encoding where that has to be known.
 */
import { describe, expect, test } from 'vitest'
import { hasMark, isSingleByte, isUtf8 } from '../../lib/decode/encodings.ts'
import { asciiText } from '../../lib/decode/fast.ts'
import { isEscape, SEQUENCES } from '../../lib/decode/sequence.ts'
import { INCOMPLETE, incompleteTail, sequenceLength, utf8Length } from '../../lib/decode/utf8.ts'
import { utf16Length, utf16Tail } from '../../lib/decode/utf16.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))

/** Bytes as hexadecimal digits, and the length of what they start with. */
type Rows = [string, number][]

/** What a function makes of each row, also behind other bytes. */
function check(length: (bytes: Uint8Array, at: number) => number, rows: Rows): void {
  const said = rows.map(([bytes]) => [bytes, length(hex(bytes), 0)])
  expect(said).toEqual(rows)
  const behind = rows.map(([bytes]) => [bytes, length(hex(`81 ${bytes}`), 1)])
  expect(behind).toEqual(rows)
}

describe('sequences that must be decoded whole', () => {
  const of = (label: string) => SEQUENCES.get(label) as NonNullable<ReturnType<typeof SEQUENCES.get>>

  test.each(['gb18030', 'gbk'])('%s', (label) => {
    check(of(label), [
      ['41', 1],
      ['80', 1],
      ['ff', 1],
      ['81', INCOMPLETE],
      ['fe', INCOMPLETE],
      ['81 41', 2],
      ['81 2f', 2],
      ['81 3a', 2],
      ['fe fe', 2],
      ['81 30', INCOMPLETE],
      ['81 39', INCOMPLETE],
      ['81 30 81', INCOMPLETE],
      ['81 30 fe', INCOMPLETE],
      ['81 30 41', 3],
      ['81 30 80 30', 3],
      ['81 30 ff 30', 3],
      ['81 30 81 30', 4],
      ['81 30 fe 41', 4],
      ['81 30 81 30 81', 4],
    ])
  })

  test('euc-jp', () => {
    check(of('euc-jp'), [
      ['41', 1],
      ['8d', 1],
      ['90', 1],
      ['a0', 1],
      ['ff', 1],
      ['ff a1', 1],
      ['8e', INCOMPLETE],
      ['8f', INCOMPLETE],
      ['a1', INCOMPLETE],
      ['fe', INCOMPLETE],
      ['8e b1', 2],
      ['8e 41', 2],
      ['a1 a1', 2],
      ['fe 41', 2],
      ['8f a0', 1],
      ['8f a0 a1', 1],
      ['8f a1', INCOMPLETE],
      ['8f a1 a1', 3],
      ['8f fe 41 41', 3],
    ])
  })

  test('iso-2022-jp', () => {
    check(of('iso-2022-jp'), [
      ['41', 1],
      ['1b', INCOMPLETE],
      ['1b 28', INCOMPLETE],
      ['1b 28 42', 3],
      ['1b 28 42 41', 3],
      ['1b 28 49', 3],
      ['1b 28 4a', 3],
      ['1b 24 40', 3],
      ['1b 24 42', 3],
      ['1b 28 40', INCOMPLETE],
      ['1b 24 4a', INCOMPLETE],
      ['1b 28 43 41', 4],
      ['1b 24 28 44', 4],
      ['1b 41 41 41 41', 4],
      // One interrupts another.
      ['1b 1b 28 42', 4],
      ['1b 24 1b 28 42', 5],
      ['1b 24 28 1b 28 42', 6],
      ['1b 1b 1b 1b', INCOMPLETE],
      ['1b 1b 1b 1b 1b', 4],
      ['1b 1b 41 41 1b', 4],
      ['1b 1b 41 41 41', 5],
    ])
  })

  test('an escape sequence is one of five', () => {
    const escapes = ['1b2842', '1b2849', '1b284a', '1b2440', '1b2442']
    const found: string[] = []
    for (let kind = 0; kind < 256; kind++)
      for (let set = 0; set < 256; set++) {
        const bytes = Uint8Array.of(0x1b, kind, set)
        if (isEscape(bytes)) found.push(Buffer.from(bytes).toString('hex'))
      }
    expect(found.sort()).toEqual(escapes.sort())
    for (const bytes of ['', '1b', '1b28', '1b284241', '412842']) expect(isEscape(hex(bytes)), bytes).toBe(false)
  })

  test('other encodings have none', () => {
    expect([...SEQUENCES.keys()].sort()).toEqual(['euc-jp', 'gb18030', 'gbk', 'iso-2022-jp'])
  })
})

describe('UTF-8', () => {
  test('sequences, minus the bytes of an ill-formed one', () => {
    check(sequenceLength, [
      ['00', 1],
      ['7f', 1],
      ['80', -1],
      ['bf', -1],
      ['c1 80', -1],
      ['f5 80', -1],
      ['ff', -1],
      ['c2', INCOMPLETE],
      ['c2 80', 2],
      ['df bf', 2],
      ['c2 7f', -1],
      ['c2 c0', -1],
      ['e0', INCOMPLETE],
      ['e0 9f', -1],
      ['e0 a0', INCOMPLETE],
      ['e0 a0 80', 3],
      ['e1 80 80', 3],
      ['e1 80 bf', 3],
      ['e1 80 41', -2],
      ['e1 80 c0', -2],
      ['ed 9f bf', 3],
      ['ed a0 80', -1],
      ['ee a0 80', 3],
      ['ef bf bf', 3],
      ['f0 8f', -1],
      ['f0 90', INCOMPLETE],
      ['f0 90 80', INCOMPLETE],
      ['f0 90 80 80', 4],
      ['f1 80 80 80', 4],
      ['f3 bf bf bf 80', 4],
      ['f4 8f bf bf', 4],
      ['f4 90 80 80', -1],
      ['f0 90 41', -2],
      ['f0 90 80 41', -3],
    ])
  })

  test('the start of a sequence at the end', () => {
    const rows: Rows = [
      ['', 0],
      ['41', 0],
      ['c2', 1],
      ['41 c2', 1],
      ['c1', 0],
      ['e2 82', 2],
      ['e2 80', 2],
      ['f0 9f', 2],
      ['f0 9f 98', 3],
      ['f0 9f 98 80', 0],
      ['e2 82 ac', 0],
      ['c2 a9', 0],
      ['f0 8f', 0],
      ['80', 0],
      ['80 80 80 80', 0],
      ['c2 41', 0],
      ['e2 41 82', 0],
      ['c0', 0],
    ]
    expect(rows.map(([bytes]) => [bytes, incompleteTail(hex(bytes))])).toEqual(rows)
  })

  test('bytes of a part of a text', () => {
    const text = 'a\x7f\x80é\u07ff\u0800€😀\ud83dx\ude00'
    const lengths = [1, 1, 2, 2, 2, 3, 3, 4, 0, 3, 1, 3]
    expect(lengths.map((_, at) => utf8Length(text, at, at + 1))).toEqual(lengths)
    expect(utf8Length(text, 0, text.length)).toBe(25)
    expect(utf8Length(text, 5, 9)).toBe(10)
    expect(utf8Length(text, 3, 3)).toBe(0)
    expect(utf8Length('\ude00', 0, 1)).toBe(3)
    expect(utf8Length('😀x', 0, 3)).toBe(5)
    expect(utf8Length('\uffff\ue000', 0, 2)).toBe(6)
  })
})

describe('UTF-16', () => {
  const swapped = (bytes: string): string => Buffer.from(hex(bytes)).swap16().toString('hex')
  const rows: Rows = [
    ['41 00', 2],
    ['ff d7', 2],
    ['00 e0', 2],
    ['00 d8', INCOMPLETE],
    ['ff db', INCOMPLETE],
    ['00 dc', -2],
    ['ff df', -2],
    ['3d d8 00 de', 4],
    ['3d d8 ff df', 4],
    ['3d d8 00 d8', -2],
    ['3d d8 41 00', -2],
    ['3d d8 00 e0 00 00', -2],
  ]

  test('units and pairs', () => {
    check((bytes, at) => utf16Length(bytes, at, false), rows)
    expect(rows.map(([bytes]) => [bytes, utf16Length(hex(swapped(bytes)), 0, true)])).toEqual(rows)
    for (const bigEndian of [false, true]) {
      expect(utf16Length(hex('41'), 0, bigEndian)).toBe(INCOMPLETE)
      expect(utf16Length(hex('41 00 41'), 2, bigEndian)).toBe(INCOMPLETE)
    }
    expect(utf16Length(hex('3d d8 00'), 0, false)).toBe(INCOMPLETE)
    expect(utf16Length(hex('d8 3d de'), 0, true)).toBe(INCOMPLETE)
  })

  test('what is unfinished at the end', () => {
    const tail = (bytes: string, bigEndian = false): number => utf16Tail(hex(bytes), bigEndian)
    expect([tail(''), tail('41'), tail('41 00'), tail('41 00 41')]).toEqual([0, 1, 0, 1])
    expect([tail('3d d8'), tail('3d d8 00'), tail('3d d8 00 de'), tail('3d d8 00 de 3d')]).toEqual([2, 3, 0, 1])
    expect([tail('d8 3d', true), tail('d8 3d de', true), tail('d8 3d de 00', true)]).toEqual([2, 3, 0])
    expect([tail('00 d8', true), tail('d8 00'), tail('', true), tail('d8', true)]).toEqual([0, 0, 0, 1])
  })
})

test('what is known of the encodings', () => {
  const of = (label: string): boolean[] => [isUtf8(label), isSingleByte(label), hasMark(label)]
  expect(of('utf-8')).toEqual([true, false, true])
  for (const label of ['utf-16le', 'utf-16be']) expect(of(label), label).toEqual([false, false, true])
  for (const label of ['gb18030', 'gbk', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'])
    expect(of(label), label).toEqual([false, false, false])
  for (const label of ['windows-1252', 'koi8-r', 'iso-8859-8-i', 'x-user-defined'])
    expect(of(label), label).toEqual([false, true, false])
})

test('Node has a shortcut for plain bytes of its own kind', () => {
  expect(asciiText(Buffer.from('One.\n\x7f'))).toBe('One.\n\x7f')
  expect(asciiText(Buffer.from('Né'))).toBeUndefined()
  expect(asciiText(new Uint8Array(Buffer.from('One.')))).toBeUndefined()
})
