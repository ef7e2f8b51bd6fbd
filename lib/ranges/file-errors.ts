import { SentenceError } from '../errors.ts'

/** A file that cannot be opened or read. */
export function unreadable(path: string, cause: unknown): SentenceError {
  return new SentenceError('ERR_FILE', `${path}: cannot be read: ${(cause as Error).message}`, { path }, cause)
}

/** A file that is not what it was when it was opened. */
export function changed(path: string, what: string): SentenceError {
  return new SentenceError('ERR_FILE_CHANGED', `${path}: changed while it was read (${what}); split it again`, { path })
}
