// Keeps every 1000th sentence of a stream, and tells what that keeps alive. node --expose-gc kept.js MEGABYTES
import { Readable } from 'node:stream'
import sentences from '../../dist/index.js'
import { families } from '../speed/texts.js'

const bytes = Number(process.argv[2]) * 1e6
const text = Buffer.from(families().prose.text)

function* chunks(length) {
  for (let sent = 0; sent < length; ) {
    for (let at = 0; at < text.length; at += 65_536) {
      // A copy: a file gives every chunk memory of its own.
      const chunk = Buffer.from(text.subarray(at, at + 65_536))
      sent += chunk.length
      yield chunk
    }
  }
}

async function keep(length) {
  const kept = []
  let count = 0
  for await (const sentence of Readable.from(chunks(length), { objectMode: false }).pipe(sentences())) {
    if (count++ % 1000 === 0) kept.push(sentence)
  }
  return kept
}

function heap() {
  for (let i = 0; i < 4; i++) globalThis.gc()
  return process.memoryUsage().heapUsed
}

const megabytes = (size) => Math.round(size / 1e4) / 100

// Once without measuring: code that was compiled, and tables, are no sentences.
await keep(bytes / 4)
const before = heap()
const kept = await keep(bytes)
const after = heap()
// The same sentences with nothing behind them.
const copies = kept.map((sentence) => Buffer.from(sentence).toString())
const bare = heap() - after
console.log(
  JSON.stringify({
    megabytes: bytes / 1e6,
    sentences: copies.length,
    heapMB: megabytes(after - before),
    sentencesMB: megabytes(bare),
    overMB: megabytes(after - before - bare),
  }),
)
