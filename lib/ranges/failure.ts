/**
 * Errors on their way from a worker thread: of an error of our own, and of a code, a clone has nothing.
 */
import { SentenceError, type SentenceErrorCode } from '../errors.ts'

/** A value that can be cloned, and the code of an error. */
interface Packed {
  value: unknown
  code?: string
}

/** What is sent. */
export type Failure =
  | { own: SentenceErrorCode; message: string; place: object; cause: Packed }
  | { own?: undefined; error: Packed }

export function packFailure(error: unknown): Failure {
  if (!(error instanceof SentenceError)) return { error: pack(error) }
  const { code, message, cause, offset, byteOffset, option, path } = error
  const place = Object.entries({ offset, byteOffset, option, path }).filter(([, value]) => value !== undefined)
  return { own: code, message, place: Object.fromEntries(place), cause: pack(cause) }
}

export function unpackFailure(failure: Failure): Error {
  if (failure.own === undefined) return unpack(failure.error) as Error
  return new SentenceError(failure.own, failure.message, failure.place, unpack(failure.cause))
}

/** What a user's function throws may be anything. */
function pack(value: unknown): Packed {
  const { code } = (value ?? {}) as { code?: unknown }
  const more = value instanceof Error && typeof code === 'string' ? { code } : {}
  try {
    return { value: structuredClone(value), ...more }
  } catch {
    return { value: new Error(String(value)), ...more }
  }
}

function unpack({ value, code }: Packed): unknown {
  return code === undefined ? value : Object.assign(value as Error, { code })
}
