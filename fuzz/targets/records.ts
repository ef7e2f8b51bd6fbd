/** JSON lines and records: each record comes out once for each of its sentences, or is an error that names it. */
import { Readable } from 'node:stream'
import { eachSentence } from '../../lib/core.ts'
import { jsonLines, type RecordOptions, sentenceRecords } from '../../lib/records.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { Choices, type Cuts, cut, HEADER, restOf, show, textOf, withDefaults } from './support/input.ts'
import { demand, demandSame } from './support/law.ts'
import { told } from './support/laws.ts'

export { HEADER }

export const TOKENS = [
  ...[
    '{"text":"',
    '"}\n',
    '","lang":"',
    '","sentence":1',
    '{"text":null}\n',
    '[]\n',
    '{}\n',
    'null\n',
    '\\n',
    '\\u00e9',
  ],
  ...[
    '"__proto__":',
    '"constructor":',
    '"toString":',
    '\\ud83d',
    '\ufeff',
    '\r\n',
    '{"id":1,"text":"One. Two.","lang":"de"}\n',
  ],
]

const FIELDS = ['text', '__proto__', 'constructor', 'a b'] as const

interface Input {
  options: RecordOptions & { onInvalid: 'error' | 'pass' | 'skip' }
  cuts: Cuts
  bytes: Uint8Array
}

function read(data: Uint8Array): Input {
  const choices = new Choices(data)
  const { lookahead: _, ...options } = choices.options()
  const cuts = choices.cuts()
  const built = choices.pick([false, true])
  const onInvalid = choices.pick(['error', 'pass', 'skip'] as const)
  const field = choices.pick(FIELDS)
  const language = choices.pick([false, true])
  const rest = restOf(data)
  // Bytes that are records by chance alone seldom have much text.
  const bytes = built ? Buffer.from(linesOf(textOf(rest), field)) : new Uint8Array(rest)
  return { options: { ...options, field, onInvalid, ...(language ? { localeField: 'lang' } : {}) }, cuts, bytes }
}

const linesOf = (text: string, field: string): string =>
  text
    .split('\u2029')
    .map((part, i) => `{"id":${i},${JSON.stringify(field)}:${JSON.stringify(part)}}\n`)
    .join('')

interface Result {
  records: unknown[]
  error?: unknown
}

async function run({ options, bytes }: Input, cuts: Cuts | undefined): Promise<Result> {
  const pieces = cuts ? cut(Buffer.from(bytes), cuts) : [Buffer.from(bytes)]
  const records: unknown[] = []
  const lines = jsonLines({ onInvalid: options.onInvalid === 'error' ? 'error' : 'skip' })
  const splitting = sentenceRecords(options)
  try {
    lines.on('error', (error) => splitting.destroy(error))
    Readable.from(pieces).pipe(lines).pipe(splitting)
    for await (const record of splitting) records.push(record)
  } catch (thrown) {
    const { code } = told(thrown)
    return { records, error: { code, message: (thrown as Error).message } }
  }
  return { records }
}

/** What must come of the lines, taken from them one by one. */
function expected({ options, bytes }: Input): Result {
  const { field, localeField, onInvalid, ...splitting } = options
  const records: unknown[] = []
  let record = 0
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
    let value: unknown
    if (/^[\s\ufeff]*$/.test(line)) continue
    try {
      value = JSON.parse(line.replace(/^\ufeff/, ''))
    } catch {
      if (onInvalid === 'error') return { records, error: 'ERR_RECORD' }
      continue
    }
    if (value === null) continue
    record++
    const fields = value as Record<string, unknown>
    const text = typeof value === 'object' && !Array.isArray(value) ? fields[field] : undefined
    if (typeof text !== 'string' || ['sentence', 'start', 'end'].some((name) => Object.hasOwn(fields, name))) {
      if (onInvalid === 'error') return { records, error: 'ERR_RECORD' }
      if (onInvalid === 'pass') records.push(value)
      continue
    }
    const locale = localeField === undefined ? undefined : fields[localeField]
    const own: Omit<SentenceOptions, 'batch'> = { ...splitting, ...(locale ? { locale: locale as string } : {}) }
    try {
      let sentence = 0
      for (const { text: part, start, end } of eachSentence(text, { ...own, output: 'object' as const })) {
        records.push({ ...fields, [field]: part, sentence: ++sentence, start, end })
      }
    } catch (thrown) {
      return { records, error: told(thrown).code === 'ERR_SENTENCE_TOO_LONG' ? 'ERR_SENTENCE_TOO_LONG' : 'ERR_RECORD' }
    }
  }
  demand(record >= 0, 'records are counted', () => record)
  return { records }
}

export async function fuzz(data: Uint8Array): Promise<void> {
  const input = read(data)
  const whole = await run(input, undefined)
  const wanted = expected(input)
  demandRecords(whole, wanted, 'each record comes out once for each of its sentences')
  demandSame(
    (whole.error as { code?: string } | undefined)?.code,
    wanted.error,
    'a bad record is the error that is stated',
  )
  const other = await run(input, input.cuts)
  demandRecords(other, wanted, 'cuts of records never matter')
  demandSame(other.error, whole.error, 'cuts of records never matter for errors')
  demand(({} as { polluted?: unknown }).polluted === undefined, 'no prototype is polluted', () => 'Object.prototype')
}

/** An error of a stream ends those behind it at once, as Node has it: records on their way are lost, none is wrong. */
function demandRecords({ records, error }: Result, wanted: Result, law: string): void {
  demandSame(records, error ? wanted.records.slice(0, records.length) : wanted.records, law)
}

export function describe(data: Uint8Array): string {
  const { bytes, ...rest } = read(data)
  return show({ ...rest, text: Buffer.from(bytes).toString() })
}

export function seed(bytes: Uint8Array): Uint8Array[] {
  const built = withDefaults(bytes)
  built[BUILT] = 1
  return [withDefaults(bytes), built]
}

/** Which byte says that records are made of the text: the one behind the options and the cuts. */
const BUILT = 13
