/**
 * Reads records of a file of comma- or tab-separated values.
 */
import type { CsvError, Info, Options, Parser } from 'csv-parse'
import { piecesOf } from '../decode/pieces.ts'
import { SentenceError, show } from '../errors.ts'
import { HeldLines } from './held-lines.ts'
import type { NumberedRecord } from './records.ts'
import { type Made, Through } from './through.ts'

export interface CsvOptions {
  delimiter: ',' | '\t'
  /** A column that must be there. */
  field: string
  /**
   * The longest record, in bytes.
   * @default 16_777_216
   */
  maxLength?: number
}

/** The fields of a record, and where it ends, in bytes that the parser was given. */
interface Parsed {
  fields: string[]
  end: number
}

/** How much is parsed at a time, in bytes: each record is large while it waits, above all one that is broken. */
const PIECE = 16_384

type Mutable<T> = { -readonly [name in keyof T]: T[name] }
type Batches = AsyncGenerator<NumberedRecord[], void, undefined>

/**
 * The records of a file, those of a chunk at a time. Where no more can be read, the error comes after all records whose
 * lines are whole.
 *
 * @throws ERR_RECORD for a header that is broken
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): Batches {
  const { parse } = await import('csv-parse')
  const reader = new CsvReader(parse, options)
  let failed = false
  let failure: unknown
  const readable = upToFailure(withoutMark(chunks), (error) => {
    failed = true
    failure = error
  })
  for await (const chunk of readable) for (const piece of piecesOf(chunk, PIECE)) yield* reader.read(piece)
  if (!failed) return yield* reader.end()
  yield* reader.endEarly()
  throw failure
}

/** The chunks before an error, which is told. */
async function* upToFailure(
  chunks: AsyncIterable<Uint8Array>,
  tell: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks
  } catch (error) {
    tell(error)
  }
}

const MARK = Buffer.of(0xef, 0xbb, 0xbf)

/**
 * Leaves out a byte order mark at the start. (csv-parse would look for that of UTF-16 too, and read UTF-16 behind it up to
 * where it is started anew.)
 */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk
      continue
    }
    const start: Buffer = Buffer.concat([head, chunk])
    const first = start.subarray(0, MARK.length)
    const marked = MARK.subarray(0, first.length).equals(first)
    head = marked && first.length < MARK.length ? start : undefined
    if (!head) yield marked ? start.subarray(MARK.length) : start
  }
  if (head) yield head
}

/**
 * csv-parse, which gives up at a broken record, started anew behind the line on which that record starts: the line alone
 * is lost, and not all up to the next quote.
 */
class CsvReader {
  readonly #parse: (options: Options) => Parser
  readonly #options: Required<CsvOptions>
  #columns: readonly string[] | undefined
  #parser: Through<Parsed>
  /** What came behind the last record. */
  readonly #held = new HeldLines()
  /** How many bytes the parser was given before those. */
  #passed = 0

  constructor(parse: (options: Options) => Parser, options: CsvOptions) {
    this.#parse = parse
    this.#options = { maxLength: 16_777_216, ...options }
    this.#parser = this.#start()
  }

  /** The records that end with a chunk. */
  async *read(chunk: Uint8Array): Batches {
    yield* this.#write(this.#held.add(chunk))
  }

  /** The records whose lines are whole, of a file that was not read to its end. */
  async *endEarly(): Batches {
    // The parser waits for what follows a line break: another one is given what it has, and that this is the end.
    this.#held.dropUnfinished()
    this.#restart()
    yield* this.#write(this.#held.bytes)
    yield* this.end((error) => (error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED')
  }

  /**
   * The records that end with the file.
   *
   * @param isBroken whether an error is one of the file
   */
  async *end(isBroken: (error: Error) => boolean = () => true): Batches {
    let made = await this.#parser.end()
    yield this.#recordsOf(made)
    while (made.error && isBroken(made.error)) {
      yield [this.#skip(made.error)]
      yield* this.#write(this.#held.bytes)
      made = await this.#parser.end()
      yield this.#recordsOf(made)
    }
  }

  async *#write(bytes: Uint8Array): Batches {
    let made = await this.#parser.write(bytes)
    yield this.#recordsOf(made)
    while (made.error) {
      yield [this.#skip(made.error)]
      made = await this.#parser.write(this.#held.bytes)
      yield this.#recordsOf(made)
    }
  }

  #start(): Through<Parsed> {
    const take = (fields: string[]): unknown => {
      const { info } = parser
      // Each record is the first one to the parser, which has none to compare it with: of each that has more or fewer
      // fields than the first it would make an error, and that takes much longer than to read the record.
      ;(info as Mutable<Info>).records = 0
      if (this.#columns) return { fields, end: info.bytes } satisfies Parsed
      this.#readHeader(fields, info.bytes)
      return undefined
    }
    const parser = this.#parse({
      delimiter: this.#options.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: this.#options.maxLength,
      on_record: take as NonNullable<Options['on_record']>,
    })
    return new Through(parser)
  }

  /** @param end where the header ends, in bytes */
  #readHeader(header: string[], end: number): void {
    const { field } = this.#options
    const blank = this.#held.dropBlankLines()
    const twice = header.find((name, i) => header.indexOf(name) < i)
    if (twice !== undefined) throw this.#broken(`the header has the column ${show(twice)} twice`)
    if (!header.includes(field)) {
      throw this.#broken(`the header has no column ${show(field)}; its columns are ${header.map(show).join(', ')}`)
    }
    this.#columns = header
    this.#held.drop(end - blank)
    this.#passed = end
  }

  /** Records with their lines; those with too few or too many fields are broken. */
  #recordsOf({ items }: Made<Parsed>): NumberedRecord[] {
    // There are items only behind a header.
    const columns = this.#columns as readonly string[]
    return items.map(({ fields, end }) => {
      const blank = this.#held.dropBlankLines()
      const { line } = this.#held
      this.#held.drop(end - this.#passed - blank)
      this.#passed = end
      if (fields.length !== columns.length) {
        return { line, error: () => broken(line, `it has ${fields.length} fields, and the header ${columns.length}`) }
      }
      return { line, record: Object.fromEntries(columns.map((name, i) => [name, fields[i]])) }
    })
  }

  /** Leaves out the line on which the parser gave up a record, and starts anew behind it. */
  #skip(error: Error): NumberedRecord {
    if (error instanceof SentenceError) throw error
    this.#held.dropBlankLines()
    const { line } = this.#held
    const failure = this.#broken(this.#reason(error as CsvError))
    if (!this.#columns) throw failure
    this.#held.dropLine()
    this.#restart()
    return { line, error: () => failure }
  }

  #restart(): void {
    this.#parser = this.#start()
    this.#passed = 0
  }

  #broken(message: string): SentenceError {
    return broken(this.#held.line, message)
  }

  /** What is wrong, without the line that csv-parse believes to be on. */
  #reason({ code, message }: CsvError): string {
    switch (code) {
      case 'CSV_INVALID_CLOSING_QUOTE':
        return 'a field goes on behind its closing quote; a quote within a field in quotes is written twice'
      case 'INVALID_OPENING_QUOTE' as typeof code:
        return 'a quote stands within a field that has none around it'
      case 'CSV_QUOTE_NOT_CLOSED':
        return 'a quote is not closed'
      case 'CSV_MAX_RECORD_SIZE':
        return `a record is longer than ${this.#options.maxLength} bytes; perhaps a quote is not closed`
      default:
        return message
    }
  }
}

function broken(line: number, message: string): SentenceError {
  return new SentenceError('ERR_RECORD', `line ${line}: ${message}`)
}
