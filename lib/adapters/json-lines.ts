import type { Transform } from 'node:stream'
import split2 from 'split2'
import { SentenceError, show } from '../errors.ts'

/** Options of {@link jsonLines}. */
export interface JsonLinesOptions {
  /**
   * The longest line, in UTF-16 code units; a longer one is an error. Below it, a line that comes in
   * many chunks takes time that grows with its square.
   * @default 16_777_216
   */
  maxLength?: number
  /**
   * What is done with a line that is no JSON. `'error'`: ERR_RECORD, with the number of the line.
   * `'skip'`: it is told to `onSkip`, and left out.
   * @default 'error'
   */
  onInvalid?: 'error' | 'skip'
  /** Is told of each line that was left out. */
  onSkip?: (error: SentenceError) => void
}

const LONGEST_LINE = 16_777_216
const BLANK = /^[\s\ufeff]*$/

/**
 * A stream that reads JSON lines: text or bytes (UTF-8) in, what each line holds out. Blank lines are
 * ignored, a byte order mark is dropped, errors name the line.
 */
export function jsonLines(options: JsonLinesOptions = {}): Transform {
  const { maxLength = LONGEST_LINE, onInvalid = 'error', onSkip } = options
  let line = 0
  const parse = (text: string): unknown => {
    line++
    if (BLANK.test(text)) return undefined
    try {
      return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    } catch (cause) {
      const error = trouble(line, `${(cause as Error).message}; it is ${show(text)}`, cause)
      if (onInvalid === 'error') throw error
      onSkip?.(error)
      return undefined
    }
  }
  const stream = split2(parse, { maxLength })
  const destroy = stream._destroy.bind(stream)
  // split2 says of a line that is too long no more than "maximum buffer reached".
  stream._destroy = (error, callback) => {
    const tooLong = error?.message === 'maximum buffer reached'
    destroy(
      tooLong ? trouble(line + 1, `it is longer than maxLength, ${maxLength} code units`, error) : error,
      callback,
    )
  }
  return stream
}

function trouble(line: number, message: string, cause: unknown): SentenceError {
  return new SentenceError('ERR_RECORD', `line ${line}: ${message}`, {}, cause)
}
