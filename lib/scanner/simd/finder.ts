import type { Ahead } from '../ahead.ts'
import { BLOCK, type Simd } from './simd.ts'

/** So many marks are listed at a time. */
const LISTED = 256
/** How much text before a mark a block has: more than the longest word that is looked at. */
const BEHIND = 32
/** What stands so near to a block's end is looked at in the next one. */
const MARGIN = 64
/** Farther than any sentence in one string reaches. */
const FAR = 0x3fffffff

/** Finds marks, and plans sentences, a block of the window at a time. */
export class SimdFinder {
  readonly #simd: Simd
  readonly #data: Uint8Array
  readonly #owner: number
  #window = ''
  /** The block starts here, … */
  #start = 0
  /** … and marks before this place are found in it. */
  #stop = 0
  /** The stretch that was looked through last: from `#since` up to `#next`, where a mark stands, there is none. */
  #since = 0
  #next = -1
  /** Marks in a row, for one that looks for no sentences but goes from mark to mark. */
  readonly #listed: Int32Array | undefined
  #count = 0
  #at = 0

  /** @param plans whether {@link plan} is used */
  constructor(simd: Simd, data: Uint8Array, plans: boolean) {
    this.#simd = simd
    this.#data = data
    this.#owner = simd.newOwner()
    this.#listed = plans ? undefined : new Int32Array(LISTED)
  }

  extend(window: string): void {
    this.#window = window
    this.#stop = 0
    this.#next = -1
    this.#count = 0
  }

  find(from: number): number {
    if (from >= this.#since && from <= this.#next) return this.#next
    if (this.#listed) return this.#findListed(from, this.#listed)
    const { length } = this.#window
    this.#since = from
    for (let at = from; at < length; at = this.#stop) {
      this.#load(at, at)
      const { code } = this.#simd
      const language = this.#simd.languageAt(this.#data)
      const found = code.find(language, at - this.#start, this.#stop - this.#start) + this.#start
      if (found < this.#stop) {
        this.#next = found
        return found
      }
    }
    this.#next = length
    return length
  }

  #findListed(from: number, listed: Int32Array): number {
    if (from < this.#since) this.#count = 0
    else {
      while (this.#at < this.#count && (listed[this.#at] as number) < from) this.#at++
    }
    if (this.#at >= this.#count) this.#list(from, listed)
    this.#since = from
    this.#next = this.#at < this.#count ? (listed[this.#at] as number) : this.#window.length
    return this.#next
  }

  /** Lists the next marks from `from` on. */
  #list(from: number, listed: Int32Array): void {
    const { code, begins } = this.#simd
    const { length } = this.#window
    this.#count = 0
    this.#at = 0
    let at = from
    while (at < length && this.#count === 0) {
      this.#load(at, at)
      const start = this.#start
      const count = code.list(this.#simd.languageAt(this.#data), at - start, this.#stop - start)
      for (let i = 0; i < count; i++) listed[i] = (begins[i] as number) + start
      this.#count = count
      at = this.#simd.stopped + start
    }
  }

  /**
   * Plans sentences from `begin` on, of which the text up to `at` is read already.
   *
   * @returns the first place that is not planned: a mark that is not plain, or where a sentence grows
   * longer than `maxLength`
   */
  plan(begin: number, at: number, flags: number, maxLength: number, ahead: Ahead): number {
    const { length } = this.#window
    const { code, begins, ends } = this.#simd
    ahead.clear()
    for (let from = at; from < length; from = this.#stop) {
      this.#load(begin, from)
      const start = this.#start
      const stop = this.#stop
      const language = this.#simd.languageAt(this.#data)
      const behind = Math.max(begin - start, -FAR)
      const count = code.plan(language, behind, from - start, stop - start, flags, Math.min(maxLength, FAR - 1))
      ahead.take(count, start, begins, ends)
      const stopped = this.#simd.stopped + start
      if (count === 0 && this.#simd.marked) {
        // Found again at once.
        this.#since = stopped
        this.#next = stopped
      }
      if (count > 0 || stopped < stop) return stopped
    }
    return length
  }

  /** Has the block in memory that `at` is in, with the text from `begin` on or as much of it as matters. */
  #load(begin: number, at: number): void {
    const simd = this.#simd
    if (simd.owner === this.#owner && at < this.#stop && at >= this.#start + Math.min(BEHIND, at - begin)) return
    const window = this.#window
    this.#start = Math.max(Math.min(begin, at), at - BEHIND, 0)
    const end = Math.min(this.#start + BLOCK, window.length)
    this.#stop = end < window.length ? end - MARGIN : end
    simd.load(window, this.#start, end)
    simd.owner = this.#owner
  }
}
