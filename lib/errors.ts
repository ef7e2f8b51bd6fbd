/** The stable codes of {@link SentenceError}. */
export type SentenceErrorCode =
  /** An option whose name is not known. */
  | 'ERR_UNKNOWN_OPTION'
  /** An option with a value that is not allowed, or two options that exclude each other. */
  | 'ERR_OPTION_VALUE'
  /** Something that cannot be split: neither text, nor bytes, nor a source of them. */
  | 'ERR_INPUT_TYPE'
  /** Bytes that are not valid in the encoding, with `fatal`. */
  | 'ERR_INVALID_BYTES'
  /** A sentence longer than `maxLength`, with `overflow: 'error'`. */
  | 'ERR_SENTENCE_TOO_LONG'
  /** A write after the end. */
  | 'ERR_WRITE_AFTER_END'
  /** `shouldBreak` returned something that is no answer. */
  | 'ERR_SHOULD_BREAK'
  /** A record, or a line of records, that cannot be split. */
  | 'ERR_RECORD'
  /** A range of bytes that is not within the file. */
  | 'ERR_RANGE'
  /** A file that cannot be opened or read; `cause` says why. */
  | 'ERR_FILE'
  /** A file that changed while it was read. */
  | 'ERR_FILE_CHANGED'
  /** A server that gives no parts of a file. */
  | 'ERR_RANGE_REQUESTS'
  /** A worker thread that ended before its work was done; `cause` says why. */
  | 'ERR_WORKER'
  /** The `signal` was aborted; the name is then AbortError, as in Node. */
  | 'ABORT_ERR'

/** Where the trouble is, as far as it is known. */
export interface ErrorPlace {
  /** UTF-16 code units from the start of the decoded input. */
  offset?: number
  /** Bytes from the start of the input. */
  byteOffset?: number
  /** The option concerned. */
  option?: string
  /** The path or URL of the file concerned. */
  path?: string
}

/** Every error of this package: a message for people, a `code` for programs. */
export class SentenceError extends Error {
  /** `'SentenceError'`; of an abort `'AbortError'`, as in Node. */
  override name = 'SentenceError'
  /** What went wrong; it stays the same from version to version. */
  readonly code: SentenceErrorCode
  /** UTF-16 code units from the start of the decoded input, where the trouble has a place. */
  readonly offset: number | undefined
  /** Bytes from the start of the input, where the trouble has a place among bytes. */
  readonly byteOffset: number | undefined
  /** The name of the option, where the trouble is an option. */
  readonly option: string | undefined
  /** The path or URL of the file, where the trouble is a file. */
  readonly path: string | undefined

  /** @param cause what was thrown first, where this error tells of another */
  constructor(code: SentenceErrorCode, message: string, place: ErrorPlace = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.offset = place.offset
    this.byteOffset = place.byteOffset
    this.option = place.option
    this.path = place.path
  }
}

/** What is said of a chunk that is neither text nor bytes. */
export function wrongChunk(chunk: unknown): SentenceError {
  return new SentenceError('ERR_INPUT_TYPE', `a chunk is ${show(chunk)}; a string or bytes (Uint8Array) is allowed`)
}

/** What an aborted signal makes of a generator; `cause` is the signal's reason. */
export function abortError(reason: unknown): SentenceError {
  const error = new SentenceError('ABORT_ERR', 'the operation was aborted', {}, reason)
  error.name = 'AbortError'
  return error
}

/** A value as it reads in a message: short, and never throwing. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shortened(value))
    case 'bigint':
      return `${shortened(String(value))}n`
    case 'symbol':
      return shortened(String(value))
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value)
    default:
      try {
        return showObject(value)
      } catch {
        // A proxy, or a getter, that throws whatever it is asked.
        return 'an object'
      }
  }
}

function showObject(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'function') return value.name ? `function ${shortened(value.name)}` : 'a function'
  if (Array.isArray(value)) return `an array of ${value.length}`
  return `an object (${shortened((value as object).constructor?.name ?? 'no prototype')})`
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
