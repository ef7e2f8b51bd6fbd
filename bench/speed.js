/**
 * npm run bench [-- --rounds N --megabytes N --gigabytes N --file TEXT --only GROUP]: speed beside a regular expression,
 * the runtime's own segmenter and peers, in memory, through streams, and of the command line over a file
 * of so many gigabytes. All figures are ratios of one run.
 *
 * Writes bench/records/speed-nodeNN-DATE.json; --no-record doesn't.
 */
import { parseArgs } from 'node:util'
import { measure } from './speed/measure.js'
import { writeRecord } from './support/record.js'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    megabytes: { type: 'string', default: '12' },
    gigabytes: { type: 'string', default: '1' },
    file: { type: 'string' },
    only: { type: 'string' },
    'no-record': { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
const size = Number(values.megabytes) * 1e6
const { file, only } = values
const figures = measure({ rounds, size, file, only, gigabytes: Number(values.gigabytes) })
if (!values['no-record'] && only === undefined) {
  const kind = `speed-node${process.versions.node.split('.')[0]}`
  console.log(`\nwritten: ${writeRecord(kind, 'npm run bench', { rounds, bytes: size, figures })}`)
}
