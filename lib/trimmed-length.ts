/**
 * How long a growing sentence is without the white space around it. No text is looked at twice, however often it is asked
 * for: one that is too short to stand alone may go past many ends.
 */
import type { HeldText } from './held-text.ts'
import { isWhite } from './unicode/white-space.ts'

export class TrimmedLength {
  readonly #text: HeldText
  /** The sentence, … */
  #start = -1
  /** … where its text starts behind white space, … */
  #from = 0
  /** … up to where it was looked at, and where the text up to there ends before white space. */
  #end = 0
  #to = 0

  constructor(text: HeldText) {
    this.#text = text
  }

  /**
   * @param start where the sentence starts
   * @param end where it may end; not before an earlier one of the same sentence
   */
  of(start: number, end: number): number {
    if (start !== this.#start) {
      this.#start = start
      this.#from = this.#to = this.#end = start
    }
    while (this.#from < end && this.#from === this.#to && this.#isWhite(this.#from)) this.#from = ++this.#to
    let to = end
    const known = Math.max(this.#end, this.#from)
    while (to > known && this.#isWhite(to - 1)) to--
    if (to > known) this.#to = to
    this.#end = end
    return this.#to - this.#from
  }

  #isWhite(place: number): boolean {
    return isWhite(this.#text.unitAt(place))
  }
}
