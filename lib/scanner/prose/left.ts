/**
 * Reads the word before a full stop.
 */
import { abbreviationClass, type Profile } from '../../profiles/define.ts'
import {
  EXTEND,
  FORMAT,
  isCloseClass,
  LOWER,
  NUMERIC,
  OLETTER,
  UNIT_CLASS,
  UPPER,
} from '../../unicode/sentence-break.ts'
import { isLineBreak, isWhite } from '../../unicode/white-space.ts'
import { isBullet, isDash, isRoman, LONGEST_ROMAN } from './characters.ts'
import { ACRONYM, type Evidence, INITIAL, LETTER, NO_WORD, NUMBER, ORDINARY } from './evidence.ts'

/** No token longer than this is looked at, unless an abbreviation of the profile is longer. */
export const LONGEST_TOKEN = 32

/** The most digits that the number of an item has. */
const LONGEST_ITEM = 3
/** The most digits of an ordinal; more are a year. */
const LONGEST_ORDINAL = 2
/** The digits of a year. */
const YEAR = 4
const SECTION = /^\d{1,2}(?:\.\d{1,2})+$/

/** How far before an item the line or the colon is looked for that it stands behind. */
const LIST_REACH = 16
/** How far before its number an item may start. */
const LONGEST_BULLET = 4

const DOT = 0x2e
const COMMA = 0x2c
const SLASH = 0x2f
const COLON = 0x3a
const SEMICOLON = 0x3b
const HYPHEN = 0x2d
const DASH = 0x2014
/** N° */
const DEGREE = 0xb0

/** Whether a code unit belongs to a word: letters, marks, digits, points. */
function inToken(unit: number): boolean {
  if (unit === DOT || unit === DEGREE) return true
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
export function readLeft(window: string, mark: number, begin: number, profile: Profile, evidence: Evidence): void {
  const floor = Math.max(begin, mark - Math.max(LONGEST_TOKEN, profile.longest + 1))
  let from = mark
  let letters = 0
  let uppers = 0
  let others = 0
  let cased = false
  let digits = 0
  let points = 0
  let vowels = 0
  while (from > floor) {
    const unit = window.charCodeAt(from - 1)
    // 在Dr. Quill: letters with case are a word of their own among those without.
    if (!inToken(unit) || (cased && UNIT_CLASS[unit] === OLETTER)) break
    from--
    if (unit === DOT) points++
    else {
      const value = UNIT_CLASS[unit] as number
      if (value === NUMERIC) digits++
      else if (value !== EXTEND && value !== FORMAT) {
        letters++
        if (value === UPPER) uppers++
        else if (value === OLETTER) others++
        cased ||= value === UPPER || value === LOWER
        if (isVowel(unit)) vowels++
      }
    }
  }
  const length = mark - from
  evidence.abbreviation = 0
  evidence.certain = false
  evidence.plain = false
  evidence.itemStart = itemStart(window, from, begin)
  evidence.atStart = evidence.itemStart === begin
  evidence.item = 0
  if (length === 0) {
    evidence.before = NO_WORD
    return
  }
  if (letters === 0) {
    evidence.before = digits > 0 ? NUMBER : NO_WORD
    if (digits === length && digits <= LONGEST_ITEM) evidence.item = Number(window.slice(from, mark))
    evidence.atStart ||= evidence.item === 1 && startsList(window, evidence.itemStart, begin)
    evidence.ordinal = digits === length && digits <= LONGEST_ORDINAL && !isPart(window, from, begin)
    evidence.year = digits === length && digits === YEAR
    evidence.section = points > 0 && SECTION.test(window.slice(from, mark))
    return
  }
  const cut = from === floor && from > begin
  if (!cut) {
    // Пришёл г-н. Орлов: the whole word counts, though its last part may be an abbreviation too.
    const start = profile.hyphenated ? hyphenatedStart(window, from, floor) : from
    evidence.abbreviation =
      abbreviationClass(profile, window.slice(start, mark)) ||
      (start < from ? abbreviationClass(profile, window.slice(from, mark)) : 0)
  }
  evidence.plain =
    letters === length &&
    letters > 1 &&
    uppers < 2 &&
    UNIT_CLASS[window.charCodeAt(mark - 1)] === LOWER &&
    (from === begin || standsApart(window.charCodeAt(from - 1)))
  evidence.small = uppers === 0
  if (uppers === length && length <= LONGEST_ROMAN && isRoman(window.slice(from, mark))) {
    evidence.ordinal = true
    evidence.section = true
  }
  if (letters === 1 && digits === 0 && points === 0) {
    const initial =
      uppers === 1 ||
      (others === 1 && profile.letterInitials && (from === begin || isWhite(window.charCodeAt(from - 1))))
    evidence.before = initial ? INITIAL : LETTER
    // J. K. Rowling: capitals are no items.
    if (uppers === 0) evidence.item = window.charCodeAt(from)
  } else if (points > 0 && digits === 0 && !cut && isAcronym(window, from, mark)) evidence.before = ACRONYM
  else {
    evidence.before = ORDINARY
    evidence.certain = evidence.abbreviation === 0 && points === 0 && uppers < 2 && letters > 3 && vowels > 0
  }
}

/**
 * Whether digits are the last part of a decimal, a score, a time or a season, and so no ordinal.
 *
 *     3,50.      3:2.      12:30.      2014/15.
 *      ^          ^          ^             ^
 */
function isPart(window: string, from: number, begin: number): boolean {
  const unit = window.charCodeAt(from - 1)
  const digits = unit === COMMA || unit === COLON ? 1 : unit === SLASH ? YEAR : 0
  if (digits === 0 || from - 1 - digits < begin) return false
  for (let at = from - 1 - digits; at < from - 1; at++) {
    if (UNIT_CLASS[window.charCodeAt(at)] !== NUMERIC) return false
  }
  return true
}

/** Where a word starts that has hyphens, of which the last part starts at `from`: г-н */
function hyphenatedStart(window: string, from: number, floor: number): number {
  let start = from
  while (start > floor) {
    const unit = window.charCodeAt(start - 1)
    if (unit !== HYPHEN && !inToken(unit)) break
    start--
  }
  return start
}

/**
 * Where an item starts whose number stands at `from`: in front of its bullet and brackets.
 *
 *     • (2. Second
 *     ^  ^
 */
function itemStart(window: string, from: number, begin: number): number {
  const floor = Math.max(begin, from - LONGEST_BULLET)
  let start = from
  for (let at = from - 1; at >= floor; at--) {
    const unit = window.charCodeAt(at)
    if (isBullet(unit) || isDash(unit) || isCloseClass(UNIT_CLASS[unit] as number)) start = at
    else if (!isWhite(unit)) break
  }
  return start
}

/**
 * Whether the item at `start` goes on with an enumeration within a sentence.
 *
 *     three things: 1. milk, 2. bread; 3. eggs
 *                          ^         ^
 */
export function isEnumerated(window: string, start: number, begin: number): boolean {
  const floor = Math.max(begin, start - LIST_REACH)
  let at = start - 1
  while (at > floor && isWhite(window.charCodeAt(at)) && !isLineBreak(window.charCodeAt(at))) at--
  const unit = window.charCodeAt(at)
  return at >= floor && (unit === COMMA || unit === SEMICOLON)
}

/**
 * Whether a list may start with the item at `start`: on a line of its own, or behind a colon.
 *
 *     Do the following:⏎1. Mix      There are two ways: 1. You
 *                       ^                               ^
 */
function startsList(window: string, start: number, begin: number): boolean {
  const floor = Math.max(begin, start - LIST_REACH)
  let at = start - 1
  while (at > floor && isWhite(window.charCodeAt(at))) {
    if (isLineBreak(window.charCodeAt(at))) return true
    at--
  }
  return at >= floor && at < start - 1 && window.charCodeAt(at) === COLON
}

/**
 * Whether the word before an exclamation mark may be a name that is written with one: it has a
 * capital, small letters, and is not the first word of the sentence.
 *
 *     an account at Yahoo! and another
 *                   ^    ^
 */
export function isNamed(window: string, mark: number, begin: number): boolean {
  const floor = Math.max(begin, mark - LONGEST_TOKEN)
  let from = mark
  while (from > floor && UNIT_CLASS[window.charCodeAt(from - 1)] === LOWER) from--
  return from > floor + 1 && from < mark && UNIT_CLASS[window.charCodeAt(from - 1)] === UPPER
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

/** Whether a word behind this character is no part of an address or a file name. */
function standsApart(unit: number): boolean {
  return isWhite(unit) || isCloseClass(UNIT_CLASS[unit] as number) || unit === DASH
}

const VOWELS = new Set([...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)))

/** Latin vowels; letters of other scripts count as vowels, for they give no hint. */
function isVowel(unit: number): boolean {
  return unit > 0x7f || VOWELS.has(unit)
}
