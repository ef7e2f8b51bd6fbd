// The body of an HTTP response. The server sends its text slowly, a few words at a time; each sentence is shown when it
// has arrived, with the bytes that the server has sent by then.
//
// npm run example:http [-- FILE.txt]
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { eachSentence } from 'each-sentence'
import { textFile } from '../support/text.js'

let sent = 0

async function* slowly(pieces) {
  for await (const piece of pieces) {
    sent += piece.length
    yield piece
    await delay(10)
  }
}

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  // 40 bytes at a time; a piece may end inside a character.
  pipeline(createReadStream(textFile, { highWaterMark: 40 }), slowly, response).catch((error) =>
    console.error(`server: ${error.message}`),
  )
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')

try {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/`)
  for await (const sentence of eachSentence(response.body)) {
    console.log(`${String(sent).padStart(6)} bytes  ${sentence.replaceAll(/\s+/g, ' ')}`)
  }
} finally {
  server.close()
}
