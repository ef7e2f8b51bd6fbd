import { INCOMPLETE } from './utf8.ts'

const isHigh = (first: number): boolean => (first & 0xfc) === 0xd8
const isLow = (first: number): boolean => (first & 0xfc) === 0xdc

/** As `sequenceLength` for UTF-8: 2, 4 for a pair, -2 for half a pair, or {@link INCOMPLETE}. */
export function utf16Length(bytes: Uint8Array, at: number, bigEndian: boolean): number {
  const upper = bigEndian ? 0 : 1
  if (at + 1 >= bytes.length) return INCOMPLETE
  const unit = bytes[at + upper] as number
  if (isLow(unit)) return -2
  if (!isHigh(unit)) return 2
  if (at + 3 >= bytes.length) return INCOMPLETE
  return isLow(bytes[at + 2 + upper] as number) ? 4 : -2
}

/** How many bytes at the end are half a code unit, or the start of a pair. The bytes start with a whole unit. */
export function utf16Tail(bytes: Uint8Array, bigEndian: boolean): number {
  const odd = bytes.length % 2
  const last = bytes[bytes.length - odd - (bigEndian ? 2 : 1)]
  return last !== undefined && isHigh(last) ? odd + 2 : odd
}
