/** A stream with both sides, as far as it is needed here. */
interface Ended {
  push(item: null): boolean
}

/**
 * Ends the readable side of a Transform, and then its writable one. Items that wait may be handed to listeners within
 * the first: where one of those throws, the stream still ends.
 */
export function endStream(stream: Ended, finish: () => void): void {
  try {
    stream.push(null)
  } finally {
    // It ends the readable side too, which has no effect any more.
    finish()
  }
}
