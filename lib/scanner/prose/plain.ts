/**
 * What most sentences end with, told at a glance. All rules agree on these ends, so that nothing
 * else need be gathered about them; every other candidate goes the long way.
 */
import type { Profile } from '../../profiles/define.ts'
import { LONGEST_OUTLINE, outline } from '../../profiles/outline.ts'

const LINE_FEED = 0x0a
const SPACE = 0x20
const STRAIGHT_QUOTE = 0x22
const CURLY_QUOTE = 0x201d

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** Not plain. */
export const NOT_PLAIN = -1

/** Where the sentence ends whose last mark is at `mark`, a closing quotation mark included, if that is plain. */
function closedEnd(window: string, mark: number): number {
  const unit = window.charCodeAt(mark + 1)
  return unit === STRAIGHT_QUOTE || unit === CURLY_QUOTE ? mark + 2 : mark + 1
}

/**
 *     "It was late."⏎⏎Nobody
 *                   ^ a blank line ends whatever stands before it
 */
export function plainParagraphEnd(window: string, mark: number): number {
  const end = closedEnd(window, mark)
  return window.charCodeAt(end) === LINE_FEED && window.charCodeAt(end + 1) === LINE_FEED ? end : NOT_PLAIN
}

/**
 * A full stop behind a word of small ASCII letters that no abbreviation looks like, then a space or
 * a single line feed, then a capital.
 *
 *     It was late. He slept.
 *            ^  ^^^
 */
export function plainStopEnd(window: string, mark: number, begin: number, profile: Profile): number {
  const end = closedEnd(window, mark)
  const gap = window.charCodeAt(end)
  if (gap !== SPACE && gap !== LINE_FEED) return NOT_PLAIN
  if (!isCapital(window.charCodeAt(end + 1))) return NOT_PLAIN
  return isPlainWord(window, mark, begin, profile) ? end : NOT_PLAIN
}

function isPlainWord(window: string, mark: number, begin: number, profile: Profile): boolean {
  const last = window.charCodeAt(mark - 1)
  let first = last
  let from = mark - 1
  for (; isSmall(first); from--) {
    const before = from > begin ? window.charCodeAt(from - 1) : SPACE
    if (before === SPACE || before === LINE_FEED) {
      const length = mark - from
      return length > 1 && length < LONGEST_OUTLINE && profile.outlines[outline(length, first, last)] === 0
    }
    first = before
  }
  return false
}

/** Whether the line feed at `at` is a single one in the middle of a paragraph, to be passed over. */
export function isPlainWrap(window: string, at: number): boolean {
  const next = window.charCodeAt(at + 1)
  return next > SPACE && next < 0x7f
}
