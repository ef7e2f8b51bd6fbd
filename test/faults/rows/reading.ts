/**
 * The reader changes its mind.
 */
import { once, setMaxListeners } from 'node:events'
import { Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import sentences, { type SentenceStream } from '../../../lib/index.ts'
import { ONE, type Row, type Section, TEXT, THREE, TWO, turns, until } from '../row.ts'
import { leftIn, makeController, Reader } from '../watch.ts'

function collector(items: unknown[]): Writable {
  return new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(item, _, done) {
      items.push(item)
      setImmediate(done)
    },
  })
}

const rows: Row[] = [
  {
    fault: 'unpipe, write, pipe again',
    async run() {
      const emitted: unknown[] = []
      const stream = sentences()
      const first = collector(emitted)
      stream.pipe(first)
      stream.write('One came. Two')
      await turns(5)
      stream.unpipe(first as never)
      stream.write(' came. Three')
      await turns(5)
      const second = collector(emitted)
      stream.pipe(second)
      stream.end(' is here')
      await once(second, 'finish')
      return { emitted, ...leftIn(stream as SentenceStream) }
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
  {
    fault: 'unpipe, and nobody reads any more',
    async run() {
      const emitted: unknown[] = []
      const stream = sentences()
      const sink = collector(emitted)
      stream.pipe(sink)
      stream.write('One came. Two')
      await turns(5)
      stream.unpipe(sink as never)
      stream.end(' came. Three is here')
      await turns(5)
      const left = leftIn(stream as SentenceStream)
      stream.destroy()
      return { emitted, ...left }
    },
    outcome: { emitted: [ONE], waiting: [TWO, THREE], held: '' },
  },
  {
    fault: 'pause at each sentence, resume later',
    async run() {
      const stream = sentences({ highWaterMark: 1 })
      const reader = new Reader(stream as SentenceStream)
      stream.on('data', () => {
        stream.pause()
        setTimeout(() => stream.resume(), 1)
      })
      stream.end(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
  {
    fault: 'pause, and destroy',
    async run() {
      const stream = sentences()
      const reader = new Reader(stream as SentenceStream)
      stream.once('data', () => stream.pause())
      stream.write(TEXT)
      await turns(5)
      stream.destroy()
      return await reader.closed()
    },
    outcome: { emitted: [ONE], waiting: [TWO], held: THREE },
  },
  {
    fault: 'resume without a listener: what is given goes nowhere',
    async run() {
      const stream = sentences()
      const reader = new Reader(stream as SentenceStream, false)
      stream.resume()
      stream.end(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [], held: '' },
  },
  {
    fault: 'a listener that comes late',
    async run() {
      const stream = sentences({ highWaterMark: 1 })
      stream.end(TEXT)
      await turns(5)
      return await new Reader(stream as SentenceStream).closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
  {
    fault: 'setEncoding on a stream of sentences',
    async run() {
      const stream = sentences()
      stream.setEncoding('utf8')
      const reader = new Reader(stream as unknown as SentenceStream)
      stream.end(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [ONE, TWO, THREE], held: '' },
  },
  {
    fault: 'setEncoding on a stream of objects',
    async run() {
      const stream = sentences({ output: 'object' })
      stream.setEncoding('utf8')
      const reader = new Reader(stream as unknown as SentenceStream)
      stream.end(ONE)
      return await reader.closed()
    },
    outcome: { emitted: [{ text: ONE, start: 0, end: 9, reason: 'terminator' }], held: '' },
  },
  {
    fault: 'setEncoding on a stream of batches',
    async run() {
      const stream = sentences({ batch: 2 })
      stream.setEncoding('utf8')
      const reader = new Reader(stream as unknown as SentenceStream)
      stream.end(TEXT)
      return await reader.closed()
    },
    outcome: { emitted: [[ONE, TWO], [THREE]], held: '' },
  },
  {
    fault: 'setEncoding on text, read three bytes at a time',
    async run() {
      const stream = sentences({ separator: '|' })
      stream.setEncoding('utf8')
      const reader = new Reader(stream as SentenceStream, false)
      stream.end('Ça va. 今日は。')
      await turns(3)
      stream.on('readable', () => {
        for (let piece = stream.read(3); piece !== null; piece = stream.read(3)) reader.emitted.push(piece)
      })
      return await reader.closed()
    },
    outcome: { emitted: ['Ça ', 'va.', '|今日', 'は。|'], held: '' },
  },
  {
    fault: 'bytes of text, read three at a time',
    async run() {
      const stream = sentences({ separator: '|' })
      const reader = new Reader(stream as SentenceStream, false)
      const decoder = new StringDecoder('utf8')
      stream.end('Ça va. 今日は。')
      await turns(3)
      stream.on('readable', () => {
        for (let piece = stream.read(3); piece !== null; piece = stream.read(3))
          reader.emitted.push(decoder.write(piece))
      })
      const outcome = await reader.closed()
      return { ...outcome, emitted: [outcome.emitted.join('')] }
    },
    outcome: { emitted: ['Ça va.|今日は。|'], held: '' },
  },
]

const COUNT = 1000

const many: Row[] = [
  {
    fault: '1,000 streams at once, with one signal; half of them end, then it is aborted',
    async run() {
      const controller = makeController()
      // As Node asks for, where so many listen.
      setMaxListeners(0, controller.signal)
      const warnings: Error[] = []
      const warned = (warning: Error): void => void warnings.push(warning)
      process.on('warning', warned)
      const streams = Array.from({ length: COUNT }, () => sentences({ signal: controller.signal, idleFlush: 100_000 }))
      const readers = streams.map((stream) => new Reader(stream as SentenceStream))
      for (const piece of TEXT.match(/.{1,4}/g) as string[]) {
        for (const stream of streams) stream.write(piece)
        await turns(1)
      }
      streams.forEach((stream, i) => {
        if (i % 2 === 0) stream.end()
      })
      await until(() => readers.every(({ stream }, i) => i % 2 === 1 || stream.closed))
      controller.abort()
      const outcomes = new Set<string>()
      for (const reader of readers) outcomes.add(JSON.stringify(await reader.closed()))
      process.off('warning', warned)
      const [ended, aborted] = [...outcomes].map((outcome) => JSON.parse(outcome))
      if (outcomes.size > 2 || warnings.length > 0) throw new Error([...outcomes, ...warnings].join('\n'))
      return { emitted: [ended.emitted, aborted.emitted], held: aborted.held, code: aborted.code }
    },
    outcome: {
      emitted: [
        [ONE, TWO, THREE],
        [ONE, TWO],
      ],
      held: THREE,
      code: 'ABORT_ERR',
    },
  },
]

export const reading: Section = { title: 'The reader', rows: [...rows, ...many] }
