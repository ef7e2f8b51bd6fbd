/**
 * Records to records, one for each sentence of a field: what the stream of records and the command line share.
 */
import { SentenceError, show } from '../errors.ts'
import { type ResolvedOptions, resolveOptions } from '../options.ts'
import { SentencePull, type Skipped } from '../pull.ts'
import type { Sentence, SentenceOptions } from '../types.ts'

export type Fields = Record<string, unknown>

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
    | 'lookahead'
    | 'markdown'
    | 'highWaterMark'
    | 'signal'
  > {
  /** The field that holds the text. */
  field: string
  /**
   * A field that holds the language of its record; where it is missing or empty, `locale` counts.
   * @default none
   */
  localeField?: string
  /**
   * What is done with a record whose `field` is missing or no string, whose language is no BCP 47 tag,
   * or that has one of the added fields already. `'error'`: ERR_RECORD, with the number of the record.
   * `'pass'`: it comes out as it is. `'skip'`: it is left out, and counted in `skippedRecords`.
   * @default 'error'
   */
  onInvalid?: 'error' | 'pass' | 'skip'
  /** Is told of each record that was left out. */
  onSkip?: (error: SentenceError) => void
}

/** What is added to the fields of a record. */
export const ADDED_FIELDS: readonly string[] = ['sentence', 'start', 'end']

/** Options that say nothing about sentences of records. */
const EXCLUDED = ['output', 'separator', 'batch', 'byteOffsets', 'encoding', 'fatal', 'idleFlush'] as const

/** How many languages are kept ready. */
const LANGUAGES = 64

export class RecordSplitter {
  /** Records that were left out, with `onInvalid: 'skip'`. */
  skippedRecords = 0
  /** Sentences that were left out, with `overflow: 'skip'`. */
  readonly skipped: Skipped = { sentences: 0, length: 0 }
  /** How many sentences have been found so far. */
  sentenceCount = 0
  readonly #field: string
  readonly #localeField: string | undefined
  readonly #onInvalid: 'error' | 'pass' | 'skip'
  readonly #onSkip: ((error: SentenceError) => void) | undefined
  readonly #options: SentenceOptions
  readonly #defaults: ResolvedOptions
  /** Language -> options with it. */
  readonly #localised = new Map<string, ResolvedOptions>()

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options: RecordOptions) {
    const { field, localeField, onInvalid = 'error', onSkip, ...rest } = (options ?? {}) as RecordOptions
    if (typeof field !== 'string') throw wrong('field', field, 'the name of the field that holds the text')
    if (ADDED_FIELDS.includes(field)) {
      throw wrong('field', field, `any name but ${ADDED_FIELDS.map(show).join(', ')}, which are added to records`)
    }
    if (localeField !== undefined && typeof localeField !== 'string')
      throw wrong('localeField', localeField, 'a string')
    if (!['error', 'pass', 'skip'].includes(onInvalid)) {
      throw wrong('onInvalid', onInvalid, '"error" or "pass" or "skip"')
    }
    if (onSkip !== undefined && typeof onSkip !== 'function') throw wrong('onSkip', onSkip, 'a function')
    for (const name of EXCLUDED) {
      const value = (rest as SentenceOptions)[name]
      if (value !== undefined) throw wrong(name, value, 'nothing: records have none')
    }
    this.#options = { ...rest, output: 'object' }
    this.#defaults = resolveOptions(this.#options)
    this.#field = field
    this.#localeField = localeField
    this.#onInvalid = onInvalid
    this.#onSkip = onSkip
  }

  /**
   * One record for each sentence, found as it is asked for.
   *
   * @param place what errors call the record: "record 5"
   */
  *split(record: unknown, place: string): Generator<Fields, void, undefined> {
    let options: ResolvedOptions
    try {
      options = this.#optionsOf(record)
    } catch (error) {
      yield* this.#invalid(record, at(place, error as SentenceError))
      return
    }
    const fields = record as Fields
    // A sentence that is kept keeps no long text alive, so that none shares the text's storage.
    const pull = new SentencePull<Sentence>(options)
    pull.write(fields[this.#field])
    pull.end()
    for (let sentence = 1; ; sentence++) {
      const next = this.#next(pull, place)
      if (!next) break
      this.sentenceCount++
      yield { ...fields, [this.#field]: next.text, sentence, start: next.start, end: next.end }
    }
    this.skipped.sentences += pull.skipped.sentences
    this.skipped.length += pull.skipped.length
  }

  #next(pull: SentencePull<Sentence>, place: string): Sentence | undefined {
    try {
      return pull.next()
    } catch (error) {
      throw error instanceof SentenceError ? at(place, error) : error
    }
  }

  *#invalid(record: unknown, error: SentenceError): Generator<Fields, void, undefined> {
    if (this.#onInvalid === 'error') throw error
    if (this.#onInvalid === 'pass') yield record as Fields
    else {
      this.skippedRecords++
      this.#onSkip?.(error)
    }
  }

  /** The options for a record. @throws ERR_RECORD for one that is invalid, and what its language makes of the options */
  #optionsOf(record: unknown): ResolvedOptions {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      throw invalid(`it is ${show(record)}; an object is wanted`)
    }
    const fields = record as Fields
    const text = fields[this.#field]
    if (typeof text !== 'string') throw invalid(`the field ${show(this.#field)} is ${show(text)}; a string is wanted`)
    const taken = ADDED_FIELDS.find((name) => name in fields)
    if (taken) throw invalid(`it has a field ${show(taken)} already, which is added to records; rename it`)
    const locale = this.#localeField === undefined ? undefined : fields[this.#localeField]
    if (locale === undefined || locale === null || locale === '') return this.#defaults
    // A profile is for the program to give, and not for its data.
    if (typeof locale !== 'string') throw invalid(`locale is ${show(locale)}; the tag of a language is wanted`)
    return this.#localise(locale)
  }

  #localise(locale: string): ResolvedOptions {
    let options = this.#localised.get(locale)
    if (!options) {
      options = resolveOptions({ ...this.#options, locale })
      if (this.#localised.size === LANGUAGES) this.#localised.clear()
      this.#localised.set(locale, options)
    }
    return options
  }
}

function wrong(name: string, value: unknown, allowed: string): SentenceError {
  return new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; allowed is ${allowed}`, { option: name })
}

function invalid(message: string): SentenceError {
  return new SentenceError('ERR_RECORD', message)
}

/** An error with the place of its record; one of the options is the record's. */
function at(place: string, error: SentenceError): SentenceError {
  const { code, message, offset, option } = error
  return new SentenceError(
    code === 'ERR_OPTION_VALUE' ? 'ERR_RECORD' : code,
    `${place}: ${message}`,
    { ...(offset === undefined ? {} : { offset }), ...(option === undefined ? {} : { option }) },
    error,
  )
}
