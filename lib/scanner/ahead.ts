/** So many sentences: enough that a start costs little of each, few enough to be thrown away. */
const SIZE = 64

/**
 * Sentences that a scanner found before it was asked for them. Places count from the start of the
 * window.
 */
export class Ahead {
  readonly size = SIZE
  count = 0
  /** The next one to be taken. */
  at = 0
  readonly begins: Int32Array = new Int32Array(SIZE)
  readonly ends: Int32Array = new Int32Array(SIZE)
  /** Whether a blank line ends it. */
  readonly closing: Uint8Array = new Uint8Array(SIZE)
  /** Whether it is known to have no control character, and no two spaces in a row. */
  readonly even: Uint8Array = new Uint8Array(SIZE)

  /** Takes `count` sentences whose places count from `start`; an end has two bits more: closing, even. */
  take(count: number, start: number, begins: Int32Array, ends: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const end = ends[i] as number
      this.begins[i] = (begins[i] as number) + start
      this.ends[i] = (end >> 2) + start
      this.closing[i] = end & 1
      this.even[i] = (end >> 1) & 1
    }
    this.count = count
    this.at = 0
  }

  /** Whether the next one starts at `begin`: what was planned from elsewhere counts no more. */
  startsAt(begin: number): boolean {
    return this.at < this.count && this.begins[this.at] === begin
  }

  clear(): void {
    this.count = 0
    this.at = 0
  }

  add(begin: number, end: number, closing: boolean): void {
    const { count } = this
    this.begins[count] = begin
    this.ends[count] = end
    this.closing[count] = closing ? 1 : 0
    this.even[count] = 0
    this.count = count + 1
  }
}
