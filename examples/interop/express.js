// Express: an upload of any size in, its sentences out as JSON lines. The pipeline reads no more of the upload than the
// client takes of the response.
//
// npm run example:interop -- express [PORT]
// curl --data-binary @book.txt -H 'content-type: text/plain' http://localhost:PORT/sentences
import { pipeline } from 'node:stream/promises'
import { sentences } from 'each-sentence'
import express from 'express'
import { ndjson } from './ndjson.js'

export const app = express()

app.post('/sentences', async (request, response) => {
  response.type('application/x-ndjson')
  await pipeline(request, sentences({ output: 'object', locale: request.query.locale ?? 'en' }), ndjson, response)
})

if (process.argv[1] === import.meta.filename) {
  const server = app.listen(Number(process.argv[2] ?? 0), () => {
    console.log(`http://localhost:${server.address().port}/sentences`)
  })
}
