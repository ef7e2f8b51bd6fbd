/**
 * What the bytes of an input stand for: some at the start choose options and cuts, each by itself, and
 * the rest is the text. Zeros choose what comes first everywhere: the defaults.
 */
import type { Candidate, SentenceOptions } from '../../../lib/types.ts'

/** So many bytes choose; the text begins behind them. */
export const HEADER = 20

const LOCALES =
  'en und de fr el hy mr ta he ja tr hu cs nl ru zh hi th my ka ar fa it es pl fi am ur bn ko kk sw'.split(' ')

/** Every option that decides where sentences end, and the values that are tried, the default first. */
const DECIDING: { [name in keyof SentenceOptions]?: readonly unknown[] } = {
  locale: LOCALES,
  rule: ['prose', 'prose', 'uax29', 'period'],
  newlines: ['paragraph', 'always', 'never'],
  trim: [true, false],
  lookahead: ['full', 'eager'],
  minLength: [0, 0, 5, 20, 2],
  maxLength: [1_048_576, 1_048_576, 20, 27, 100, 2, 3, 400],
  overflow: ['split', 'skip', 'error'],
  firstMaxLength: [undefined, undefined, 1, 10, 40],
  abbreviations: [undefined, { add: ['word', 'Smith.', 'a-b', '__proto__'] }, { remove: ['Dr', 'etc', 'U.S'] }],
  shouldBreak: [
    undefined,
    undefined,
    () => undefined,
    ({ before }: Candidate) => (before.endsWith('word.') ? true : undefined),
    ({ after }: Candidate) => !/[A-Z]/.test(after),
    ({ offset }: Candidate) => (offset % 3 === 0 ? false : undefined),
    () => true,
    () => false,
  ],
}

/** How a text is cut: in so many code units (or bytes) each, at random, or not at all. */
export interface Cuts {
  every: number
  seed: number
}

/** Hands out the bytes that choose, from first to last. */
export class Choices {
  readonly #data: Uint8Array
  #at = 0

  constructor(data: Uint8Array) {
    this.#data = data
  }

  byte(): number {
    const at = this.#at++
    if (at >= HEADER) throw new RangeError(`more than ${HEADER} bytes choose`)
    return this.#data[at] ?? 0
  }

  pick<T>(values: readonly T[]): T {
    return values[this.byte() % values.length] as T
  }

  /** Options that decide where sentences end. */
  options(): SentenceOptions {
    const options: Record<string, unknown> = {}
    for (const [name, values] of Object.entries(DECIDING)) {
      const value = this.pick(values)
      if (value !== values[0]) options[name] = value
    }
    if ((options.minLength as number) > ((options.maxLength as number) ?? Infinity)) delete options.minLength
    return options
  }

  cuts(): Cuts {
    return { every: this.pick([1, 7, 2, 16, 64, 700, 3, Infinity]), seed: this.byte() }
  }
}

/** The pieces of a text or of bytes; a seed makes their lengths random, up to twice `every`. */
export function cut<T extends { length: number; slice(from: number, to: number): T }>(whole: T, cuts: Cuts): T[] {
  const pieces: T[] = []
  let state = cuts.seed
  for (let from = 0; from < whole.length; ) {
    let length = cuts.every
    if (cuts.seed > 0 && length < Infinity) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      length = 1 + ((state >>> 16) % (2 * length))
    }
    const to = Math.min(whole.length, from + length)
    pieces.push(whole.slice(from, to))
    from = to
  }
  return pieces
}

/** The bytes behind those that choose. */
export function restOf(data: Uint8Array): Uint8Array {
  return data.subarray(Math.min(HEADER, data.length))
}

/**
 * Text of any bytes: UTF-8, in which half a surrogate pair may be written too, and a byte that is no
 * UTF-8 is the character of its number.
 */
export function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number
    const length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1
    let codePoint = length === 1 ? first : first & (0xff >> (length + 1))
    let taken = 1
    for (; taken < length && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80; taken++) {
      codePoint = (codePoint << 6) | ((bytes[at + taken] as number) & 0x3f)
    }
    if (taken < length || codePoint > 0x10ffff) {
      codePoint = first
      taken = 1
    }
    text += String.fromCodePoint(codePoint)
    at += taken
  }
  return text
}

/** Text with U+FFFD in place of half surrogate pairs, as it is once it has been UTF-8. */
export function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
}

/** An input for a text, all of whose choices are the first. */
export function withDefaults(bytes: Uint8Array): Uint8Array {
  const data = new Uint8Array(HEADER + bytes.length)
  data.set(bytes, HEADER)
  return data
}

/** Options as they read in a report. */
export function show(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'function' ? String(part) : part === Infinity ? 'Infinity' : part,
  )
}
