/**
 * Progress on the terminal, where there is one and the work is long.
 */
import { stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import cliProgress from 'cli-progress'

/** Work shorter than this needs no bar. */
const DELAY = 1000

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

const FORMAT = ' {bar} {percentage}% | {done} of {all} | {rate}/s | {eta_formatted} left'

/** Bytes for people: 1.2 GB. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let unit = 0
  let value = bytes
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

export class Progress {
  readonly #bar: cliProgress.SingleBar
  readonly #total: number
  readonly #start = performance.now()
  #done = 0
  #shown = false
  #over = false

  private constructor(total: number, stderr: Writable) {
    this.#total = total
    this.#bar = new cliProgress.SingleBar(
      { format: FORMAT, stream: stderr as NodeJS.WriteStream, clearOnComplete: true, etaBuffer: 50, barsize: 20 },
      cliProgress.Presets.shades_classic,
    )
    // The place of the cursor that it saves is wrong, and the line there not its own to clear, when
    // what reads the sentences writes to the same terminal.
    const { terminal } = this.#bar as unknown as { terminal: { cursorSave(): void; cursorRestore(): void } }
    terminal.cursorSave = terminal.cursorRestore = () => {}
  }

  /** A bar for the files, or none where their size is not known. */
  static async over(files: readonly string[], stderr: Writable): Promise<Progress | undefined> {
    let total = 0
    for (const file of files) {
      const info = file === '-' ? undefined : await stat(file).catch(() => undefined)
      if (!info?.isFile()) return undefined
      total += info.size
    }
    return new Progress(total, stderr)
  }

  /** So many bytes more have been read. */
  add(bytes: number): void {
    this.#done += bytes
    const elapsed = performance.now() - this.#start
    if (elapsed < DELAY || this.#over) return
    const payload = {
      done: size(this.#done),
      all: size(this.#total),
      rate: size((this.#done / elapsed) * 1000),
    }
    if (this.#shown) this.#bar.update(this.#done, payload)
    else this.#show(payload)
  }

  #show(payload: object): void {
    this.#shown = true
    for (const signal of SIGNALS) process.once(signal, this.#interrupted)
    this.#bar.start(this.#total, this.#done, payload)
  }

  /** Takes the bar away for good. */
  end(): void {
    this.stop()
    this.#over = true
  }

  /** Takes the bar away, until more is read. */
  stop(): void {
    if (!this.#shown) return
    this.#shown = false
    for (const signal of SIGNALS) process.off(signal, this.#interrupted)
    this.#bar.stop()
  }

  /** Leaves the terminal clean, and then to the signal what it does. */
  readonly #interrupted = (signal: NodeJS.Signals): void => {
    if (!this.#shown) return
    this.stop()
    process.kill(process.pid, signal)
  }
}
