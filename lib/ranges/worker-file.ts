import { createRequire } from 'node:module'
import { SentenceError } from '../errors.ts'

/**
 * The module that worker threads run: a name of package.json, for it is the same in the sources and when built.
 *
 * @param from the module that asks for it; a bundler may leave none
 * @throws ERR_WORKER where it is not beside the program: a bundler puts into its bundle what is imported, and a thread
 * runs a file
 */
export function workerFile(from: string | undefined): string {
  try {
    return createRequire(from as string).resolve('#ranges/worker')
  } catch (cause) {
    throw new SentenceError(
      'ERR_WORKER',
      "the file that worker threads run was not found; a bundler has to leave 'each-sentence/ranges' external (or jobs is 1)",
      {},
      cause,
    )
  }
}
