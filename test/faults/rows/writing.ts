/**
 * What is written is not what it should be, or comes when it should not.
 */
import sentences, { type SentenceOptions, type SentenceStream } from '../../../lib/index.ts'
import { codeOf, ONE, type Outcome, type Row, type Section, TEXT, THREE, TWO, turns, until } from '../row.ts'
import { leftIn, Reader } from '../watch.ts'

/** Writes chunks to a stream that is read. */
function written(fault: string, chunks: readonly unknown[], outcome: Outcome, options?: SentenceOptions): Row {
  return {
    fault,
    async run() {
      const stream = sentences(options) as SentenceStream
      const reader = new Reader(stream)
      for (const chunk of chunks) stream.write(chunk)
      stream.end()
      return await reader.closed()
    },
    outcome,
  }
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const joined = (...parts: (string | Uint8Array)[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part)))

const rows: Row[] = [
  {
    fault: 'end() during backpressure',
    async run() {
      const stream = sentences({ highWaterMark: 1 })
      const reader = new Reader(stream as SentenceStream, false)
      stream.write(TEXT)
      stream.end(' now.')
      await turns(3)
      for await (const item of stream) reader.emitted.push(item)
      return reader.outcome()
    },
    outcome: { emitted: [ONE, TWO, `${THREE} now.`], held: '' },
  },
  {
    fault: 'write after end',
    async run() {
      const stream = sentences()
      const reader = new Reader(stream as SentenceStream)
      stream.end(`${ONE} Two`)
      stream.write(' more')
      return await reader.closed()
    },
    outcome: { emitted: [ONE], held: 'Two', code: 'ERR_STREAM_WRITE_AFTER_END' },
  },
  {
    fault: 'write after end, when all was read',
    async run() {
      const stream = sentences()
      const reader = new Reader(stream as SentenceStream)
      stream.end(TEXT)
      await until(() => reader.stream.closed)
      stream.write(' more', (error: unknown) => {
        reader.code = codeOf(error)
      })
      await turns(3)
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '', code: 'ERR_STREAM_WRITE_AFTER_END' },
  },
  {
    fault: 'end() twice',
    async run() {
      const stream = sentences()
      const reader = new Reader(stream as SentenceStream)
      stream.end(TEXT)
      stream.end()
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
  written('strings and bytes mixed', ['One ca', joined('me. Two'), ' came', joined('. Three is'), ' here'], {
    emitted: [ONE, TWO, THREE],
    held: '',
  }),
  written('a surrogate pair cut in two strings', ['It is \ud83d', '\ude00 so. Two'], {
    emitted: ['It is 😀 so.', 'Two'],
    held: '',
  }),
  written('a string in the middle of a character of bytes', [joined('It is ', bytes(0xc3)), 'so. Two'], {
    emitted: ['It is \ufffdso.', 'Two'],
    held: '',
  }),
  written('bytes in the middle of a surrogate pair', ['It is \ud83d', joined('so. Two')], {
    emitted: ['It is \ud83dso.', 'Two'],
    held: '',
  }),
  written('the last write ends within a character', [joined('One came. Two ', bytes(0xe2, 0x82))], {
    emitted: [ONE, 'Two \ufffd'],
    held: '',
  }),
  written(
    'the last write ends within a character, with fatal',
    [joined('One came. Two ', bytes(0xe2, 0x82))],
    { emitted: [ONE], held: 'Two ', code: 'ERR_INVALID_BYTES' },
    { fatal: true },
  ),
  written('invalid bytes', [joined('One came. Two', bytes(0xff), ' came. Three')], {
    emitted: [ONE, 'Two\ufffd came.', 'Three'],
    held: '',
  }),
  written(
    'invalid bytes, with fatal',
    [joined('One came. Two', bytes(0xff), ' came. Three')],
    { emitted: [ONE], held: 'Two', code: 'ERR_INVALID_BYTES' },
    { fatal: true },
  ),
  written('null among the writes', [`${ONE} Two `, null, TWO], {
    emitted: [ONE],
    held: 'Two ',
    code: 'ERR_INPUT_TYPE',
  }),
  written('an object among the writes', [`${ONE} Two `, {}, TWO], {
    emitted: [ONE],
    held: 'Two ',
    code: 'ERR_INPUT_TYPE',
  }),
  written('empty writes', ['', ONE, '', bytes(), ' Two', ''], { emitted: [ONE, 'Two'], held: '' }),
  written('nothing is written', [], { emitted: [], held: '' }),
  written(
    'a sentence longer than maxLength, with overflow: error',
    ['One came. Two came in and stayed.'],
    { emitted: [ONE], held: 'Two came in and stayed.', code: 'ERR_SENTENCE_TOO_LONG' },
    { maxLength: 10, overflow: 'error' },
  ),
  {
    fault: 'flush() while an error waits behind a sentence',
    async run() {
      const stream = sentences({ fatal: true })
      const reader = new Reader(stream as SentenceStream, false)
      stream.write(joined('One came. Two came in', bytes(0xff)))
      await turns(2)
      stream.flush()
      stream.on('data', (item) => reader.emitted.push(item))
      return await reader.closed()
    },
    outcome: { emitted: [ONE], held: 'Two came in', code: 'ERR_INVALID_BYTES' },
  },
  {
    fault: 'an error, and nobody reads',
    async run() {
      const stream = sentences({ fatal: true })
      const reader = new Reader(stream as SentenceStream, false)
      stream.write(joined('One came. Two', bytes(0xff)))
      await turns(20)
      const { waiting } = leftIn(stream as SentenceStream)
      // It is told when the sentence before it has been taken.
      await until(() => stream.closed)
      return { ...reader.outcome(), waiting: waiting as unknown[] }
    },
    outcome: { emitted: [], waiting: [ONE], held: 'Two', code: 'ERR_INVALID_BYTES' },
  },
]

export const writing: Section = { title: 'What is written', rows }
