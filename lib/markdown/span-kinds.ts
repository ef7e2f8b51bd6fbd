/**
 * Where spans end. A span is closed within its block, and within {@link LONGEST_SPAN} units, or it is none.
 */
import { classAt, OLETTER } from '../unicode/sentence-break.ts'
import { FORMAT, isWhiteAt, maskInside } from './span-text.ts'

/** More text than this is no span: what follows would have to wait for it. */
export const LONGEST_SPAN = 192

/** What follows decides. */
export const HOLD = 'hold'
export const NO_SPAN = 'none'

export interface Span {
  end: number
  mask: string
}

type Found = Span | typeof HOLD | typeof NO_SPAN

/** Nothing was found up to the end of what is there. */
function unfound(text: string, at: number, ended: boolean): typeof HOLD | typeof NO_SPAN {
  return ended || text.length - at >= LONGEST_SPAN ? NO_SPAN : HOLD
}

/** Where the run of one character ends that starts at `at`; {@link LONGEST_SPAN} units on at the most. */
function runEnd(text: string, at: number): number {
  const stop = Math.min(text.length, at + LONGEST_SPAN)
  let end = at + 1
  while (end < stop && text.charCodeAt(end) === text.charCodeAt(at)) end++
  return end
}

/** A run so long that it is none. */
function plainRun(text: string, at: number, end: number): Span {
  return { end, mask: text.slice(at, end) }
}

/**
 *     the file `a. b` is
 *              ^^^^^^ as many backticks close as open
 */
export function codeSpan(text: string, at: number, before: string, ended: boolean): Found {
  const stop = at + LONGEST_SPAN
  const inside = runEnd(text, at)
  if (inside === stop) return plainRun(text, at, inside)
  if (inside === text.length && !ended) return HOLD
  for (let from = inside; from < stop; ) {
    const ticks = text.indexOf('`', from)
    if (ticks < 0 || ticks >= stop) break
    const end = runEnd(text, ticks)
    if (end >= stop) break
    if (end === text.length && !ended) return HOLD
    if (end - ticks === inside - at) {
      return { end, mask: openerMask(before, inside - at) + wordOf(ticks - inside) + FORMAT.repeat(end - ticks) }
    }
    from = end
  }
  const missing = unfound(text, at, ended)
  if (missing === HOLD) return HOLD
  const mask = codeBegun(text, at, inside, before)
  return { end: at + mask.length, mask }
}

/** Backticks up to `inside`, and the first character behind them: it begins a word, whether the code is closed or not. */
export function codeBegun(text: string, at: number, inside: number, before: string): string {
  return openerMask(before, inside - at) + wordOf(firstWidth(text, inside))
}

/** A word of so many units, that no abbreviation is. */
function wordOf(length: number): string {
  return length === 0 ? '' : `X${'x'.repeat(length - 1)}`
}

/** How many units of a word stand at a place. A half of a pair whose other half is not there is one. */
function firstWidth(text: string, at: number): number {
  const character = text.codePointAt(at)
  if (character === undefined || isWhiteAt(text, at)) return 0
  return character > 0xffff ? 2 : 1
}

const AUTOLINK = /<[a-z][a-z0-9+.-]*:[^\s<>]*>|<[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+>/iy
const TAG = /<[a-z/!?][^<>]*>/iy
const TAG_BEGUN = /<(?:[a-z0-9.!#$%&'*+/=?^_`{|}~-][^<>]*)?$/iy
const BREAK = /^<br\b/i

/** What closes, and what says nothing: it belongs to the text before it. */
const NO_OPENER = /^<[/!?]/

/**
 *     see <https://example.org/?a.> Then      late.</b> Then
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^
 */
export function tag(text: string, at: number, before: string, ended: boolean): Found {
  const piece = text.slice(at, at + LONGEST_SPAN)
  const link = matchAtStart(AUTOLINK, piece)
  if (link > 0) return { end: at + link, mask: wordOf(link) }
  const length = matchAtStart(TAG, piece)
  if (length > 0) {
    const end = at + length
    if (BREAK.test(piece)) return { end, mask: ' '.repeat(length) }
    if (NO_OPENER.test(piece)) return { end, mask: FORMAT.repeat(length) }
    const opens = opensText(text, end, ended)
    if (opens === HOLD) return HOLD
    return { end, mask: opens ? openerMask(before, length) : FORMAT.repeat(length) }
  }
  const begun = piece.length < LONGEST_SPAN && matchAtStart(TAG_BEGUN, piece) > 0
  return begun && !ended ? HOLD : NO_SPAN
}

/**
 * Whether a tag that ends there has text behind it.
 *
 *     保存します。<b>次の      late.<a id="note"></a> Then      late.<img src="a.png"> Then
 *                   ^                          ^^                                 ^
 */
function opensText(text: string, end: number, ended: boolean): boolean | typeof HOLD {
  const behind = text.slice(end, end + 2)
  if (!ended && (behind === '' || behind === '<')) return HOLD
  return behind !== '' && behind !== '</' && !isWhiteAt(text, end)
}

function matchAtStart(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0].length ?? 0
}

/**
 *     read [the book. All of it.](https://example.org) Then
 *          ^                                         ^
 */
export function link(text: string, at: number, ended: boolean): Found {
  const whole = ended || text.length - at >= LONGEST_SPAN
  const close = balancedEnd(text, at, at + LONGEST_SPAN, whole, '[')
  if (close < 0) return whole ? NO_SPAN : HOLD
  if (close === text.length) return whole ? NO_SPAN : HOLD
  const opener = text.charAt(close)
  if (opener !== '(' && opener !== '[') return NO_SPAN
  const end = balancedEnd(text, close, at + LONGEST_SPAN, whole, opener)
  if (end < 0) return whole ? NO_SPAN : HOLD
  return { end, mask: `[${maskInside(text.slice(at + 1, close - 1))}${FORMAT.repeat(end - close + 1)}` }
}

/**
 *     late. ![A fish. A bird.](a.png) Then
 *           ^^                      ^
 */
export function image(text: string, at: number, ended: boolean): Found {
  if (at + 1 === text.length) return ended ? NO_SPAN : HOLD
  const found = link(text, at + 1, ended)
  return typeof found === 'object' ? { end: found.end, mask: `[${found.mask}` } : found
}

/**
 * Behind the bracket that closes the one at `at`, or -1. What stands in code or is escaped does not count.
 *
 * @param whole whether nothing behind the text matters
 */
function balancedEnd(text: string, at: number, stop: number, whole: boolean, open: string): number {
  const close = open === '(' ? ')' : ']'
  let depth = 0
  for (let to = at; to < Math.min(stop, text.length); to++) {
    const unit = text.charAt(to)
    if (unit === '\\') to++
    else if (unit === '`') {
      const end = passCode(text, to, stop, whole)
      // It may still be closed, with the bracket in it.
      if (end < 0 && !whole) return -1
      to = (end < 0 ? runEnd(text, to) : end) - 1
    } else if (unit === open) depth++
    else if (unit === close && --depth === 0) return to + 1
  }
  return -1
}

/** Behind the code that starts at `at`, or -1 where it isn't closed. */
function passCode(text: string, at: number, stop: number, whole: boolean): number {
  const inside = runEnd(text, at)
  for (let from = inside; from < stop; ) {
    const ticks = text.indexOf('`', from)
    if (ticks < 0 || ticks >= stop) break
    const end = runEnd(text, ticks)
    if (end >= stop || (end === text.length && !whole)) break
    if (end - ticks === inside - at) return end
    from = end
  }
  return -1
}

/**
 * What opens emphasis belongs to what follows, also where no white space stands before it.
 *
 *     開きます。**保存します。**
 *               ^
 */
export function openerMask(before: string, length: number): string {
  return (before === '' || /[\p{L}\p{N}\s]/u.test(before) ? FORMAT : '(').repeat(length)
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const WORD = /[\p{L}\p{N}]/u

/** Whether a run of * _ or ~ may open emphasis, or close it: left- and right-flanking runs of CommonMark. */
function flanks(unit: string, outside: string, inside: string): boolean {
  if (inside === '' || /\s/.test(inside)) return false
  if (unit === '_' && WORD.test(outside)) return false
  // 開く。**保存。**次に: between letters without case no white space stands, which CommonMark asks for here.
  const apart = outside === '' || /\s/.test(outside) || PUNCTUATION.test(outside) || classAt(outside, 0) === OLETTER
  return apart || !PUNCTUATION.test(inside)
}

/**
 *     it was **late. Very late.** Then
 *            ^^                ^^ as many close as open
 */
export function emphasis(text: string, at: number, before: string, ended: boolean): Found {
  const unit = text.charAt(at)
  const stop = at + LONGEST_SPAN
  const inside = runEnd(text, at)
  if (inside === stop) return plainRun(text, at, inside)
  if (inside === text.length && !ended) return HOLD
  const length = inside - at
  const next = text.charAt(inside)
  const opens = flanks(unit, before, next) && (unit !== '~' || length === 2)
  if (opens) {
    for (let from = inside; from < stop; ) {
      const marks = text.indexOf(unit, from)
      if (marks < 0 || marks >= stop) break
      const end = runEnd(text, marks)
      if (end >= stop) break
      if (end === text.length && !ended) return HOLD
      if (end - marks === length && flanks(unit, text.charAt(end), text.charAt(marks - 1))) {
        const mask = openerMask(before, length) + maskInside(text.slice(inside, marks)) + FORMAT.repeat(length)
        return { end, mask }
      }
      from = end
    }
    if (unfound(text, at, ended) === HOLD) return HOLD
  }
  const closes = flanks(unit, next, before)
  if (opens) return { end: inside, mask: openerMask(before, length) }
  return { end: inside, mask: closes ? FORMAT.repeat(length) : text.slice(at, inside) }
}
