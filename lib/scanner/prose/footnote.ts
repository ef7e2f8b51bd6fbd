import { UNDECIDED } from '../scanner.ts'

/** The longest mark of a note that is recognised, brackets included. */
const LONGEST_NOTE = 16

/**
 * Reads the mark of a note in brackets.
 *
 *     as he wrote.[6][12–14] Later […]
 *                 ^  ^ from a bracket to behind its partner
 *
 * @returns the position behind the note, `at` when there is none, {@link UNDECIDED} when the window ends
 */
export function footnoteEnd(window: string, at: number): number {
  for (let i = at + 1; i < at + LONGEST_NOTE; i++) {
    if (i >= window.length) return UNDECIDED
    const unit = window.charCodeAt(i)
    if (unit === 0x5d) return i > at + 1 ? i + 1 : at
    const digit = unit >= 0x30 && unit <= 0x39
    const joint = unit === 0x2c || unit === 0x2d || unit === 0x2013 || unit === 0x20 || unit === 0x2e || unit === 0x2026
    const letter = unit >= 0x61 && unit <= 0x7a && i === at + 1
    if (!digit && !joint && !letter) return at
  }
  return at
}
