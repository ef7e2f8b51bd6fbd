/**
 * What stands where in memory, and the character at a place.
 *
 * All places count from the start of the units in memory. Behind the last one stand zeros, which are
 * no mark, letter or white space: what would need more text is not plain.
 */

// ../simd.ts has the same numbers.
export const CLASSES: usize = 0x10000
export const UNITS: usize = 0x20000
export const BEGINS: usize = 0x28000
export const ENDS: usize = 0x28400
/** What `list` and `plan` tell beside their result: the first place that was not looked at, … */
export const STOPPED: usize = 0x28800
/** … and whether a mark stands there. */
export const MARKED: usize = 0x28804

// Classes, as in ../../../unicode/sentence-break.ts.
export const CR: u8 = 1
export const LF: u8 = 2
export const SEP: u8 = 3
export const EXTEND: u8 = 4
export const SP: u8 = 6
export const LOWER: u8 = 7
export const UPPER: u8 = 8
export const OLETTER: u8 = 9
export const NUMERIC: u8 = 10
export const ATERM: u8 = 11
export const STERM: u8 = 12
export const OPEN: u8 = 14

/** The answer of a rule: whoever knows all rules has to tell. */
export const NOT_PLAIN: i32 = -4
/** The answer of a rule: the sentence goes on behind the mark. */
export const PLAIN_JOIN: i32 = -5

export const LINE_FEED: i32 = 0x0a
export const SPACE: i32 = 0x20

// @ts-expect-error: a decorator
@inline
export function unit(at: i32): i32 {
  return load<u16>(UNITS + ((<usize>at) << 1))
}

// @ts-expect-error: a decorator
@inline
export function classOf(value: i32): u8 {
  return load<u8>(CLASSES + <usize>value)
}

export function isWhite(value: i32): bool {
  if (value <= SPACE) return value == SPACE || <u32>(value - 9) < 5
  if (value < 0x85) return false
  const found = classOf(value)
  return found == SP || found == SEP || value == 0xfeff
}
