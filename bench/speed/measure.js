/**
 * All measurements of speed, as ratios of one run.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { GROUPS } from './groups.js'
import { median } from './rounds.js'

const PROCESS = path.join(import.meta.dirname, 'process.js')

/** The base of a group and some of the others, in a process of their own. */
function beside(group, names, settings) {
  const { status, stdout } = spawnSync(process.execPath, [PROCESS, JSON.stringify({ group, names, settings })], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${group}, ${names}: the measuring process ended with ${status}`)
  return JSON.parse(stdout)
}

/**
 * Measures everything whose group's name has `only` in it, and prints as it goes.
 *
 * @param settings `{ rounds, size, file, gigabytes }`: rounds that count, code units of text, a text to be used instead
 * of the novel, the size of the command line's file
 * @returns group -> name -> `{ megabytesPerSecond, ratio }`
 */
export function measure({ only = '', ...settings }) {
  const figures = {}
  for (const [group, { base, others, together }] of Object.entries(GROUPS)) {
    if (!group.includes(only)) continue
    console.log(`\n${group} (ratio: speed ÷ ${base})`)
    const rates = []
    const entries = {}
    for (const names of together ? [others] : others.map((name) => [name])) {
      const { bytes, results } = beside(group, names, settings)
      for (const [name, { seconds, ratio }] of Object.entries(results)) {
        const rate = bytes / seconds / 1e6
        if (name === base) {
          rates.push(rate)
          continue
        }
        entries[name] = { megabytesPerSecond: round(rate), ratio }
        tell(name, entries[name])
      }
    }
    const own = { megabytesPerSecond: round(median(rates)), ratio: 1 }
    tell(base, own)
    figures[group] = { [base]: own, ...entries }
  }
  return figures
}

function tell(name, { megabytesPerSecond, ratio }) {
  console.log(`  ${name.padEnd(32)} ${megabytesPerSecond.toFixed(1).padStart(8)} MB/s ${ratio.toFixed(2).padStart(8)}`)
}

const round = (rate) => Math.round(rate * 10) / 10
