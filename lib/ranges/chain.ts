/**
 * How much text stands before each part: known as soon as all parts before it have been decoded,
 * long before they have been split. Those who decode them tell each other.
 */

/** So many parts are remembered; more are never on the way at once. */
const SLOTS = 4096
/** Behind the slots: whether all are to end. */
const END = SLOTS
const MARKS = SLOTS + 1
/**
 * How long a thread stands still at a time, in milliseconds. From Node 22 on, a thread that is ended just when it begins to
 * wait is not woken, and never ends; one whose wait is over sees that it was ended.
 */
const WAIT = 100

export class UnitChain {
  /** What the threads share. */
  readonly memory: SharedArrayBuffer
  /** Slot by slot: the part that is told of, plus one; then {@link END}. */
  readonly #parts: Int32Array
  readonly #units: Float64Array

  /** @param memory that of another thread's chain */
  constructor(
    memory = new SharedArrayBuffer(SLOTS * Float64Array.BYTES_PER_ELEMENT + MARKS * Int32Array.BYTES_PER_ELEMENT),
  ) {
    this.memory = memory
    this.#units = new Float64Array(memory, 0, SLOTS)
    this.#parts = new Int32Array(memory, this.#units.byteLength, MARKS)
  }

  /** Asks all who split parts to end, and wakes those who wait. */
  end(): void {
    Atomics.store(this.#parts, END, 1)
    for (let slot = 0; slot < SLOTS; slot++) Atomics.notify(this.#parts, slot)
  }

  /** @throws where all have been asked to end */
  check(): void {
    if (Atomics.load(this.#parts, END) !== 0) throw new Error('the work was ended')
  }

  /** Tells how many UTF-16 code units stand before the part that follows this one. */
  tell(part: number, units: number): void {
    const slot = (part + 1) % SLOTS
    this.#units[slot] = units
    Atomics.store(this.#parts, slot, part + 1)
    Atomics.notify(this.#parts, slot)
  }

  /** Whether {@link before} would not wait. */
  isTold(part: number): boolean {
    return this.#told(part % SLOTS) === part
  }

  /**
   * How many code units stand before a part. Waits for whoever has the part before; the thread stands still.
   *
   * @throws where all have been asked to end
   */
  before(part: number): number {
    const slot = part % SLOTS
    for (let told = this.#told(slot); told !== part; told = this.#told(slot)) {
      this.check()
      Atomics.wait(this.#parts, slot, told, WAIT)
    }
    return this.#units[slot] as number
  }

  #told(slot: number): number {
    return Atomics.load(this.#parts, slot)
  }
}
