/**
 * WebAssembly, written in AssemblyScript: finds marks sixteen code units at a time, and plans plain
 * sentences. What is plain is said in ../../prose/plain.ts; every function here does what its
 * namesake there does, and the tests hold one against the other.
 *
 * All places count from the start of the units in memory. Behind the last one stand zeros, which are
 * no mark, letter or white space: what would need more text is not plain.
 */

// Where things stand in memory; layout.ts has the same numbers.
const CLASSES: usize = 0x10000
const UNITS: usize = 0x20000
const BEGINS: usize = 0x28000
const ENDS: usize = 0x28400
/** What {@link list} and {@link plan} tell beside their result. */
const STOPPED: usize = 0x28800
const MARKED: usize = 0x28804
/** So many marks at a time, all of which have room from `BEGINS` on. */
const LISTED: i32 = 256
/** So many sentences at a time: `Ahead` has room for as many. */
const SIZE: i32 = 64

// What stands where in the data of a language.
const LOW: usize = 0
const HIGH: usize = 16
const QUIET: usize = 32
const OUTLINES: usize = 48
const WORDS: usize = 52
const WORDS_MASK: usize = 56
const SPEECH_REACH: usize = 60
const NIBBLES: usize = 64
const PAGES: usize = 80

/** A word that is an abbreviation which never ends a sentence; any other abbreviation; a starter; a verb of speech. */
const NEVER: i32 = 1
const ABBREVIATION: i32 = 2
const STARTER: i32 = 4
const SPEECH: i32 = 8

// Kinds of marks, as in ../../marks.ts.
const DOT: i32 = 2
const STRONG: i32 = 4
const WIDE: i32 = 5
const BREAK: i32 = 6

// Classes, as in ../../../unicode/sentence-break.ts.
const SEP: u8 = 3
const EXTEND: u8 = 4
const SP: u8 = 6
const LOWER: u8 = 7
const UPPER: u8 = 8
const OLETTER: u8 = 9
const NUMERIC: u8 = 10
const OPEN: u8 = 14

const NOT_PLAIN: i32 = -4
const PLAIN_JOIN: i32 = -5
const LONGEST_OUTLINE: i32 = 24
const YEAR: i32 = 4

/** Flags of {@link plan}. */
const PARAGRAPHS: i32 = 1
const EAGER: i32 = 2
const SOFT_POINT: i32 = 4
const NO_BREAKS: i32 = 8
const EVEN: i32 = 16
const HYPHENATED: i32 = 32

const LINE_FEED: i32 = 0x0a
const SPACE: i32 = 0x20
const FULLWIDTH_POINT: i32 = 0xff0e
const APOSTROPHE: i32 = 0x27
const HYPHEN: i32 = 0x2d
const WIDE_SCRIPTS: i32 = 0x2e80

// @ts-expect-error: a decorator
@inline
function unit(at: i32): i32 {
  return load<u16>(UNITS + ((<usize>at) << 1))
}

// @ts-expect-error: a decorator
@inline
function classOf(value: i32): u8 {
  return load<u8>(CLASSES + <usize>value)
}

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

function isWhite(value: i32): bool {
  if (value <= SPACE) return value == SPACE || <u32>(value - 9) < 5
  if (value < 0x85) return false
  const found = classOf(value)
  return found == SP || found == SEP || value == 0xfeff
}

/** The kind of mark that a code unit is in a language, or 0. */
// @ts-expect-error: a decorator
@inline
function kindOf(language: usize, value: i32): i32 {
  const page: usize = load<u8>(language + PAGES + <usize>(value >> 8))
  return load<u8>(language + PAGES + 256 + (page << 8) + <usize>(value & 0xff))
}

/**
 * Which of sixteen units of one page, of 256, are marks: a mark is where the tables of its lower and its
 * upper four bits have a bit in common. At the start of a language are the tables of the first page.
 */
// @ts-expect-error: a decorator
@inline
function marksOf(bytes: v128, tables: usize): v128 {
  return v128.and(
    i8x16.swizzle(v128.load(tables, LOW), v128.and(bytes, i8x16.splat(15))),
    i8x16.swizzle(v128.load(tables, HIGH), v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(15))),
  )
}

/** A bit for each of the sixteen units from `at` on that is a mark. */
// @ts-expect-error: a decorator
@inline
function marksAt(language: usize, at: i32): i32 {
  const place = UNITS + ((<usize>at) << 1)
  const first = v128.load(place)
  const second = v128.load(place, 16)
  if (v128.any_true(v128.and(v128.or(first, second), i16x8.splat(-256)))) return marksAmongWide(language, at)
  return i8x16.bitmask(i8x16.ne(marksOf(i8x16.narrow_i16x8_u(first, second), language), i8x16.splat(0)))
}

/** As {@link marksAt}, where some units are 256 or more. */
function marksAmongWide(language: usize, at: i32): i32 {
  const place = UNITS + ((<usize>at) << 1)
  const first = v128.load(place)
  const second = v128.load(place, 16)
  const zero = i8x16.splat(0)
  const low = i8x16.shuffle(first, second, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
  const page = i8x16.shuffle(first, second, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
  const latin = i8x16.eq(page, zero)
  let marks = i8x16.bitmask(v128.and(latin, i8x16.ne(marksOf(low, language), zero)))
  // U+2010 to U+2023: dashes and quotation marks; U+4E00 to U+9FFF: ideographs.
  const quotes = v128.and(
    i8x16.eq(page, i8x16.splat(0x20)),
    i8x16.lt_u(i8x16.sub(low, i8x16.splat(0x10)), i8x16.splat(0x14)),
  )
  const ideographs = i8x16.lt_u(i8x16.sub(page, i8x16.splat(0x4e)), i8x16.splat(0x52))
  const quiet = i8x16.swizzle(v128.load(language, QUIET), page)
  let others = 0xffff ^ i8x16.bitmask(v128.or(v128.or(latin, quotes), v128.or(ideographs, quiet)))
  const nibbles = language + <usize>load<u32>(language, NIBBLES)
  // Few pages meet in sixteen units.
  while (others != 0) {
    const number = unit(at + ctz(others)) >> 8
    const here = i8x16.eq(page, i8x16.splat(<i8>number))
    const tables = nibbles + ((<usize>load<u8>(language + PAGES + <usize>number)) << 5)
    marks |= i8x16.bitmask(v128.and(here, i8x16.ne(marksOf(low, tables), zero)))
    others &= ~i8x16.bitmask(here)
  }
  return marks
}

/** The first mark at or after `at`, `end` where there is none. */
export function find(language: usize, at: i32, end: i32): i32 {
  for (; at < end; at += 16) {
    const marks = marksAt(language, at)
    if (marks != 0) return min(at + ctz(marks), end)
  }
  return end
}

/**
 * Lists the marks from `at` on, and says in {@link STOPPED} up to where they are all listed.
 *
 * @returns how many there are
 */
export function list(language: usize, at: i32, end: i32): i32 {
  let count = 0
  for (; at < end && count <= LISTED - 16; at += 16) {
    let marks = marksAt(language, at)
    while (marks != 0) {
      store<i32>(BEGINS + ((<usize>count) << 2), at + ctz(marks))
      count++
      marks &= marks - 1
    }
  }
  store<i32>(STOPPED, min(at, end))
  while (count > 0 && load<i32>(BEGINS + ((<usize>(count - 1)) << 2)) >= end) count--
  return count
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
  const kinds = wordKinds(language, from, mark) & (NEVER | ABBREVIATION)
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
  const kinds = wordKinds(language, from, mark) & (NEVER | ABBREVIATION)
  if (kinds == 0) return end
  return kinds == NEVER && end == mark + 1 ? PLAIN_JOIN : NOT_PLAIN
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
  if (reach < 2) return end
  const from = isCapital(next) ? end + 1 : end + 2
  const to = wordEnd(from)
  const behind = unit(to)
  if (!endsWord(behind)) return NOT_PLAIN
  if (wordKinds(language, from, to) & STARTER) return end
  if (reach > 2 || to - end > LONGEST_OUTLINE) return NOT_PLAIN
  if (behind != SPACE && behind != LINE_FEED) return end
  const last = wordEnd(to + 1)
  if (!endsWord(unit(last)) || last - to > LONGEST_OUTLINE) return NOT_PLAIN
  return wordKinds(language, to + 1, last) & SPEECH ? PLAIN_JOIN : end
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

/** Whether there is no control character from `begin` to `end`, and no two spaces in a row. */
function isEven(begin: i32, end: i32): bool {
  const space = i16x8.splat(0x20)
  for (let at = begin; at < end; at += 8) {
    const place = UNITS + ((<usize>at) << 1)
    const units = v128.load(place)
    const double = v128.and(i16x8.eq(units, space), i16x8.eq(v128.load(place, 2), space))
    const bits = i16x8.bitmask(v128.or(i16x8.lt_u(units, space), double))
    if (bits != 0) return at + ctz(bits) >= end
  }
  return true
}

/**
 * Plans sentences from `begin` on; the text up to `at` is read already. Says in {@link STOPPED} which is
 * the first place that was not planned, and in {@link MARKED} whether that is a mark. Each end is stored shifted to
 * the left by two, with 1 where a blank line ends the sentence, and 2 where {@link isEven} was asked
 * for and is so.
 *
 * @returns how many were planned
 */
export function plan(language: usize, begin: i32, at: i32, end: i32, flags: i32, maxLength: i32): i32 {
  let count = 0
  let base = at
  let marks = marksAt(language, base)
  while (count < SIZE) {
    while (marks == 0) {
      base += 16
      if (base >= end || base - begin > maxLength) break
      marks = marksAt(language, base)
    }
    at = marks == 0 ? base : base + ctz(marks)
    if (at >= end) {
      at = end
      break
    }
    if (at - begin > maxLength) break
    const kind = kindOf(language, unit(at))
    let place = endAt(language, at, kind, begin, flags)
    let closing = 0
    if (place == NOT_PLAIN && flags & PARAGRAPHS) {
      if (kind == DOT || kind == STRONG || kind == WIDE) place = plainParagraphEnd(at)
      else if (kind == BREAK) place = plainBlankLine(at, begin)
      closing = 1
    }
    if (place == PLAIN_JOIN) {
      marks &= marks - 1
      continue
    }
    if (place == NOT_PLAIN || place - begin > maxLength) break
    store<i32>(BEGINS + ((<usize>count) << 2), begin)
    const even = flags & EVEN && begin >= 0 && isEven(begin, place) ? 2 : 0
    store<i32>(ENDS + ((<usize>count) << 2), (place << 2) | even | closing)
    count++
    begin = place
    while (begin < end && isWhite(unit(begin))) begin++
    at = begin
    if (begin >= end) break
    if (begin < base + 16) marks &= -1 << (begin - base)
    else {
      base = begin
      marks = marksAt(language, base)
    }
  }
  store<i32>(STOPPED, at)
  store<i32>(MARKED, marks != 0 && at < end && count < SIZE && begin < end ? 1 : 0)
  return count
}
