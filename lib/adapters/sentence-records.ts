import { Transform } from 'readable-stream'
import { SentenceError, show } from '../errors.ts'
import { resolveOptions } from '../options.ts'
import type { Sentence, SentenceOptions } from '../types.ts'
import { eachSentence } from './iterate.ts'

type Callback = (error?: Error | null) => void
type Fields = Record<string, unknown>

/** Options of {@link sentenceRecords}: those that say what a sentence is, and the following. */
export interface RecordOptions
  extends Pick<
    SentenceOptions,
    | 'locale'
    | 'rule'
    | 'newlines'
    | 'trim'
    | 'abbreviations'
    | 'shouldBreak'
    | 'minLength'
    | 'maxLength'
    | 'overflow'
    | 'firstMaxLength'
    | 'highWaterMark'
  > {
  /** The field that holds the text. */
  field: string
  /**
   * A field that holds the language of its record; where it is missing or empty, `locale` counts.
   * @default none
   */
  localeField?: string
  /**
   * What is done with a record whose `field` is missing or no string, or that has one of the added
   * fields already. `'error'`: ERR_RECORD, with the number of the record. `'pass'`: it comes out as
   * it is. `'skip'`: it is left out, and counted in `skippedRecords`.
   * @default 'error'
   */
  onInvalid?: 'error' | 'pass' | 'skip'
}

/** What is added to the fields of a record. */
const ADDED = ['sentence', 'start', 'end'] as const

/**
 * An object-mode Transform stream: one record in, one record for each of its sentences out.
 *
 * All fields are kept; `field` holds the sentence, and `sentence` (its number, from 1), `start` and
 * `end` (UTF-16 code units within the field) are added. A record is split as far as it is asked for:
 * one with a million sentences never has more than `highWaterMark` of them waiting. A record
 * without text gives none.
 */
export class SentenceRecordStream extends Transform {
  /** Records that were left out, with `onInvalid: 'skip'`. */
  skippedRecords = 0
  readonly #field: string
  readonly #localeField: string | undefined
  readonly #onInvalid: 'error' | 'pass' | 'skip'
  readonly #options: SentenceOptions
  #records = 0
  /** What the record that is being split still gives. */
  #rest: Iterator<Fields> | undefined
  #callback: Callback | undefined

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options: RecordOptions) {
    const { field, localeField, onInvalid = 'error', highWaterMark, ...rest } = checked(options)
    super({ objectMode: true, ...(highWaterMark === undefined ? {} : { readableHighWaterMark: highWaterMark }) })
    this.#field = field
    this.#localeField = localeField
    this.#onInvalid = onInvalid
    this.#options = rest
  }

  /** Stands in for Transform's own, which would ask for the next record before this one is split. */
  override _write(record: unknown, _encoding: string, callback: Callback): void {
    this.#records++
    this.#callback = callback
    this.#rest = this.#split(record)
    this.#pump()
  }

  override _read(): void {
    if (this.#callback) this.#pump()
  }

  /** Pushes records for as long as they are taken. */
  #pump(): void {
    try {
      for (let next = this.#next(); next; next = this.#next()) if (!this.push(next)) return
    } catch (error) {
      this.#done(error as Error)
      return
    }
    this.#done()
  }

  #next(): Fields | undefined {
    const { done, value } = (this.#rest as Iterator<Fields>).next()
    return done ? undefined : value
  }

  #done(error?: Error): void {
    const callback = this.#callback as Callback
    this.#callback = undefined
    this.#rest = undefined
    callback(error)
  }

  *#split(record: unknown): Generator<Fields, void, undefined> {
    const trouble = this.#troubleWith(record)
    if (trouble !== undefined) {
      if (this.#onInvalid === 'error') throw new SentenceError('ERR_RECORD', `record ${this.#records}: ${trouble}`)
      if (this.#onInvalid === 'pass') yield record as Fields
      else this.skippedRecords++
      return
    }
    const fields = record as Fields
    const locale = this.#localeField === undefined ? undefined : fields[this.#localeField]
    const options = { ...this.#options, ...(locale ? { locale: locale as string } : {}), output: 'object' as const }
    let sentence = 0
    for (const { text, start, end } of this.#sentences(fields[this.#field] as string, options)) {
      yield { ...fields, [this.#field]: text, sentence: ++sentence, start, end }
    }
  }

  /** A language that is none is told with the number of its record. */
  #sentences(text: string, options: SentenceOptions & { output: 'object' }): Iterable<Sentence> {
    try {
      return eachSentence(text, options)
    } catch (error) {
      const { message } = error as SentenceError
      throw new SentenceError('ERR_RECORD', `record ${this.#records}: ${message}`, { option: 'locale' }, error)
    }
  }

  /** What is wrong with a record; `undefined` for nothing. */
  #troubleWith(record: unknown): string | undefined {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return `it is ${show(record)}; an object is wanted`
    }
    const fields = record as Fields
    const text = fields[this.#field]
    if (typeof text !== 'string') return `the field ${show(this.#field)} is ${show(text)}; a string is wanted`
    const taken = ADDED.find((name) => name in fields)
    return taken && `it has a field ${show(taken)} already, which is added to records; rename it`
  }
}

function checked(options: RecordOptions): RecordOptions {
  const { field, localeField, onInvalid = 'error', ...rest } = (options ?? {}) as RecordOptions
  const wrong = (name: string, value: unknown, allowed: string): SentenceError =>
    new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; allowed is ${allowed}`, { option: name })
  if (typeof field !== 'string') throw wrong('field', field, 'the name of the field that holds the text')
  if (localeField !== undefined && typeof localeField !== 'string') throw wrong('localeField', localeField, 'a string')
  if (!['error', 'pass', 'skip'].includes(onInvalid)) throw wrong('onInvalid', onInvalid, '"error" or "pass" or "skip"')
  for (const name of ['output', 'separator', 'batch', 'byteOffsets', 'encoding', 'fatal', 'idleFlush', 'signal']) {
    if (name in rest) throw wrong(name, rest[name as keyof typeof rest], 'nothing: records have none')
  }
  resolveOptions(rest)
  return options
}

/**
 * A stream that makes of each record one for each of its sentences; see {@link SentenceRecordStream}.
 *
 * ```js
 * createReadStream('books.jsonl').pipe(jsonLines()).pipe(sentenceRecords({ field: 'summary' }))
 * ```
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function sentenceRecords(options: RecordOptions): SentenceRecordStream {
  return new SentenceRecordStream(options)
}
