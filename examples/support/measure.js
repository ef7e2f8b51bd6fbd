import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Runs a program in a process of its own and gives the JSON that it prints. What one process has used
 * for memory is then not counted for another.
 */
export async function inOwnProcess(program, ...args) {
  const { stdout } = await run(process.execPath, [program, ...args.map(String)])
  return JSON.parse(stdout)
}

/** The most memory that this process has had so far, in MB. */
export function peakMemory() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
