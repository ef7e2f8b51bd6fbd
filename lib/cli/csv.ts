/**
 * Reads records of a file of comma- or tab-separated values.
 */
import type { CsvError, Info, Options, Parser } from 'csv-parse'
import { SentenceError, show } from '../errors.ts'
import { HeldLines } from './held-lines.ts'
import type { NumberedRecord } from './records.ts'
import { type Made, Through } from './through.ts'

export interface CsvOptions {
  delimiter: ',' | '\t'
  /** A column that must be there. */
  field: string
  /** Is told of each broken record, which is then left out; without it, a broken record is an error. */
  onSkip: ((error: SentenceError) => void) | undefined
}

/** What csv-parse gives, with `info`. */
interface Parsed {
  record: Record<string, string>
  info: Info & { error?: CsvError }
}

type Batches = AsyncGenerator<NumberedRecord[], void, undefined>

/** The longest record, in bytes. */
const MOST = 16_777_216

/** The records of a file, those of a chunk at a time. @throws SentenceError, after the records before it */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): Batches {
  const { parse } = await import('csv-parse')
  const reader = new CsvReader(parse, options)
  for await (const chunk of chunks) yield* reader.read(chunk)
  yield* reader.end()
}

/**
 * csv-parse, which gives up at a broken record, started anew behind the line on which that record starts: the line alone
 * is lost, and not all up to the next quote.
 */
class CsvReader {
  readonly #parse: (options: Options) => Parser
  readonly #options: CsvOptions
  #columns: readonly string[] | undefined
  #parser: Through<Parsed>
  /** What came behind the last record. */
  readonly #held = new HeldLines()
  /** How many bytes the parser was given before those. */
  #passed = 0

  constructor(parse: (options: Options) => Parser, options: CsvOptions) {
    this.#parse = parse
    this.#options = options
    this.#parser = this.#start()
  }

  /** The records that end with a chunk. */
  async *read(chunk: Uint8Array): Batches {
    yield* this.#write(this.#held.add(chunk))
  }

  /** The records that end with the file. */
  async *end(): Batches {
    let made = await this.#parser.end()
    yield* this.#recordsOf(made)
    while (made.error) {
      this.#skip(made.error)
      yield* this.#write(this.#held.bytes)
      made = await this.#parser.end()
      yield* this.#recordsOf(made)
    }
  }

  async *#write(bytes: Uint8Array): Batches {
    let made = await this.#parser.write(bytes)
    yield* this.#recordsOf(made)
    while (made.error) {
      this.#skip(made.error)
      made = await this.#parser.write(this.#held.bytes)
      yield* this.#recordsOf(made)
    }
  }

  #start(): Through<Parsed> {
    const parser = this.#parse({
      columns: this.#columns ? [...this.#columns] : (header: string[]) => this.#readHeader(header, parser.info.bytes),
      bom: !this.#columns,
      info: true,
      delimiter: this.#options.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MOST,
    })
    return new Through(parser)
  }

  /** @param end where the header ends, in bytes */
  #readHeader(header: string[], end: number): string[] {
    const { field } = this.#options
    const broken = (message: string): SentenceError =>
      new SentenceError('ERR_RECORD', `line ${this.#held.line}: ${message}`)
    const twice = header.find((name, i) => header.indexOf(name) < i)
    if (twice !== undefined) throw broken(`the header has the column ${show(twice)} twice`)
    if (!header.includes(field)) {
      throw broken(`the header has no column ${show(field)}; its columns are ${header.map(show).join(', ')}`)
    }
    this.#columns = header
    this.#held.drop(end)
    this.#passed = end
    return header
  }

  /** Gives records with their lines; those with too few or too many fields are broken. */
  *#recordsOf({ items }: Made<Parsed>): Generator<NumberedRecord[], void, undefined> {
    const records: NumberedRecord[] = []
    for (const { record, info } of items) {
      const start = this.#held.bytes.length
      this.#held.dropBlankLines()
      const { line } = this.#held
      const blank = start - this.#held.bytes.length
      this.#held.drop(info.bytes - this.#passed - blank)
      this.#passed = info.bytes
      if (!info.error) records.push({ record, line })
      else {
        const broken = new SentenceError('ERR_RECORD', `line ${line}: ${this.#reason(info.error)}`)
        if (!this.#options.onSkip) {
          yield records
          throw broken
        }
        this.#options.onSkip(broken)
      }
    }
    yield records
  }

  /** Leaves out the line on which the parser gave up a record. @throws SentenceError where none may be left out */
  #skip(error: Error): void {
    if (error instanceof SentenceError) throw error
    this.#held.dropBlankLines()
    const broken = new SentenceError('ERR_RECORD', `line ${this.#held.line}: ${this.#reason(error as CsvError)}`)
    if (!this.#options.onSkip || !this.#columns) throw broken
    this.#options.onSkip(broken)
    this.#held.dropLine()
    this.#parser = this.#start()
    this.#passed = 0
  }

  /** What is wrong, without the line that csv-parse believes to be on. */
  #reason({ code, message, record }: CsvError): string {
    const columns = this.#columns?.length
    switch (code) {
      case 'CSV_RECORD_INCONSISTENT_COLUMNS':
        return `it has ${(record as unknown[]).length} fields, and the header ${columns}`
      case 'CSV_INVALID_CLOSING_QUOTE':
        return 'a field goes on behind its closing quote; a quote within a field in quotes is written twice'
      case 'INVALID_OPENING_QUOTE' as typeof code:
        return 'a quote stands within a field that has none around it'
      case 'CSV_QUOTE_NOT_CLOSED':
        return 'a quote is not closed'
      case 'CSV_MAX_RECORD_SIZE':
        return `a record is longer than ${MOST} bytes; perhaps a quote is not closed`
      default:
        return message
    }
  }
}
