/**
 * The marks at which a scanner stops.
 */
import { ATERM, CR, classAt, LF, SEP, STERM, STERM_LEADS, UNIT_CLASS } from '../unicode/sentence-break.ts'

// In a run of marks the weightiest counts: the kinds of terminators are in the order of their weight.

/** Ends a sentence only before a word that starts sentences: ; in some languages. */
export const WEAK = 1
/** A full stop: may also belong to an abbreviation, a number, an address. */
export const DOT = 2
/** Points that trail off: … ‥ */
export const ELLIPSIS = 3
/** Ends a sentence where white space follows: ! ? */
export const STRONG = 4
/** Ends a sentence with or without white space: 。 ！ । ። */
export const WIDE = 5
/** A line break. */
export const BREAK = 6
/** A high surrogate that may start a terminator. */
export const SURROGATE = 7

/** Code unit -> kind of mark, or 0. */
export type MarkTable = Uint8Array

/** Tibetan shads: other punctuation to Unicode, yet they end sentences. */
const SHADS = '\u0f0d\u0f0e\u0f0f\u0f10\u0f11\u0f12'
const ELLIPSES = '\u2025\u2026\u22ef\ufe19\ufe30'
/** A full stop to UAX #29, that Chinese and Japanese write like 。 and, in numbers, like the point. */
export const FULLWIDTH_POINT = 0xff0e
/** Terminators that a space follows, for their scripts also write them inside words and numbers. */
const SPACED = '!?\u0589\u06d4\u203c\u203d\u2047\u2048\u2049'

/** The terminators of every script, and the line breaks. */
export const PROSE_MARKS: MarkTable = new Uint8Array(0x10000)
/** The characters at which UAX #29 may find a boundary. */
export const UAX29_MARKS: MarkTable = new Uint8Array(0x10000)

/** Searches, where a loop over all units would take a tenth of the time of importing the package. */
function mark(table: MarkTable, value: number, kind: number): void {
  for (let at = UNIT_CLASS.indexOf(value); at >= 0; at = UNIT_CLASS.indexOf(value, at + 1)) table[at] = kind
}

mark(UAX29_MARKS, ATERM, DOT)
mark(UAX29_MARKS, STERM, STRONG)
for (const value of [LF, CR, SEP]) mark(UAX29_MARKS, value, BREAK)
for (const lead of STERM_LEADS) UAX29_MARKS[lead] = SURROGATE

PROSE_MARKS.set(UAX29_MARKS)
mark(PROSE_MARKS, STERM, WIDE)
for (const mark of SPACED) PROSE_MARKS[mark.charCodeAt(0)] = STRONG
PROSE_MARKS[FULLWIDTH_POINT] = WIDE
for (const mark of SHADS) PROSE_MARKS[mark.charCodeAt(0)] = WIDE
for (const mark of ELLIPSES) PROSE_MARKS[mark.charCodeAt(0)] = ELLIPSIS

/** As many as there are languages with marks of their own. */
const tables = new Map<string, MarkTable>()

/** The marks of prose in a language that has more of them, or fewer: the Greek ; */
export function proseMarks(terminators: string, weak: string, soft = ''): MarkTable {
  if (terminators === '' && weak === '' && soft === '') return PROSE_MARKS
  const key = `${terminators} ${weak} ${soft}`
  const made = tables.get(key)
  if (made) return made
  const marks = PROSE_MARKS.slice()
  tables.set(key, marks)
  for (const mark of soft) marks[mark.charCodeAt(0)] = 0
  for (const mark of weak) marks[mark.charCodeAt(0)] = WEAK
  for (const mark of terminators) marks[mark.charCodeAt(0)] = STRONG
  return marks
}

/** Whether a terminator of prose, or a line break, stands at a place. */
export function isMarkAt(marks: MarkTable, window: string, at: number): boolean {
  const kind = marks[window.charCodeAt(at)] as number
  if (kind <= WEAK) return false
  return kind === SURROGATE ? classAt(window, at) === STERM : true
}
