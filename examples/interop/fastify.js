// Fastify: an upload of any size in, its sentences out as JSON lines. The stream reads no more of the upload than the
// client takes of the response.
//
// npm run example:interop -- fastify [PORT]
// curl --data-binary @book.txt -H 'content-type: text/plain' http://localhost:PORT/sentences
import { compose } from 'node:stream'
import { sentences } from 'each-sentence'
import fastify from 'fastify'
import { ndjson } from './ndjson.js'

export const app = fastify({ bodyLimit: Number.MAX_SAFE_INTEGER })

// The body is handed over as the stream that it is.
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', (_request, body, done) => done(null, body))

app.post('/sentences', (request, reply) => {
  const options = { output: 'object', locale: request.query.locale ?? 'en' }
  return reply.type('application/x-ndjson').send(compose(request.body, sentences(options), ndjson))
})

if (process.argv[1] === import.meta.filename) {
  console.log(`${await app.listen({ port: Number(process.argv[2] ?? 0) })}/sentences`)
}
