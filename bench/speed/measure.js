/**
 * All measurements of speed, as ratios of one run.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { GROUPS } from './groups.js'
import { median } from './rounds.js'

const PAIR = path.join(import.meta.dirname, 'pair.js')

/** Two runners of a group in a process of their own. */
function pair(group, name, settings) {
  const { status, stdout } = spawnSync(process.execPath, [PAIR, JSON.stringify({ group, name, settings })], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${group}, ${name}: the measuring process ended with ${status}`)
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
  for (const [group, { base, others }] of Object.entries(GROUPS)) {
    if (!group.includes(only)) continue
    console.log(`\n${group} (ratio: speed ÷ ${base})`)
    const rates = []
    const entries = {}
    for (const name of others) {
      const { bytes, base: beside, found } = pair(group, name, settings)
      if (!found) continue
      rates.push(bytes / beside.seconds / 1e6)
      entries[name] = { megabytesPerSecond: round(bytes / found.seconds / 1e6), ratio: found.ratio }
      tell(name, entries[name])
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
