/** A readable side, as far as it is needed here. */
interface Flowing {
  readonly readableFlowing: boolean | null
  readonly readableLength: number
  pause(): { resume(): unknown }
}

/**
 * What a listener throws goes to whoever called, as it does from any stream. Where that is survived, what comes after it
 * is given too: nobody would else ask for it.
 *
 * @param pump pushes what there is room for
 */
export function goOnLater(stream: Flowing, pump: () => void): void {
  queueMicrotask(() => {
    pump()
    // Items that wait in a stream that flows are handed out when it starts to.
    if (stream.readableFlowing && stream.readableLength > 0) stream.pause().resume()
  })
}
