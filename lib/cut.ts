/**
 * Where to cut a sentence that is too long, or that is wanted before its end.
 */
import { classAt, EXTEND } from './unicode/sentence-break.ts'
import { isWhite } from './unicode/white-space.ts'

/** Clause marks that white space follows. */
const SPACED_CLAUSE = new Set([...',;:\u2013\u060c\u061b\u055d'].map((c) => c.charCodeAt(0)))
/** Clause marks that no space follows. */
const WIDE_CLAUSE = new Set([...'\u2014\u3001\uff0c\uff1a\uff1b\uff64'].map((c) => c.charCodeAt(0)))

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Whether a clause ends right before `at`, which needs the character there too. */
export function endsClause(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1)
  // A variation selector, for instance, belongs to the mark.
  if (WIDE_CLAUSE.has(mark)) return classAt(text, at) !== EXTEND
  return SPACED_CLAUSE.has(mark) && isWhite(text.charCodeAt(at))
}

/**
 * Where a text longer than `max` is cut: after the last clause mark, else before the last white
 * space, else between the last two grapheme clusters, never later than `max`.
 *
 * @param text the text, with the two code units after `max` where it has them
 */
export function cutPlace(text: string, max: number): number {
  return lastClause(text, max) || lastWhite(text, max) || lastCluster(text, max)
}

function lastClause(text: string, max: number): number {
  for (let at = Math.min(max, text.length - 1); at > 0; at--) if (endsClause(text, at)) return at
  return 0
}

function lastWhite(text: string, max: number): number {
  for (let at = Math.min(max, text.length - 1); at > 0; at--) {
    if (isWhite(text.charCodeAt(at)) && !isWhite(text.charCodeAt(at - 1))) return at
  }
  return 0
}

/** How much text before the cut is looked at for the grapheme cluster that stands there. */
const CLUSTER_CONTEXT = 128

function lastCluster(text: string, max: number): number {
  let from = Math.max(0, max - CLUSTER_CONTEXT)
  if (from > 0 && isLow(text.charCodeAt(from))) from++
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
  let place = 0
  for (const { index } of graphemes.segment(text.slice(from, max + 2))) {
    if (from + index <= max && index > 0) place = from + index
  }
  if (place > 0) return place
  // One cluster fills it all: at least no surrogate pair is cut.
  return isHigh(text.charCodeAt(max - 1)) && isLow(text.charCodeAt(max)) ? max - 1 : max
}

/** Tokens longer than this are no finished words: they may be addresses. */
const LONGEST_WORD = 48
/** Letters with a terminator behind them, and what opens and closes them. One letter may be an initial. */
const FINISHED = /^[\p{Ps}\p{Pi}"'¿¡*_]*([\p{L}\p{M}’-]{2,})[.!?…]+[\p{Pe}\p{Pf}"'*_]*$/u
/** A word that is hardly an abbreviation or the first part of an address such as "www.". */
const SPOKEN = /[aeiouyAEIOUY\u0080-\uffff]/
/** Terminators of scripts without spaces, at which a word has ended too. */
const WIDE_TERMINATORS = new Set([...'\u3002\uff01\uff1f\uff61\u0964\u0965'].map((c) => c.charCodeAt(0)))

/**
 * The last place in held text where a word has certainly ended, or 0: for `flush()`, which must
 * not cut a word, a number or an address whose rest is still to come.
 */
export function lastWordEnd(text: string): number {
  let token = text.length
  while (token > 0 && !isWhite(text.charCodeAt(token - 1))) token--
  if (text.length - token <= LONGEST_WORD) {
    const letters = FINISHED.exec(text.slice(token))?.[1]
    if (letters && SPOKEN.test(letters)) return text.length
  }
  for (let at = text.length; at > token; at--) {
    const unit = text.charCodeAt(at - 1)
    if (WIDE_CLAUSE.has(unit) || WIDE_TERMINATORS.has(unit)) return at
  }
  return token
}
