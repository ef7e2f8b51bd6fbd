/**
 * npm run bench:check [-- --rounds N --megabytes N]: measures, and compares the ratios with the last record
 * of the same Node. Says which fell by more than 15 %, and fails where one did.
 */
import { parseArgs } from 'node:util'
import { measure } from './speed/measure.js'
import { lastRecord } from './support/record.js'

const TOLERANCE = 0.15
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    megabytes: { type: 'string', default: '12' },
    gigabytes: { type: 'string', default: '0.3' },
  },
})
const kind = `speed-node${process.versions.node.split('.')[0]}`
const record = lastRecord(kind)
if (!record) throw new Error(`bench/records has no ${kind}-DATE.json to compare with; npm run bench writes one`)
const figures = measure({
  rounds: Number(values.rounds),
  size: Number(values.megabytes) * 1e6,
  gigabytes: Number(values.gigabytes),
})
console.log(`\nbeside ${record.name}:`)
let fallen = 0
for (const [group, entries] of Object.entries(record.figures)) {
  for (const [name, { ratio: before }] of Object.entries(entries)) {
    // The others are measured here to be compared with; how fast they are is theirs to guard.
    if (!isOurs(group, name)) continue
    const now = figures[group]?.[name]?.ratio
    if (now === undefined) console.log(`  ${group}: ${name} was not measured this time`)
    else if (now < before * (1 - TOLERANCE)) {
      fallen++
      console.log(`  ${group}: ${name} fell from ${before} to ${now}`)
    }
  }
}
console.log(fallen === 0 ? '  no ratio fell by more than 15 %' : `  ${fallen} ratios fell by more than 15 %`)
process.exitCode = fallen === 0 ? 0 : 1

function isOurs(group, name) {
  return group === 'size of writes' || /each-sentence|sentences\(|eachSentence/.test(name)
}
