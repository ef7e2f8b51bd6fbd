import { CR, LF, SEP, SP, UNIT_CLASS } from './sentence-break.ts'

/**
 * Whether a code unit is white space: Unicode's White_Space and U+FEFF, which is what
 * `String.prototype.trim` takes off, and U+0085.
 */
export function isWhite(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x85) return false
  const value = UNIT_CLASS[unit] as number
  return value === SP || value === SEP || unit === 0xfeff
}

/** Whether a text is white space alone. */
export function isBlank(text: string): boolean {
  let at = 0
  while (at < text.length && isWhite(text.charCodeAt(at))) at++
  return at === text.length
}

/** How many code units a text has without the white space around it. */
export function trimmedLength(text: string): number {
  let [from, to] = [0, text.length]
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--
  while (from < to && isWhite(text.charCodeAt(from))) from++
  return to - from
}

/** Whether a code unit breaks a line: LF, CR, U+0085, U+2028 or U+2029. */
export function isLineBreak(unit: number): boolean {
  const value = UNIT_CLASS[unit] as number
  return value === LF || value === CR || value === SEP
}
