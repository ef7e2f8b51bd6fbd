/**
 * The rule `period`: a period followed by white space ends a sentence.
 */
import type { BoundaryReason, ShouldBreak } from '../types.ts'
import { isWhite } from '../unicode/white-space.ts'
import { ask, BEFORE } from './ask.ts'
import { OVERRUN, PAST_LIMIT, type Scanner, UNDECIDED } from './scanner.ts'

export class PeriodScanner implements Scanner {
  readonly reason: BoundaryReason = 'terminator'
  readonly #shouldBreak: ShouldBreak | undefined
  #window = ''
  #begin = 0
  #at = 0
  #base = 0

  constructor(shouldBreak: ShouldBreak | undefined) {
    this.#shouldBreak = shouldBreak
  }

  begin(at: number): void {
    this.#begin = at
    this.#at = at
  }

  extend(window: string): void {
    this.#window = window
  }

  shift(by: number): void {
    this.#begin -= by
    this.#at -= by
    this.#base += by
  }

  get settled(): number {
    return this.#at
  }

  get keep(): number {
    return Math.max(this.#begin, this.#at - BEFORE)
  }

  /**
   *     It weighs 3.5 kg. Good.
   *                ^    ^ only the second has white space behind it
   */
  scan(final: boolean, limit: number): number {
    const window = this.#window
    while (this.#at <= limit + OVERRUN) {
      const mark = window.indexOf('.', this.#at)
      if (mark < 0) {
        this.#at = window.length
        return UNDECIDED
      }
      this.#at = mark
      if (mark + 1 >= window.length) return final ? mark + 1 : UNDECIDED
      this.#at = mark + 1
      if (isWhite(window.charCodeAt(mark + 1)) && this.#confirm(mark + 1)) return mark + 1
    }
    return PAST_LIMIT
  }

  #confirm(end: number): boolean {
    if (!this.#shouldBreak) return true
    return ask(this.#shouldBreak, {
      before: this.#window.slice(Math.max(this.#begin, end - BEFORE, 0), end),
      after: this.#window.charAt(end),
      offset: this.#base + end,
      boundary: true,
    })
  }
}
