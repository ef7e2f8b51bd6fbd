/**
 * The Sentence_Break property of UAX #29, one class a code point.
 *
 * UAX #29 has one value `Close` for brackets and quotation marks of either direction. Prose needs
 * the direction ("(" opens the next sentence, ")" closes this one), so `Close` is kept here as
 * three classes: {@link OPEN}, {@link CLOSE} and {@link QUOTE}. {@link isCloseClass} joins them
 * again.
 */
import { RUNS } from './sentence-break-data.ts'

export const OTHER = 0
export const CR = 1
export const LF = 2
export const SEP = 3
export const EXTEND = 4
export const FORMAT = 5
export const SP = 6
export const LOWER = 7
export const UPPER = 8
export const OLETTER = 9
export const NUMERIC = 10
export const ATERM = 11
export const STERM = 12
export const SCONTINUE = 13
/** `Close` with General_Category Ps: an opening bracket. */
export const OPEN = 14
/** `Close` with General_Category Pe: a closing bracket. */
export const CLOSE = 15
/** Every other `Close`: quotation marks, whose direction depends on the language and the place. */
export const QUOTE = 16

/**
 * The letters of the data file, in the order of the classes above; scripts/generate-sentence-break.js
 * has them too.
 */
const CODES = 'xrnsefwluodatcijk'

const BMP = 0x10000

interface Table {
  /** The class of every code unit of the Basic Multilingual Plane. */
  bmp: Uint8Array
  /** Supplementary planes: the first code point of each run, ascending. */
  starts: Uint32Array
  /** Supplementary planes: the class of each run. */
  classes: Uint8Array
  /** The high surrogates that start the code point of an {@link STERM}. */
  leads: Set<number>
}

const SMALL_A = 0x61

/** The value of a digit in base 36, 0 to 9 and A to Z. */
function digit(unit: number): number {
  return unit < 0x41 ? unit - 0x30 : unit - 0x37
}

/** Unfolds the generated runs: a class letter, then the run's length in base 36 when it isn't 1. */
function unfold(runs: string): Table {
  const bmp = new Uint8Array(BMP)
  const starts: number[] = []
  const classes: number[] = []
  const leads = new Set<number>()
  let codePoint = 0
  for (let at = 0, next = 0; at < runs.length; at = next) {
    let length = 0
    for (next = at + 1; runs.charCodeAt(next) < SMALL_A; next++) length = length * 36 + digit(runs.charCodeAt(next))
    length ||= 1
    const value = CODES.indexOf(runs.charAt(at))
    if (codePoint < BMP) bmp.fill(value, codePoint, codePoint + length)
    else {
      starts.push(codePoint)
      classes.push(value)
      if (value === STERM) leads.add(highSurrogate(codePoint)).add(highSurrogate(codePoint + length - 1))
    }
    codePoint += length
  }
  return { bmp, starts: Uint32Array.from(starts), classes: Uint8Array.from(classes), leads }
}

function highSurrogate(codePoint: number): number {
  return 0xd800 + ((codePoint - BMP) >> 10)
}

const table = unfold(RUNS)

/** The class of each UTF-16 code unit; surrogates are {@link OTHER}: ask {@link classOf}. */
export const UNIT_CLASS: Uint8Array = table.bmp

/** The high surrogates with which supplementary sentence terminators start. */
export const STERM_LEADS: ReadonlySet<number> = table.leads

/** The class of a code point (0 to 0x10FFFF). */
export function classOf(codePoint: number): number {
  if (codePoint < BMP) return UNIT_CLASS[codePoint] as number
  const { starts, classes } = table
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  return classes[low] as number
}

/** The class of the character at `at`, and of a whole surrogate pair where one starts there. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if ((unit & 0xfc00) !== 0xd800) return UNIT_CLASS[unit] as number
  return classOf(text.codePointAt(at) as number)
}

/** The code units of the character at `at`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}

/** Whether a class is one of the three that together are UAX #29's `Close`. */
export function isCloseClass(value: number): boolean {
  return value >= OPEN
}
