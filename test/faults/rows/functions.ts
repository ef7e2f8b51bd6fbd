/**
 * Functions of the user's that throw: `shouldBreak`, and listeners.
 */
import sentences, { type SentenceOptions, type SentenceStream, type ShouldBreak } from '../../../lib/index.ts'
import { ONE, type Outcome, type Row, type Section, TEXT, THREE, TWO, turns } from '../row.ts'
import { Reader } from '../watch.ts'

function asked(fault: string, outcome: Outcome, shouldBreak: ShouldBreak): Row {
  return {
    fault,
    async run() {
      const stream = sentences({ shouldBreak }) as SentenceStream
      const reader = new Reader(stream)
      stream.end(TEXT)
      return await reader.closed()
    },
    outcome,
  }
}

const fail = (): never => {
  throw new Error('a mistake')
}

/** What ends a process, unless somebody listens to that. */
function uncaught(): Promise<Error> {
  return new Promise((resolve) => process.once('uncaughtException', resolve))
}

/**
 * A data listener that throws at the second sentence. The error is no affair of the stream's: it goes to who called,
 * and the stream goes on.
 */
function listener(
  fault: string,
  act: (stream: SentenceStream) => unknown,
  outcome: Partial<Outcome> = {},
  options?: SentenceOptions,
): Row {
  return {
    fault,
    alone: true,
    async run() {
      const stream = sentences(options) as SentenceStream
      const reader = new Reader(stream)
      let heard = 0
      stream.on('data', () => {
        if (++heard === 2) fail()
      })
      const thrown = uncaught()
      await act(stream)
      const { message } = await thrown
      await turns(20)
      if (!stream.writableEnded) stream.end()
      const { code, ...came } = await reader.closed()
      if (code !== undefined) throw new Error(`the stream failed: ${code}`)
      return { ...came, code: `uncaught: ${message}` }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'uncaught: a mistake', ...outcome },
  }
}

/** Of a large write, the sentences are given in another turn. */
const LONG = 'a'.repeat(20_000)

const rows: Row[] = [
  asked('shouldBreak throws', { emitted: [], held: TEXT, code: 'a mistake' }, fail),
  asked(
    'shouldBreak throws at the second sentence',
    { emitted: [ONE], held: `${TWO} ${THREE}`, code: 'a mistake' },
    (candidate) => (candidate.offset > 10 ? fail() : undefined),
  ),
  asked('shouldBreak gives no answer', { emitted: [], held: TEXT, code: 'ERR_SHOULD_BREAK' }, (() => 'yes') as never),
  asked('shouldBreak always answers yes', { emitted: [ONE, TWO, THREE], held: '' }, () => true),
  asked('shouldBreak always answers no', { emitted: [TEXT], held: '' }, () => false),
  {
    fault: 'a data listener throws, within write()',
    async run() {
      const stream = sentences() as SentenceStream
      const reader = new Reader(stream)
      stream.on('data', (item) => {
        if (item === ONE) fail()
      })
      let code = 'nothing was thrown'
      try {
        stream.write(TEXT)
      } catch (error) {
        code = `thrown by write(): ${(error as Error).message}`
      }
      stream.end()
      return { ...(await reader.closed()), code }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'thrown by write(): a mistake' },
  },
  {
    fault: 'a data listener throws, within read()',
    async run() {
      const stream = sentences({ highWaterMark: 2 }) as SentenceStream
      const reader = new Reader(stream, false)
      stream.end(TEXT)
      await turns(2)
      stream.on('data', (item) => {
        reader.emitted.push(item)
        if (item === ONE) fail()
      })
      let code = 'nothing was thrown'
      try {
        stream.read()
      } catch (error) {
        code = `thrown by read(): ${(error as Error).message}`
      }
      return { ...(await reader.closed()), code }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'thrown by read(): a mistake' },
  },
  listener('a data listener throws, while the stream flows', (stream) => {
    stream.pause()
    stream.write(TEXT)
    stream.resume()
  }),
  listener(
    'a data listener throws, behind a large write',
    (stream) => {
      stream.write(`${TEXT} ${LONG}`)
    },
    { emitted: [ONE, TWO, `${THREE} ${LONG}`] },
  ),
  listener(
    'a data listener throws at the last sentence',
    async (stream) => {
      stream.write(`${ONE} Two`)
      await turns(2)
      stream.end()
    },
    { emitted: [ONE, 'Two'] },
  ),
  listener(
    'a data listener throws in an idle flush',
    (stream) => {
      stream.write(`${ONE} Two is here`)
    },
    { emitted: [ONE, 'Two is', 'here'] },
    { idleFlush: 1 },
  ),
  {
    fault: 'a readable listener throws',
    alone: true,
    async run() {
      const stream = sentences() as SentenceStream
      const reader = new Reader(stream, false)
      stream.once('readable', fail)
      const thrown = uncaught()
      stream.end(TEXT)
      const { message } = await thrown
      // As any stream of Node's, it then calls no listener any more; what waits can be read.
      for (let item = stream.read(); item !== null; item = stream.read()) reader.emitted.push(item)
      stream.destroy()
      return { ...reader.outcome(), code: `uncaught: ${message}` }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'uncaught: a mistake' },
  },
]

export const functions: Section = { title: "The user's functions", rows }
