/**
 * Finds marks sixteen code units at a time.
 */
import { BEGINS, STOPPED, UNITS, unit } from './memory'

// What stands where in the data of a language; ../language.ts has the same numbers.
const LOW: usize = 0
const HIGH: usize = 16
const QUIET: usize = 32
const NIBBLES: usize = 64
const PAGES: usize = 80

/** So many marks at a time, all of which have room from `BEGINS` on. */
const LISTED: i32 = 256

/** The kind of mark that a code unit is in a language, or 0. */
// @ts-expect-error: a decorator
@inline
export function kindOf(language: usize, value: i32): i32 {
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
export function marksAt(language: usize, at: i32): i32 {
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
