/**
 * Lines of output: what is written for a sentence, and many of them at a time.
 */
import type { RangeSentence } from '../ranges/types.ts'
import type { Output } from './output.ts'

/** JSON lines are gathered up to about this many code units before they are written. */
const GATHERED = 65_536

/** Gathers what is written in small pieces, whole lines each. */
export class Gatherer {
  readonly #output: Output
  #text = ''

  constructor(output: Output) {
    this.#output = output
  }

  /** Takes a piece; the promise is for those that were written, where there were enough. */
  add(text: string): Promise<void> | undefined {
    this.#text += text
    return this.#text.length >= GATHERED ? this.flush() : undefined
  }

  async flush(): Promise<void> {
    const text = this.#text
    this.#text = ''
    if (text !== '') await this.#output.write(text)
  }
}

/** What is written for an item: text as it is, a line of JSON for objects and arrays. */
export class Lines {
  readonly #fields: object
  readonly #offsets: boolean

  /**
   * @param named whether the file is named in each sentence
   * @param offsets whether a sentence has offsets in text
   */
  constructor(file: string, named: boolean, offsets: boolean) {
    this.#fields = named ? { file } : {}
    this.#offsets = offsets
  }

  of(item: unknown): string {
    if (typeof item === 'string') return item
    return `${JSON.stringify(Array.isArray(item) ? item.map((one) => this.#object(one)) : this.#object(item))}\n`
  }

  #object(item: unknown): unknown {
    if (typeof item === 'string') return item
    if (this.#offsets) return { ...this.#fields, ...(item as RangeSentence) }
    const { start, end, ...rest } = item as RangeSentence
    return { ...this.#fields, ...rest }
  }
}
