// The tokens of a language model, as they come. A sentence is shown (or spoken) when it is ready, with the milliseconds
// since the first token was asked for; the model is made up, and writes the words of a file.
//
// npm run example:tokens [-- FILE.txt]
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { eachSentence } from 'each-sentence'
import { textFile } from '../support/text.js'

const text = await readFile(textFile, 'utf8')
const start = performance.now()
let tokens = 0

function show(what) {
  console.log(
    `${String(Math.round(performance.now() - start)).padStart(6)} ms  token ${String(tokens).padStart(4)}  ${what}`,
  )
}

/** Up to five characters at a time, with the white space before them, as models have it. */
async function* model() {
  for (const [token] of text.matchAll(/\s*\S{1,5}|\s+$/gu)) {
    await delay(5)
    tokens++
    yield token
  }
  show('(the model has ended)')
}

for await (const sentence of eachSentence(model())) show(sentence.replaceAll(/\s+/g, ' '))
