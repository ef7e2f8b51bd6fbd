/** Makes an input shorter and plainer that shows the same trouble. */

/**
 * @param {Buffer} data
 * @param {(data: Buffer) => Promise<boolean>} shows whether an input shows the trouble
 * @param {number} deadline `performance.now()` at which it must be done
 */
export async function minimise(data, shows, deadline) {
  let best = data
  const attempt = async (candidate) => {
    if (performance.now() > deadline || !(await shows(candidate))) return false
    best = candidate
    return true
  }
  for (let changed = true; changed && performance.now() < deadline; ) {
    changed = false
    for (let size = best.length >> 1 || 1; size >= 1; size >>= 1) {
      for (let at = best.length - size; at >= 0; at -= size) {
        const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + size)])
        if (await attempt(shorter)) changed = true
        at = Math.min(at, best.length)
      }
    }
    for (let at = 0; at < best.length; at++) {
      for (const plain of [0, 0x61]) {
        if (best[at] === plain || best[at] === 0) break
        const plainer = Buffer.from(best)
        plainer[at] = plain
        if (await attempt(plainer)) {
          changed = true
          break
        }
      }
    }
  }
  return best
}
