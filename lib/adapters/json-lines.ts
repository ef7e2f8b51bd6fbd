import type { Transform } from 'node:stream'
import split2 from 'split2'
import { SentenceError, show } from '../errors.ts'
import { failLater } from './fail-later.ts'
import { LineGatherer } from './line-gatherer.ts'
import { StringBytes } from './string-bytes.ts'

/** Options of {@link jsonLines}. */
export interface JsonLinesOptions {
  /**
   * The longest line, in UTF-16 code units; a longer one is no record, and no more of it is held.
   * @default 16_777_216
   */
  maxLength?: number
  /**
   * What is done with a line that is no JSON, is `null` (which no stream can carry), or is too long.
   * `'error'`: ERR_RECORD, with the number of the line. `'skip'`: it is told to `onSkip`, and left out.
   * @default 'error'
   */
  onInvalid?: 'error' | 'skip'
  /** Is told of each line that was left out. */
  onSkip?: (error: SentenceError) => void
}

/** What a line holds, or what is wrong with it, and its number, from 1. */
interface Numbered {
  line: number
  text: string
  record?: unknown
  error?: () => SentenceError
}

const LONGEST_LINE = 16_777_216
/** Its bytes are still a string that every engine can hold. */
const MOST_LENGTH = 134_217_728
const BLANK = /^[\s\ufeff]*$/

/**
 * A stream that reads JSON lines: text or bytes (UTF-8) in, what each line holds out. Blank lines are
 * ignored, a byte order mark is dropped, errors name the line and come after the values before it.
 *
 * @throws ERR_OPTION_VALUE
 */
export function jsonLines(options: JsonLinesOptions = {}): Transform {
  const { maxLength, onInvalid, onSkip } = checked(options)
  return linesOf({ maxLength, said: `maxLength, ${maxLength} code units` }, ({ record, error }) => {
    if (error === undefined) return record
    if (onInvalid === 'error') throw error()
    onSkip?.(error())
    return undefined
  })
}

/** All lines but blank ones, with their numbers; those that are invalid too. */
export function numberedJsonLines(): Transform {
  return linesOf({ maxLength: LONGEST_LINE, said: `${LONGEST_LINE} code units` }, (numbered) => numbered)
}

type Callback = (error?: Error | null) => void

/** The longest line, and what it is called where one is longer. */
interface Limit {
  maxLength: number
  said: string
}

/** @param shape what comes out for a line; `undefined` for nothing */
function linesOf(limit: Limit, shape: (numbered: Numbered) => unknown): Transform {
  let lines = 0
  const parse = (text: string): unknown => {
    const line = ++lines
    let record: unknown
    try {
      record = valueIn(text, limit)
    } catch (cause) {
      return shape({
        line,
        text,
        error: () => new SentenceError('ERR_RECORD', `line ${line}: ${(cause as Error).message}`, {}, cause),
      })
    }
    return record === undefined ? undefined : shape({ line, text, record })
  }
  const bytes = new StringBytes()
  const gatherer = new LineGatherer(limit.maxLength)
  // split2 takes time that grows with the square of a line that comes in many pieces, up to its maxLength: it is
  // given few pieces, and less than that.
  const stream = split2(parse, { maxLength: gatherer.most, decodeStrings: false })
  const { _transform: split, _flush: flush } = stream
  const later =
    (callback: Callback): Callback =>
    (error) => {
      if (error) failLater(stream, () => callback(error))
      else callback()
    }
  const add = (chunk: Uint8Array, callback: Callback): void => {
    const pieces = gatherer.add(chunk)
    if (pieces.length === 0) callback()
    else split.call(stream, Buffer.concat(pieces), 'utf8', later(callback))
  }
  stream._transform = (chunk: string | Uint8Array, encoding, callback) => add(bytes.add(chunk, encoding), callback)
  stream._flush = (callback) => {
    add(bytes.end(), (error) => {
      if (error) return callback(error)
      // No line ends in it, and it is not too long: there is nothing that could fail before the flush.
      split.call(stream, Buffer.concat(gatherer.rest()), 'utf8', () => flush.call(stream, later(callback)))
    })
  }
  return stream
}

/** What a line holds; `undefined` for a blank one. */
function valueIn(text: string, { maxLength, said }: Limit): unknown {
  if (text.length > maxLength) throw new Error(`it is longer than ${said}`)
  if (BLANK.test(text)) return undefined
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new Error(`${(cause as Error).message}; it is ${show(text)}`, { cause })
  }
  if (value === null) throw new Error('it is null, which no stream can carry')
  return value
}

function checked({ maxLength = LONGEST_LINE, onInvalid = 'error', onSkip, ...rest }: JsonLinesOptions) {
  const wrong = (name: string, value: unknown, allowed: string): SentenceError =>
    new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; allowed is ${allowed}`, { option: name })
  for (const name of Object.keys(rest)) {
    throw new SentenceError(
      'ERR_UNKNOWN_OPTION',
      `unknown option ${show(name)}; known are maxLength, onInvalid, onSkip`,
      { option: name },
    )
  }
  if (!Number.isSafeInteger(maxLength) || maxLength < 1 || maxLength > MOST_LENGTH) {
    throw wrong('maxLength', maxLength, `an integer from 1 to ${MOST_LENGTH}`)
  }
  if (onInvalid !== 'error' && onInvalid !== 'skip') throw wrong('onInvalid', onInvalid, '"error" or "skip"')
  if (onSkip !== undefined && typeof onSkip !== 'function') throw wrong('onSkip', onSkip, 'a function')
  return { maxLength, onInvalid, onSkip }
}
