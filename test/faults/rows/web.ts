/**
 * The web stream: the same faults, by the names of its world.
 */

import type { SentenceOptions } from '../../../lib/index.ts'
import { SentenceTransformStream } from '../../../lib/web.ts'
import {
  codeOf,
  failureOf,
  ONE,
  type Outcome,
  type Row,
  type Section,
  systemError,
  TEXT,
  THREE,
  TWO,
  turns,
} from '../row.ts'
import { makeController } from '../watch.ts'

/** Reads all that comes, and tells what goes wrong. */
async function readAll(readable: ReadableStream<unknown>, emitted: unknown[]): Promise<string | undefined> {
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) emitted.push(next.value)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

type Act = (writer: WritableStreamDefaultWriter<string | Uint8Array>, stream: SentenceTransformStream) => unknown

/** Writes to a stream that is read. */
function read(fault: string, outcome: Outcome, act: Act, options?: SentenceOptions): Row {
  return {
    fault,
    async run() {
      const stream = new SentenceTransformStream(options) as SentenceTransformStream
      const writer = stream.writable.getWriter()
      const emitted: unknown[] = []
      const reading = readAll(stream.readable, emitted)
      writer.closed.catch(() => {})
      writer.ready.catch(() => {})
      await act(writer, stream)
      const code = await reading
      return { emitted, held: stream.held, ...(code === undefined ? {} : { code }) }
    },
    outcome,
  }
}

/** Writes text of which one sentence is read, and no more; then something happens. */
function stalled(
  fault: string,
  outcome: Outcome,
  act: (
    writer: WritableStreamDefaultWriter<string | Uint8Array>,
    reader: ReadableStreamDefaultReader<unknown>,
    abort: () => void,
  ) => unknown,
): Row {
  return {
    fault,
    async run() {
      const controller = makeController()
      const stream = new SentenceTransformStream({ signal: controller.signal })
      const writer = stream.writable.getWriter()
      writer.closed.catch(() => {})
      writer.ready.catch(() => {})
      const writing = failureOf(writer.write(TEXT))
      const reader = stream.readable.getReader()
      reader.closed.catch(() => {})
      const emitted = [(await reader.read()).value]
      await turns(3)
      await act(writer, reader, () => controller.abort())
      return { emitted, held: stream.held, code: await writing }
    },
    outcome,
  }
}

const LEFT = ` ${TWO} ${THREE}`

const rows: Row[] = [
  read('the source fails (abort)', { emitted: [ONE, TWO], held: THREE, code: 'ECONNRESET' }, async (writer) => {
    await writer.write(TEXT)
    await writer.abort(systemError('ECONNRESET'))
  }),
  {
    fault: 'the source of pipeThrough fails',
    async run() {
      const source = new ReadableStream<string>({
        start: (controller) => controller.enqueue(TEXT),
        async pull(controller) {
          await turns(3)
          controller.error(systemError('ECONNRESET'))
        },
      })
      const stream = new SentenceTransformStream()
      const emitted: unknown[] = []
      const code = await readAll(source.pipeThrough(stream), emitted)
      return { emitted, held: stream.held, code: code as string }
    },
    outcome: { emitted: [ONE, TWO], held: THREE, code: 'ECONNRESET' },
  },
  {
    fault: 'the sink of pipeTo fails',
    async run() {
      let cancelled: unknown
      const source = new ReadableStream<string>({
        start: (controller) => controller.enqueue(TEXT),
        cancel(reason) {
          cancelled = reason
        },
      })
      const stream = new SentenceTransformStream()
      const emitted: unknown[] = []
      const sink = new WritableStream({
        write(item) {
          if (item === TWO) throw systemError('ENOSPC')
          emitted.push(item)
        },
      })
      const code = await failureOf(source.pipeThrough(stream).pipeTo(sink))
      await turns(3)
      if (codeOf(cancelled) !== 'ENOSPC') throw new Error('the source was not told')
      return { emitted, held: stream.held, code }
    },
    outcome: { emitted: [ONE], held: ` ${THREE}`, code: 'ENOSPC' },
  },
  stalled(
    'the reader stalls, then the writer aborts',
    { emitted: [ONE], held: LEFT, code: 'ECONNRESET' },
    async (writer, reader) => {
      await writer.abort(systemError('ECONNRESET'))
      if ((await failureOf(reader.read())) !== 'ECONNRESET') throw new Error('the reader was not told')
    },
  ),
  {
    fault: 'the reader stalls, then the writer aborts its end',
    async run() {
      const stream = new SentenceTransformStream({ rule: 'uax29', highWaterMark: 1 })
      const writer = stream.writable.getWriter()
      writer.closed.catch(() => {})
      const reader = stream.readable.getReader()
      const read = reader.read()
      await writer.write(`${ONE} ${TWO} (`)
      const closing = failureOf(writer.close())
      const emitted = [(await read).value]
      await turns(3)
      await failureOf(writer.abort(systemError('ECONNRESET')))
      if ((await failureOf(reader.read())) !== 'ECONNRESET') throw new Error('the reader was not told')
      return { emitted, held: stream.held, code: await closing }
    },
    outcome: { emitted: [ONE], held: '(', code: 'ECONNRESET' },
  },
  stalled(
    'the reader stalls, then the signal is aborted',
    { emitted: [ONE], held: LEFT, code: 'ABORT_ERR' },
    async (_, reader, abort) => {
      abort()
      if ((await failureOf(reader.read())) !== 'ABORT_ERR') throw new Error('the reader was not told')
    },
  ),
  stalled('the reader cancels while a write waits', { emitted: [ONE], held: LEFT, code: 'ETIMEDOUT' }, (_, reader) =>
    reader.cancel(systemError('ETIMEDOUT')),
  ),
  stalled(
    'the reader cancels without a reason',
    { emitted: [ONE], held: LEFT, code: 'no reason' },
    async (writer, reader) => {
      await reader.cancel(new Error('no reason'))
      await writer.closed.catch(() => {})
    },
  ),
  read('the signal is aborted already', { emitted: [], held: '', code: 'ABORT_ERR' }, () => {}, {
    signal: AbortSignal.abort(),
  }),
  read(
    'the signal is aborted after the end',
    { emitted: [ONE, TWO, THREE], held: '' },
    async (writer) => {
      await writer.write(TEXT)
      await writer.close()
    },
    { signal: makeController().signal },
  ),
  read('an object among the writes', { emitted: [ONE], held: 'Two', code: 'ERR_INPUT_TYPE' }, async (writer) => {
    await writer.write(`${ONE} Two`)
    await failureOf(writer.write({} as never))
  }),
  read(
    'invalid bytes, with fatal',
    { emitted: [ONE], held: 'Two', code: 'ERR_INVALID_BYTES' },
    async (writer) => {
      await failureOf(writer.write(Buffer.concat([Buffer.from(`${ONE} Two`), Buffer.of(0xff)])))
    },
    { fatal: true },
  ),
  read(
    'shouldBreak throws',
    { emitted: [], held: TEXT, code: 'a mistake' },
    async (writer) => {
      await failureOf(writer.write(TEXT))
    },
    {
      shouldBreak() {
        throw new Error('a mistake')
      },
    },
  ),
  read(
    'the writer aborts while a batch fills',
    { emitted: [], held: TEXT, code: 'ECONNRESET' },
    async (writer) => {
      await writer.write(TEXT)
      await writer.abort(systemError('ECONNRESET'))
    },
    { batch: 3 },
  ),
  read(
    'the writer aborts while an idle flush waits',
    { emitted: [ONE, TWO], held: THREE, code: 'ECONNRESET' },
    async (writer) => {
      await writer.write(TEXT)
      await writer.abort(systemError('ECONNRESET'))
    },
    { idleFlush: 100_000 },
  ),
]

export const web: Section = { title: 'The web stream', rows }
