/**
 * The arguments that make the command line read records.
 */
import { ADDED_FIELDS } from '../adapters/record-splitter.ts'
import { show } from '../errors.ts'
import { UsageError } from './usage-error.ts'

/** What files of records are written in. */
const FORMATS = ['jsonl', 'csv', 'tsv'] as const
const ON_INVALID = ['error', 'pass', 'skip'] as const

export type RecordFormat = (typeof FORMATS)[number]

/** What the arguments ask for, with `--records`. */
export interface RecordArguments {
  field: string
  localeField: string | undefined
  onInvalid: (typeof ON_INVALID)[number]
  /** What all files are; `undefined` for what their names say. */
  format: RecordFormat | undefined
}

export const RECORD_FLAGS = {
  records: { type: 'boolean' },
  field: { type: 'string' },
  'locale-field': { type: 'string' },
  format: { type: 'string' },
  'on-invalid': { type: 'string' },
  'skip-invalid': { type: 'boolean' },
} as const

export const RECORD_HELP = `Records (JSON lines, CSV, TSV), of which one field is split; a JSON object a
line comes out for each sentence, with all fields of its record:
      --records             read records
      --field NAME          the field that holds the text
      --locale-field NAME   a field that holds the language of its record
      --format FORMAT       jsonl, csv or tsv (what the file's name ends in, or
                            else jsonl); tsv is quoted as csv is
      --on-invalid WHAT     error: stop reading the file, skip: leave it out and
                            count it, pass: write it as it is, where it can be
                            read (error)
      --skip-invalid        --on-invalid skip
`

/** Flags that say nothing about records. */
const EXCLUDED = ['idle-flush', 'high-water-mark'] as const

type Values = {
  readonly [name in keyof typeof RECORD_FLAGS | (typeof EXCLUDED)[number]]?: string | boolean | undefined
}

/** @throws UsageError */
export function recordArguments(values: Values): RecordArguments | undefined {
  if (!values.records) {
    const given = Object.keys(RECORD_FLAGS).find((name) => values[name as keyof Values] !== undefined)
    if (given) throw new UsageError(`--${given} needs --records`)
    return undefined
  }
  for (const name of EXCLUDED) {
    if (values[name] !== undefined) throw new UsageError(`--records and --${name} exclude each other`)
  }
  if (values.field === undefined) throw new UsageError('--records needs --field, the name of the field that is split')
  if (ADDED_FIELDS.includes(values.field as string)) {
    throw new UsageError(`--field is ${show(values.field)}, which is a field that is added; rename it in the input`)
  }
  if (values['skip-invalid'] && values['on-invalid'] !== undefined) {
    throw new UsageError('--skip-invalid and --on-invalid exclude each other')
  }
  return {
    field: values.field as string,
    localeField: values['locale-field'] as string | undefined,
    onInvalid: values['skip-invalid'] ? 'skip' : (oneOf('on-invalid', values['on-invalid'], ON_INVALID) ?? 'error'),
    format: oneOf('format', values.format, FORMATS),
  }
}

function oneOf<T>(name: string, value: unknown, allowed: readonly T[]): T | undefined {
  if (value === undefined || allowed.includes(value as T)) return value as T | undefined
  throw new UsageError(`--${name} is ${show(value)}; allowed is ${allowed.map(show).join(' or ')}`)
}
