// The textStream of the AI SDK. The model is made up; its server runs on this machine and speaks OpenAI's interface.
//
// npm run example:ai-sdk [-- FILE.txt]
import { readFile } from 'node:fs/promises'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { streamText } from 'ai'
import { eachSentence } from 'each-sentence'
import { withModelServer } from '../support/model.js'
import { show, told } from '../support/show.js'
import { textFile } from '../support/text.js'

await withModelServer(await readFile(textFile, 'utf8'), told, async (address) => {
  const local = createOpenAICompatible({ name: 'local', baseURL: `${address}/v1` })
  const { textStream } = streamText({ model: local('local'), prompt: 'Tell me about the harbour.' })
  for await (const sentence of eachSentence(textStream)) show(sentence)
})
