/** A readable side, as far as it is needed here. */
interface Taken {
  readonly readableLength: number
  // biome-ignore lint/suspicious/noExplicitAny: the type that Node's streams have here
  read(size?: number): any
}

/** Fails a stream when the items that wait in it have been taken; at once where none waits. */
export function failLater(stream: Taken, fail: () => void): void {
  if (stream.readableLength === 0) {
    fail()
    return
  }
  const { read } = stream
  stream.read = (size) => {
    const item = read.call(stream, size)
    if (stream.readableLength === 0) {
      stream.read = read
      // The item that was just read has still to reach its consumer.
      queueMicrotask(fail)
    }
    return item
  }
}
