import type { Output } from './output.ts'
import type { Progress } from './progress.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Lets the line that is being written come to its end before a signal ends the process, so that what
 * was written can be gone on with. A second signal ends it at once.
 *
 * @returns ends the waiting for signals
 */
export function finishLines(output: Output, progress: Progress | undefined): () => void {
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupted)
  }
  const interrupted = async (signal: NodeJS.Signals): Promise<void> => {
    stop()
    // It would end the process itself.
    progress?.end()
    await output.stop()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, interrupted)
  return stop
}
