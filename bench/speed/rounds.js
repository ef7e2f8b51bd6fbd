/**
 * Interleaved rounds: every runner once a round, so that what else the machine does meets them all.
 */

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** So long each runner runs before it counts, in milliseconds: V8 compiles what is hot more than once. */
const WARM = 1500

/**
 * Runs each of `runners` (a name and a function, which may be async) once a round, after as many
 * rounds as it takes to warm up.
 *
 * @param warm milliseconds of each that don't count; 0 for whole processes
 * @returns name -> `{ seconds, ratio }`: the median, and the median over the rounds of the time of
 * the first runner divided by this one's
 */
export async function interleave(runners, rounds, warm = WARM) {
  const names = Object.keys(runners)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) {
    for (const start = performance.now(); performance.now() - start < warm; ) await runners[name]()
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      await runners[name]()
      times[name].push((performance.now() - start) / 1000)
    }
  }
  const base = times[names[0]]
  return Object.fromEntries(
    names.map((name) => {
      const ratio = median(times[name].map((time, i) => base[i] / time))
      return [name, { seconds: median(times[name]), ratio: Math.round(ratio * 1000) / 1000 }]
    }),
  )
}
