/**
 * UAX #29's sentence boundary rules, word for word and without regard for speed: the oracle for
 * the scanner. Every rule looks at the whole text before and after the place.
 */
import {
  ATERM,
  CR,
  classAt,
  EXTEND,
  FORMAT,
  isCloseClass,
  LF,
  LOWER,
  NUMERIC,
  OLETTER,
  SCONTINUE,
  SEP,
  SP,
  STERM,
  UPPER,
} from '../../lib/unicode/sentence-break.ts'

const LETTERS: [number, string][] = [
  [CR, 'r'],
  [LF, 'n'],
  [SEP, 's'],
  [EXTEND, 'e'],
  [FORMAT, 'e'],
  [SP, 'w'],
  [LOWER, 'l'],
  [UPPER, 'u'],
  [OLETTER, 'o'],
  [NUMERIC, 'd'],
  [ATERM, 'a'],
  [STERM, 't'],
  [SCONTINUE, 'c'],
]

function letterOf(value: number): string {
  if (isCloseClass(value)) return 'k'
  return LETTERS.find(([other]) => other === value)?.[1] ?? 'x'
}

const PARA = '[rns]'
const SATERM = '[at]'

/** "×" or "÷" for a place between two characters, given as the classes before and after it. */
function ruleFor(before: string, after: string): string {
  // SB3 CR × LF
  if (/r$/.test(before) && /^n/.test(after)) return '×'
  // SB4 ParaSep ÷
  if (new RegExp(`${PARA}$`).test(before)) return '÷'
  // SB5 X (Extend | Format)* → X: no break before one, and from here on they are not there.
  if (/^e/.test(after)) return '×'
  const left = before.replace(/([^rns])e+/g, '$1')
  const right = after.replace(/([^rns])e+/g, '$1')
  // SB6 ATerm × Numeric
  if (/a$/.test(left) && /^d/.test(right)) return '×'
  // SB7 (Upper | Lower) ATerm × Upper
  if (/[ul]a$/.test(left) && /^u/.test(right)) return '×'
  // SB8 ATerm Close* Sp* × ( ¬(OLetter | Upper | Lower | ParaSep | SATerm) )* Lower
  if (/ak*w*$/.test(left) && /^[^oulrnsat]*l/.test(right)) return '×'
  // SB8a SATerm Close* Sp* × ( SContinue | SATerm )
  if (new RegExp(`${SATERM}k*w*$`).test(left) && /^[cat]/.test(right)) return '×'
  // SB9 SATerm Close* × ( Close | Sp | ParaSep )
  if (new RegExp(`${SATERM}k*$`).test(left) && /^[kwrns]/.test(right)) return '×'
  // SB10 SATerm Close* Sp* × ( Sp | ParaSep )
  if (new RegExp(`${SATERM}k*w*$`).test(left) && /^[wrns]/.test(right)) return '×'
  // SB11 SATerm Close* Sp* ParaSep? ÷
  if (new RegExp(`${SATERM}k*w*${PARA}?$`).test(left)) return '÷'
  // SB998 Any × Any
  return '×'
}

/** The boundaries of a text, in code units, without its start (SB1) and with its end (SB2). */
export function referenceBoundaries(text: string): number[] {
  const places: number[] = []
  let classes = ''
  for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1) {
    places.push(at)
    classes += letterOf(classAt(text, at))
  }
  const boundaries = places.filter((_, i) => i > 0 && ruleFor(classes.slice(0, i), classes.slice(i)) === '÷')
  return text === '' ? [] : [...boundaries, text.length]
}
