import { isWhite } from '../../unicode/white-space.ts'
import { UNDECIDED } from '../scanner.ts'

const EYES = new Set([...':;='].map((mark) => mark.charCodeAt(0)))
const NOSES = new Set([..."-^'o"].map((mark) => mark.charCodeAt(0)))
const MOUTHS = new Set([...')(DPpO/\\|*3>]['].map((mark) => mark.charCodeAt(0)))
/** The longest emoticon that is recognised: :-))) */
const LONGEST_EMOTICON = 6

/**
 * Reads an emoticon, which closes the sentence that it comments.
 *
 *     We made it.:-) Then
 *                ^  ^ from the eyes to behind the mouth
 *
 * @returns the position behind it, `at` when there is none, {@link UNDECIDED} when the window ends
 */
export function emoticonEnd(window: string, at: number): number {
  if (!EYES.has(window.charCodeAt(at))) return at
  let end = at + 1
  if (NOSES.has(window.charCodeAt(end))) end++
  const mouth = end
  while (end < window.length && end < at + LONGEST_EMOTICON && MOUTHS.has(window.charCodeAt(end))) end++
  if (end >= window.length) return UNDECIDED
  return end > mouth && isWhite(window.charCodeAt(end)) ? end : at
}
