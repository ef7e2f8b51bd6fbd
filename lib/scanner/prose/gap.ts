/**
 * Reads the white space behind a candidate, and what may still belong to its sentence behind that.
 */
import type { Profile } from '../../profiles/define.ts'
import { CLOSE, classAt, QUOTE, SCONTINUE, UPPER } from '../../unicode/sentence-break.ts'
import { isLineBreak, isWhite } from '../../unicode/white-space.ts'
import { DOT, STRONG } from '../marks.ts'
import { UNDECIDED } from '../scanner.ts'
import { closesQuote, isPictograph, opensQuote, startsWord } from './characters.ts'
import { type Cursor, REACH } from './cursor.ts'
import { emoticonEnd } from './emoticon.ts'
import { footnoteEnd } from './footnote.ts'

/** How far back an open quotation mark is looked for, in code units. */
export const QUOTE_REACH = 180
const STRAIGHT_QUOTE = 0x22
const APOSTROPHE = 0x27

/** What stands behind the white space. */
export const AT_WINDOW_END = 0
/** More marks of the same run. */
export const AT_RUN = 1
/** More closers of the same sentence. */
export const AT_CLOSERS = 2
/** What the next sentence may start with. */
export const AT_NEXT = 3
/** A point that starts a word. */
export const AT_POINT = 4

/**
 * Passes over white space, {@link REACH} at the most. Gives the reason when a line break in it
 * ends the sentence.
 *
 *     Title⏎⏎Text      a hard-wrapped⏎line
 *          ^^                        ^ one break is white space
 */
export function passWhite(
  cursor: Cursor,
  newlines: 'paragraph' | 'always' | 'never',
): 'paragraph' | 'line' | undefined {
  const { window } = cursor
  const limit = Math.min(window.length, cursor.end + REACH)
  let at = cursor.at
  for (; at < limit; at++) {
    const unit = window.charCodeAt(at)
    if (unit === 0x20) continue
    if (!isWhite(unit)) break
    if (newlines === 'never' || !isLineBreak(unit)) continue
    // CR LF is one line break, also where a write ends between the two.
    if (unit === 0x0a && at > 0 && window.charCodeAt(at - 1) === 0x0d && cursor.breaks > 0) continue
    cursor.breaks++
    if (newlines === 'always') {
      cursor.at = at
      return 'line'
    }
    if (cursor.breaks > 1 || unit === 0x2029) {
      cursor.at = at
      return 'paragraph'
    }
  }
  cursor.at = at
  return undefined
}

/** Tells what stands behind the white space, where the cursor is; the window has a character there. */
export function readAfterGap(cursor: Cursor, profile: Profile): number {
  const { window, at, final, marks } = cursor
  const unit = window.charCodeAt(at)
  const kind = marks[unit]
  if (kind === DOT || kind === STRONG) {
    // Wait . . .  Vraiment ?!      on the .NET platform      Late? … No.
    //       ^              ^              ^ but not here           ^ nor here
    if (at + 1 >= window.length && !final) return AT_WINDOW_END
    return startsWord(window, at + 1) ? AT_POINT : AT_RUN
  }
  const value = classAt(window, at)
  if (value === CLOSE) return AT_CLOSERS
  if (cursor.breaks === 0 && isPictograph(window.codePointAt(at) as number)) {
    // We made it! 🎉 Now
    //             ^
    return AT_CLOSERS
  }
  if (unit === 0x5b && cursor.breaks === 0) {
    // He left home. [17] He
    //               ^ the number of a note
    const end = footnoteEnd(window, at)
    if (end === UNDECIDED && !final) return AT_WINDOW_END
    if (end > at) return AT_CLOSERS
  }
  if (value === QUOTE && (closesQuote(unit, profile) || !opensQuote(unit))) {
    // « Vraiment ? »       "Really? " he said       Dat was het. '' Toen
    //              ^               ^ a quotation mark between spaces closes
    let end = at + 1
    if (end < window.length && unit === APOSTROPHE && window.charCodeAt(end) === APOSTROPHE) end++
    if (end >= window.length && !final) return AT_WINDOW_END
    if (end >= window.length) return AT_CLOSERS
    if (isWhite(window.charCodeAt(end))) {
      if (unit !== STRAIGHT_QUOTE) return AT_CLOSERS
      // He nodded. " And you? "      " And you? " He nodded.
      //              ^ opens before a capital   ^ unless the sentence has an open one
      if (end + 1 >= window.length && !final) return AT_WINDOW_END
      if (end + 1 >= window.length || classAt(window, end + 1) !== UPPER) return AT_CLOSERS
      if (isQuoteOpen(cursor)) return AT_CLOSERS
    }
  }
  if (value === SCONTINUE && cursor.breaks === 0) {
    // That was it. :-) Then
    //              ^
    const end = emoticonEnd(window, at)
    if (end === UNDECIDED && !final) return AT_WINDOW_END
    if (end !== at) return AT_CLOSERS
  }
  return AT_NEXT
}

/** Whether the sentence has an odd number of straight quotation marks, as far back as is looked. */
function isQuoteOpen({ window, begin, end }: Cursor): boolean {
  let open = false
  for (let at = Math.max(begin, end - QUOTE_REACH, 0); at < end; at++) {
    if (window.charCodeAt(at) === STRAIGHT_QUOTE) open = !open
  }
  return open
}
