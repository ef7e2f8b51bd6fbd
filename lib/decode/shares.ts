/**
 * Which of a few bytes became which of a few characters, where only decoding tells.
 */
import { isEscape, lastEscape } from './sequence.ts'

/**
 * What the decoder would still give at the end of the input: it keeps a byte of an ill-formed sequence
 * that may start the next character.
 *
 * @param designation the escape sequence that is in force where the bytes start
 */
export function keptBy(bytes: Uint8Array, encoding: string, designation: Uint8Array): string {
  const decoder = new TextDecoder(encoding)
  decoder.decode(contextOf(bytes, 0, designation), { stream: true })
  decoder.decode(bytes, { stream: true })
  return decoder.decode()
}

/**
 * The bytes that each code unit of `text` took, of the few that it came from: a character starts
 * where the bytes from there on decode to the rest of the text, and those before it to what is before.
 *
 * @param designation the escape sequence that is in force where the bytes start
 */
export function shares(bytes: Uint8Array, text: string, encoding: string, designation: Uint8Array): number[] {
  const lengths = new Array<number>(text.length).fill(0)
  const decode = (from: number, to = bytes.length): string => {
    const decoder = new TextDecoder(encoding)
    decoder.decode(contextOf(bytes, from, designation), { stream: true })
    return decoder.decode(bytes.subarray(from, to))
  }
  let from = 0
  let unit = 0
  for (let at = 1; at < bytes.length && text.length > 1; at++) {
    const rest = decode(at)
    const start = text.length - rest.length
    if (start <= unit || !text.endsWith(rest)) continue
    // 8E AA E0 in EUC-JP: AA E0 is ill-formed as E0 alone is, but 8E AA is a character.
    if (unit === 0 && decode(0, at) !== text.slice(0, start)) continue
    lengths[unit] = at - from
    from = at
    unit = start
  }
  lengths[unit] = bytes.length - from
  return lengths
}

/**
 * The escape sequence that says what the bytes from `at` on mean; nothing where they start with another, which would be
 * ill-formed behind it.
 */
function contextOf(bytes: Uint8Array, at: number, designation: Uint8Array): Uint8Array {
  if (isEscape(bytes.subarray(at, at + 3))) return new Uint8Array(0)
  return lastEscape(bytes.subarray(0, at)) ?? designation
}
