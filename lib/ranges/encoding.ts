/**
 * The encodings whose text can be entered in the middle: a byte alone tells whether a character
 * starts at it, or every other byte does.
 */
import { SentenceError, show } from '../errors.ts'

/** UTF-8, windows-1252 (which ASCII and latin1 are names of), UTF-16. */
const ENTERED = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']

/**
 * Checks that ranges of a text in this encoding can be read.
 *
 * @param encoding the standard's name of an encoding
 * @throws ERR_OPTION_VALUE
 */
export function checkEncoding(encoding: string): void {
  if (ENTERED.includes(encoding)) return
  throw new SentenceError(
    'ERR_OPTION_VALUE',
    `encoding is ${show(encoding)}, whose text cannot be entered at any place with certainty; for ranges of a file it may be UTF-8, ASCII, latin1 (windows-1252), UTF-16LE or UTF-16BE`,
    { option: 'encoding' },
  )
}

/** How many bytes a unit of {@link view} has. */
export function unitBytes(encoding: string): 1 | 2 {
  return encoding.startsWith('utf-16') ? 2 : 1
}

/**
 * Bytes as a string that is searched: a code unit of UTF-16, or a byte of any other encoding, is a
 * character of it. So a place in the one is a place in the other.
 */
export function view(bytes: Uint8Array, encoding: string): string {
  if (unitBytes(encoding) === 1) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return (encoding === 'utf-16be' ? pairs.swap16() : pairs).toString('utf16le')
}
