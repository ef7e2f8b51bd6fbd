/**
 * How many bytes each part of a UTF-8 text takes: what the platform's decoder doesn't tell.
 * Nothing is decoded here.
 */

/** The part needs bytes that are not there yet. */
export const INCOMPLETE = 0

/**
 * The length of the well-formed sequence at `at`; for an ill-formed one minus the number of bytes
 * that become one U+FFFD (the maximal subpart, as the Encoding standard has it);
 * {@link INCOMPLETE} where the bytes end within a sequence that is well-formed so far.
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return -1
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  // The second byte has narrower bounds after E0 (overlong), ED (surrogates), F0, F4 (beyond 10FFFF).
  let low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  let high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return INCOMPLETE
    const byte = bytes[at + i] as number
    if (byte < low || byte > high) return -i
    low = 0x80
    high = 0xbf
  }
  return length
}

/** How many bytes at the end are the start of a sequence whose rest is still to come. */
export function incompleteTail(bytes: Uint8Array): number {
  for (let tail = 1; tail <= Math.min(3, bytes.length); tail++) {
    const byte = bytes[bytes.length - tail] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(bytes, bytes.length - tail) === INCOMPLETE ? tail : 0
  }
  return 0
}

/**
 * The bytes that text takes in UTF-8, from one code unit to another. Half a pair takes three; a
 * whole one takes four, of which all count for its first half.
 */
export function utf8Length(text: string, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) length++
    else if (unit < 0x800) length += 2
    else if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) length += 4
    else if (!isLow(unit) || !isHigh(text.charCodeAt(at - 1))) length += 3
  }
  return length
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00
