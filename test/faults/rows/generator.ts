/**
 * The async generator, and the splitter.
 */
import { eachSentence, type SentenceOptions, SentenceSplitter } from '../../../lib/index.ts'
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

/** Whether a source was let go of. */
interface Source {
  chunks: AsyncGenerator<string | Uint8Array>
  closed: boolean
}

/** Gives chunks, and then ends, fails, or keeps everybody waiting. */
function makeSource(chunks: readonly (string | Uint8Array)[], then: 'ends' | 'fails' | 'waits' = 'ends'): Source {
  const source: Source = { chunks: give(), closed: false }
  async function* give(): AsyncGenerator<string | Uint8Array> {
    try {
      yield* chunks
      if (then === 'fails') throw systemError('ECONNRESET')
      if (then === 'waits') await new Promise(() => {})
    } finally {
      source.closed = true
    }
  }
  return source
}

/** Walks all sentences. */
function walked(fault: string, outcome: Outcome, source: () => Source, options?: SentenceOptions): Row {
  return {
    fault,
    async run() {
      const { chunks } = source()
      const emitted: unknown[] = []
      const walk = async (): Promise<undefined> => {
        for await (const sentence of eachSentence(chunks, options)) emitted.push(sentence)
      }
      const code = await walk().catch(codeOf)
      return { emitted, ...(code === undefined ? {} : { code }) }
    },
    outcome,
  }
}

/** Takes one sentence, then does something. */
function left(
  fault: string,
  outcome: Outcome,
  act: (items: AsyncGenerator<string, void, undefined>, emitted: unknown[]) => unknown,
): Row {
  return {
    fault,
    async run() {
      const source = makeSource([TEXT])
      const items = eachSentence(source.chunks)
      const emitted: unknown[] = [(await items.next()).value]
      const code = await act(items, emitted)
      if (!source.closed) throw new Error('the source was not let go of')
      return { emitted, ...(code === undefined ? {} : { code: code as string }) }
    },
    outcome,
  }
}

const generator: Row[] = [
  ...['One ca', 'One came. Tw', 'One came. Two came. ', TEXT].map((text, i) =>
    walked(
      `the source fails after ${JSON.stringify(text)}`,
      { emitted: [[], [ONE], [ONE], [ONE, TWO]][i] as string[], code: 'ECONNRESET' },
      () => makeSource([text], 'fails'),
    ),
  ),
  left('leaving the loop', { emitted: [ONE] }, async (items) => {
    for await (const _ of items) break
  }),
  left('return()', { emitted: [ONE] }, async (items) => {
    await items.return()
  }),
  left('throw()', { emitted: [ONE], code: 'ETIMEDOUT' }, (items) => failureOf(items.throw(systemError('ETIMEDOUT')))),
  walked('the signal is aborted already', { emitted: [], code: 'ABORT_ERR' }, () => makeSource([TEXT]), {
    signal: AbortSignal.abort(),
  }),
  {
    fault: 'the source stalls for ever, then the signal is aborted',
    async run() {
      const controller = makeController()
      const items = eachSentence(makeSource([TEXT], 'waits').chunks, { signal: controller.signal, idleFlush: 100_000 })
      const emitted = [(await items.next()).value, (await items.next()).value]
      const waiting = failureOf(items.next())
      await turns(3)
      controller.abort()
      return { emitted, code: await waiting }
    },
    outcome: { emitted: [ONE, TWO], code: 'ABORT_ERR' },
  },
  walked(
    'invalid bytes, with fatal',
    { emitted: [ONE], code: 'ERR_INVALID_BYTES' },
    () => makeSource([Buffer.concat([Buffer.from(`${ONE} Two`), Buffer.of(0xff)])]),
    { fatal: true },
  ),
  walked('a chunk that is no text', { emitted: [ONE], code: 'ERR_INPUT_TYPE' }, () =>
    makeSource([`${ONE} Two`, 5 as never]),
  ),
  walked('shouldBreak throws', { emitted: [], code: 'a mistake' }, () => makeSource([TEXT]), {
    shouldBreak() {
      throw new Error('a mistake')
    },
  }),
]

const splitter: Row[] = [
  {
    fault: 'splitter: write after end',
    async run() {
      const splitter = new SentenceSplitter()
      const emitted = [...splitter.write(TEXT), ...splitter.end()]
      return { emitted, held: splitter.held, code: await failureOf((async () => splitter.write('more'))()) }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'ERR_WRITE_AFTER_END' },
  },
  {
    fault: 'splitter: shouldBreak throws, then answers: nothing is lost',
    async run() {
      let asked = 0
      const splitter = new SentenceSplitter({
        shouldBreak() {
          if (++asked === 2) throw new Error('a mistake')
          return undefined
        },
      })
      const emitted: unknown[] = []
      const code = await failureOf(
        (async () => {
          for (const sentence of splitter.write(TEXT)) emitted.push(sentence)
        })(),
      )
      for (const sentence of splitter.end()) emitted.push(sentence)
      return { emitted, held: splitter.held, code }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'a mistake' },
  },
  {
    fault: 'splitter: a chunk that is no text',
    async run() {
      const splitter = new SentenceSplitter()
      const emitted = [...splitter.write(`${ONE} Two`)]
      return { emitted, held: splitter.held, code: await failureOf((async () => splitter.write({} as never))()) }
    },
    outcome: { emitted: [ONE], held: 'Two', code: 'ERR_INPUT_TYPE' },
  },
]

export const generators: Section = { title: 'The generator and the splitter', rows: [...generator, ...splitter] }
