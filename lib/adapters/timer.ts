/** A timer that keeps no process alive, where the runtime has such timers; none for `undefined`. */
export function startTimer(
  milliseconds: number | undefined,
  act: () => void,
): ReturnType<typeof setTimeout> | undefined {
  if (milliseconds === undefined) return undefined
  const timer = setTimeout(act, milliseconds)
  // Browsers number their timers; Node, Deno and Bun give an object.
  if (typeof timer === 'object') timer.unref()
  return timer
}
