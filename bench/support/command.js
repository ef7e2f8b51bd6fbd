// The command line as a process of its own, which tells what it took.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const bin = path.join(root, 'dist/cli/bin.js')
const report = path.join(root, 'bench/memory/peak.js')

/**
 * Runs it, and gives the seconds on the clock, those of processors, and the peak of resident memory.
 *
 * @param {string[]} args
 * @param {(stdin: import('node:stream').Writable) => Promise<void>} [feed] writes its standard input
 */
export async function run(args, feed) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', report, bin, ...args], {
    stdio: [feed ? 'pipe' : 'ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told = new Promise((resolve) => child.once('message', resolve))
  const closed = new Promise((resolve) => child.once('close', resolve))
  await feed?.(child.stdin)
  child.stdin?.end()
  const status = await closed
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  const { megabytes, seconds: processors } = await told
  return { seconds: (performance.now() - start) / 1000, processors, megabytes }
}
