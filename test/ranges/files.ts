/**
 * Files and servers for the tests of ranges.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import type { RangeSentence } from '../../lib/ranges.ts'
import type { SentenceOptions } from '../../lib/types.ts'

/** A folder that is removed after the tests of a file. */
export function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'each-sentence-ranges-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    at: (name: string): string => path.join(folder, name),
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(path.join(folder, name), content)
      return path.join(folder, name)
    },
  }
}

/** What one reader of the whole file finds. */
export function wholeFile(file: string, options: SentenceOptions = {}): RangeSentence[] {
  const all = { ...options, output: 'object', byteOffsets: true } satisfies SentenceOptions
  return [...eachSentence(readFileSync(file), all)] as RangeSentence[]
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A server of its own; gives its address, and is closed after the tests of a file. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.txt`
}

/** Answers Range requests for some bytes. */
export function answerRanges(bytes: Uint8Array, headers: Record<string, string> = { etag: '"1"' }) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (Number(from) >= bytes.length) {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}`, ...headers }).end()
      return
    }
    const part = bytes.subarray(Number(from), Number(to) + 1)
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`
    response.writeHead(206, { 'content-range': range, 'content-length': part.length, ...headers }).end(part)
  }
}

const WORDS =
  'The ferry left. Dr. Quill, of St. Brannoc, saw “nobody”. Was it late? “No!” she said… At 5 p.m. it rained; ünder 3.5 m of wätèr. '

/** Prose of about so many bytes, in paragraphs or one. */
export function prose(length: number, between = '\n\n'): string {
  const pieces: string[] = []
  for (let at = 0, i = 0; at < length; i++) {
    const piece = `${WORDS.repeat(1 + (i % 5))}It was number ${i}.${i % 3 === 0 ? between : ' '}`
    pieces.push(piece)
    at += Buffer.byteLength(piece)
  }
  return pieces.join('')
}

/** 2.5 MB, which are several requests of a server, and few sentences: most of it is in some that are long. */
export function longText(): string {
  return `${prose(4000)}It was ${'very '.repeat(19_000)}late.\n\n`.repeat(25)
}
