// Barge-in: somebody speaks while the assistant does. The model is stopped, nothing half-said comes out, and what was not
// said is known, so that the conversation can be told what the listener has heard.
//
// npm run example:barge-in [-- FILE.txt [TOKENS]]   (how many tokens come before somebody speaks, 60)
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import sentences from 'each-sentence'
import { model } from '../support/model.js'
import { countTokens, show } from '../support/show.js'
import { textFile } from '../support/text.js'

const interruptedAt = Number(process.argv[3] ?? 60)
const answer = sentences()
const interruption = new AbortController()

async function* assistant() {
  const onToken = (count) => {
    countTokens(count)
    if (count > interruptedAt) interruption.abort()
  }
  try {
    yield* model(await readFile(textFile, 'utf8'), { onToken })
    show('(the model has ended)')
  } finally {
    if (interruption.signal.aborted) show('(the model was stopped)')
  }
}

const said = []
async function speaker(spoken) {
  for await (const sentence of spoken) {
    said.push(sentence)
    show(`said: ${sentence}`)
  }
}

try {
  await pipeline(assistant, answer, speaker, { signal: interruption.signal })
} catch (error) {
  if (error.name !== 'AbortError') throw error
  show(`not said: ${answer.held}`)
}
