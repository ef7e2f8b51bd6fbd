import { Folder } from '../fold.ts'
import type { ResolvedOptions } from '../options.ts'

/** Makes of sentences what the options want: objects, strings, strings with a separator; or arrays of them. */
export class Shaper<T> {
  /** Whether items are objects. */
  readonly objects: boolean
  readonly #separator: string
  readonly #folder: Folder | undefined
  readonly #batch: number | undefined
  #items: unknown[] = []

  constructor({ objects, separator = '', folded, batch }: ResolvedOptions) {
    this.objects = objects
    this.#separator = separator
    this.#folder = folded ? new Folder() : undefined
    this.#batch = batch
  }

  /** What is given for a sentence, an object or its text; `undefined` while a batch fills. */
  shape(sentence: object | string): T | undefined {
    const item = typeof sentence === 'string' ? this.#fold(sentence) + this.#separator : sentence
    if (this.#batch === undefined) return item as T
    return this.#items.push(item) >= this.#batch ? this.rest() : undefined
  }

  /** The batch that is not full, where there is one. */
  rest(): T | undefined {
    if (this.#items.length === 0) return undefined
    const items = this.#items
    this.#items = []
    return items as T
  }

  #fold(text: string): string {
    this.#folder?.feed(text)
    return this.#folder?.fold(text, false) ?? text
  }
}
