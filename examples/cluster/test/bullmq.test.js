import { mkdirSync, readdirSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { engine, makeText, oneProcess, output, sentences, start, temporaryFolder, until } from './support.js'

const redis = engine('Redis', 'redis-server', ['--version'], 'apt-get install redis-server')
const BYTES = '2000000'

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
  const server = start('redis-server', args)
  afterAll(async () => {
    server.child.kill()
    await server.ended
  })
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20))
  return `redis://127.0.0.1:${port}`
}

test.skipIf(!redis)(
  'BullMQ: a worker is killed while it splits a range; nothing is lost, nothing is there twice',
  async () => {
    const folder = temporaryFolder()
    const results = path.join(folder, 'results')
    mkdirSync(results)
    const book = path.join(folder, 'book.txt')
    makeText(book, 40)
    const env = { REDIS_URL: await startRedis(folder), STALLED_AFTER: '2' }
    const node = process.execPath

    const first = start(node, ['bullmq/worker.js'], env)
    const enqueue = start(node, ['bullmq/enqueue.js', book, results, BYTES], env)
    // In the middle of a range its result is there in part.
    await until(
      () => readdirSync(results).find((name) => name.endsWith(`.${first.child.pid}.partial`)),
      'a job under way',
    )
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

    expect(readdirSync(results).filter((name) => name.endsWith('.jsonl'))).toHaveLength(Math.ceil((40 * 2 ** 20) / 2e6))
    expect(sentences(found)).toEqual(sentences(oneProcess(book)))
  },
)
