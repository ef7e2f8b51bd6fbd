/**
 * Sources, sinks and readers that fail on demand, and what is left of a stream.
 */
import { getEventListeners } from 'node:events'
import { Readable, Writable } from 'node:stream'
import type { SentenceStream } from '../../lib/index.ts'
import { codeOf, type Outcome, systemError, turn, turns, until } from './row.ts'

/** A source that fails after so many chunks. */
export function failingSource(chunks: readonly (string | Uint8Array)[], after: number): Readable {
  async function* give() {
    for (const chunk of chunks.slice(0, after)) {
      yield chunk
      await turns(3)
    }
    throw systemError('ECONNRESET')
  }
  return Readable.from(give())
}

/** A sink that takes so many items, and then fails, or for ever waits. */
export function brokenSink(items: unknown[], takes: number, how: 'fails' | 'stalls'): Writable {
  return new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(item, _, done) {
      if (items.length < takes) {
        items.push(item)
        setImmediate(done)
      } else if (how === 'fails') done(systemError('ENOSPC'))
    },
  })
}

/** A reader of `data` events that remembers what comes, and what goes wrong. */
export class Reader {
  readonly emitted: unknown[] = []
  readonly stream: SentenceStream
  code: string | undefined
  ended = false

  constructor(stream: SentenceStream, listen = true) {
    this.stream = stream
    stream.on('error', (error) => {
      this.code ??= codeOf(error)
    })
    stream.on('end', () => {
      this.ended = true
    })
    if (listen) stream.on('data', (item) => this.emitted.push(item))
  }

  /** Waits until the stream is closed, and tells what came of it. */
  async closed(): Promise<Outcome> {
    await until(() => this.stream.closed)
    await turn()
    return this.outcome()
  }

  outcome(): Outcome {
    return { emitted: this.emitted, ...leftIn(this.stream), ...(this.code === undefined ? {} : { code: this.code }) }
  }
}

/** What waits in a stream, and what it holds. */
export function leftIn(stream: SentenceStream): { held: string; waiting?: unknown[] } {
  const waiting: unknown[] = []
  if (stream.readableLength > 0) {
    stream.removeAllListeners('data')
    while (stream.readableLength > 0) waiting.push(stream.read())
  }
  return { held: stream.held, ...(waiting.length > 0 ? { waiting } : {}) }
}

interface Emitter {
  eventNames(): (string | symbol)[]
  listenerCount(name: string | symbol): number
}

/** How many listeners an emitter has. */
export function listenersOf(emitter: unknown): number {
  const { eventNames, listenerCount } = emitter as Emitter
  return eventNames.call(emitter).reduce((sum, name) => sum + listenerCount.call(emitter, name), 0)
}

const signals: AbortSignal[] = []

/** A controller whose signal is looked at when the row is over. */
export function makeController(): AbortController {
  const controller = new AbortController()
  signals.push(controller.signal)
  return controller
}

/** How many listeners the signals of a row still have. */
export function listenersOnSignals(): number {
  return signals.splice(0).reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0)
}
