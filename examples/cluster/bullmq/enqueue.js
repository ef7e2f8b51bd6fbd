// node enqueue.js FILE FOLDER BYTES: puts a job for each range of a file into the queue. Done twice, it adds nothing.
import path from 'node:path'
import { Queue } from 'bullmq'
import { planRanges } from 'each-sentence/ranges'
import { connection, QUEUE, resultName } from './queue.js'

const [file, folder, bytes] = process.argv.slice(2)
const queue = new Queue(QUEUE, { connection })
const ranges = await planRanges(file, { bytes: Number(bytes) })
await queue.addBulk(
  ranges.map(({ start, end }) => ({
    name: 'range',
    data: { file: path.resolve(file), folder: path.resolve(folder), start, end },
    // A range that fails is tried again; its name keeps it from being in the queue twice.
    opts: { jobId: resultName({ start, end }), attempts: 3, backoff: { type: 'exponential', delay: 500 } },
  })),
)
console.log(`${ranges.length} ranges`)
await queue.close()
