/**
 * A small server of static files, and of a text of any size (`/prose?mb=50`) that it sends as fast as
 * it is read, and of one that ends in the middle (`/broken`).
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { proseStream } from '../../src/worker/prose.js'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder until `close` is called; `url` is where. `sent` counts the bytes of prose. */
export async function serve(folder) {
  const counts = { sent: 0 }
  const server = createServer((request, response) => {
    answer(folder, request, response, counts).catch((error) => {
      // The page went away, or broke off: that is how some tests end.
      if (!response.headersSent) response.writeHead(error.code === 'ENOENT' ? 404 : 500)
      response.end()
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

async function answer(folder, request, response, counts) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
  if (pathname === '/prose') {
    const bytes = Number(searchParams.get('mb')) * 1e6
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': bytes })
    const body = Readable.fromWeb(proseStream(bytes))
    body.on('data', (chunk) => {
      counts.sent += chunk.length
    })
    await pipeline(body, response)
  } else if (pathname === '/broken') {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 1000 })
    response.write('One sentence. Another. And then')
    setTimeout(() => response.destroy(), 50)
  } else {
    const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname))
    const { size } = await stat(file)
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-length': size,
    })
    await pipeline(createReadStream(file), response)
  }
}
