import type { ResolvedOptions } from '../check-options.ts'
import { toBytes } from '../decode/decoder.ts'
import { abortError, SentenceError, show } from '../errors.ts'
import { SentencePull } from '../pull.ts'
import type { Chunk, ReadableStreamLike } from '../types.ts'
import { AsyncSentences, type ChunkReader } from './async-sentences.ts'

/** What is at hand at once: text, bytes, or an iterable of them. */
export type SyncSource = Chunk | Iterable<Chunk>
/** What arrives: an async iterable (such as a Node stream) or a web stream of text or bytes. */
export type AsyncSource = AsyncIterable<Chunk> | ReadableStreamLike<Chunk>

/** The sentences of a source. @throws ERR_INPUT_TYPE */
export function sentencesOf<T>(
  source: SyncSource | AsyncSource,
  resolved: ResolvedOptions,
): Generator<T, void, undefined> | AsyncGenerator<T, void, undefined> {
  const whole = typeof source === 'string'
  const pull = new SentencePull<T>(resolved, whole)
  const chunk = whole ? source : toBytes(source)
  if (chunk !== undefined) return sync([chunk], pull, resolved)
  if (isObject(source)) {
    if ('getReader' in source) return new AsyncSentences(webReader(source), pull, resolved)
    if (Symbol.asyncIterator in source) return new AsyncSentences(iteratorReader(source), pull, resolved)
    if (Symbol.iterator in source) return sync(source as Iterable<Chunk>, pull, resolved)
  }
  throw new SentenceError(
    'ERR_INPUT_TYPE',
    `cannot split ${show(source)}; a string, bytes (Uint8Array), or an iterable, async iterable or web stream of them is allowed`,
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function* sync<T>(
  source: Iterable<Chunk>,
  pull: SentencePull<T>,
  { signal }: ResolvedOptions,
): Generator<T, void, undefined> {
  for (const _ of fed(source, pull)) {
    for (;;) {
      if (signal?.aborted) throw abortError(signal.reason)
      const item = pull.next()
      if (item === undefined) break
      yield item
    }
  }
}

/** Hands the chunks of a source on, and stops after each of them. What goes wrong with the source is for `pull` to tell. */
function* fed(source: Iterable<Chunk>, pull: SentencePull<unknown>): Generator<void, void, undefined> {
  let stopped = false
  try {
    for (const chunk of source) {
      pull.write(chunk)
      stopped = true
      yield
      stopped = false
    }
    pull.end()
  } catch (error) {
    // The loop over the sentences was left, and the source cannot be closed.
    if (stopped) throw error
    pull.fail(error)
  }
  yield
}

function webReader(stream: ReadableStreamLike<Chunk>): ChunkReader {
  const reader = stream.getReader()
  return {
    async next() {
      let done: boolean | undefined = true
      try {
        const result = await reader.read()
        done = result.done
        return result as IteratorResult<Chunk>
      } finally {
        if (done) reader.releaseLock()
      }
    },
    close() {
      const cancelled = reader.cancel()
      reader.releaseLock()
      return cancelled
    },
    interrupt: () => void reader.cancel().catch(ignore),
  }
}

function iteratorReader(source: AsyncIterable<Chunk> & { destroy?: () => void }): ChunkReader {
  const iterator = source[Symbol.asyncIterator]()
  return {
    next: () => iterator.next(),
    close: () => iterator.return?.(),
    interrupt() {
      // An async generator's return() waits for the read that is under way; a stream can be destroyed.
      if (typeof source.destroy === 'function') source.destroy()
      Promise.resolve(iterator.return?.()).catch(ignore)
    },
  }
}

/** The source is given up, so its errors concern nobody: the abort itself is what is reported. */
function ignore(): void {}
