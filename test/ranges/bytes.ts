import fc from 'fast-check'
import { paragraphText } from './texts.ts'

/** The encodings of which ranges can be read, under the names that people use. */
export const ENCODINGS = ['utf-8', 'ascii', 'latin1', 'utf-16le', 'utf-16be', 'utf-16'] as const

/** Text as a file has it; what an encoding of one byte a character doesn't have becomes something else. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (!encoding.startsWith('utf-16')) return Buffer.from(text, 'latin1')
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

const spoilt = fc.tuple(
  paragraphText,
  fc.constantFrom(...ENCODINGS),
  fc.constantFrom('', '', '\ufeff'),
  fc.array(fc.tuple(fc.nat(), fc.constantFrom(0x80, 0xc2, 0xe2, 0xf0, 0xff, 0x85, 0xa9, 0xd8, 0xdc, 0x0a, 0x0d)), {
    maxLength: 6,
  }),
  fc.integer({ min: 0, max: 3 }),
)

/** Bytes of which some are not valid, or are of another character; with a byte order mark, or cut at the end. */
export const hostileBytes = spoilt.map(([text, encoding, mark, changes, missing]) => {
  const bytes = encode(mark + text, encoding)
  for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
  return { bytes: bytes.subarray(0, Math.max(0, bytes.length - missing)), encoding }
})
