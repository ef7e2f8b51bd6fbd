// The command line with some jobs, as a process of its own.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const bin = path.join(root, 'dist/cli/bin.js')
const report = path.join(root, 'bench/memory/peak.js')

/**
 * Splits a file, and gives the seconds on the clock, those of processors, and the peak of resident memory.
 *
 * @param {string} file
 * @param {number} jobs
 * @param {string} output where the sentences go
 */
export async function split(file, jobs, output) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', report, bin, '--jobs', String(jobs), '-o', output, file], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told = new Promise((resolve) => child.once('message', resolve))
  const status = await new Promise((resolve) => child.once('close', resolve))
  if (status !== 0) throw new Error(`--jobs ${jobs} ${file} ended with ${status}`)
  const { megabytes, seconds: processors } = await told
  return { seconds: (performance.now() - start) / 1000, processors, megabytes }
}
