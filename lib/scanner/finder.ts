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
 * characters beyond Latin-1 it takes just one such search a mark. Other text is looked up unit by
 * unit. Either way each search remembers the stretch it has passed over, so that nothing is
 * searched twice, also when the scanner goes back because a long sentence was cut.
 */
export class MarkFinder {
  readonly #table: MarkTable
  readonly #marks: string[] = []
  /** Mark by mark: from `#since` up to `#next`, where one stands, there is none. */
  readonly #since: number[] = []
  readonly #next: number[] = []
  #loopSince = 0
  #loopNext = -1
  #window = ''
  #loop = true

  constructor(table: MarkTable) {
    this.#table = table
    for (let unit = 0; unit < 0x100; unit++) {
      if (table[unit]) {
        this.#marks.push(String.fromCharCode(unit))
        this.#since.push(0)
        this.#next.push(-1)
      }
    }
  }

  /** Takes a window whose text is new from `from` on. */
  extend(window: string, from: number): void {
    this.#window = window
    this.#loop = window.length - from < SHORT || BEYOND_LATIN1.test(window)
    if (this.#loop) this.#loopNext = -1
    else this.#next.fill(-1)
  }

  /** The first mark at or after `from`, or the window's length when there is none. */
  find(from: number): number {
    return this.#loop ? this.#findByLoop(from) : this.#findBySearch(from)
  }

  #findByLoop(from: number): number {
    if (from >= this.#loopSince && from <= this.#loopNext) return this.#loopNext
    const window = this.#window
    const length = window.length
    const table = this.#table
    let at = from
    while (at < length && table[window.charCodeAt(at)] === 0) at++
    this.#loopSince = from
    this.#loopNext = at
    return at
  }

  #findBySearch(from: number): number {
    const window = this.#window
    const next = this.#next
    const since = this.#since
    let nearest = window.length
    for (let i = 0; i < next.length; i++) {
      let at = next[i] as number
      if (at < from || from < (since[i] as number)) {
        at = window.indexOf(this.#marks[i] as string, from)
        if (at < 0) at = NOWHERE
        next[i] = at
        since[i] = from
      }
      if (at < nearest) nearest = at
    }
    return nearest
  }
}
