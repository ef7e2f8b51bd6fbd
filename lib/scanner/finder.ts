import type { MarkTable } from './marks.ts'

/** A position that no window reaches. */
const NOWHERE = 0x7fffffff
/** Below this many code units a plain loop is faster than several native searches. */
const SHORT = 48
/** In a string that V8 stores with a byte a character this test answers at once: no. */
const BEYOND_LATIN1 = /[\u0100-\uffff]/

/**
 * Finds the next mark of a table in a growing window.
 *
 * Prose has a mark in 40 to 90 characters, so most of the time goes into passing over the others.
 * `indexOf` of one character is a vectorised search (several GB/s), and where a string has no
 * characters beyond Latin-1 it takes just one such search a mark. Each remembers its next hit, so
 * that no character is searched twice for the same mark. Other text is looked up unit by unit.
 */
export class MarkFinder {
  readonly #table: MarkTable
  readonly #marks: string[] = []
  readonly #next: number[] = []
  #window = ''
  #loop = true

  constructor(table: MarkTable) {
    this.#table = table
    for (let unit = 0; unit < 0x100; unit++) {
      if (table[unit]) {
        this.#marks.push(String.fromCharCode(unit))
        this.#next.push(-1)
      }
    }
  }

  /** Takes a window whose text is new from `from` on. */
  extend(window: string, from: number): void {
    this.#window = window
    this.#loop = window.length - from < SHORT || BEYOND_LATIN1.test(window)
    if (!this.#loop) this.#next.fill(-1)
  }

  /** The first mark at or after `from`, or the window's length when there is none. */
  find(from: number): number {
    const window = this.#window
    const length = window.length
    if (this.#loop) {
      const table = this.#table
      let at = from
      while (at < length && table[window.charCodeAt(at)] === 0) at++
      return at
    }
    const next = this.#next
    let nearest = length
    for (let i = 0; i < next.length; i++) {
      let at = next[i] as number
      if (at < from) {
        at = window.indexOf(this.#marks[i] as string, from)
        if (at < 0) at = NOWHERE
        next[i] = at
      }
      if (at < nearest) nearest = at
    }
    return nearest
  }

  /** Forgets what it remembers: the scanner went back. */
  rewind(): void {
    this.#next.fill(-1)
  }
}
