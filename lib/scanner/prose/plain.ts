/**
 * What most sentences end with, told at a glance. All rules agree on these ends, so that nothing
 * else need be gathered about them; every other candidate goes the long way.
 */
import { abbreviationClass, NEVER, type Profile } from '../../profiles/define.ts'
import { LONGEST_OUTLINE, outline } from '../../profiles/outline.ts'
import { EXTEND, LOWER, NUMERIC, OLETTER, UNIT_CLASS, UPPER } from '../../unicode/sentence-break.ts'
import { FULLWIDTH_POINT } from '../marks.ts'

const LINE_FEED = 0x0a
const SPACE = 0x20
const STRAIGHT_QUOTE = 0x22
const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019
const CURLY_QUOTE = 0x201d
const FULL_STOP = 0x2e
const CLOSING_BRACKET = 0x29
const GUILLEMET = 0xbb

const isCapital = (unit: number): boolean => (unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : UNIT_CLASS[unit] === UPPER)
const isSmall = (unit: number): boolean => (unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : UNIT_CLASS[unit] === LOWER)

/** Whether a code unit is a letter without case, or a sign above or below one. */
function isCaseless(unit: number): boolean {
  const value = UNIT_CLASS[unit]
  return value === OLETTER || value === EXTEND
}

/** Not plain. */
export const NOT_PLAIN = -4

/** Where the sentence ends whose last mark is at `mark`, a closing quotation mark included, if that is plain. */
function closedEnd(window: string, mark: number): number {
  const unit = window.charCodeAt(mark + 1)
  return unit === STRAIGHT_QUOTE || unit === CURLY_QUOTE || unit === CURLY_APOSTROPHE || unit === APOSTROPHE
    ? mark + 2
    : mark + 1
}

/**
 *     "It was late."⏎⏎Nobody
 *                   ^ a blank line ends whatever stands before it
 */
export function plainParagraphEnd(window: string, mark: number): number {
  const end = closedEnd(window, mark)
  return window.charCodeAt(end) === LINE_FEED && window.charCodeAt(end + 1) === LINE_FEED ? end : NOT_PLAIN
}

/** The full stop belongs to an abbreviation that never ends a sentence. */
export const PLAIN_JOIN = -5

/**
 * A full stop behind a word of letters with case that no abbreviation looks like, then a space or a
 * single line feed, then a capital. And the other plain case: an abbreviation that never ends a
 * sentence, then a space and a capital.
 *
 *     It was late. Dr. Quill slept.
 *            ^  ^^^  ^^^
 *
 * Also behind a closing bracket or quotation mark, and behind and before letters without case.
 *
 * @returns the end of the sentence, {@link PLAIN_JOIN} or {@link NOT_PLAIN}
 */
export function plainStopEnd(window: string, mark: number, begin: number, profile: Profile): number {
  const end = closedEnd(window, mark)
  const gap = window.charCodeAt(end)
  if (gap !== SPACE && gap !== LINE_FEED) return NOT_PLAIN
  if (!startsWithCapital(window, end + 1)) return plainCaselessEnd(window, mark, begin, profile)
  let from = mark
  while (from > begin && isSmall(window.charCodeAt(from - 1))) from--
  if (from === mark) return from > begin && closes(window.charCodeAt(from - 1)) ? end : NOT_PLAIN
  if (from > begin && isCapital(window.charCodeAt(from - 1))) from--
  const length = mark - from
  if (length < 2 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(window.charCodeAt(from - 1))) return NOT_PLAIN
  const told = outline(length, window.charCodeAt(from), window.charCodeAt(from + 1), window.charCodeAt(mark - 1))
  if (profile.outlines[told] === 0) return end
  const kind = abbreviationClass(profile, window.slice(from, mark))
  if (kind === 0) return end
  return kind === NEVER && end === mark + 1 ? PLAIN_JOIN : NOT_PLAIN
}

/**
 *     तो घरी गेला. ती आली.
 *            ^^^^^^^
 */
function plainCaselessEnd(window: string, mark: number, begin: number, profile: Profile): number {
  if (window.charCodeAt(mark + 1) !== SPACE || !startsWithCaseless(window, mark + 2)) return NOT_PLAIN
  let from = mark
  while (from > begin && isCaseless(window.charCodeAt(from - 1))) from--
  const length = mark - from
  if (length < 3 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && window.charCodeAt(from - 1) !== SPACE) return NOT_PLAIN
  const kind = abbreviationClass(profile, window.slice(from, mark))
  if (kind === 0) return mark + 1
  return kind === NEVER ? PLAIN_JOIN : NOT_PLAIN
}

/** Whether a letter without case stands at a place, or behind a quotation mark there. */
function startsWithCaseless(window: string, at: number): boolean {
  const unit = window.charCodeAt(at)
  if (UNIT_CLASS[unit] === OLETTER) return true
  const quote = unit === STRAIGHT_QUOTE || unit === 0x201c || unit === 0x2018
  return quote && UNIT_CLASS[window.charCodeAt(at + 1)] === OLETTER
}

/** Whether a bracket or quotation mark closed before a full stop. */
function closes(unit: number): boolean {
  return unit === CLOSING_BRACKET || unit === CURLY_QUOTE || unit === GUILLEMET
}

/** Whether a character parts words for certain. */
function parts(unit: number): boolean {
  if (unit > 0x7f) return unit >= 0x2018 && unit <= 0x201d
  return unit < 0x30 ? unit !== FULL_STOP : (unit > 0x39 && unit < 0x41) || (unit > 0x5a && unit < 0x61) || unit > 0x7a
}

/** Whether a capital stands at a place, or behind a quotation mark there. */
function startsWithCapital(window: string, at: number): boolean {
  const unit = window.charCodeAt(at)
  if (isCapital(unit)) return true
  const quote = unit === STRAIGHT_QUOTE || unit === 0x201c || unit === 0x2018 || unit === APOSTROPHE
  return quote && isCapital(window.charCodeAt(at + 1))
}

/**
 * A blank line, where no mark stands before it, ends whatever stands there.
 *
 *     Chapter 4⏎⏎Nobody
 *              ^
 */
export function plainBlankLine(window: string, at: number, begin: number): number {
  if (window.charCodeAt(at) !== LINE_FEED || window.charCodeAt(at + 1) !== LINE_FEED) return NOT_PLAIN
  return at > begin && window.charCodeAt(at - 1) > SPACE && window.charCodeAt(at - 1) < 0x7f ? at : NOT_PLAIN
}

/** Whether a single line feed in the middle of a paragraph is at `at`, to be passed over. */
export function isPlainWrap(window: string, at: number): boolean {
  if (window.charCodeAt(at) !== LINE_FEED) return false
  const next = window.charCodeAt(at + 1)
  return next > SPACE && next < 0x7f
}

/**
 * A mark that ends a sentence with or without white space, then a letter of a script without case,
 * with one space between or none; or any letter or digit right behind it.
 *
 *     雨が降った。止んだ。      वह आया। वह गया।
 *               ^^                 ^^^
 */
export function plainWideEnd(window: string, mark: number): number {
  const next = window.charCodeAt(mark + 1)
  const value = UNIT_CLASS[next === SPACE ? window.charCodeAt(mark + 2) : next]
  if (value === OLETTER) return mark + 1
  if (next === SPACE || window.charCodeAt(mark) === FULLWIDTH_POINT) return NOT_PLAIN
  return value === NUMERIC || value === UPPER || value === LOWER ? mark + 1 : NOT_PLAIN
}

/**
 * Where the point parts clauses: before a space and a letter it does nothing else.
 *
 *     Նա ասաց. Գնանք:
 *            ^^^
 */
export function isPlainSoftPoint(window: string, mark: number): boolean {
  const next = window.charCodeAt(mark + 2)
  return window.charCodeAt(mark + 1) === SPACE && (isSmall(next) || isCapital(next))
}

/**
 * A question or exclamation mark, then a space and a word with a capital that starts sentences, or
 * one behind which nobody speaks. Or, behind a closing quotation mark, a small letter: the sentence
 * goes on.
 *
 *     Was it late? The dog slept.      "Was it late?" he asked.      "Late?" Quill asked.
 *                ^^^^^                             ^^^^                   ^^^^^^^^^^^^^^^
 *
 * @returns the end of the sentence, {@link PLAIN_JOIN} or {@link NOT_PLAIN}
 */
export function plainStrongEnd(window: string, mark: number, begin: number, profile: Profile): number {
  if (mark === begin) return NOT_PLAIN
  const before = window.charCodeAt(mark - 1)
  if (!isSmall(before)) {
    const caseless = isCaseless(before) && window.charCodeAt(mark + 1) === SPACE
    return caseless && startsWithCaseless(window, mark + 2) ? mark + 1 : NOT_PLAIN
  }
  const end = closedEnd(window, mark)
  if (window.charCodeAt(end) !== SPACE) return NOT_PLAIN
  const next = window.charCodeAt(end + 1)
  if (isSmall(next)) return end > mark + 1 ? PLAIN_JOIN : NOT_PLAIN
  if (!isCapital(next)) return NOT_PLAIN
  let to = end + 2
  while (isSmall(window.charCodeAt(to))) to++
  if (window.charCodeAt(to) !== SPACE) return NOT_PLAIN
  const { speech, speechReach } = profile
  if (speech.size === 0 || speechReach < 2) return end
  const word = window.slice(end + 1, to)
  if (profile.starters.has(word) && !profile.pronouns.has(word)) return end
  if (speechReach > 2 || to - end > LONGEST_OUTLINE) return NOT_PLAIN
  let last = to + 1
  while (isSmall(window.charCodeAt(last))) last++
  if (window.charCodeAt(last) !== SPACE || last === to + 1 || last - to > LONGEST_OUTLINE) return NOT_PLAIN
  return speech.has(window.slice(to + 1, last)) ? PLAIN_JOIN : end
}
