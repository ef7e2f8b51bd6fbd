/**
 * Feeds a sentence stream from a source, so that an error of the source loses no sentence.
 */
import type { Readable } from 'node:stream'
import type { SentenceStream } from '../adapters/node-transform.ts'

/**
 * Writes all of a source into a stream. `pipeline` would destroy the stream as soon as the source
 * fails; here the sentences that are finished are taken first.
 */
export async function feed(source: Readable, stream: SentenceStream): Promise<void> {
  const closed = event(stream, 'close')
  try {
    for await (const chunk of source) {
      if (!stream.write(chunk)) await Promise.race([event(stream, 'drain'), closed])
      if (stream.destroyed) return
    }
    stream.end()
  } catch (error) {
    await taken(stream)
    stream.destroy(error as Error)
  }
}

/** Waits for an event; unlike `once` of node:events it leaves errors to the reader of the stream. */
function event(stream: SentenceStream, name: string): Promise<void> {
  return new Promise((resolve) => stream.once(name, () => resolve()))
}

/** Waits until all that was written has been split, and all sentences that it gave have been taken. */
async function taken(stream: SentenceStream): Promise<void> {
  await new Promise((resolve) => stream.write('', resolve))
  while (stream.readableLength > 0 && !stream.destroyed) await new Promise((resolve) => setImmediate(resolve))
}
