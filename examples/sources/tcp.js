// A server that splits what a client sends, and sends the sentences back, one a line.
//
// npm run example:tcp [-- FILE.txt]
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, createServer } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { sentences } from 'each-sentence'
import { textFile } from '../support/text.js'

// allowHalfOpen: the last sentences leave after the client has said that its text has ended.
const server = createServer({ allowHalfOpen: true }, (socket) => {
  pipeline(socket, sentences({ separator: '\n' }), socket).catch((error) => console.error(`server: ${error.message}`))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')

const client = connect(server.address().port, '127.0.0.1')
try {
  // Sent and received at once: neither side waits until the other has read everything.
  await Promise.all([pipeline(createReadStream(textFile), client), pipeline(client, process.stdout)])
} finally {
  client.destroy()
  server.close()
}
