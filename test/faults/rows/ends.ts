/**
 * What stands at the ends of a stream fails: its source, its sink, its reader.
 */
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sentences from '../../../lib/index.ts'
import {
  codeOf,
  ONE,
  type Outcome,
  type Row,
  type Section,
  systemError,
  TEXT,
  THREE,
  TWO,
  turns,
  until,
} from '../row.ts'
import { brokenSink, failingSource, leftIn, makeController, Reader } from '../watch.ts'

/** The text in six writes, cut in words and in sentences. */
const WRITES = ['One ca', 'me. Tw', 'o came. ', 'Three', ' is he', 're']
/** How many sentences are certain after so many of them, and what is held then. */
const AFTER: readonly (readonly [number, string])[] = [
  [0, ''],
  [0, 'One ca'],
  [1, 'Two'.slice(0, 2)],
  [1, 'Two came. '],
  [2, 'Three'],
  [2, 'Three is he'],
  [2, THREE],
]

/** A source that fails, in a pipeline. */
async function sourceFails(after: number): Promise<Outcome> {
  const emitted: unknown[] = []
  const stream = sentences()
  const sink = brokenSink(emitted, Infinity, 'fails')
  const code = await pipeline(failingSource(WRITES, after), stream, sink).then(String, codeOf)
  return { emitted, ...leftIn(stream), code }
}

/** A sink that fails, in a pipeline. */
async function sinkFails(after: number): Promise<Outcome> {
  const emitted: unknown[] = []
  const stream = sentences({ highWaterMark: 1 })
  const code = await pipeline([TEXT], stream, brokenSink(emitted, after, 'fails')).then(String, codeOf)
  return { emitted, ...leftIn(stream), code }
}

/** A sink that takes one sentence and no more, and what is then done about it. */
async function sinkStalls(act: (stream: ReturnType<typeof sentences>, abort: () => void) => void): Promise<Outcome> {
  const emitted: unknown[] = []
  const controller = makeController()
  const stream = sentences({ signal: controller.signal, highWaterMark: 1 })
  const sink: Writable = brokenSink(emitted, 1, 'stalls')
  const running = pipeline([TEXT], stream, sink)
  const code = running.then(String, codeOf)
  await turns(20)
  act(stream, () => controller.abort())
  return { code: await code, emitted, ...leftIn(stream) }
}

const source: Row[] = AFTER.map(([count, held], after) => ({
  fault: `the source fails before write ${after + 1} of 6`,
  run: () => sourceFails(after),
  outcome: { emitted: [ONE, TWO].slice(0, count), held, code: 'ECONNRESET' },
}))
source[6]!.fault = 'the source fails after all writes, before its end'

const sink: Row[] = [
  {
    fault: 'the sink fails at the first sentence',
    run: () => sinkFails(0),
    outcome: { emitted: [], waiting: [TWO], held: ` ${THREE}`, code: 'ENOSPC' },
  },
  {
    fault: 'the sink fails at the second sentence',
    run: () => sinkFails(1),
    outcome: { emitted: [ONE], held: THREE, code: 'ENOSPC' },
  },
  {
    fault: 'the sink fails at the last sentence',
    run: () => sinkFails(2),
    outcome: { emitted: [ONE, TWO], held: '', code: 'ENOSPC' },
  },
  {
    fault: 'the sink stalls for ever, then the signal is aborted',
    run: () => sinkStalls((_, abort) => abort()),
    outcome: { emitted: [ONE], waiting: [THREE], held: '', code: 'ABORT_ERR' },
  },
  {
    fault: 'the sink stalls for ever, then the stream is destroyed',
    run: () => sinkStalls((stream) => stream.destroy(systemError('ETIMEDOUT'))),
    outcome: { emitted: [ONE], waiting: [THREE], held: '', code: 'ETIMEDOUT' },
  },
]

const signal: Row[] = [
  {
    fault: 'the signal is aborted already',
    async run() {
      const controller = makeController()
      controller.abort()
      const stream = sentences({ signal: controller.signal })
      const reader = new Reader(stream)
      stream.write(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [], held: '', code: 'ABORT_ERR' },
  },
  {
    fault: 'the signal is aborted while text is held',
    async run() {
      const controller = makeController()
      const stream = sentences({ signal: controller.signal })
      const reader = new Reader(stream)
      stream.write(TEXT)
      await turns(2)
      controller.abort()
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO], held: THREE, code: 'ABORT_ERR' },
  },
  {
    fault: 'the signal is aborted in a data handler',
    async run() {
      const controller = makeController()
      const stream = sentences({ signal: controller.signal })
      const reader = new Reader(stream)
      stream.once('data', () => controller.abort())
      stream.write(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [ONE], held: ` ${TWO} ${THREE}`, code: 'ABORT_ERR' },
  },
  {
    fault: 'the signal is aborted while sentences wait',
    async run() {
      const controller = makeController()
      const stream = sentences({ signal: controller.signal, highWaterMark: 1 })
      const reader = new Reader(stream, false)
      stream.end(TEXT)
      await turns(2)
      controller.abort()
      return await reader.closed()
    },
    outcome: { emitted: [], waiting: [ONE], held: ` ${TWO} ${THREE}`, code: 'ABORT_ERR' },
  },
  {
    fault: 'the signal is aborted after the end',
    async run() {
      const controller = makeController()
      const stream = sentences({ signal: controller.signal })
      const reader = new Reader(stream)
      stream.end(TEXT)
      await until(() => stream.closed)
      controller.abort()
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
]

export const ends: Section = { title: 'Source, sink and signal', rows: [...source, ...sink, ...signal] }
