/** What the report of a room says. */
import { EXPLAINED } from './explained.js'

/** The part of a file that a change is put in place of, and its line. */
function place(source, { start, end }) {
  const lines = source.split('\n')
  const line = lines[start.line - 1]
  if (start.line === end.line) return { code: line, original: line.slice(start.column - 1, end.column - 1) }
  const within = lines.slice(start.line - 1, end.line)
  within[within.length - 1] = within.at(-1).slice(0, end.column - 1)
  within[0] = within[0].slice(start.column - 1)
  return { code: line, original: within.join('\n') }
}

/**
 * The score of some files of a report.
 *
 * @param {{ files: Record<string, { source: string, mutants: object[] }> }} report
 * @param {string[]} names
 * @returns {{ files: Record<string, { noticed: number, survived: number, explained: number }>, noticed: number, survived:
 * number, explained: number, left: string[], complaints: string[] }}
 */
export function scoreOf(report, names) {
  const room = { files: {}, noticed: 0, survived: 0, explained: 0, left: [], complaints: [] }
  for (const name of names) {
    // A file of which nothing can be changed is in no report.
    const { source, mutants } = report.files[name] ?? { source: '', mutants: [] }
    const counts = { noticed: 0, survived: 0, explained: 0 }
    const explanations = EXPLAINED[name] ?? []
    const used = new Set()
    for (const mutant of mutants) {
      const { code, original } = place(source, mutant.location)
      const explanation = explanations.find(
        (known) =>
          code.includes(known.code) &&
          original === known.original &&
          [known.change].flat().includes(mutant.replacement),
      )
      if (['Killed', 'Timeout'].includes(mutant.status)) {
        counts.noticed++
        if (explanation)
          room.complaints.push(
            `${name}: a test notices that ${original} is ${mutant.replacement}; it is no longer to be explained`,
          )
      } else if (['Survived', 'NoCoverage'].includes(mutant.status)) {
        if (explanation) {
          counts.explained++
          used.add(explanation)
        } else {
          counts.survived++
          room.left.push(`${name}:${mutant.location.start.line}: ${original.slice(0, 200)}  ->  ${mutant.replacement}`)
        }
      }
    }
    for (const known of explanations)
      if (!used.has(known))
        room.complaints.push(`${name}: nothing is left to explain of "${known.original}" in "${known.code}"`)
    if (counts.noticed + counts.survived + counts.explained === 0) continue
    room.files[name] = counts
    for (const key of ['noticed', 'survived', 'explained']) room[key] += counts[key]
  }
  return room
}

/** In percent, of the changes that a test could notice. */
export function percent({ noticed, survived }) {
  return noticed + survived === 0 ? 100 : Math.round((1000 * noticed) / (noticed + survived)) / 10
}
