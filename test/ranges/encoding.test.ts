import { expect, test } from 'vitest'
import { checkEncoding, unitBytes, view } from '../../lib/ranges/encoding.ts'
import { encode } from './bytes.ts'

test.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])('text in %s can be entered', (encoding) => {
  expect(() => checkEncoding(encoding)).not.toThrow()
})

test.each(['gb18030', 'iso-8859-2'])('text in %s cannot', (encoding) => {
  expect(() => checkEncoding(encoding)).toThrow(
    expect.objectContaining({
      code: 'ERR_OPTION_VALUE',
      option: 'encoding',
      message: `encoding is "${encoding}", whose text cannot be entered at any place with certainty; for ranges of a file it may be UTF-8, ASCII, latin1 (windows-1252), UTF-16LE or UTF-16BE`,
    }),
  )
})

test('a place in a view is a place in the bytes', () => {
  expect(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'].map(unitBytes)).toEqual([1, 1, 2, 2])
  expect(view(encode('é.', 'utf-8'), 'utf-8')).toBe('Ã©.')
  expect(view(encode('é.', 'latin1'), 'windows-1252')).toBe('é.')
  expect(view(encode('é𝒜', 'utf-16le'), 'utf-16le')).toBe('é𝒜')
  expect(view(encode('é𝒜', 'utf-16be'), 'utf-16be')).toBe('é𝒜')
})

test('half a code unit at the end is left out, and the bytes are left alone', () => {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const bytes = encode('abc', encoding).subarray(0, 5)
    expect(view(bytes, encoding)).toBe('ab')
    expect(bytes).toEqual(encode('abc', encoding).subarray(0, 5))
  }
})

test('a part of larger memory is viewed alone', () => {
  const bytes = encode('One came.', 'utf-8').subarray(4, 8)
  expect(view(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 'utf-8')).toBe('came')
})
