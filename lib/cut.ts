/**
 * Where to cut a sentence that is too long, or that is wanted before its end.
 */
import { abbreviationClass, NEVER, type Profile } from './profiles/define.ts'
import { CLOSE, classAt, EXTEND, LOWER, NUMERIC, OLETTER, UPPER } from './unicode/sentence-break.ts'
import { isWhite } from './unicode/white-space.ts'

/** Clause marks that white space follows. */
const SPACED_CLAUSE = new Set([...',;:\u2013\u060c\u061b\u055d'].map((c) => c.charCodeAt(0)))
/** Clause marks that no space follows. */
const WIDE_CLAUSE = new Set([...'\u2014\u3001\uff0c\uff1a\uff1b\uff64'].map((c) => c.charCodeAt(0)))

/** Quotation marks that close in most languages, and open in few. */
const CLOSING_QUOTES = new Set([...'\u2019\u201d\u00bb\u203a'].map((c) => c.charCodeAt(0)))
const STRAIGHT_QUOTES = new Set([...'"\''].map((c) => c.charCodeAt(0)))
/** So many closers are seen behind a clause mark. */
const LONGEST_CLOSERS = 3

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Whether a bracket or quotation mark closes. */
function closes(text: string, at: number): boolean {
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

/** Tokens longer than this are no finished words: they may be addresses. */
const LONGEST_WORD = 48
/** Letters with a terminator behind them, and what opens and closes them. One letter may be an initial. */
const FINISHED = /^[\p{Ps}\p{Pi}"'¿¡*_]*([\p{L}\p{M}’-]{2,})[.!?…]+[\p{Pe}\p{Pf}"'*_]*$/u
/** A word with a full stop behind it, and what opens before it. */
const ABBREVIATION = /^[\p{Ps}\p{Pi}"'¿¡*_]*([\p{L}\p{M}.’-]+)\.$/u
/** A word that is hardly an abbreviation or the first part of an address such as "www.". */
const SPOKEN = /[aeiouyAEIOUY\u0080-\uffff]/
/** Terminators of scripts without spaces, at which a word has ended too. */
const WIDE_TERMINATORS = new Set([...'\u3002\uff01\uff1f\uff61\u0964\u0965'].map((c) => c.charCodeAt(0)))

/** White space within a number or a name: 10\u00a0000 */
const NON_BREAKING = new Set([...'\u00a0\u2007\u202f\ufeff'].map((c) => c.charCodeAt(0)))

/**
 * The last place in held text where a word has ended, or 0: for `flush()`, which must not cut a word,
 * a number or an address whose rest is still to come.
 *
 *     It costs $3.      I met Watson.      Ask Dr.      雨だ，風
 *              ^ may go on           ^        ^ goes on     ^
 */
export function lastWordEnd(text: string, profile: Profile): number {
  const token = tokenStart(text, text.length)
  if (isFinished(text.slice(token, token + LONGEST_WORD + 1), profile)) return text.length
  for (let at = text.length; at > token; at--) {
    const unit = text.charCodeAt(at - 1)
    if (!WIDE_CLAUSE.has(unit) && !WIDE_TERMINATORS.has(unit)) continue
    const end = closersEnd(text, at)
    const within = WIDE_CLAUSE.has(unit) && isNumeric(text, at - 2) && (at >= text.length || isNumeric(text, at))
    if (!within) return end
  }
  return beforeAbbreviations(text, breakableStart(text, token), profile)
}

/**
 * Where the abbreviations start that stand last before a place, with white space behind each: what they
 * belong to is still to come.
 */
function beforeAbbreviations(text: string, place: number, profile: Profile): number {
  let start = place
  for (;;) {
    let end = start
    while (end > 0 && isWhite(text.charCodeAt(end - 1))) end--
    const token = tokenStart(text, end)
    const word = end - token > LONGEST_WORD ? undefined : ABBREVIATION.exec(text.slice(token, end))?.[1]
    if (word === undefined || abbreviationClass(profile, word) !== NEVER) return start
    start = token
  }
}

/** Where the last token starts: behind the last white space before `at`. */
function tokenStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !isWhite(text.charCodeAt(start - 1))) start--
  return start
}

/** The same, for a token with non-breaking spaces in it. */
function breakableStart(text: string, token: number): number {
  let start = token
  for (;;) {
    let gap = start
    while (gap > 0 && NON_BREAKING.has(text.charCodeAt(gap - 1))) gap--
    if (gap === start) return start
    start = tokenStart(text, gap)
  }
}

/** Whether a token is a word with a terminator behind it. */
function isFinished(token: string, profile: Profile): boolean {
  const letters = token.length > LONGEST_WORD ? undefined : FINISHED.exec(token)?.[1]
  return letters !== undefined && SPOKEN.test(letters) && abbreviationClass(profile, letters) !== NEVER
}

/** Where the marks that close behind a mark end. */
function closersEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && (closes(text, end) || classAt(text, end) === EXTEND)) end++
  return end
}
