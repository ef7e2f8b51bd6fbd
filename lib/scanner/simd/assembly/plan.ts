/**
 * Plans sentences: as long as every mark is plain.
 */
import { marksAt } from './marks'
import { BEGINS, ENDS, isWhite, MARKED, NOT_PLAIN, PLAIN_JOIN, STOPPED, UNITS, unit } from './memory'
import { proseEnd } from './prose'
import { uax29End } from './uax29'

/** So many sentences at a time: `Ahead` has room for as many. */
const SIZE: i32 = 64

// Flags, as in ../../prose/plan.ts and ../../uax29.ts.
const EVEN: i32 = 16
const UAX29: i32 = 64

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
 * the left by two, with 1 where a line break or a blank line ends the sentence, and 2 where {@link isEven} was asked
 * for and is so. White space between sentences is in none of them, but for those of `uax29`.
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
    const told = flags & UAX29 ? uax29End(at, begin) : proseEnd(language, at, begin, flags)
    if (told == PLAIN_JOIN) {
      marks &= marks - 1
      continue
    }
    const place = told >> 1
    if (told == NOT_PLAIN || place - begin > maxLength) break
    store<i32>(BEGINS + ((<usize>count) << 2), begin)
    const even = flags & EVEN && begin >= 0 && isEven(begin, place) ? 2 : 0
    store<i32>(ENDS + ((<usize>count) << 2), (place << 2) | even | (told & 1))
    count++
    begin = place
    if (!(flags & UAX29)) while (begin < end && isWhite(unit(begin))) begin++
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
