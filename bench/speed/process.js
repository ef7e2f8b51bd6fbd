// Measures some runners of a group, beside each other and nothing else, for measure.js. Prints JSON.
import { GROUPS } from './groups.js'
import { interleave } from './rounds.js'

const { group, names, settings } = JSON.parse(process.argv[2])
const { base, prepare, rounds = settings.rounds, warm } = GROUPS[group]
const { bytes, runners, close } = await prepare([base, ...names], settings)
try {
  // A peer may not be installed.
  const there = Object.fromEntries(Object.entries(runners).filter(([, run]) => run))
  const results = Object.keys(there).length > 1 ? await interleave(there, rounds, warm) : {}
  console.log(JSON.stringify({ bytes, results }))
} finally {
  close?.()
}
