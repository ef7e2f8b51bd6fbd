// stream.compose: a file, its sentences, and a step of one's own as one stream.
//
// npm run example:interop -- compose [FILE.txt]
import { createReadStream } from 'node:fs'
import { compose } from 'node:stream'
import { sentences } from 'each-sentence'
import { textFile } from '../support/text.js'

async function* numbered(found) {
  let number = 0
  for await (const sentence of found) yield `${++number}  ${sentence}`
}

/** A stream of numbered sentences; what goes wrong in any part is an error of the whole. */
export const numberedSentences = (file) => compose(createReadStream(file), sentences(), numbered)

if (process.argv[1] === import.meta.filename) {
  for await (const line of numberedSentences(textFile)) console.log(line)
}
