/**
 * The plain ends of prose. What is plain is said in ../../prose/plain.ts; every function here does what its
 * namesake there does, and the tests hold one against the other.
 */
import { kindOf } from './marks'
import {
  classOf,
  EXTEND,
  LINE_FEED,
  LOWER,
  NOT_PLAIN,
  NUMERIC,
  OLETTER,
  OPEN,
  PLAIN_JOIN,
  SPACE,
  UPPER,
  unit,
} from './memory'

// What stands where in the data of a language; ../language.ts has the same numbers.
const OUTLINES: usize = 48
const WORDS: usize = 52
const WORDS_MASK: usize = 56
const SPEECH_REACH: usize = 60

/** A word that is an abbreviation which never ends a sentence; any other abbreviation; a starter; a verb of speech. */
const NEVER: i32 = 1
const ABBREVIATION: i32 = 2
const STARTER: i32 = 4
const SPEECH: i32 = 8
/** An abbreviation that ends a sentence before a starter alone. */
const BEFORE_STARTER: i32 = 16

// Kinds of marks, as in ../../marks.ts.
const DOT: i32 = 2
const STRONG: i32 = 4
const WIDE: i32 = 5
const BREAK: i32 = 6

// Flags, as in ../../prose/plan.ts.
const PARAGRAPHS: i32 = 1
const EAGER: i32 = 2
const SOFT_POINT: i32 = 4
const NO_BREAKS: i32 = 8
const HYPHENATED: i32 = 32

const LONGEST_OUTLINE: i32 = 24
const YEAR: i32 = 4
const FULLWIDTH_POINT: i32 = 0xff0e
const EXCLAMATION_MARK: i32 = 0x21
const APOSTROPHE: i32 = 0x27
const FULL_STOP: i32 = 0x2e
const COMMA: i32 = 0x2c
const HYPHEN: i32 = 0x2d
const COLON: i32 = 0x3a
const SEMICOLON: i32 = 0x3b
const WIDE_SCRIPTS: i32 = 0x2e80

// @ts-expect-error: a decorator
@inline
function isCapital(value: i32): bool {
  return value < 0x80 ? <u32>(value - 0x41) < 26 : classOf(value) == UPPER
}

// @ts-expect-error: a decorator
@inline
function isSmall(value: i32): bool {
  return value < 0x80 ? <u32>(value - 0x61) < 26 : classOf(value) == LOWER
}

// @ts-ignore: a decorator
@inline
function isCaseless(value: i32): bool {
  const found = classOf(value)
  return found == OLETTER || found == EXTEND
}

/** What the word is that the units from `from` to `to` are: all that apply of the kinds, or 0. */
function wordKinds(language: usize, from: i32, to: i32): i32 {
  let hash: u32 = 0
  for (let at = from; at < to; at++) hash = (hash ^ <u32>unit(at)) * 0x9e3779b1
  const mask: u32 = load<u32>(language, WORDS_MASK)
  const table = language + <usize>load<u32>(language, WORDS)
  const length = to - from
  let place = (hash >> 12) & mask
  let offset: usize = load<u32>(table + ((<usize>place) << 2))
  while (offset != 0) {
    const word = language + offset
    if (<i32>load<u16>(word) == length) {
      let i = 0
      while (i < length && <i32>load<u16>(word + 4 + ((<usize>i) << 1)) == unit(from + i)) i++
      if (i == length) return load<u16>(word, 2)
    }
    place = (place + 1) & mask
    offset = load<u32>(table + ((<usize>place) << 2))
  }
  return 0
}

// @ts-expect-error: a decorator
@inline
function isClosingQuote(value: i32): bool {
  return value == 0x22 || value == 0x201d || value == 0x2019 || value == APOSTROPHE
}

// @ts-expect-error: a decorator
@inline
function closedEnd(mark: i32): i32 {
  if (!isClosingQuote(unit(mark + 1))) return mark + 1
  return isClosingQuote(unit(mark + 2)) ? mark + 3 : mark + 2
}

// @ts-expect-error: a decorator
@inline
function parts(value: i32, flags: i32): bool {
  if (value == HYPHEN) return (flags & HYPHENATED) == 0
  if (value > 0x7f) return value >= 0x2018 && value <= 0x201d
  if (value < 0x30) return value != 0x2e
  return (value > 0x39 && value < 0x41) || (value > 0x5a && value < 0x61) || value > 0x7a
}

// @ts-expect-error: a decorator
@inline
function startsWithCapital(at: i32): bool {
  const value = unit(at)
  if (isCapital(value)) return true
  return (value == 0x22 || value == 0x201c || value == 0x2018 || value == 0x27) && isCapital(unit(at + 1))
}

// @ts-ignore: a decorator
@inline
function startsWithCaseless(at: i32): bool {
  const value = unit(at)
  if (classOf(value) == OLETTER) return true
  return (value == 0x22 || value == 0x201c || value == 0x2018) && classOf(unit(at + 1)) == OLETTER
}

// @ts-ignore: a decorator
@inline
function closes(value: i32): bool {
  return value == 0x29 || value == 0x201d || value == 0xbb
}

function plainCaselessEnd(language: usize, mark: i32, begin: i32): i32 {
  if (unit(mark + 1) != SPACE || !startsWithCaseless(mark + 2)) return NOT_PLAIN
  let from = mark
  while (from > begin && isCaseless(unit(from - 1))) from--
  const length = mark - from
  if (length < 3 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && unit(from - 1) != SPACE) return NOT_PLAIN
  const kinds = wordKinds(language, from, mark) & (NEVER | ABBREVIATION | BEFORE_STARTER)
  if (kinds == 0) return mark + 1
  return kinds == NEVER ? PLAIN_JOIN : NOT_PLAIN
}

/** Where the small letters before `mark` start, `begin` at the earliest. */
// @ts-expect-error: a decorator
@inline
function smallBefore(mark: i32, begin: i32): i32 {
  let from = mark
  while (from > begin && isSmall(unit(from - 1))) from--
  return from
}

function plainStopEnd(language: usize, mark: i32, begin: i32, flags: i32): i32 {
  const end = closedEnd(mark)
  const gap = unit(end)
  if (gap != SPACE && gap != LINE_FEED) return goesOnInside(gap) && end == mark + 1 ? PLAIN_JOIN : NOT_PLAIN
  if (!startsWithCapital(end + 1) && classOf(unit(end + 1)) != NUMERIC) return plainCaselessEnd(language, mark, begin)
  let from = smallBefore(mark, begin)
  if (from == mark) return plainOtherEnd(language, mark, begin, end, flags)
  if (from > begin && isCapital(unit(from - 1))) from--
  const length = mark - from
  if (length < 2 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(unit(from - 1), flags)) return NOT_PLAIN
  if (!hasOutline(language, from, mark)) return end
  const kinds = wordKinds(language, from, mark) & (NEVER | ABBREVIATION | BEFORE_STARTER)
  if (kinds == 0) return end
  if (end > mark + 1) return NOT_PLAIN
  if (kinds == BEFORE_STARTER) return plainAbbreviationEnd(language, end)
  return kinds == NEVER ? PLAIN_JOIN : NOT_PLAIN
}

function plainAbbreviationEnd(language: usize, end: i32): i32 {
  const from = end + 1
  if (!isCapital(unit(from))) return NOT_PLAIN
  const to = wordEnd(from)
  if (to - from < 2 || to - from > LONGEST_OUTLINE || !endsWord(unit(to))) return NOT_PLAIN
  return wordKinds(language, from, to) & STARTER ? end : PLAIN_JOIN
}

/** Whether an abbreviation looks like the word from `from` to `to`. */
// @ts-expect-error: a decorator
@inline
function hasOutline(language: usize, from: i32, to: i32): bool {
  const told =
    ((unit(from) * 0x9e5) ^ (unit(from + 1) * 0x3b1) ^ (unit(to - 1) * 0x85) ^ ((to - from) << 10)) & 0x7fff
  const bits = <i32>load<u8>(language + <usize>load<u32>(language, OUTLINES) + <usize>(told >> 3))
  return (bits & (1 << (told & 7))) != 0
}

function plainOtherEnd(language: usize, mark: i32, begin: i32, end: i32, flags: i32): i32 {
  if (mark > begin && closes(unit(mark - 1))) return end
  let from = mark
  while (from > begin && isDigit(unit(from - 1))) from--
  if (from == mark) return plainCapitalsEnd(language, mark, begin, end, flags)
  if (mark - from < YEAR || mark - from >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(unit(from - 1), flags)) return NOT_PLAIN
  return startsWithCapital(end + 1) ? end : NOT_PLAIN
}

// @ts-expect-error: a decorator
@inline
function plainCapitalsEnd(language: usize, mark: i32, begin: i32, end: i32, flags: i32): i32 {
  let from = mark
  let roman = true
  for (; from > begin && isCapital(unit(from - 1)); from--) roman = roman && isRomanDigit(unit(from - 1))
  const length = mark - from
  if (roman || length < 2 || length >= LONGEST_OUTLINE) return NOT_PLAIN
  if (from > begin && !parts(unit(from - 1), flags)) return NOT_PLAIN
  return hasOutline(language, from, mark) ? NOT_PLAIN : end
}

// @ts-expect-error: a decorator
@inline
function isDigit(value: i32): bool {
  return <u32>(value - 0x30) <= 9
}

// @ts-expect-error: a decorator
@inline
function isRomanDigit(value: i32): bool {
  return value == 0x49 || value == 0x56 || value == 0x58 || value == 0x4c
}

// @ts-expect-error: a decorator
@inline
function goesOnInside(value: i32): bool {
  const found = classOf(value)
  return found == LOWER || found == NUMERIC || found == OLETTER
}

// @ts-expect-error: a decorator
@inline
function isIdeographic(value: i32): bool {
  return (
    (value >= WIDE_SCRIPTS && value <= 0x9fff) ||
    (value >= 0xf900 && value <= 0xfaff) ||
    (value >= 0xff66 && value <= 0xff9f)
  )
}

function plainStrongEnd(language: usize, mark: i32, begin: i32): i32 {
  if (mark == begin || classOf(unit(mark - 1)) == OPEN) return NOT_PLAIN
  const glued = unit(mark + 1)
  if (classOf(glued) == OLETTER) return isIdeographic(glued) ? mark + 1 : NOT_PLAIN
  if (glued == SPACE && startsWithCaseless(mark + 2)) return mark + 1
  const end = closedEnd(mark)
  const gap = unit(end)
  if (gap != SPACE && gap != LINE_FEED) return NOT_PLAIN
  const next = unit(end + 1)
  if (isSmall(next)) return end > mark + 1 ? PLAIN_JOIN : NOT_PLAIN
  if (!startsWithCapital(end + 1)) return NOT_PLAIN
  const reach = <i32>load<u32>(language, SPEECH_REACH)
  const quoted = end > mark + 1
  const told = reach > 1
  if (!told && (quoted || unit(mark) != EXCLAMATION_MARK)) return end
  const from = isCapital(next) ? end + 1 : end + 2
  const to = wordEnd(from)
  const behind = unit(to)
  if (!endsWord(behind) || behind == FULL_STOP) return NOT_PLAIN
  if (!told) return end
  if (wordKinds(language, from, to) & STARTER) return end
  if (reach > 2 || to - end > LONGEST_OUTLINE) return NOT_PLAIN
  if (behind != SPACE && behind != LINE_FEED) return end
  if (quoted && isCapital(unit(to + 1))) return NOT_PLAIN
  const last = wordEnd(to + 1)
  if (!endsWord(unit(last)) || last - to > LONGEST_OUTLINE) return NOT_PLAIN
  if (!(wordKinds(language, to + 1, last) & SPEECH)) return end
  return quoted || endsPhrase(unit(last)) ? PLAIN_JOIN : end
}

// @ts-expect-error: a decorator
@inline
function endsPhrase(value: i32): bool {
  return value == COMMA || value == FULL_STOP || value == COLON || value == SEMICOLON
}

// @ts-expect-error: a decorator
@inline
function wordEnd(at: i32): i32 {
  let to = at
  while (isSmall(unit(to)) || isCapital(unit(to))) to++
  return to
}

// @ts-expect-error: a decorator
@inline
function endsWord(value: i32): bool {
  if (value > 0x7e || value == APOSTROPHE) return false
  return value == LINE_FEED || (value >= SPACE && !isCapital(value) && !isSmall(value) && !isDigit(value))
}

// @ts-expect-error: a decorator
@inline
function plainParagraphEnd(mark: i32): i32 {
  const end = closedEnd(mark)
  return unit(end) == LINE_FEED && unit(end + 1) == LINE_FEED ? end : NOT_PLAIN
}

// @ts-expect-error: a decorator
@inline
function plainBlankLine(at: i32, begin: i32): i32 {
  if (unit(at) != LINE_FEED || unit(at + 1) != LINE_FEED) return NOT_PLAIN
  return at > begin && unit(at - 1) > SPACE && unit(at - 1) < 0x7f ? at : NOT_PLAIN
}

// @ts-expect-error: a decorator
@inline
function plainWideEnd(mark: i32): i32 {
  const next = unit(mark + 1)
  const found = classOf(next == SPACE ? unit(mark + 2) : next)
  if (found == OLETTER) return mark + 1
  if (next == SPACE || unit(mark) == FULLWIDTH_POINT) return NOT_PLAIN
  if (found == OPEN) return next >= WIDE_SCRIPTS ? mark + 1 : NOT_PLAIN
  return found == NUMERIC || found == UPPER || found == LOWER ? mark + 1 : NOT_PLAIN
}

// @ts-expect-error: a decorator
@inline
function isPlainSoftPoint(mark: i32): bool {
  const next = unit(mark + 2)
  return unit(mark + 1) == SPACE && (isSmall(next) || isCapital(next))
}

// @ts-expect-error: a decorator
@inline
function isPlainWrap(at: i32): bool {
  const next = unit(at + 1)
  return unit(at) == LINE_FEED && next > SPACE && next < 0x7f
}

function endAt(language: usize, at: i32, kind: i32, begin: i32, flags: i32): i32 {
  if (kind == DOT) {
    if (flags & SOFT_POINT) return isPlainSoftPoint(at) ? PLAIN_JOIN : NOT_PLAIN
    return plainStopEnd(language, at, begin, flags)
  }
  if (kind == STRONG) return flags & EAGER ? NOT_PLAIN : plainStrongEnd(language, at, begin)
  if (kind == BREAK) return flags & NO_BREAKS || isPlainWrap(at) ? PLAIN_JOIN : NOT_PLAIN
  return kind == WIDE ? plainWideEnd(at) : NOT_PLAIN
}

/**
 * Where the sentence ends whose mark is at `at`, shifted to the left by one, with 1 where a blank line ends it;
 * PLAIN_JOIN, or NOT_PLAIN.
 */
export function proseEnd(language: usize, at: i32, begin: i32, flags: i32): i32 {
  const kind = kindOf(language, unit(at))
  let place = endAt(language, at, kind, begin, flags)
  if (place >= 0) return place << 1
  if (place == PLAIN_JOIN || !(flags & PARAGRAPHS)) return place
  if (kind == DOT || kind == STRONG || kind == WIDE) place = plainParagraphEnd(at)
  else if (kind == BREAK) place = plainBlankLine(at, begin)
  return place < 0 ? place : (place << 1) | 1
}
