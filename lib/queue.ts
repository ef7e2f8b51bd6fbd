/** First in, first out, in constant time however long it grows: an array's `shift` moves all items. */
export class Queue<T> {
  #items: T[] = []
  #first = 0

  get length(): number {
    return this.#items.length - this.#first
  }

  get first(): T | undefined {
    return this.#items[this.#first]
  }

  get last(): T | undefined {
    return this.#items.at(-1)
  }

  /** The item with so many before it, of a queue that has one. */
  item(index: number): T {
    return this.#items[this.#first + index] as T
  }

  push(item: T): void {
    this.#items.push(item)
  }

  /** Puts an item before the first. */
  unshift(item: T): void {
    if (this.#first > 0) this.#items[--this.#first] = item
    else this.#items.unshift(item)
  }

  /** Takes the first item, of a queue that has one. */
  shift(): T {
    const item = this.#items[this.#first] as T
    this.#items[this.#first++] = undefined as T
    // Once half of the array is behind, the rest is moved: each item is, at most once on average.
    if (2 * this.#first >= this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
    return item
  }

  /** All items, in order. */
  toArray(): T[] {
    return this.#items.slice(this.#first)
  }
}
