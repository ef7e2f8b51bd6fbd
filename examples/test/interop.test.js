import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { sentences } from 'each-sentence'
import { lastValueFrom, take, toArray } from 'rxjs'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { numberedSentences } from '../interop/compose.js'
import { app as expressApp } from '../interop/express.js'
import { app as fastifyApp } from '../interop/fastify.js'
import { sentencesOf as sentencesOfUrl } from '../interop/fetch.js'
import { sentencesOf as sentencesOfDocuments } from '../interop/flat-map.js'
import { longestOf } from '../interop/it-pipe.js'
import { SentenceTextSplitter } from '../interop/langchain.js'
import * as readline from '../interop/readline.js'
import { pairsWith } from '../interop/rxjs.js'
import { consume } from '../interop/tcp.js'
import { expected, lines, oneLine, runProgram } from './run-program.js'

const folder = mkdtempSync(path.join(tmpdir(), 'interop-'))
const harbour = path.join(import.meta.dirname, '../texts/harbour.txt')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const closing = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Listens on a socket of the file system: what the system buffers for it is little, and always the same. */
const listeners = {
  async express(socketPath) {
    const server = createServer(expressApp)
    await new Promise((resolve) => server.listen(socketPath, resolve))
    closing.push(() => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    })
    return server
  },
  async fastify(socketPath) {
    await fastifyApp.listen({ path: socketPath })
    closing.push(() => fastifyApp.close())
    return fastifyApp.server
  },
}

function post(socketPath, query = '') {
  const headers = { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' }
  return request({ socketPath, method: 'POST', path: `/sentences${query}`, headers })
}

async function textOf(stream) {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += chunk
  return text
}

const response = (client) => new Promise((resolve, reject) => client.once('response', resolve).once('error', reject))

// Each is started once: an app of Fastify that was closed stays closed.
describe.each(Object.keys(listeners))('an upload to %s', (name) => {
  test('comes back as JSON lines, as fast as they are read and no faster', async () => {
    const socketPath = path.join(folder, `${name}.sock`)
    const server = await listeners[name](socketPath)

    // All of a small one, with an option.
    const small = post(socketPath, '?locale=de')
    small.end('Am 7. August kam sie. Es reg')
    const answer = await response(small)
    expect(answer.headers['content-type']).toMatch(/^application\/x-ndjson/)
    expect(lines(await textOf(answer)).map((line) => JSON.parse(line))).toMatchObject([
      { text: 'Am 7. August kam sie.', start: 0, end: 21, reason: 'terminator' },
      { text: 'Es reg', reason: 'end' },
    ])

    // One that is larger than anything on its way may hold, to a client that doesn't read.
    let most = 0
    server.on('request', (_, reply) => {
      const { write } = reply
      reply.write = (...args) => {
        const more = write.apply(reply, args)
        most = Math.max(most, reply.writableLength)
        return more
      }
    })
    const SENTENCES = 200_000
    const CHUNK = 'Dr. Quill waited for the ferry in the rain. '.repeat(1000)
    const large = post(socketPath)
    let accepted = 0
    async function* body() {
      for (let i = 0; i < SENTENCES / 1000; i++) {
        yield CHUNK
        accepted += CHUNK.length
      }
    }
    const upload = Readable.from(body(), { objectMode: false })
    upload.pipe(large)
    const reply = await response(large)
    // It stalls: what is accepted stays the same.
    for (let before = -1, same = 0; same < 10; same = accepted === before ? same + 1 : 0) {
      before = accepted
      await delay(30)
    }
    const whole = (SENTENCES / 1000) * CHUNK.length
    expect(accepted).toBeLessThan(whole / 4)
    let count = 0
    for await (const chunk of reply) for (const byte of chunk) if (byte === 0x0a) count++
    expect(count).toBe(SENTENCES)
    expect(accepted).toBe(whole)
    // In the response waited a line more than its highWaterMark, of some 64 KB, at the most.
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(200_000)

    // A client that leaves takes nothing else with it.
    const leaving = post(socketPath)
    leaving.on('error', () => {})
    leaving.write(CHUNK)
    await response(leaving)
    leaving.destroy()
    const after = post(socketPath)
    after.end('One. Two.')
    expect(lines(await textOf(await response(after)))).toHaveLength(2)
  })
})

test('fetch, and an answer that is none', async () => {
  const server = createServer((request, reply) => {
    if (request.url === '/none') reply.writeHead(404).end()
    else
      Readable.from(
        readFileSync(harbour)
          .toString()
          .match(/.{1,7}/gs),
      ).pipe(reply)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  const url = `http://127.0.0.1:${server.address().port}`
  const got = []
  for await (const sentence of sentencesOfUrl(url)) got.push(oneLine(sentence))
  expect(got).toEqual(expected)
  await expect(sentencesOfUrl(`${url}/none`).next()).rejects.toThrow('404')
  for await (const _ of sentencesOfUrl(url)) break
})

test('compose', async () => {
  const got = await numberedSentences(harbour).toArray()
  expect(got.map(oneLine)).toEqual(expected.map((sentence, i) => `${i + 1} ${sentence}`))
  await expect(numberedSentences(path.join(folder, 'missing.txt')).toArray()).rejects.toThrow('ENOENT')
})

test('flatMap', async () => {
  const documents = [
    { text: 'One. Two.' },
    { text: 'No.', draft: true },
    { text: 'Am 7. August kam sie. Es regnete.', lang: 'de' },
  ]
  expect(await sentencesOfDocuments(documents).toArray()).toEqual([
    'One.',
    'Two.',
    'Am 7. August kam sie.',
    'Es regnete.',
  ])
  // The rest of a document of many sentences is not split.
  const long = sentencesOfDocuments([{ text: 'It rained. '.repeat(1_000_000) }])
  expect(await long.take(2).toArray()).toEqual(['It rained.', 'It rained.'])
})

test('TCP', async () => {
  const server = net.createServer((socket) => socket.end(readFileSync(harbour)))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const got = []
  const handle = async (sentence) => {
    await null
    got.push(oneLine(sentence))
  }
  expect(await consume({ port: server.address().port, host: '127.0.0.1' }, handle)).toBe(expected.length)
  expect(got).toEqual(expected)
})

test('readline', async () => {
  const file = path.join(folder, 'lines.txt')
  writeFileSync(file, 'One\r\nis. Two is.\r\n')
  const all = async (items) => {
    const got = []
    for await (const item of items) got.push(item)
    return got
  }
  expect(await all(readline.lines(file))).toEqual(['One', 'is. Two is.'])
  expect(await all(readline.sentences(file))).toEqual(['One\r\nis.', 'Two is.'])
})

test('RxJS, and what it closes', async () => {
  const source = Readable.from(['The one. No. ', 'The two. The three. The ', 'four. '.repeat(10_000)])
  expect(await lastValueFrom(pairsWith('The', source).pipe(take(1), toArray()))).toEqual([['The one.', 'The two.']])
  await new Promise((resolve) => (source.closed ? resolve() : source.once('close', resolve)))
  expect(source.destroyed).toBe(true)
})

test('it-pipe', async () => {
  expect(await longestOf(['It rai', 'ned all week. ', 'Sun. It'])).toBe('It rained all week.')
})

describe('LangChain', () => {
  const text = 'Dr. Quill rose at 4 a.m. Nobody saw her. The ferry had left. It rained.'

  test('chunks hold whole sentences, as many as fit', async () => {
    const splitter = new SentenceTextSplitter({ chunkSize: 45 })
    expect(await splitter.splitText(text)).toEqual([
      'Dr. Quill rose at 4 a.m. Nobody saw her.',
      'The ferry had left. It rained.',
    ])
    const overlapping = new SentenceTextSplitter({ chunkSize: 45, chunkOverlap: 20 })
    expect(await overlapping.splitText(text)).toEqual([
      'Dr. Quill rose at 4 a.m. Nobody saw her.',
      'Nobody saw her. The ferry had left.',
      'The ferry had left. It rained.',
    ])
  })

  test('documents know their lines', async () => {
    const text = readFileSync(harbour, 'utf8')
    const documents = await new SentenceTextSplitter({ chunkSize: 300 }).createDocuments([text])
    expect(documents.length).toBeGreaterThan(4)
    for (const { pageContent, metadata } of documents) {
      const { from, to } = metadata.loc.lines
      expect(
        text
          .split('\n')
          .slice(from - 1, to)
          .join('\n'),
      ).toContain(pageContent)
    }
  })

  test('documents keep their metadata', async () => {
    const splitter = new SentenceTextSplitter({ chunkSize: 25, locale: 'de' })
    const documents = await splitter.createDocuments(['Am 7. August kam sie. Es regnete.'], [{ id: 1 }])
    expect(documents.map(({ pageContent, metadata }) => [pageContent, metadata.id])).toEqual([
      ['Am 7. August kam sie.', 1],
      ['Es regnete.', 1],
    ])
  })
})

describe('as programs', () => {
  test.each([
    ['compose', (shown) => shown.at(-1).startsWith(String(expected.length))],
    ['flat-map', (shown) => shown.length === 4],
    ['readline', (shown) => shown[1] === `sentences  ${expected.length}`],
    ['rxjs', (shown) => shown.length >= 1],
    ['it-pipe', (shown) => expected.includes(oneLine(shown.join(' ')))],
    ['langchain', (shown) => shown.some((line) => /^\d+ {2}\S/.test(line))],
  ])('%s', async (name, right) => {
    expect(lines(await runProgram('interop/run.js', name))).toSatisfy(right)
  })

  test('one that is none is told', async () => {
    await expect(runProgram('interop/run.js', 'nothing')).rejects.toThrow('express, fastify')
  })

  test('the README names them all', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
    for (const file of readdirSync(path.join(import.meta.dirname, '../interop')))
      expect(readme).toContain(`interop/${file}`)
  })
})

test('sentences() is a stream to Node', () => {
  expect(Readable.fromWeb(Readable.toWeb(sentences()))).toBeInstanceOf(Readable)
})
