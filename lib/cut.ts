/**
 * Where to cut a sentence that is too long.
 */
import { CLOSE, classAt, EXTEND, LOWER, NUMERIC, OLETTER, UPPER } from './unicode/sentence-break.ts'
import { isWhite } from './unicode/white-space.ts'

/** Clause marks that white space follows. */
const SPACED_CLAUSE = new Set([...',;:\u2013\u060c\u061b\u055d'].map((c) => c.charCodeAt(0)))
/** Clause marks that no space follows. */
export const WIDE_CLAUSE = new Set([...'\u2014\u3001\uff0c\uff1a\uff1b\uff64'].map((c) => c.charCodeAt(0)))

/** Quotation marks that close in most languages, and open in few. */
const CLOSING_QUOTES = new Set([...'\u2019\u201d\u00bb\u203a'].map((c) => c.charCodeAt(0)))
const STRAIGHT_QUOTES = new Set([...'"\''].map((c) => c.charCodeAt(0)))
/** So many closers are seen behind a clause mark. */
const LONGEST_CLOSERS = 3

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Whether a bracket or quotation mark closes. */
export function closes(text: string, at: number): boolean {
  return classAt(text, at) === CLOSE || CLOSING_QUOTES.has(text.charCodeAt(at))
}

/** Whether a letter or digit is at a place. */
export function isWordAt(text: string, at: number): boolean {
  const value = classAt(text, at)
  return value === LOWER || value === UPPER || value === OLETTER || value === NUMERIC
}

/**
 * Whether a clause ends right before `at`, which needs the character there too.
 *
 *     “Well,” she      “你好，”他说      １，０００
 *            ^ closers stay   ^ with it    ^ but a number has no clauses
 */
export function endsClause(text: string, at: number): boolean {
  let mark = at - 1
  let straight = false
  for (const least = at - 1 - LONGEST_CLOSERS; mark > least; mark--) {
    if (STRAIGHT_QUOTES.has(text.charCodeAt(mark))) straight = true
    else if (!closes(text, mark)) break
  }
  const unit = text.charCodeAt(mark)
  if (SPACED_CLAUSE.has(unit)) return isWhite(text.charCodeAt(at))
  // Where no space follows, a straight quotation mark may open as well as close.
  if (straight || !WIDE_CLAUSE.has(unit)) return false
  // A variation selector, for instance, belongs to the mark.
  if (classAt(text, at) === EXTEND || closes(text, at)) return false
  return !(isNumeric(text, at) && isNumeric(text, mark - 1))
}

function isNumeric(text: string, at: number): boolean {
  return classAt(text, at) === NUMERIC
}

/** Whether a place is not to be cut where that can be helped. */
type IsWithin = (at: number) => boolean

/**
 * Where a text longer than `max` is cut: after the last clause mark, else before the last white
 * space, else between the last two grapheme clusters, never later than `max`.
 *
 * @param text the text, with the two code units after `max` where it has them
 * @param min no clause is cut off that is shorter
 * @param isWithin such a place is taken only where there is no other
 */
export function cutPlace(text: string, max: number, min = 0, isWithin?: IsWithin): number {
  const outside = isWithin && (lastClause(text, max, min, isWithin) || lastWhite(text, max, isWithin))
  return outside || lastClause(text, max, min) || lastWhite(text, max) || lastCluster(text, max)
}

function lastClause(text: string, max: number, min: number, isWithin?: IsWithin): number {
  let at = Math.min(max, text.length - 1)
  while (at > 0 && !(endsClause(text, at) && !isWithin?.(at))) at--
  if (at < min) return 0
  // "— Well …" has a dash in front, and no clause.
  for (let from = 0; from < at; from++) if (isWordAt(text, from)) return at
  return 0
}

function lastWhite(text: string, max: number, isWithin?: IsWithin): number {
  for (let at = Math.min(max, text.length - 1); at > 0; at--) {
    if (isWhite(text.charCodeAt(at)) && !isWhite(text.charCodeAt(at - 1)) && !isWithin?.(at)) return at
  }
  return 0
}

/** How much text before the cut is looked at for the grapheme clusters that stand there. */
const CLUSTER_CONTEXT = 128
/** By how much more, where that is not enough. */
const WIDER = 16

function lastCluster(text: string, max: number): number {
  for (let context = CLUSTER_CONTEXT; ; context *= WIDER) {
    const from = context < max ? contextStart(text, max - context) : 0
    const place = clusterIn(text, from, max)
    if (place > 0) return place
    if (from === 0) break
  }
  // One cluster fills it all: at least no surrogate pair is cut.
  return isHigh(text.charCodeAt(max - 1)) && isLow(text.charCodeAt(max)) ? max - 1 : max
}

let graphemes: Intl.Segmenter | undefined

/**
 * The last start of a cluster up to `max`, or 0. Where `from` lies within a cluster, the first start
 * behind it may be none: it counts only where the text before it is known.
 */
function clusterIn(text: string, from: number, max: number): number {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  let place = 0
  let starts = 0
  for (const { index } of graphemes.segment(text.slice(from, max + 2))) {
    if (index === 0 || from + index > max) continue
    place = from + index
    starts++
  }
  return from === 0 || starts > 1 ? place : 0
}

/** A place near `at` from which flags can be counted: they are made of two letters each. */
function contextStart(text: string, at: number): number {
  let start = at - (isLow(text.charCodeAt(at)) ? 1 : 0)
  let flags = start
  while (flags > 0 && isFlagLetter(text, flags - 2)) flags -= 2
  start -= (start - flags) % 4
  return start
}

/** Whether a regional indicator is at a place. */
function isFlagLetter(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}
