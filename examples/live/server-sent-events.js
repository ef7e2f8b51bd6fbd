// Server-sent events in the body of a fetch, read with eventsource-parser: no SDK at all. The model is made up; its server
// runs on this machine.
//
// npm run example:server-sent-events [-- FILE.txt]
import { readFile } from 'node:fs/promises'
import { eachSentence } from 'each-sentence'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { withModelServer } from '../support/model.js'
import { show, told } from '../support/show.js'
import { textFile } from '../support/text.js'

async function* tokensOf(body) {
  for await (const { data } of body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())) {
    if (data === '[DONE]') return
    yield JSON.parse(data).choices[0]?.delta?.content ?? ''
  }
}

await withModelServer(await readFile(textFile, 'utf8'), told, async (address) => {
  const response = await fetch(`${address}/v1/chat/completions`, { method: 'POST', body: '{}' })
  for await (const sentence of eachSentence(tokensOf(response.body))) show(sentence)
})
