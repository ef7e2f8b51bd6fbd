// The stream of the Anthropic SDK. The model is made up; its server runs on this machine and speaks Anthropic's interface.
//
// npm run example:anthropic [-- FILE.txt]
import { readFile } from 'node:fs/promises'
import Anthropic from '@anthropic-ai/sdk'
import { eachSentence } from 'each-sentence'
import { withModelServer } from '../support/model.js'
import { show, told } from '../support/show.js'
import { textFile } from '../support/text.js'

async function* tokensOf(events) {
  for await (const event of events) {
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') yield event.delta.text
  }
}

await withModelServer(await readFile(textFile, 'utf8'), told, async (address) => {
  const client = new Anthropic({ baseURL: address, apiKey: 'none' })
  const events = client.messages.stream({
    model: 'local',
    max_tokens: 1024,
    messages: [{ role: 'user', content: 'Tell me about the harbour.' }],
  })
  for await (const sentence of eachSentence(tokensOf(events))) show(sentence)
})
