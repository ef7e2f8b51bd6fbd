// A consumer of TCP: the sentences of what a server sends. While one is being handled, no more is read than fits the
// buffers, and the server has to wait.
//
// npm run example:interop -- tcp PORT [HOST]
import { connect } from 'node:net'
import { eachSentence } from 'each-sentence'

export async function consume(address, handle) {
  let count = 0
  for await (const sentence of eachSentence(connect(address))) {
    await handle(sentence)
    count++
  }
  return count
}

if (process.argv[1] === import.meta.filename) {
  const [, , port, host] = process.argv
  await consume({ port: Number(port), host }, (sentence) => console.log(sentence))
}
