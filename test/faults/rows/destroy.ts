/**
 * `destroy` at every point of the life of a stream.
 */
import sentences, { type SentenceOptions, type SentenceStream } from '../../../lib/index.ts'
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
  turn,
  turns,
} from '../row.ts'
import { leftIn, Reader } from '../watch.ts'

const LARGE = 'One came. '.repeat(2000)

/** Does something to a stream that is read, at which point it is destroyed. */
function destroyed(
  fault: string,
  outcome: Outcome,
  act: (stream: SentenceStream, reader: Reader) => unknown,
  options?: SentenceOptions,
): Row {
  return {
    fault: `destroy ${fault}`,
    async run() {
      const stream = sentences(options) as SentenceStream
      const reader = new Reader(stream)
      await act(stream, reader)
      return await reader.closed()
    },
    outcome,
  }
}

/** As {@link destroyed}, of a stream that nobody reads. */
function unread(fault: string, outcome: Outcome, act: (stream: SentenceStream) => unknown, mark = 1): Row {
  return {
    fault: `destroy ${fault}`,
    async run() {
      const stream = sentences({ highWaterMark: mark }) as SentenceStream
      const reader = new Reader(stream, false)
      await act(stream)
      return await reader.closed()
    },
    outcome,
  }
}

/** As {@link destroyed}, when `shouldBreak` is asked: within the call that splits. */
function within(fault: string, outcome: Outcome, at: number, act: (stream: SentenceStream) => unknown): Row {
  return {
    fault: `destroy ${fault}`,
    async run() {
      let asked = 0
      const stream = sentences({
        shouldBreak() {
          if (++asked === at) stream.destroy()
          return undefined
        },
      }) as SentenceStream
      const reader = new Reader(stream)
      await act(stream)
      return await reader.closed()
    },
    outcome,
  }
}

/** Destroyed by an event. */
function on(event: string, outcome: Outcome): Row {
  return destroyed(`in a handler of ${event}`, outcome, (stream) => {
    stream.once(event, () => stream.destroy())
    stream.end(TEXT)
  })
}

const ALL = [ONE, TWO, THREE]
const NOTHING: Outcome = { emitted: [], held: '' }

const rows: Row[] = [
  destroyed('before the first write', NOTHING, (stream) => stream.destroy()),
  destroyed(
    'before the first write, then write',
    { ...NOTHING, code: 'ERR_STREAM_DESTROYED' },
    async (stream, reader) => {
      stream.destroy()
      stream.write(TEXT, (error: unknown) => {
        reader.code = codeOf(error)
      })
      await turns(3)
    },
  ),
  destroyed('before the first write, then flush and end', NOTHING, (stream) => {
    stream.destroy()
    stream.flush()
    stream.end()
  }),
  destroyed('with an error', { ...NOTHING, code: 'ETIMEDOUT' }, (stream) => stream.destroy(systemError('ETIMEDOUT'))),
  destroyed('twice', { emitted: [ONE, TWO], held: THREE }, async (stream) => {
    stream.write(TEXT)
    await turn()
    stream.destroy().destroy()
  }),
  destroyed('twice, each with an error', { emitted: [], held: '', code: 'ETIMEDOUT' }, (stream) => {
    stream.destroy(systemError('ETIMEDOUT')).destroy(systemError('ECONNRESET'))
  }),
  destroyed('between writes', { emitted: [ONE, TWO], held: THREE }, async (stream) => {
    stream.write(TEXT)
    await turn()
    stream.destroy()
  }),
  destroyed(
    'while a batch fills',
    { emitted: [], held: TEXT },
    async (stream) => {
      stream.write(TEXT)
      await turn()
      stream.destroy()
    },
    { batch: 3 },
  ),
  unread('in the tick of a write', { emitted: [], waiting: [ONE], held: ` ${TWO} ${THREE}` }, (stream) => {
    stream.write(TEXT)
    stream.destroy()
  }),
  unread('in the tick of a large write', { emitted: [], held: LARGE }, (stream) => {
    stream.write(LARGE)
    stream.destroy()
  }),
  destroyed(
    'in the tick of a large write without an end of a sentence',
    { emitted: [], held: 'a'.repeat(20_000) },
    (stream) => {
      stream.write('a'.repeat(20_000))
      stream.destroy()
    },
  ),
  destroyed('in the callback of a write', { emitted: [ONE, TWO], held: THREE }, (stream) => {
    stream.write(TEXT, () => stream.destroy())
  }),
  within('inside _transform (in shouldBreak), at the first sentence', { emitted: [], held: TEXT }, 1, (stream) =>
    stream.write(TEXT),
  ),
  within(
    'inside _transform (in shouldBreak), at the second sentence',
    { emitted: [ONE], held: `${TWO} ${THREE}` },
    2,
    (stream) => stream.write(TEXT),
  ),
  within('inside _flush (in shouldBreak)', { emitted: [ONE], held: `${TWO} (` }, 2, async (stream) => {
    stream.write(`${TEXT.slice(0, 20)}(`)
    await turns(2)
    stream.end()
  }),
  destroyed('in a data handler, at the first sentence', { emitted: [ONE], held: ` ${TWO} ${THREE}` }, (stream) => {
    stream.once('data', () => stream.destroy())
    stream.write(TEXT)
  }),
  destroyed('in a data handler, at the last sentence, inside _flush', { emitted: ALL, held: '' }, (stream) => {
    stream.on('data', (item) => {
      if (item === THREE) stream.destroy()
    })
    stream.end(TEXT)
  }),
  destroyed('in a data handler, during flush()', { emitted: [ONE, TWO, 'Three is'], held: 'here' }, async (stream) => {
    stream.on('data', (item) => {
      if (item === 'Three is') stream.destroy()
    })
    stream.write(TEXT)
    await turn()
    stream.flush()
  }),
  destroyed(
    'in a data handler, during a flush() that waited',
    { emitted: [ONE, TWO, 'Three is'], held: 'here' },
    (stream) => {
      stream.once('data', () => stream.flush())
      stream.on('data', (item) => {
        if (item === 'Three is') stream.destroy()
      })
      stream.write(TEXT)
    },
  ),
  destroyed(
    'in a data handler, during an idle flush',
    { emitted: [ONE, TWO, 'Three is'], held: 'here' },
    (stream) => {
      stream.on('data', (item) => {
        if (item === 'Three is') stream.destroy()
      })
      stream.write(TEXT)
    },
    { idleFlush: 1 },
  ),
  destroyed(
    'while an idle flush waits',
    { emitted: [ONE, TWO], held: THREE },
    async (stream) => {
      stream.write(TEXT)
      await turn()
      stream.destroy()
    },
    { idleFlush: 100_000 },
  ),
  unread('in a readable handler', { emitted: [], waiting: [ONE], held: ` ${TWO} ${THREE}` }, (stream) => {
    stream.once('readable', () => stream.destroy())
    stream.write(TEXT)
  }),
  unread(
    'during backpressure',
    { emitted: [], waiting: [ONE, TWO], held: ` ${THREE} ` },
    async (stream) => {
      for (let i = 0; i < 3; i++) stream.write(`${[ONE, TWO, THREE][i]} `)
      await turns(2)
      stream.destroy()
    },
    2,
  ),
  unread(
    'after end(), before anything is read',
    { emitted: [], waiting: [ONE], held: ` ${TWO} ${THREE}` },
    async (stream) => {
      stream.end(TEXT)
      await turns(2)
      stream.destroy()
    },
  ),
  destroyed(
    'while an error waits behind a sentence',
    { emitted: [], waiting: [ONE], held: 'Two' },
    async (stream) => {
      stream.pause()
      stream.write(Buffer.concat([Buffer.from(`${ONE} Two`), Buffer.of(0xff)]))
      await turns(2)
      stream.destroy()
    },
    { fatal: true },
  ),
  // It comes when what is at hand has been given.
  on('resume', { emitted: ALL, held: '' }),
  on('prefinish', { emitted: ALL, held: '' }),
  on('finish', { emitted: ALL, held: '' }),
  on('end', { emitted: ALL, held: '' }),
  on('close', { emitted: ALL, held: '' }),
  {
    fault: 'destroy by leaving a loop over the stream',
    async run() {
      const stream = sentences()
      const emitted: unknown[] = []
      stream.write(TEXT)
      for await (const item of stream) {
        emitted.push(item)
        break
      }
      return { emitted, ...leftIn(stream as SentenceStream) }
    },
    outcome: { emitted: [ONE], waiting: [TWO], held: THREE },
  },
  {
    fault: 'destroy in a loop over the stream',
    async run() {
      const stream = sentences()
      const emitted: unknown[] = []
      stream.write(TEXT)
      const loop = async (): Promise<void> => {
        for await (const item of stream) {
          emitted.push(item)
          stream.destroy()
        }
      }
      const code = await loop().then(String, codeOf)
      return { emitted, code, ...leftIn(stream as SentenceStream) }
    },
    outcome: { emitted: [ONE], waiting: [TWO], held: THREE, code: 'ERR_STREAM_PREMATURE_CLOSE' },
  },
  {
    fault: 'destroy while a call of next() waits',
    async run() {
      const stream = sentences()
      stream.write('One')
      const waiting = stream[Symbol.asyncIterator]().next()
      await turn()
      stream.destroy()
      return { emitted: [], code: await waiting.then(String, codeOf), ...leftIn(stream as SentenceStream) }
    },
    outcome: { emitted: [], held: 'One', code: 'ERR_STREAM_PREMATURE_CLOSE' },
  },
]

export const destroy: Section = { title: 'destroy, at every point of the life of a stream', rows }
