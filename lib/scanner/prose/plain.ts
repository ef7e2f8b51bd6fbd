/**
 * What most sentences end with, told at a glance. All rules agree on these ends, so that nothing
 * else need be gathered about them; every other candidate goes the long way.
 */
import { abbreviationClass, BEFORE_STARTER, NEVER, type Profile } from '../../profiles/define.ts'
import { LONGEST_OUTLINE, outline } from '../../profiles/outline.ts'
import { EXTEND, LOWER, NUMERIC, OLETTER, OPEN, UNIT_CLASS, UPPER } from '../../unicode/sentence-break.ts'
import { FULLWIDTH_POINT } from '../marks.ts'
import { isIdeographic, isPhraseEnd } from './characters.ts'

const LINE_FEED = 0x0a
const SPACE = 0x20
const EXCLAMATION_MARK = 0x21
const STRAIGHT_QUOTE = 0x22
const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019
const CURLY_QUOTE = 0x201d
const HYPHEN = 0x2d
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

/** A number of so many digits is no ordinal and no item of a list. */
const YEAR = 4

/** Not plain. */
export const NOT_PLAIN = -4

/** A quotation mark or an apostrophe that may close a quotation. */
function isClosingQuote(unit: number): boolean {
  return unit === STRAIGHT_QUOTE || unit === CURLY_QUOTE || unit === CURLY_APOSTROPHE || unit === APOSTROPHE
}

/** Where the sentence ends whose last mark is at `mark`, one or two closing quotation marks included, if that is plain. */
function closedEnd(window: string, mark: number): number {
  if (!isClosingQuote(window.charCodeAt(mark + 1))) return mark + 1
  return isClosingQuote(window.charCodeAt(mark + 2)) ? mark + 3 : mark + 2
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
 * single line feed, then a capital or a digit. And the other plain cases: an abbreviation that never
 * ends a sentence, then a space and a capital; a point within a word or number.
 *
 *     It was late. Dr. Quill slept.      version 2.3 of node.js
 *            ^  ^^^  ^^^                          ^^       ^^
 *
 * Also behind and before letters without case.
 *
 * @returns the end of the sentence, {@link PLAIN_JOIN} or {@link NOT_PLAIN}
 */
export function plainStopEnd(window: string, mark: number, begin: number, profile: Profile): number {
  const end = closedEnd(window, mark)
  const gap = window.charCodeAt(end)
  if (gap !== SPACE && gap !== LINE_FEED) return goesOnInside(gap) && end === mark + 1 ? PLAIN_JOIN : NOT_PLAIN
  if (!startsWithCapital(window, end + 1) && UNIT_CLASS[window.charCodeAt(end + 1)] !== NUMERIC) {
    return plainCaselessEnd(window, mark, begin, profile)
  }
  let from = mark
  while (from > begin && isSmall(window.charCodeAt(from - 1))) from--
  if (from === mark) return plainOtherEnd(window, mark, begin, end, profile)
  if (from > begin && isCapital(window.charCodeAt(from - 1))) from--
  const length = mark - from
  if (length < 2 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(window.charCodeAt(from - 1), profile)) return NOT_PLAIN
  if (!hasOutline(window, from, mark, profile)) return end
  const kind = abbreviationClass(profile, window.slice(from, mark))
  if (kind === 0) return end
  if (end > mark + 1) return NOT_PLAIN
  if (kind === BEFORE_STARTER) return plainAbbreviationEnd(window, end, profile)
  return kind === NEVER ? PLAIN_JOIN : NOT_PLAIN
}

/**
 * The same behind an abbreviation that ends a sentence before a likely starter alone, where a word with a capital follows.
 *
 *     Lord St. Simon came.      Foo Inc. The firm
 *            ^ ^^^^^                   ^ ^^^
 */
function plainAbbreviationEnd(window: string, end: number, profile: Profile): number {
  const from = end + 1
  if (!isCapital(window.charCodeAt(from))) return NOT_PLAIN
  const to = wordEnd(window, from)
  // A single letter may be an initial.
  if (to - from < 2 || to - from > LONGEST_OUTLINE || !endsWord(window.charCodeAt(to))) return NOT_PLAIN
  return profile.starters.has(window.slice(from, to)) ? end : PLAIN_JOIN
}

/**
 * The same where no small letter stands before the full stop: a bracket or quotation mark that closes, a
 * year, or a word in capitals that is no abbreviation and no Roman numeral.
 *
 *     a shop (closed). He      in 1887. He      THE LEAGUE IS DISSOLVED. October
 *                   ^^           ^^^^^                      ^^^^^^^^^^
 */
function plainOtherEnd(window: string, mark: number, begin: number, end: number, profile: Profile): number {
  if (mark > begin && closes(window.charCodeAt(mark - 1))) return end
  let from = mark
  while (from > begin && isDigit(window.charCodeAt(from - 1))) from--
  if (from === mark) return plainCapitalsEnd(window, mark, begin, end, profile)
  if (mark - from < YEAR || mark - from >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(window.charCodeAt(from - 1), profile)) return NOT_PLAIN
  // 1887. 5. 3.
  return startsWithCapital(window, end + 1) ? end : NOT_PLAIN
}

function plainCapitalsEnd(window: string, mark: number, begin: number, end: number, profile: Profile): number {
  let from = mark
  let roman = true
  for (; from > begin && isCapital(window.charCodeAt(from - 1)); from--) {
    roman &&= isRomanDigit(window.charCodeAt(from - 1))
  }
  const length = mark - from
  if (roman || length < 2 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(window.charCodeAt(from - 1), profile)) return NOT_PLAIN
  return hasOutline(window, from, mark, profile) ? NOT_PLAIN : end
}

/** Whether an abbreviation looks like the word from `from` to `to`. */
function hasOutline(window: string, from: number, to: number, profile: Profile): boolean {
  const told = outline(to - from, window.charCodeAt(from), window.charCodeAt(from + 1), window.charCodeAt(to - 1))
  return profile.outlines[told] !== 0
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** I V X L */
const isRomanDigit = (unit: number): boolean => unit === 0x49 || unit === 0x56 || unit === 0x58 || unit === 0x4c

/** Whether a point before this is one within a word or a number. */
function goesOnInside(unit: number): boolean {
  const value = UNIT_CLASS[unit]
  return value === LOWER || value === NUMERIC || value === OLETTER
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

/** Whether a character parts words for certain. A hyphen doesn't where abbreviations have one: г-жа */
function parts(unit: number, profile: Profile): boolean {
  if (unit === HYPHEN) return !profile.hyphenated
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

/** The first of the ideographs and their punctuation. */
const WIDE_SCRIPTS = 0x2e80

/**
 * A mark that ends a sentence with or without white space, then a letter of a script without case,
 * with one space between or none; or any letter or digit, or a bracket of such a script, right behind it.
 *
 *     雨が降った。止んだ。「はい」      वह आया। वह गया।
 *               ^^      ^^                ^^^
 */
export function plainWideEnd(window: string, mark: number): number {
  const next = window.charCodeAt(mark + 1)
  const value = UNIT_CLASS[next === SPACE ? window.charCodeAt(mark + 2) : next]
  if (value === OLETTER) return mark + 1
  if (next === SPACE || window.charCodeAt(mark) === FULLWIDTH_POINT) return NOT_PLAIN
  if (value === OPEN) return next >= WIDE_SCRIPTS ? mark + 1 : NOT_PLAIN
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
 * A question or exclamation mark, then a space or a line feed and a word with a capital that starts
 * sentences, or one behind which nobody speaks. Or, behind a closing quotation mark, a small letter: the
 * sentence goes on. Or a letter of a script without case, with or without a space.
 *
 *     Was it late? The dog slept.      "Was it late?" he asked.      "Late?" Quill asked.      本当?はい
 *                ^^^^^                             ^^^^                   ^^^^^^^^^^^^^^^        ^^
 *
 * @returns the end of the sentence, {@link PLAIN_JOIN} or {@link NOT_PLAIN}
 */
export function plainStrongEnd(window: string, mark: number, begin: number, profile: Profile): number {
  // At the start, or behind an opening bracket, it ends nothing.
  if (mark === begin || UNIT_CLASS[window.charCodeAt(mark - 1)] === OPEN) return NOT_PLAIN
  const glued = window.charCodeAt(mark + 1)
  if (UNIT_CLASS[glued] === OLETTER) return isIdeographic(glued) ? mark + 1 : NOT_PLAIN
  if (glued === SPACE && startsWithCaseless(window, mark + 2)) return mark + 1
  const end = closedEnd(window, mark)
  const gap = window.charCodeAt(end)
  if (gap !== SPACE && gap !== LINE_FEED) return NOT_PLAIN
  const next = window.charCodeAt(end + 1)
  if (isSmall(next)) return end > mark + 1 ? PLAIN_JOIN : NOT_PLAIN
  if (!startsWithCapital(window, end + 1)) return NOT_PLAIN
  const { speech, speechReach } = profile
  const quoted = end > mark + 1
  const told = speech.size > 0 && speechReach > 1
  if (!told && (quoted || window.charCodeAt(mark) !== EXCLAMATION_MARK)) return end
  const from = isCapital(next) ? end + 1 : end + 2
  const to = wordEnd(window, from)
  const behind = window.charCodeAt(to)
  // Yahoo! Inc. and "No?" Mr.
  if (!endsWord(behind) || behind === FULL_STOP) return NOT_PLAIN
  if (!told) return end
  const word = window.slice(from, to)
  if (profile.starters.has(word) && !profile.pronouns.has(word)) return end
  if (speechReach > 2 || to - end > LONGEST_OUTLINE) return NOT_PLAIN
  if (behind !== SPACE && behind !== LINE_FEED) return end
  if (quoted && isCapital(window.charCodeAt(to + 1))) return NOT_PLAIN
  const last = wordEnd(window, to + 1)
  if (!endsWord(window.charCodeAt(last)) || last - to > LONGEST_OUTLINE) return NOT_PLAIN
  if (!speech.has(window.slice(to + 1, last))) return end
  return quoted || isPhraseEnd(window.charCodeAt(last)) ? PLAIN_JOIN : end
}

/** Where the letters with case end that stand at `at`. */
function wordEnd(window: string, at: number): number {
  let to = at
  while (isSmall(window.charCodeAt(to)) || isCapital(window.charCodeAt(to))) to++
  return to
}

/** Whether a word ends before this character for certain: no apostrophe, no letter or digit. */
function endsWord(unit: number): boolean {
  if (unit > 0x7e || unit === APOSTROPHE) return false
  return unit === LINE_FEED || (unit >= SPACE && !isCapital(unit) && !isSmall(unit) && !isDigit(unit))
}
