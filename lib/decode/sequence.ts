/**
 * Where the sequences of bytes end that must be given to the platform's decoder whole: when a
 * single byte shows that the two or three before it are ill-formed, Node's decoder has no room for
 * all that comes of it, and fails. Nothing is decoded here.
 */
import { INCOMPLETE } from './utf8.ts'

const ESC = 0x1b
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe

/** The length of the sequence at `at`, or {@link INCOMPLETE} where the bytes end within it. */
export type Sequence = (bytes: Uint8Array, at: number) => number

/** The encodings with such sequences. */
export const SEQUENCES: ReadonlyMap<string, Sequence> = new Map([
  ['gb18030', gb18030],
  // Decoded as GB 18030 by the Encoding standard, and by Node from 22 on.
  ['gbk', gb18030],
  ['euc-jp', eucJp],
  ['iso-2022-jp', iso2022Jp],
])

function gb18030(bytes: Uint8Array, at: number): number {
  const rest = bytes.length - at
  if (!isLead(bytes[at] as number)) return 1
  if (rest < 2) return INCOMPLETE
  if (!isDigit(bytes[at + 1] as number)) return 2
  if (rest < 4 && (rest < 3 || isLead(bytes[at + 2] as number))) return INCOMPLETE
  // What is ill-formed is given whole too: it may be a character that ends within it.
  return isLead(bytes[at + 2] as number) ? 4 : 3
}

function eucJp(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  const second = bytes[at + 1]
  if (first !== 0x8e && first !== 0x8f && (first < 0xa1 || first === 0xff)) return 1
  if (second === undefined) return INCOMPLETE
  if (first !== 0x8f) return 2
  if (second < 0xa1) return 1
  return at + 2 < bytes.length ? 3 : INCOMPLETE
}

/** Escape sequences have three bytes or four; those that another one interrupts are taken together. */
function iso2022Jp(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== ESC) return 1
  let start = at
  for (let i = at + 1; i < bytes.length; i++) {
    if (bytes[i] === ESC) {
      if (i - at >= 4) return i - at
      start = i
    } else if (i - start === 3 || isEscape(bytes.subarray(start, i + 1))) return i + 1 - at
  }
  return INCOMPLETE
}

/** Whether the bytes are a sequence that designates a set of characters. */
export function isEscape(bytes: Uint8Array): boolean {
  const [first, kind, set] = bytes
  if (first !== ESC || bytes.length !== 3) return false
  return (kind === 0x28 && isOneOf('BIJ', set)) || (kind === 0x24 && isOneOf('@B', set))
}

/** The last such sequence in the bytes. */
export function lastEscape(bytes: Uint8Array): Uint8Array | undefined {
  for (let at = bytes.length - 3; at >= 0; at--) {
    const three = bytes.subarray(at, at + 3)
    if (isEscape(three)) return three
  }
  return undefined
}

function isOneOf(sets: string, byte: number | undefined): boolean {
  return sets.includes(String.fromCharCode(byte as number))
}
