/**
 * Interleaved rounds: every runner once a round, so that what else the machine does meets them all.
 */

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs each of `runners` (a name and a function, which may be async) once a round, after one round
 * that does not count.
 *
 * @returns name -> `{ seconds, ratio }`: the median, and the median over the rounds of the time of
 * the first runner divided by this one's
 */
export async function interleave(runners, rounds) {
  const names = Object.keys(runners)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      await runners[name]()
      if (round >= 0) times[name].push((performance.now() - start) / 1000)
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
