/**
 * A whole file, split by worker threads.
 */
import { availableParallelism } from 'node:os'
import { abortError, SentenceError, show } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import type { SentenceOptions, ShouldBreak } from '../types.ts'
import { sentencesOf } from './columns.ts'
import { Items } from './items.ts'
import { loadShouldBreak, moduleUrl } from './module.ts'
import { resolveFileOptions, whyOneJob } from './options.ts'
import { PART_BYTES } from './parts.ts'
import { RangeReading } from './read.ts'
import { inOrder } from './schedule.ts'
import { Shaper } from './shape.ts'
import { openSource, type RangeSource } from './source.ts'
import type { FileOptions, NoSplitOptions, RangeOutput, RangeSentence, SplitOptions } from './types.ts'
import { workerFile } from './worker-file.ts'

/**
 * The sentences of a whole file in their order, split by worker threads: exactly those that one
 * reader finds, with their offsets in the file. A few parts of the file are in memory at a time, and
 * none is begun before the sentences of those before it are asked for.
 *
 * ```js
 * for await (const { text, byteStart } of splitFile('book.txt', { jobs: 4 })) index(text, byteStart)
 * ```
 *
 * @param file a path, or a URL: `file:`, or `http:` and `https:` of a server that answers Range requests
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE; while it is walked ERR_FILE, ERR_FILE_CHANGED,
 * ERR_RANGE_REQUESTS, ERR_WORKER, ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK,
 * ABORT_ERR, and what `shouldBreak` throws. The sentences before an error are those of the file.
 */
export function splitFile<const O extends SplitOptions = NoSplitOptions>(
  file: string | URL,
  options: O = {} as O,
): AsyncGenerator<RangeOutput<O>, void, undefined> {
  const { jobs, bytes = PART_BYTES, shouldBreak, ...rest } = options as SplitOptions
  const count = countJobs(jobs)
  const threads = whyOneJob(rest) === undefined ? count : 1
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw wrong('bytes', bytes, 'an integer from 1 on')
  const given = typeof shouldBreak === 'function' ? { ...rest, shouldBreak } : rest
  const module = typeof shouldBreak === 'string' || shouldBreak instanceof URL ? moduleUrl(shouldBreak) : undefined
  if (shouldBreak !== undefined && module === undefined && threads > 1) {
    throw wrong(
      'shouldBreak',
      shouldBreak,
      'the path of a module whose default export it is, or jobs: 1: a function cannot be handed to a worker thread',
    )
  }
  const resolved = resolveFileOptions(given)
  return new Items(split(file, threads, bytes, given, resolved, module), resolved.signal)
}

/** How many threads are meant. @throws ERR_OPTION_VALUE */
export function countJobs(jobs: unknown = 'auto'): number {
  if (jobs === 'auto') return availableParallelism()
  if (Number.isSafeInteger(jobs) && (jobs as number) >= 1) return jobs as number
  throw wrong('jobs', jobs, "an integer from 1 on or 'auto'")
}

function wrong(option: string, value: unknown, allowed: string): SentenceError {
  return new SentenceError('ERR_OPTION_VALUE', `${option} is ${show(value)}; allowed is ${allowed}`, { option })
}

async function* split<T>(
  file: string | URL,
  jobs: number,
  bytes: number,
  given: FileOptions,
  options: ResolvedOptions,
  module: string | undefined,
): AsyncGenerator<Iterator<T>, void, undefined> {
  const source = await openSource(file, false, options.signal)
  try {
    if (jobs === 1 || source.size <= bytes) {
      const own = module === undefined ? options : { ...options, shouldBreak: await loadShouldBreak(module) }
      yield* new RangeReading<T>(source, { start: 0, end: source.size }, own).pieces()
    } else yield* splitSource<T>(source, jobs, bytes, given, options, module)
    await source.check()
  } finally {
    await source.close()
  }
}

async function* splitSource<T>(
  source: RangeSource,
  jobs: number,
  bytes: number,
  given: FileOptions,
  options: ResolvedOptions,
  module: string | undefined,
): AsyncGenerator<Iterator<T>, void, undefined> {
  const { signal } = options
  const shaper = new Shaper<T>(options)
  // Asked for first: where it is missing, in a bundle, importing the pool fails for reasons that tell nobody why.
  const worker = workerFile(import.meta.url)
  // Importing it takes time, and whoever reads ranges alone needs none.
  const { WorkerPool } = await import('./pool.ts')
  // Nobody listened meanwhile.
  if (signal?.aborted) throw abortError(signal.reason)
  const pool = new WorkerPool(jobs, worker)
  const aborted = (): void => void pool.close()
  signal?.addEventListener('abort', aborted)
  try {
    const runner = pool.runner(source, cloneableOptions(given, shaper.objects), module)
    const parts = { start: 0, end: source.size, bytes }
    let failure: Error | undefined
    for await (const part of inOrder(runner, parts, { byte: 0, unit: 0 }, { kind: 'columns' })) {
      yield shaped(sentencesOf(part), shaper)
      failure = part.result.failure
      if (failure) break
    }
    const rest = shaper.rest()
    if (rest !== undefined) yield [rest][Symbol.iterator]()
    if (failure) throw failure
  } catch (error) {
    throw signal?.aborted ? abortError(signal.reason) : error
  } finally {
    signal?.removeEventListener('abort', aborted)
    await pool.close()
  }
}

function* shaped<T>(sentences: Iterable<RangeSentence | string>, shaper: Shaper<T>): Generator<T, void, undefined> {
  for (const sentence of sentences) {
    const item = shaper.shape(sentence)
    if (item !== undefined) yield item
  }
}

/** What a worker thread needs of the options. What is made of the sentences is not its concern. */
function cloneableOptions(given: FileOptions, objects: boolean): SentenceOptions {
  const { signal, batch, separator, shouldBreak, ...rest } = given as FileOptions & { shouldBreak?: ShouldBreak }
  return objects ? { ...rest, output: 'object', byteOffsets: true } : { ...rest, output: 'text' }
}
