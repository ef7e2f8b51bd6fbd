/** What the page measures of itself. */

/** The longest time between two frames: how long the page stood still. */
export class PauseMeter {
  #tell
  #longest = 0
  #last
  #frame

  constructor(tell) {
    this.#tell = tell
  }

  start() {
    this.stop()
    this.#longest = 0
    this.#last = undefined
    this.#next()
  }

  stop() {
    cancelAnimationFrame(this.#frame)
  }

  #next() {
    this.#frame = requestAnimationFrame((now) => {
      // A page that nobody sees has no frames.
      if (this.#last !== undefined && !document.hidden && now - this.#last > this.#longest) {
        this.#longest = now - this.#last
        this.#tell(this.#longest)
      }
      this.#last = document.hidden ? undefined : now
      this.#next()
    })
  }
}

/** Milliseconds between two measurements. */
const BETWEEN = 1000

/**
 * Tells how many bytes the page and its workers take, again and again; `undefined` where the browser
 * does not say. (It says so to pages that are isolated from others, after its next garbage collection.)
 *
 * @returns a function that ends it, after one last measurement
 */
export function watchMemory(tell) {
  let over = false
  async function watch() {
    if (!globalThis.crossOriginIsolated || !performance.measureUserAgentSpecificMemory) {
      tell(undefined)
      return
    }
    for (let last = false; !last; ) {
      last = over
      const { bytes } = await performance.measureUserAgentSpecificMemory()
      tell(bytes)
      if (!over) await new Promise((resolve) => setTimeout(resolve, BETWEEN))
    }
  }
  watch().catch(() => tell(undefined))
  return () => {
    over = true
  }
}
