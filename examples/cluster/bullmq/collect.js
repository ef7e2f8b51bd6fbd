// node collect.js FILE FOLDER BYTES: waits until every range has its result, and writes them in order to the standard output.
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { planRanges } from 'each-sentence/ranges'
import { resultName } from './queue.js'

const [file, folder, bytes] = process.argv.slice(2)

async function isThere(name) {
  try {
    await access(name)
    return true
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return false
  }
}

for (const range of await planRanges(file, { bytes: Number(bytes) })) {
  const name = path.join(folder, resultName(range))
  while (!(await isThere(name))) await setTimeout(100)
  await pipeline(createReadStream(name), process.stdout, { end: false })
}
