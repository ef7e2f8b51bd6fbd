// The stream of the OpenAI SDK. The model is made up; its server runs on this machine and speaks OpenAI's interface.
//
// npm run example:openai [-- FILE.txt]
import { readFile } from 'node:fs/promises'
import { eachSentence } from 'each-sentence'
import OpenAI from 'openai'
import { withModelServer } from '../support/model.js'
import { show, told } from '../support/show.js'
import { textFile } from '../support/text.js'

async function* tokensOf(completion) {
  for await (const chunk of completion) yield chunk.choices[0]?.delta?.content ?? ''
}

await withModelServer(await readFile(textFile, 'utf8'), told, async (address) => {
  const client = new OpenAI({ baseURL: `${address}/v1`, apiKey: 'none' })
  const completion = await client.chat.completions.create({
    model: 'local',
    messages: [{ role: 'user', content: 'Tell me about the harbour.' }],
    stream: true,
  })
  for await (const sentence of eachSentence(tokensOf(completion))) show(sentence)
})
