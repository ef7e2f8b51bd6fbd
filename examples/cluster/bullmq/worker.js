// node worker.js: splits the ranges of the queue, one after the other, as many processes on as many machines as you like.
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'bullmq'
import { readRange } from 'each-sentence/ranges'
import { connection, QUEUE, resultName } from './queue.js'

async function* lines(sentences) {
  for await (const sentence of sentences) yield `${JSON.stringify(sentence)}\n`
}

/** A result is there whole or not at all, and a range that is split twice has the same result. */
async function splitRange({ data: { file, folder, start, end } }) {
  const result = path.join(folder, resultName({ start, end }))
  const partial = `${result}.${process.pid}.partial`
  await pipeline(readRange(file, { start, end }), lines, createWriteStream(partial))
  await rename(partial, result)
}

const seconds = Number(process.env.STALLED_AFTER ?? 30)
const worker = new Worker(QUEUE, splitRange, {
  connection,
  // A worker that is killed doesn't renew the lock of its job; another one takes it up.
  lockDuration: seconds * 1000,
  stalledInterval: seconds * 1000,
  maxStalledCount: 3,
})
worker.on('error', (error) => console.error(error.message))
worker.on('failed', (job, error) => console.error(`${job?.id}: ${error.message}`))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => worker.close())
