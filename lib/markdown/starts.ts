/**
 * What a line starts: the tests of CommonMark 0.31, sections 4 and 5, on the text from the first
 * character on that is no white space. A line may not be whole yet; what its rest decides is MAYBE.
 */

export const NO = 0
export const YES = 1
/** The rest of the line decides. */
export const MAYBE = 2
export type Answer = typeof NO | typeof YES | typeof MAYBE

/** Answers for a pattern that must match the whole line: as long as it matches what is there, it may. */
function wholly(pattern: RegExp, rest: string, whole: boolean): Answer {
  if (!pattern.test(rest)) return NO
  return whole ? YES : MAYBE
}

const HEADING = /^#{1,6}(?:[ \t]|$)/

/**
 *     ## Title
 *     ^^
 */
export function isHeading(rest: string, whole: boolean): Answer {
  if (!HEADING.test(rest)) return NO
  return whole || /[ \t]/.test(rest) ? YES : MAYBE
}

/**
 *     Title
 *     =====
 */
export function isUnderline(rest: string, whole: boolean): Answer {
  return wholly(/^(?:=+|-+)[ \t]*$/, rest, whole)
}

/**
 *     * * *
 */
export function isBreak(rest: string, whole: boolean): Answer {
  const answer = wholly(/^(?:(?:\*[ \t]*)+|(?:-[ \t]*)+|(?:_[ \t]*)+)$/, rest, whole)
  if (answer !== YES) return answer
  return rest.replace(/[ \t]/g, '').length >= 3 ? YES : NO
}

/** An opening fence: its character and length. */
export interface Fence {
  mark: string
  length: number
}

const TICKS = /^(`+)([^`]*)$/
const WAVES = /^(~+)/

/**
 *     ```js
 *     ^^^ ^^ the rest has no ` in it
 */
export function fenceAt(rest: string, whole: boolean): Fence | Answer {
  const [, waves] = WAVES.exec(rest) ?? []
  const [, ticks, info] = TICKS.exec(rest) ?? []
  const marks = waves ?? ticks
  if (marks === undefined) return NO
  if (!whole && (marks.length === rest.length || (ticks && marks.length >= 3))) return MAYBE
  if (marks.length < 3 || (ticks && info === undefined)) return NO
  return { mark: marks.charAt(0), length: marks.length }
}

/** Whether a line closes a fence. */
export function closesFence(rest: string, { mark, length }: Fence, whole: boolean): Answer {
  let marks = 0
  while (rest[marks] === mark) marks++
  if (marks === 0 || !/^[ \t]*$/.test(rest.slice(marks))) return NO
  if (!whole) return MAYBE
  return marks >= length ? YES : NO
}

/** A marker of a list item. */
export interface Marker {
  /** How long it is. */
  length: number
  /** Whether it may stand behind a line of a paragraph: a number other than 1 may not. */
  interrupts: boolean
}

const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?:[ \t]|$)/
const MARKER_BEGUN = /^(?:[-+*]|\d{1,9}[.)]?)$/

/**
 *     - item      12) item
 *     ^           ^^^
 */
export function markerAt(rest: string, whole: boolean): Marker | Answer {
  if (!whole && MARKER_BEGUN.test(rest)) return MAYBE
  const found = MARKER.exec(rest)
  if (!found) return NO
  const number = found[1]
  return {
    length: number === undefined ? 1 : number.length + 1,
    interrupts: number === undefined || Number(number) === 1,
  }
}

/** A row of a table with leading pipes; what stands on the line does not matter. */
export function isRow(rest: string): boolean {
  return rest.startsWith('|')
}

/**
 *     | one | two |
 *     |-----|:---:|
 */
export function isDelimiterRow(rest: string, whole: boolean): Answer {
  const answer = wholly(/^\|[ \t|:-]*$/, rest, whole)
  return answer === YES && !rest.includes('-') ? NO : answer
}
