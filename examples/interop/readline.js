// In the place of readline: a line is not a sentence. The loop is the same.
//
// npm run example:interop -- readline [FILE.txt]
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { eachSentence } from 'each-sentence'
import { textFile } from '../support/text.js'

export const lines = (file) => createInterface({ input: createReadStream(file), crlfDelay: Infinity })
export const sentences = (file) => eachSentence(createReadStream(file))

if (process.argv[1] === import.meta.filename) {
  for (const [title, items] of Object.entries({ lines, sentences })) {
    let count = 0
    for await (const _ of items(textFile)) count++
    console.log(`${title.padEnd(10)} ${count}`)
  }
}
