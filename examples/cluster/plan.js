// node plan.js FILE BYTES [--tsv]: the ranges of a file, one a line: {"file":…,"start":…,"end":…}, or start and end.
import { parseArgs } from 'node:util'
import { planRanges } from 'each-sentence/ranges'

const { values, positionals } = parseArgs({ options: { tsv: { type: 'boolean' } }, allowPositionals: true })
const [file, bytes] = positionals
for (const { start, end } of await planRanges(file, { bytes: Number(bytes) })) {
  console.log(values.tsv ? `${start}\t${end}` : JSON.stringify({ file, start, end }))
}
