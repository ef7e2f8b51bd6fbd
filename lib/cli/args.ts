/**
 * The command line's arguments: what they are called, what they mean, what they ask for.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { show } from '../errors.ts'
import type { SentenceOptions } from '../types.ts'
import { checkRangeFlags } from './range-flags.ts'
import { RECORD_FLAGS, RECORD_HELP, type RecordArguments, recordArguments } from './record-args.ts'
import { UsageError } from './usage-error.ts'

export { UsageError }

/** What the arguments ask for. */
export interface Arguments {
  help: boolean
  version: boolean
  /** Files to read, `-` being the standard input. */
  files: string[]
  /** How sentences are written. */
  format: 'text' | 'json' | 'count'
  /** The file to write to; none is the standard output. */
  output: string | undefined
  summary: boolean
  progress: boolean
  /** A module whose default export is the option `shouldBreak`. */
  shouldBreak: string | undefined
  /** What the inputs are, where they are no text. */
  records: RecordArguments | undefined
  /** How many worker threads share a file. */
  jobs: number
  /** The range of bytes that is wanted of the file. */
  start: number | undefined
  end: number | undefined
  /** A file with the ranges that are wanted, `-` being the standard input. */
  ranges: string | undefined
  /** Whether `output` is gone on with. */
  resume: boolean
  options: SentenceOptions
}

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

/** What the flags are called, and what they take. */
export const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: flag,
  null: { type: 'boolean', short: '0' },
  count: { type: 'boolean', short: 'c' },
  separator: { type: 'string', short: 's' },
  batch: text,
  output: { type: 'string', short: 'o' },
  summary: flag,
  'no-progress': flag,
  locale: { type: 'string', short: 'l' },
  rule: { type: 'string', short: 'r' },
  newlines: { type: 'string', short: 'n' },
  'no-trim': flag,
  markdown: flag,
  abbreviation: many,
  'no-abbreviation': many,
  'should-break': text,
  'min-length': text,
  'max-length': text,
  overflow: text,
  'first-max-length': text,
  lookahead: text,
  'idle-flush': text,
  encoding: { type: 'string', short: 'e' },
  fatal: flag,
  'high-water-mark': text,
  ...RECORD_FLAGS,
  jobs: { type: 'string', short: 'j' },
  start: text,
  end: text,
  ranges: text,
  resume: text,
} as const

export const HELP = `Usage: each-sentence [OPTION...] [FILE...]

Splits text into sentences, one a line. Reads the FILEs in order, or the
standard input where FILE is - or there is none. Input that is compressed with
gzip, brotli or zstd is recognised and read as what is in it.

What comes out:
      --json                a JSON object a line: text, offsets, reason
  -0, --null                a NUL after each sentence, line breaks kept
  -s, --separator TEXT      TEXT after each sentence
  -c, --count               only how many sentences there are; of several FILEs,
                            how many in each, and the total
      --batch N             N sentences a line, as a JSON array
  -o, --output FILE         to FILE instead of the standard output
      --summary             at the end, counts and rate on the standard error
      --no-progress         no progress bar

What a sentence is:
  -l, --locale TAG          the language, as a BCP 47 tag (en)
  -r, --rule RULE           prose, uax29 or period (prose)
  -n, --newlines WHAT       paragraph: blank lines end sentences, always: all
                            line breaks do, never: none does (paragraph)
      --abbreviation WORD   WORD. never ends a sentence; may be repeated
      --no-abbreviation WORD  WORD. is an ordinary word; may be repeated
      --should-break FILE   a module whose default export decides candidates
      --markdown            headings, items, rows, code are blocks of their own
      --no-trim             keep white space around sentences

How long it may be (in UTF-16 code units):
      --min-length N        join shorter ones with the next (0)
      --max-length N        the longest sentence (1048576)
      --overflow WHAT       split, error or skip what is longer (split)
      --first-max-length N  cut the first sentence at a clause, to start early

How the input is read:
  -e, --encoding LABEL      any label of the WHATWG Encoding standard (utf-8)
      --fatal               invalid bytes are an error
      --lookahead WHAT      full, or eager: do not wait for the next word (full)
      --idle-flush MS       write what is held after MS milliseconds of silence
      --high-water-mark N   how much output may wait (bytes, or with --json and
                            --batch, items)

${RECORD_HELP}
How a large file is split:
  -j, --jobs N              by N worker threads, or auto: one for each core (1)
      --start BYTE          only sentences that start at this byte or later
      --end BYTE            only sentences that start before this byte
      --ranges FILE         those of each line {"file": …, "start": …, "end": …}
                            of FILE, - being the standard input: JSON objects,
                            unless -s, -0, -c or --batch
                            (sentences of ranges have offsets in bytes alone,
                            those of --ranges name their file)
      --resume FILE         go on with FILE, the output of --json, behind its
                            last whole sentence

  -h, --help                this page
  -V, --version             the version

Exit status: 0 all was split, 1 an input could not be read or split (the others
were), 2 the arguments are wrong.

Examples:
  each-sentence book.txt
  each-sentence --json --locale de *.txt > sentences.jsonl
  curl -s https://example.org/book.txt.gz | each-sentence --count
  each-sentence --records --field summary books.csv > sentences.jsonl
  each-sentence -0 book.txt | xargs -0 -n 1 echo
  each-sentence --jobs auto --json --output out.jsonl huge.txt
  each-sentence --jobs auto --json --resume out.jsonl huge.txt
`

/**
 * Reads the arguments.
 *
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const formats = (['json', 'null', 'count', 'separator', 'batch', 'records'] as const).filter(
    (name) => values[name] !== undefined,
  )
  // A batch of objects is well-formed; everything else excludes each other.
  if (formats.length > 1 && formats.join() !== 'json,batch') {
    const [one, two] = formats.filter((name) => formats.length === 2 || name !== 'batch')
    throw new UsageError(`--${one} and --${two} exclude each other`)
  }
  checkRangeFlags(values, positionals)
  const jobs = values.jobs === 'auto' ? availableParallelism() : (number('jobs', values.jobs, 1) ?? 1)
  const [start, end] = [number('start', values.start), number('end', values.end)]
  if (end !== undefined && end < (start ?? 0)) {
    throw new UsageError(`--end is ${end}; a byte from --start on, ${start}, is allowed`)
  }
  // A range is a record.
  const json = values.json === true || (values.ranges !== undefined && formats.length === 0)
  const batch = number('batch', values.batch)
  const options: SentenceOptions = {}
  const set = <K extends keyof SentenceOptions>(name: K, value: SentenceOptions[K] | undefined): void => {
    if (value !== undefined) options[name] = value
  }
  if (json) Object.assign(options, { output: 'object', byteOffsets: true })
  else if (batch === undefined && !values.records) options.separator = values.null ? '\0' : (values.separator ?? '\n')
  set('batch', batch)
  set('locale', values.locale)
  set('rule', values.rule as SentenceOptions['rule'])
  set('newlines', values.newlines as SentenceOptions['newlines'])
  if (values['no-trim']) options.trim = false
  if (values.markdown) options.markdown = true
  if (values.abbreviation || values['no-abbreviation']) {
    options.abbreviations = { add: values.abbreviation ?? [], remove: values['no-abbreviation'] ?? [] }
  }
  set('minLength', number('min-length', values['min-length']))
  set('maxLength', number('max-length', values['max-length']))
  set('overflow', values.overflow as SentenceOptions['overflow'])
  set('firstMaxLength', number('first-max-length', values['first-max-length']))
  set('lookahead', values.lookahead as SentenceOptions['lookahead'])
  set('idleFlush', number('idle-flush', values['idle-flush']))
  set('encoding', values.encoding)
  if (values.fatal) options.fatal = true
  set('highWaterMark', number('high-water-mark', values['high-water-mark']))
  return {
    help: values.help === true,
    version: values.version === true,
    files: positionals.length > 0 ? positionals : ['-'],
    format: values.count ? 'count' : json || batch !== undefined ? 'json' : 'text',
    output: values.output ?? values.resume,
    summary: values.summary === true,
    progress: values['no-progress'] !== true,
    shouldBreak: values['should-break'],
    records: recordArguments(values),
    jobs,
    start,
    end,
    ranges: values.ranges,
    resume: values.resume !== undefined,
    options,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true, strict: true })
  } catch (error) {
    // parseArgs speaks of its own usage after the first sentence.
    throw new UsageError(String((error as Error).message).split(/\. (?=To )/)[0])
  }
}

function number(name: string, value: string | undefined, least = 0): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value)
  const allowed = least > 0 ? `a whole number from ${least} on, or auto,` : 'a whole number'
  throw new UsageError(`--${name} is ${show(value)}; ${allowed} is allowed`)
}
