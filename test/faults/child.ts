/**
 * Runs every row in a process that is watched: what each row leaves behind is told, with what came of it.
 */
import { createHook } from 'node:async_hooks'
import { type Outcome, PATIENCE, turn } from './row.ts'
import { sections } from './rows/index.ts'
import { listenersOnSignals } from './watch.ts'

/** What a row of this process came to. */
export interface Told {
  fault: string
  outcome?: Outcome
  error?: string
  /** Timers, handles, threads and listeners that were not there before. */
  left: string[]
}

/** Timers that keep no process alive are not among its active resources. */
const timers = new Set<number>()
createHook({
  init(id, type) {
    if (type === 'Timeout') timers.add(id)
  },
  destroy: (id) => void timers.delete(id),
}).enable()

/** Fails when something takes for ever. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it never ended')), PATIENCE)
  })
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function resources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => name !== 'Immediate')
}

async function leftBehind(before: readonly string[], timersBefore: number): Promise<string[]> {
  let left: string[] = []
  const start = performance.now()
  do {
    await turn()
    left = resources()
    for (const name of before) {
      const at = left.indexOf(name)
      if (at >= 0) left.splice(at, 1)
    }
    for (let more = timersBefore; more < timers.size; more++) left.push('a timer')
  } while (left.length > 0 && performance.now() - start < PATIENCE)
  return left
}

// They are handles, and made when they are first asked for.
void [process.stdout, process.stderr]

const told: Told[] = []
for (const { title, rows } of sections) {
  for (const { fault, run } of rows) {
    const [before, timersBefore] = [resources(), timers.size]
    const result: Told = { fault: `${title}: ${fault}`, left: [] }
    try {
      result.outcome = await inTime(run())
    } catch (error) {
      result.error = String((error as Error).stack)
    }
    result.left = await leftBehind(before, timersBefore)
    const listeners = listenersOnSignals()
    if (listeners > 0) result.left.push(`${listeners} listeners on signals`)
    told.push(result)
  }
}
process.stdout.write(JSON.stringify(told))
