/**
 * The plain ends of `uax29`, whose rules are in ../../uax29.ts: what is told here follows from them, and
 * the tests hold one against the other. All else is {@link NOT_PLAIN}.
 */
import {
  ATERM,
  CR,
  classOf,
  LF,
  LINE_FEED,
  LOWER,
  NOT_PLAIN,
  NUMERIC,
  OLETTER,
  OPEN,
  PLAIN_JOIN,
  SEP,
  SPACE,
  STERM,
  UPPER,
  unit,
} from './memory'

/** So many closers, and so many spaces, are looked at. */
const FEW: i32 = 3

// @ts-expect-error: a decorator
@inline
function isParaSep(found: u8): bool {
  return found == LF || found == CR || found == SEP
}

/**
 *     one⏎two
 *        ^ SB4 ParaSep ÷, SB3 CR × LF
 */
// @ts-expect-error: a decorator
@inline
function breakEnd(at: i32, found: u8): i32 {
  if (found != CR) return at + 1
  const next = unit(at + 1)
  if (next == LINE_FEED) return at + 2
  return next == 0 ? NOT_PLAIN : at + 1
}

/**
 *     3.4   U.S.A   e.g.a
 *      ^^     ^^     ^ ^ SB6 ATerm × Numeric, SB7 (Upper | Lower) ATerm × Upper, SB8 ATerm × Lower
 */
// @ts-expect-error: a decorator
@inline
function joins(mark: i32, begin: i32, next: u8): bool {
  if (next == NUMERIC || next == LOWER) return true
  if (next != UPPER || mark <= max(begin, 0)) return false
  const before = classOf(unit(mark - 1))
  return before == UPPER || before == LOWER
}

/**
 *     He left. She   "Gone!" 40   left. "I   approx. (so   left."⏎
 *            ^^            ^^^        ^^           ^^^         ^^ SB8 to SB11
 */
function termEnd(mark: i32, begin: i32, ambiguous: bool): i32 {
  let at = mark + 1
  let next = classOf(unit(at))
  if (ambiguous && joins(mark, begin, next)) return PLAIN_JOIN
  for (let i = 0; i < FEW && next >= OPEN; i++) next = classOf(unit(++at))
  const closed = at
  for (let i = 0; i < FEW && unit(at) == SPACE; i++) next = classOf(unit(++at))
  // SB9, SB10: the sentence ends with the line, if it ends.
  if (isParaSep(next)) return PLAIN_JOIN
  // Without a space, SB7 may join, or a third closer follow.
  if (at == closed && (ambiguous || next >= OPEN)) return NOT_PLAIN
  if (next == UPPER || next == OLETTER) return at
  if (next == LOWER) return ambiguous ? PLAIN_JOIN : at
  if (!ambiguous) return next == NUMERIC || next >= OPEN ? at : NOT_PLAIN
  if (next < OPEN) return NOT_PLAIN
  const behind = classOf(unit(at + 1))
  if (behind == UPPER || behind == OLETTER) return at
  return behind == LOWER ? PLAIN_JOIN : NOT_PLAIN
}

/**
 * Where the sentence ends whose mark is at `at`, its spaces included, shifted to the left by one, with 1 where a line
 * break ends it; PLAIN_JOIN, or NOT_PLAIN.
 */
export function uax29End(at: i32, begin: i32): i32 {
  const found = classOf(unit(at))
  if (found == ATERM || found == STERM) {
    const place = termEnd(at, begin, found == ATERM)
    return place < 0 ? place : place << 1
  }
  if (!isParaSep(found)) return NOT_PLAIN
  const place = breakEnd(at, found)
  return place < 0 ? place : (place << 1) | 1
}
