/**
 * What a screen reader says without being asked. Sentences may come by the thousand, so it is a
 * summary, at most one in three seconds, and always the latest.
 */
import { byId } from './dom.js'

const PAUSE = 3000

let waiting
let timer
let last = Number.NEGATIVE_INFINITY

export function announce(text) {
  waiting = text
  if (timer !== undefined) return
  timer = setTimeout(
    () => {
      timer = undefined
      last = performance.now()
      byId('status').textContent = waiting
    },
    Math.max(50, last + PAUSE - performance.now()),
  )
}
