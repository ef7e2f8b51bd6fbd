/**
 * Splits a file of records for the command line: records in, a JSON object a line out for each sentence.
 */
import { numberedJsonLines } from '../adapters/json-lines.ts'
import { RecordSplitter } from '../adapters/record-splitter.ts'
import { InputDecoder } from '../decode/decoder.ts'
import { isUtf8 } from '../decode/encodings.ts'
import type { SentenceError } from '../errors.ts'
import { type ResolvedOptions, resolveOptions } from '../options.ts'
import type { SentenceOptions } from '../types.ts'
import { readCsv } from './csv.ts'
import { Gatherer } from './lines.ts'
import type { Output } from './output.ts'
import type { RecordArguments, RecordFormat } from './record-args.ts'
import { Through } from './through.ts'

/** A record, or what is wrong with it, and the line on which it starts, from 1. */
export interface NumberedRecord {
  line: number
  /** The line that it was read from, where that is JSON. */
  text?: string
  record?: unknown
  /** Made where it is told: of very many records it takes longer than to read them. */
  error?: () => SentenceError
}

/** A byte order mark, which a line in the middle of the output must not have. */
const MARK = /^\ufeff/

export class RecordFile {
  readonly #args: RecordArguments
  readonly #format: RecordFormat
  readonly #decoding: ResolvedOptions
  readonly #splitter: RecordSplitter
  #left = 0
  /** What was wrong with the first record that was left out. */
  #first: string | undefined

  constructor(args: RecordArguments, { encoding = 'utf-8', fatal = false, ...options }: SentenceOptions, file: string) {
    const { field, localeField, onInvalid } = args
    this.#args = args
    this.#format = args.format ?? formatOf(file)
    this.#decoding = resolveOptions({ encoding, fatal })
    this.#splitter = new RecordSplitter({
      ...options,
      field,
      ...(localeField === undefined ? {} : { localeField }),
      onInvalid,
      onSkip: (error) => this.#leaveOut(() => error),
    })
  }

  get sentenceCount(): number {
    return this.#splitter.sentenceCount
  }

  /** Sentences that were left out. */
  get skipped() {
    return this.#splitter.skipped
  }

  /** What is to be said of records that were left out; `undefined` where none was. */
  get complaint(): string | undefined {
    if (this.#first === undefined) return undefined
    return this.#left === 1
      ? `left out an invalid record: ${this.#first}`
      : `left out ${this.#left} invalid records, the first: ${this.#first}`
  }

  /** Writes the sentences of all records. What is wrong with one comes when those before it are written. */
  async write(bytes: AsyncIterable<Uint8Array>, output: Output): Promise<void> {
    const gatherer = new Gatherer(output)
    try {
      for await (const records of this.#read(this.#inUtf8(bytes))) {
        for (const { record, line, text, error } of records) {
          if (error) {
            if (this.#args.onInvalid !== 'skip') throw error()
            this.#leaveOut(error)
            continue
          }
          for (const fields of this.#splitter.split(record, `line ${line}`)) {
            // What passes is the record itself. Its line has it exactly: a number may have more digits than JavaScript's.
            const own = fields === record ? text?.replace(MARK, '') : undefined
            const written = gatherer.add(`${own ?? JSON.stringify(fields)}\n`)
            if (written) await written
          }
        }
        await gatherer.flush()
      }
    } finally {
      await gatherer.flush()
    }
  }

  #leaveOut(error: () => SentenceError): void {
    this.#left++
    this.#first ??= error().message
  }

  #read(bytes: AsyncIterable<Uint8Array>): AsyncIterable<NumberedRecord[]> {
    if (this.#format === 'jsonl') return readJsonLines(bytes)
    return readCsv(bytes, { delimiter: this.#format === 'csv' ? ',' : '\t', field: this.#args.field })
  }

  /** Lines and fields are looked for in UTF-8. */
  async *#inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    const { encoding, fatal } = this.#decoding
    if (isUtf8(encoding) && !fatal) return yield* chunks
    const decoder = new InputDecoder(this.#decoding)
    for await (const chunk of chunks) {
      yield Buffer.from(decoder.decode(chunk))
      if (decoder.failure) throw decoder.failure
    }
    yield Buffer.from(decoder.end())
    if (decoder.failure) throw decoder.failure
  }
}

async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedRecord[], void, undefined> {
  const lines = new Through<NumberedRecord>(numberedJsonLines())
  for await (const chunk of chunks) yield (await lines.write(chunk)).items
  yield (await lines.end()).items
}

/** What a file's name says that it is, whether it is compressed or not. */
function formatOf(file: string): RecordFormat {
  const ending = /\.(csv|tsv|tab)(?:\.(?:gz|br|zst))?$/i.exec(file)?.[1]?.toLowerCase()
  return ending === undefined ? 'jsonl' : ending === 'csv' ? 'csv' : 'tsv'
}
