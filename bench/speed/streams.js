/**
 * A file through streams into a sink that counts what comes.
 */
import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import split2 from 'split2'
import sentences, { eachSentence } from '../../dist/index.js'

function sink(objectMode) {
  let count = 0
  const stream = new Writable({
    objectMode,
    write(_chunk, _encoding, callback) {
      count++
      callback()
    },
  })
  return { stream, count: () => count }
}

async function through(file, transform) {
  const { stream, count } = sink(transform !== undefined)
  await pipeline([createReadStream(file), ...(transform ? [transform] : []), stream])
  return count()
}

async function walk(iterable) {
  let count = 0
  for await (const _ of iterable) count++
  return count
}

/** Runners over a file: through pipelines, and walked with `for await`. */
export function streams(file) {
  return {
    piped: {
      'file → sink': () => through(file),
      'file → sentences() → sink': () => through(file, sentences()),
      'file → split2() → sink': () => through(file, split2()),
    },
    walked: {
      'file alone': () => walk(createReadStream(file)),
      'eachSentence(file)': () => walk(eachSentence(createReadStream(file))),
      'sentences()': () => walk(createReadStream(file).pipe(sentences())),
      'split2()': () => walk(createReadStream(file).pipe(split2())),
    },
  }
}
