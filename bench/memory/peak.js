// Loaded ahead of a program: tells its parent the peak of its resident memory, and the time that it took of processors.
import { readFileSync } from 'node:fs'

/** In kilobytes. What a process has used counts in its children's `maxRSS`; VmHWM is its own. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ megabytes: Math.round(peak() / 102.4) / 10, seconds: Math.round((user + system) / 1e4) / 100 })
})
// The channel to the parent keeps no program alive.
process.channel?.unref()
