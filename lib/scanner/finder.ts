import type { Profile } from '../profiles/define.ts'
import type { MarkTable } from './marks.ts'
import { createSimdFinder } from './simd/create.ts'
import type { SimdFinder } from './simd/finder.ts'

/** A position that no window reaches. */
const NOWHERE = 0x7fffffff
/** Below this many code units a plain loop is faster than several native searches. */
const SHORT = 48
/** So many characters that only looked like marks, and the window is looked through unit by unit. */
const PATIENCE = 24

/** Marks beyond Latin-1 that stand among the punctuation of Latin letters: ․ ‥ … */
const COMMON = '\u2024\u2025\u2026'
/**
 * Where every other mark beyond Latin-1 is (the Greek question mark stands apart), and little that is
 * met among Latin, Greek or Cyrillic letters. In a string that V8 stores with a byte a character this
 * finds nothing, at once.
 */
const SUSPECTS = /[\u037e\u0530-\u1fff\u2027-\uffff]/g

/**
 * Finds the next mark of a table in a growing window.
 *
 * Prose has a mark in 40 to 90 characters, so most of the time goes into passing over the others.
 * `indexOf` of one character is a vectorised search (tens of GB/s), and prose in Latin, Greek or
 * Cyrillic letters takes one such search a mark. Text in other scripts is looked up unit by unit.
 * Either way each search remembers the stretch it has passed over, so that nothing is searched
 * twice, also when the scanner goes back because a long sentence was cut.
 */
export class MarkFinder {
  readonly #table: MarkTable
  readonly #simd: SimdFinder | undefined
  readonly #marks: string[] = []
  /** Mark by mark: from `#since` up to `#next`, where one stands, there is none. */
  readonly #since: Int32Array
  readonly #next: Int32Array
  /** A full stop and a line feed are in every text, and looked for apart. */
  #dotSince = 0
  #dotNext = -1
  #feedSince = 0
  #feedNext = -1
  /** The nearest of all others. */
  #rareSince = 0
  #rareNext = -1
  #suspectSince = 0
  #suspectNext = -1
  #patience = PATIENCE
  #loopSince = 0
  #loopNext = -1
  #window = ''
  /** So much of the text that comes next is known to have no mark. */
  #quiet = 0
  #loop = true

  /** @param planned the language whose plain sentences are to be planned; `true` where rules that know no language are */
  constructor(table: MarkTable, planned?: Profile | true) {
    this.#table = table
    this.#simd = createSimdFinder(table, planned)
    for (let unit = 0; unit < 0x100; unit++) {
      const mark = String.fromCharCode(unit)
      if (table[unit] && mark !== '.' && mark !== '\n') this.#marks.push(mark)
    }
    // UAX #29 knows one of them.
    this.#marks.push(...[...COMMON].filter((mark) => table[mark.charCodeAt(0)]))
    this.#since = new Int32Array(this.#marks.length)
    this.#next = new Int32Array(this.#marks.length)
  }

  /** Takes a window whose text is new from `from` on: `added`, by itself. */
  extend(window: string, from: number, added: string): void {
    this.#window = window
    const quiet = this.#quiet
    this.#quiet = 0
    if (added.length - quiet < SHORT) {
      this.#loop = true
      this.#loopSince = from
      this.#loopNext = from + this.#firstMark(added, quiet)
    } else if (this.#simd) {
      this.#loop = false
      this.#simd.extend(window)
    } else {
      this.#loop = false
      this.#next.fill(-1)
      this.#dotNext = -1
      this.#feedNext = -1
      this.#rareNext = -1
      this.#suspectNext = -1
      this.#patience = PATIENCE
    }
  }

  /** The first mark at or after `from`, or the window's length when there is none. */
  find(from: number): number {
    if (this.#loop) return this.#findByLoop(from)
    return this.#simd ? this.#simd.find(from) : this.#findBySearch(from)
  }

  /** Whether it is known already that no mark stands from `from` on. */
  isClear(from: number): boolean {
    return this.#loop && from >= this.#loopSince && this.#loopNext === this.#window.length
  }

  /**
   * Whether a short text, which will be among those that the next window starts its new text with, has no mark;
   * `false` for one that is better looked through in a window.
   */
  isQuiet(text: string): boolean {
    const { length } = text
    if (length >= SHORT || this.#firstMark(text, 0) < length) return false
    this.#quiet += length
    return true
  }

  /** What plans sentences in the window, where there is such a thing and the window is worth it. */
  get simd(): SimdFinder | undefined {
    return this.#loop ? undefined : this.#simd
  }

  #toLoop(): void {
    this.#loop = true
    this.#loopNext = -1
  }

  #findByLoop(from: number): number {
    if (from >= this.#loopSince && from <= this.#loopNext) return this.#loopNext
    this.#loopSince = from
    this.#loopNext = this.#firstMark(this.#window, from)
    return this.#loopNext
  }

  #firstMark(text: string, from: number): number {
    const table = this.#table
    const { length } = text
    let at = from
    while (at < length && table[text.charCodeAt(at)] === 0) at++
    return at
  }

  #findBySearch(from: number): number {
    let nearest = this.#rareNext
    if (nearest < from || from < this.#rareSince) {
      if (!this.#searchRare(from)) return this.#findByLoop(from)
      nearest = this.#rareNext
    }
    if (this.#dotNext < from || from < this.#dotSince) {
      this.#dotNext = this.#indexOf('.', from)
      this.#dotSince = from
    }
    if (this.#dotNext < nearest) nearest = this.#dotNext
    if (this.#feedNext < from || from < this.#feedSince) {
      this.#feedNext = this.#indexOf('\n', from)
      this.#feedSince = from
    }
    return this.#feedNext < nearest ? this.#feedNext : nearest
  }

  #indexOf(mark: string, from: number): number {
    const found = this.#window.indexOf(mark, from)
    return found < 0 ? NOWHERE : found
  }

  /** Finds the next mark that is rare, the end of the window where there is none. */
  #searchRare(from: number): boolean {
    let nearest = this.#window.length
    for (let i = 0; i < this.#next.length; i++) {
      let at = this.#next[i] as number
      if (at < from || from < (this.#since[i] as number)) at = this.#search(i, from)
      if (at < nearest) nearest = at
    }
    if (this.#suspectNext < from || from < this.#suspectSince) {
      if (!this.#searchSuspect(from)) return false
    }
    this.#rareNext = this.#suspectNext < nearest ? this.#suspectNext : nearest
    this.#rareSince = from
    return true
  }

  #search(i: number, from: number): number {
    const at = this.#indexOf(this.#marks[i] as string, from)
    this.#next[i] = at
    this.#since[i] = from
    return at
  }

  /** Looks for a mark among the suspects. Gives up, and goes over to the loop, when there are too many. */
  #searchSuspect(from: number): boolean {
    const window = this.#window
    for (let at = from; ; at++) {
      SUSPECTS.lastIndex = at
      if (!SUSPECTS.test(window)) at = NOWHERE
      else at = SUSPECTS.lastIndex - 1
      if (at === NOWHERE || this.#table[window.charCodeAt(at)]) {
        this.#suspectSince = from
        this.#suspectNext = at
        return true
      }
      if (this.#patience-- === 0) {
        this.#toLoop()
        return false
      }
    }
  }
}
