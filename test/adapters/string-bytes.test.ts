import { describe, expect, test } from 'vitest'
import { StringBytes } from '../../lib/adapters/string-bytes.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('the bytes of', () => {
  test('bytes, whatever encoding is said', () => {
    const bytes = new StringBytes()
    for (const encoding of ['utf8', 'latin1', 'buffer' as never] as const)
      expect(hex(bytes.add(Uint8Array.of(1, 255), encoding))).toBe('01ff')
  })

  test('strings in every encoding', () => {
    const bytes = new StringBytes()
    for (const encoding of ['utf8', 'utf-8', 'UTF-8'] as const) {
      expect(hex(bytes.add('é', encoding as BufferEncoding))).toBe('c3a9')
    }
    expect(hex(bytes.add('é', 'latin1'))).toBe('e9')
    expect(hex(bytes.add('é', 'utf16le'))).toBe('e900')
    expect(hex(bytes.add('c3a9', 'hex'))).toBe('c3a9')
  })

  test('a surrogate pair, whose halves come apart', () => {
    const bytes = new StringBytes()
    expect(hex(bytes.add('a\ud83d', 'utf8'))).toBe('61')
    expect(hex(bytes.add('', 'utf8'))).toBe('')
    expect(hex(bytes.add('\ude00b', 'utf8'))).toBe('f09f988062')
    expect(hex(bytes.end())).toBe('')
  })

  test('half a pair, behind which something else comes', () => {
    for (const [chunk, encoding, expected] of [
      [Uint8Array.of(0x62), 'utf8', 'efbfbd62'],
      ['b', 'utf8', 'efbfbd62'],
      ['62', 'hex', 'efbfbd62'],
    ] as const) {
      const bytes = new StringBytes()
      bytes.add('\ud83d', 'utf8')
      expect(hex(bytes.add(chunk, encoding))).toBe(expected)
      expect(hex(bytes.end())).toBe('')
    }
    const bytes = new StringBytes()
    bytes.add('\ud83d', 'utf8')
    expect(hex(bytes.end())).toBe('efbfbd')
  })
})
