/**
 * Errors on their way from a worker thread: what is cloned of an error of our own is a plain one.
 */
import { SentenceError, type SentenceErrorCode } from '../errors.ts'

/** What is sent. */
export type Failure = { code: SentenceErrorCode; message: string; place: object; cause: unknown } | { error: unknown }

export function packFailure(error: unknown): Failure {
  if (!(error instanceof SentenceError)) return { error: cloneable(error) }
  const { code, message, cause } = error
  const { offset, byteOffset, option, path } = error
  const place = Object.entries({ offset, byteOffset, option, path }).filter(([, value]) => value !== undefined)
  return { code, message, place: Object.fromEntries(place), cause: cloneable(cause) }
}

export function unpackFailure(failure: Failure): Error {
  if (!('code' in failure)) return failure.error as Error
  return new SentenceError(failure.code, failure.message, failure.place, failure.cause)
}

/** What a user's function throws may be anything. */
function cloneable(error: unknown): unknown {
  try {
    const clone = structuredClone(error)
    // Node's system errors are told apart by their code.
    if (error instanceof Error && 'code' in error) Object.assign(clone as Error, { code: String(error.code) })
    return structuredClone(clone)
  } catch {
    return new Error(String((error as Error)?.message ?? error))
  }
}
