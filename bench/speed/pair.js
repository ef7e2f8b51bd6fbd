// Measures two runners of a group, beside each other and nothing else, for measure.js. Prints JSON.
import { GROUPS } from './groups.js'
import { interleave } from './rounds.js'

const { group, name, settings } = JSON.parse(process.argv[2])
const { base, prepare, rounds = settings.rounds, warm } = GROUPS[group]
const { bytes, runners, close } = await prepare([base, name], settings)
try {
  // A peer may not be installed.
  const results = runners[name] && (await interleave(runners, rounds, warm))
  console.log(JSON.stringify(results ? { bytes, base: results[base], found: results[name] } : {}))
} finally {
  close?.()
}
