/**
 * Whether a file that was read from its start to its end was the same all the while.
 */
import { fstatSync, type ReadStream, type Stats } from 'node:fs'
import { changed } from '../ranges/file-errors.ts'

/**
 * Waits for a file to be read.
 *
 * @returns says what is wrong once it has been: it was cut short, or written anew. What is added to it meanwhile (a
 * log) changes nothing of what was read; a file that takes its name is another one.
 */
export function watchFile(file: string, stream: ReadStream): () => Error | undefined {
  let before: Stats | undefined
  let after: Stats | undefined
  const look = (): Stats => fstatSync((stream as unknown as { fd: number }).fd)
  stream.once('open', () => {
    before = look()
  })
  // It is closed after that.
  stream.once('end', () => {
    after = look()
  })
  return () => {
    if (!before?.isFile() || !after || after.mtimeMs === before.mtimeMs || after.size > before.size) return undefined
    const what = after.size < before.size ? `it had ${before.size} bytes, and has ${after.size}` : 'it was written to'
    return changed(file, what)
  }
}
