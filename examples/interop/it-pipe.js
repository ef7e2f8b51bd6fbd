// it-pipe, and every other library of plain async iterables: eachSentence is a step like any other.
//
// npm run example:interop -- it-pipe [FILE.txt]
import { createReadStream } from 'node:fs'
import { eachSentence } from 'each-sentence'
import { pipe } from 'it-pipe'
import { textFile } from '../support/text.js'

/** The longest sentence of a source. */
export const longestOf = (source) =>
  pipe(
    source,
    (chunks) => eachSentence(chunks),
    async (sentences) => {
      let longest = ''
      for await (const sentence of sentences) if (sentence.length > longest.length) longest = sentence
      return longest
    },
  )

if (process.argv[1] === import.meta.filename) console.log(await longestOf(createReadStream(textFile)))
