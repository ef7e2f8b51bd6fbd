import { Queue } from './queue.ts'

/** White space that is not already a single space. */
const UNEVEN = /[^\S ][\s\u0085]*|\u0085[\s\u0085]*| [\s\u0085]+/g
/** Where there is such white space, of which a text that has none of the odd kinds can have. */
const SIGNS = ['\n', '  ', '\t', '\r']
/** White space that few texts have. V8 need not look for the second kind in a string of Latin-1. */
const ODD = ['\v', '\f', '\u0085', '\u00a0']
const ODD_WIDE = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** A place that no text reaches. */
const NOWHERE = 0x7fffffff

/**
 * Folds white space inside sentences, so that a line is a sentence. Most sentences have single spaces
 * alone, which is told from the text they come from: a search a text, not a search a sentence.
 */
export class Folder {
  readonly #texts = new Queue<string>()
  /** Where the first of the texts starts. */
  #start = 0
  /** The next place of each of the signs in it. */
  readonly #next = new Int32Array(SIGNS.length).fill(-1)
  /** Whether odd white space came. */
  #odd = false

  /** Takes text of which sentences will come. */
  feed(text: string): void {
    if (this.#odd || text === '') return
    this.#odd = ODD.some((white) => text.includes(white)) || ODD_WIDE.test(text)
    this.#texts.push(text)
  }

  /** A sentence that stands from `start` to `end`, folded. Sentences come in their order. */
  fold(sentence: string, start: number, end: number): string {
    return this.#odd || this.#isUneven(start, end) ? sentence.replace(UNEVEN, ' ') : sentence
  }

  #isUneven(start: number, end: number): boolean {
    let text = this.#texts.first as string
    while (start >= this.#start + text.length) {
      this.#start += text.length
      this.#texts.shift()
      this.#next.fill(-1)
      text = this.#texts.first as string
    }
    // A sentence of several texts may have a space at the end of one and at the start of the next.
    if (end > this.#start + text.length) return true
    const from = start - this.#start
    const to = end - this.#start
    const next = this.#next
    for (let i = 0; i < SIGNS.length; i++) {
      let at = next[i] as number
      if (at < from) {
        at = text.indexOf(SIGNS[i] as string, from)
        if (at < 0) at = NOWHERE
        next[i] = at
      }
      if (at < to) return true
    }
    return false
  }
}
