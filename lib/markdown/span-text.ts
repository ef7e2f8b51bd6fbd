import { PROSE_MARKS } from '../scanner/marks.ts'
import { CLOSE, QUOTE, UNIT_CLASS } from '../unicode/sentence-break.ts'
import { isLineBreak, isWhite } from '../unicode/white-space.ts'

/** Stands for a character that the rules of prose are not to see: U+2060 WORD JOINER, a Format character to UAX #29. */
export const FORMAT = '\u2060'

/** Whether a mark at which prose may end stands there, or a line break. */
export function isMark(text: string, at: number): boolean {
  return PROSE_MARKS[text.charCodeAt(at)] !== 0
}

/** Whether a span may start or end with a character. */
export function isSpecial(unit: string): boolean {
  return (
    unit === '`' ||
    unit === '*' ||
    unit === '_' ||
    unit === '~' ||
    unit === '[' ||
    unit === ']' ||
    unit === '<' ||
    unit === '\\'
  )
}

export function isWhiteAt(text: string, at: number): boolean {
  return isWhite(text.charCodeAt(at))
}

/**
 * The inside of a span: its marks are no marks, save those at its end, where a sentence may end with it.
 *
 *     **Dr. Quill slept. It was late.**
 *         x            x            ^
 */
export function maskInside(text: string): string {
  let end = text.length
  while (end > 0 && belongsToEnd(text, end - 1)) end--
  let mask = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (isSpecial(unit) || isImage(text, at)) mask += FORMAT
    else if (at >= end || !isMark(text, at)) mask += unit
    else mask += isLineBreak(text.charCodeAt(at)) ? ' ' : 'x'
  }
  return mask
}

/** The first character of an image. */
function isImage(text: string, at: number): boolean {
  return text.charAt(at) === '!' && text.charAt(at + 1) === '['
}

function belongsToEnd(text: string, at: number): boolean {
  const value = UNIT_CLASS[text.charCodeAt(at)]
  return isSpecial(text.charAt(at)) || value === CLOSE || value === QUOTE || (isMark(text, at) && !isWhiteAt(text, at))
}
