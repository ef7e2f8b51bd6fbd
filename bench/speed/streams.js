/**
 * A file through streams into a sink that counts what comes.
 */
import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import split2 from 'split2'
import sentences, { eachSentence } from '../../dist/index.js'

export const FILE_TO_SINK = 'file → sink'
export const FILE_ALONE = 'file alone'

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

/** Through pipelines. */
export const piped = {
  [FILE_TO_SINK]: (file) => through(file),
  'file → sentences() → sink': (file) => through(file, sentences()),
  'file → split2() → sink': (file) => through(file, split2()),
}

/** Walked with `for await`. */
export const walked = {
  [FILE_ALONE]: (file) => walk(createReadStream(file)),
  'eachSentence(file)': (file) => walk(eachSentence(createReadStream(file))),
  'sentences()': (file) => walk(createReadStream(file).pipe(sentences())),
  'split2()': (file) => walk(createReadStream(file).pipe(split2())),
}
