/** What the report of a room says. */
import { EXPLAINED } from './explained/index.js'

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
 * What a report says of some files of a room: how many changes of each are noticed, and those that are not.
 *
 * @param {{ files: Record<string, { source: string, mutants: object[] }> }} report
 * @param {string[]} names
 * @returns {{ files: Record<string, { noticed: number, survived: number, explained: number }>, left: string[], complaints:
 * string[] }}
 */
export function scoreOf(report, names) {
  const room = { files: {}, left: [], complaints: [] }
  for (const name of names) {
    if (!report.files[name]) continue
    const { source, mutants } = report.files[name]
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
    room.files[name] = counts
  }
  return room
}

/** The sum of the files of a room, which of them have no figures, and the day of the oldest. */
export function totalOf(files, names) {
  const total = { noticed: 0, survived: 0, explained: 0, missing: [], date: '' }
  for (const name of names) {
    const counts = files[name]
    if (!counts) {
      total.missing.push(name)
      continue
    }
    for (const key of ['noticed', 'survived', 'explained']) total[key] += counts[key]
    if (!total.date || counts.date < total.date) total.date = counts.date
  }
  return total
}

/** In percent, of the changes that a test could notice. */
export function percent({ noticed, survived }) {
  return noticed + survived === 0 ? 100 : Math.round((1000 * noticed) / (noticed + survived)) / 10
}
