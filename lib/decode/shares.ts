/**
 * Which of a few bytes became which of a few characters, where only decoding tells.
 */
import { isEscape, lastEscape } from './sequence.ts'

const NO_BYTES = new Uint8Array(0)

/**
 * The bytes that each code unit of `text` took, of the few that it came from. A character starts where the bytes from
 * there on decode to the rest of the text, and those before it to what is before.
 *
 * @param ended whether the input ends here; else the decoder may keep the last bytes, which may start the next character
 * @param last the last escape sequence before the bytes; a line break in between may have ended what it began
 */
export function shares(bytes: Uint8Array, text: string, ended: boolean, encoding: string, last: Uint8Array): number[] {
  let designation = last
  let whole = streamed(bytes, encoding, last)
  if ((ended ? whole.given + whole.end : whole.given) !== text) {
    designation = NO_BYTES
    whole = streamed(bytes, encoding, NO_BYTES)
  }
  const kept = ended ? '' : whole.end
  const all = text + kept
  const keptFrom = kept === '' ? bytes.length : startOfKept(bytes, text, kept, encoding, designation)
  const lengths = new Array<number>(all.length).fill(0)
  const decode = (from: number, to = bytes.length): string => {
    const { given, end } = streamed(bytes.subarray(from, to), encoding, contextOf(bytes, from, designation))
    return given + end
  }
  let from = 0
  let unit = 0
  for (let at = 1; at < bytes.length && all.length > 1; at++) {
    const rest = decode(at)
    const start = all.length - rest.length
    if (start <= unit || !all.endsWith(rest)) continue
    if (keptFrom > 0 && start >= text.length !== at >= keptFrom) continue
    // 8E AA E0 in EUC-JP: AA E0 is ill-formed as E0 alone is, but 8E AA is a character.
    if (unit === 0 && decode(0, at) !== all.slice(0, start)) continue
    lengths[unit] = at - from
    from = at
    unit = start
  }
  lengths[unit] = bytes.length - from
  return lengths.slice(0, text.length)
}

/** Where the bytes start that the decoder keeps; 0 where that is not known. */
function startOfKept(bytes: Uint8Array, text: string, kept: string, encoding: string, designation: Uint8Array): number {
  let start = 0
  for (let at = 1; at < bytes.length; at++) {
    // AE AA E0 in EUC-JP: AE AA is ill-formed, and E0 waits for its second byte.
    const rest = streamed(bytes.subarray(at), encoding, contextOf(bytes, at, designation))
    if (rest.given !== '' || rest.end !== kept) continue
    const { given, end } = streamed(bytes.subarray(0, at), encoding, designation)
    if (given + end === text) return at
    if (start === 0) start = at
  }
  return start
}

/** What a decoder gives for bytes, and then at their end. */
function streamed(bytes: Uint8Array, encoding: string, context: Uint8Array): { given: string; end: string } {
  const decoder = new TextDecoder(encoding)
  // One escape sequence right behind another is ill-formed.
  if (!isEscape(bytes.subarray(0, 3))) decoder.decode(context, { stream: true })
  return { given: decoder.decode(bytes, { stream: true }), end: decoder.decode() }
}

/** The escape sequence that is in force at `at`. */
function contextOf(bytes: Uint8Array, at: number, designation: Uint8Array): Uint8Array {
  return lastEscape(bytes.subarray(0, at)) ?? designation
}
