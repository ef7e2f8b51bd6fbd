/**
 * Reads what belongs to the end of a sentence: the run of marks, and what closes behind it.
 */
import type { Profile } from '../../profiles/define.ts'
import { CLOSE, classAt, EXTEND, FORMAT, QUOTE, STERM, widthAt } from '../../unicode/sentence-break.ts'
import { isWhite } from '../../unicode/white-space.ts'
import { DOT, ELLIPSIS, isMarkAt, STRONG, SURROGATE, WIDE } from '../marks.ts'
import { UNDECIDED } from '../scanner.ts'
import { closesQuote, isPictograph, isSuperscript, startsWord } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { emoticonEnd } from './emoticon.ts'
import type { Evidence } from './evidence.ts'
import { footnoteEnd } from './footnote.ts'

/** What a reader of closers came to. */
export const AT_WINDOW_END = 0
export const AT_INPUT_END = 1
export const AT_WHITE = 2
export const AT_MARK = 3
/** Something else, without white space between. */
export const AT_TEXT = 4

/**
 * Reads the run of marks. Tells whether it is over.
 *
 *     What?! No...
 *         ^^   ^^^
 */
export function readRun(cursor: Cursor, evidence: Evidence): boolean {
  const { window, stop, marks } = cursor
  let at = cursor.at
  for (; at < stop; at++) {
    const kind = marks[window.charCodeAt(at)] as number
    if (kind === DOT) {
      evidence.mark = Math.max(evidence.mark, evidence.mark === 0 ? DOT : ELLIPSIS)
    } else if (kind === STRONG || kind === WIDE || kind === ELLIPSIS) {
      evidence.mark = Math.max(evidence.mark, kind)
    } else {
      const value = classAt(window, at)
      if (kind === SURROGATE && value === STERM) {
        evidence.mark = WIDE
        at++
      } else if ((value !== EXTEND && value !== FORMAT) || isWhite(window.charCodeAt(at))) break
    }
  }
  cursor.at = at
  cursor.end = at
  return at < stop || cursor.stopIsEnd
}

/**
 * Reads closers and notes, and tells what stands behind them.
 *
 *     "Is it (really)?" he said.[6] Then
 *                     ^         ^^^
 */
export function readClosers(cursor: Cursor, evidence: Evidence, profile: Profile): number {
  const { window, marks } = cursor
  for (;;) {
    const at = cursor.at
    cursor.end = at
    if (at >= cursor.stop) return cursor.stopIsEnd ? AT_INPUT_END : AT_WINDOW_END
    const unit = window.charCodeAt(at)
    if (isWhite(unit)) return AT_WHITE
    if (isMarkAt(marks, window, at)) return AT_MARK
    const value = classAt(window, at)
    if (value === EXTEND || value === FORMAT || isSuperscript(unit)) cursor.at = at + 1
    else if (value === CLOSE) {
      evidence.closed = true
      cursor.at = at + 1
    } else if (value === QUOTE) {
      if (at + 1 >= window.length && !cursor.final) return AT_WINDOW_END
      if (startsWord(window, at + 1) && !closesQuote(unit, profile)) return AT_TEXT
      evidence.closed = true
      evidence.quoted = true
      cursor.at = at + 1
    } else if (unit === 0x5b) {
      const end = footnoteEnd(window, at)
      if (end === UNDECIDED && !cursor.final) return AT_WINDOW_END
      if (end <= at) return AT_TEXT
      evidence.closed = true
      cursor.at = end
    } else if (isPictograph(window.codePointAt(at) as number)) cursor.at = at + widthAt(window, at)
    else {
      const end = emoticonEnd(window, at)
      if (end === UNDECIDED && !cursor.final) return AT_WINDOW_END
      if (end === at) return AT_TEXT
      evidence.closed = true
      cursor.at = end === UNDECIDED ? window.length : end
    }
  }
}
