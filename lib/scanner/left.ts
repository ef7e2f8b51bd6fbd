/**
 * Reads the word before a full stop.
 */
import { abbreviationClass, type Profile } from '../profiles/define.ts'
import { EXTEND, FORMAT, LOWER, NUMERIC, OLETTER, UNIT_CLASS, UPPER } from '../unicode/sentence-break.ts'
import { ACRONYM, type Evidence, INITIAL, LETTER, NO_WORD, NUMBER, ORDINARY } from './evidence.ts'

/** No token longer than this is looked at, unless an abbreviation of the profile is longer. */
export const LONGEST_TOKEN = 32

const DOT = 0x2e

/** Whether a code unit belongs to a word: letters, marks, digits, points. */
function inToken(unit: number): boolean {
  if (unit === DOT) return true
  const value = UNIT_CLASS[unit] as number
  return (
    value === LOWER ||
    value === UPPER ||
    value === OLETTER ||
    value === NUMERIC ||
    value === EXTEND ||
    value === FORMAT ||
    (unit & 0xf800) === 0xd800
  )
}

/**
 * Reads the word that ends at `mark` into `evidence`; nothing before `begin` is looked at.
 *
 *     He met Dr. Watson
 *            ^ ^ the word, from its first letter up to the mark
 */
export function readLeft(
  window: string,
  mark: number,
  begin: number,
  profile: Profile,
  evidence: Evidence,
): void {
  const floor = Math.max(begin, mark - Math.max(LONGEST_TOKEN, profile.longest + 1))
  let from = mark
  let letters = 0
  let uppers = 0
  let digits = 0
  let points = 0
  let vowels = 0
  while (from > floor) {
    const unit = window.charCodeAt(from - 1)
    if (!inToken(unit)) break
    from--
    if (unit === DOT) points++
    else {
      const value = UNIT_CLASS[unit] as number
      if (value === NUMERIC) digits++
      else if (value !== EXTEND && value !== FORMAT) {
        letters++
        if (value === UPPER) uppers++
        if (isVowel(unit)) vowels++
      }
    }
  }
  const length = mark - from
  evidence.beforeLength = length
  evidence.abbreviation = 0
  evidence.certain = false
  evidence.atStart = from === begin
  if (length === 0) {
    evidence.before = NO_WORD
    return
  }
  if (letters === 0) {
    evidence.before = digits > 0 ? NUMBER : NO_WORD
    return
  }
  const cut = from === floor && from > begin
  if (!cut) evidence.abbreviation = abbreviationClass(profile, window.slice(from, mark))
  if (letters === 1 && digits === 0 && points === 0) evidence.before = uppers === 1 ? INITIAL : LETTER
  else if (points > 0 && digits === 0 && !cut && isAcronym(window, from, mark)) evidence.before = ACRONYM
  else {
    evidence.before = ORDINARY
    evidence.certain =
      evidence.abbreviation === 0 && points === 0 && uppers === 0 && letters > 3 && vowels > 0
  }
}

/** Whether every part between the points is one or two letters long: U.S  Ph.D  e.g */
function isAcronym(window: string, from: number, to: number): boolean {
  let part = 0
  for (let at = from; at < to; at++) {
    const unit = window.charCodeAt(at)
    if (unit === DOT) {
      if (part === 0) return false
      part = 0
    } else if (UNIT_CLASS[unit] !== EXTEND && ++part > 2) return false
  }
  return part > 0
}

/** Latin vowels; letters of other scripts count as vowels, for they give no hint. */
function isVowel(unit: number): boolean {
  return unit > 0x7f || /[aeiouyAEIOUY]/.test(String.fromCharCode(unit))
}
