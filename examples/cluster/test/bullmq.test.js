import { mkdirSync, readdirSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { engine, expectSentences, makeText, output, start, stop, temporaryFolder, until } from './support.js'

const redis = engine('Redis', 'redis-server', ['--version'], 'apt-get install redis-server')
const MEGABYTES = 16
const BYTES = '1000000'

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end('PING\r\n'))
    socket.on('data', (data) => resolve(data.toString().startsWith('+PONG')))
    socket.on('error', () => resolve(false))
  })
}

async function startRedis(folder) {
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  start('redis-server', args)
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20))
  return `redis://127.0.0.1:${port}`
}

/** Stops a worker, if it is in the middle of a range: its result is there in part. */
function stoppedInARange(child, results) {
  const isThere = () => readdirSync(results).some((name) => name.endsWith(`.${child.pid}.partial`))
  if (!isThere()) return false
  stop(child.pid)
  // It may have come to the end of it before it stood still.
  if (isThere()) return true
  child.kill('SIGCONT')
  return false
}

test.skipIf(!redis)(
  'BullMQ: a worker is killed while it splits a range; nothing is lost, nothing is there twice',
  async () => {
    const folder = temporaryFolder()
    const results = path.join(folder, 'results')
    mkdirSync(results)
    const book = path.join(folder, 'book.txt')
    makeText(book, MEGABYTES)
    const env = { REDIS_URL: await startRedis(folder), STALLED_AFTER: '1' }
    const node = process.execPath

    const first = start(node, ['bullmq/worker.js'], env)
    const enqueue = start(node, ['bullmq/enqueue.js', book, results, BYTES], env)
    await until(() => stoppedInARange(first.child, results), 'a job under way')
    first.child.kill('SIGKILL')
    expect((await first.ended).signal).toBe('SIGKILL')
    const killed = readdirSync(results).filter((name) => name.endsWith('.partial'))
    expect(killed).toHaveLength(1)

    expect((await enqueue.ended).status).toBe(0)
    const others = [start(node, ['bullmq/worker.js'], env), start(node, ['bullmq/worker.js'], env)]
    // The jobs are there already, and are not doubled.
    output(node, ['bullmq/enqueue.js', book, results, BYTES], { env })
    const found = output(node, ['bullmq/collect.js', book, results, BYTES], { env, timeout: 400_000 })
    for (const { child } of others) child.kill('SIGTERM')
    for (const { ended } of others) expect(await ended).toMatchObject({ status: 0, printed: '' })

    expect(readdirSync(results).filter((name) => name.endsWith('.jsonl'))).toHaveLength(
      Math.ceil((MEGABYTES * 2 ** 20) / Number(BYTES)),
    )
    expectSentences(found, book)
  },
)
