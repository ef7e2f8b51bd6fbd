/** Records of the command line: JSON lines, CSV and TSV in pieces, a JSON object a line out. */

import { ADDED_FIELDS } from '../../lib/adapters/record-splitter.ts'
import { RecordFile } from '../../lib/cli/records.ts'
import { eachSentence, type SentenceOptions } from '../../lib/core.ts'
import { Choices, type Cuts, cut, HEADER, restOf, show, textOf, wellFormed, withDefaults } from './support/input.ts'
import { demand, demandSame } from './support/law.ts'
import { told } from './support/laws.ts'

export { HEADER }

export const TOKENS = [
  ...[
    'id,text\n',
    '"One. Two"\n',
    '""',
    ',"',
    '",',
    '\r\n',
    'text\tlang\n',
    '\ufeff',
    '1,"a\nb. C"\n',
    '\t"',
    '{"text":"A. B"}\n',
  ],
  ...['"', ',', '\r', '\n\n', '\\"', '"\r"', 'lang', '__proto__', 'sentence'],
]

const FORMATS = ['csv', 'jsonl', 'tsv'] as const

interface Input {
  args: ConstructorParameters<typeof RecordFile>[0]
  options: ConstructorParameters<typeof RecordFile>[1]
  cuts: Cuts
  bytes: Uint8Array
  /** The texts of the records, where the table was made of them. */
  texts: string[] | undefined
}

function read(data: Uint8Array): Input {
  const choices = new Choices(data)
  const { lookahead: _, ...options } = choices.options()
  const cuts = choices.cuts()
  const made = choices.pick([false, true])
  const format = choices.pick(FORMATS)
  const onInvalid = choices.pick(['error', 'skip', 'pass'] as const)
  const localeField = choices.pick([undefined, undefined, 'lang'])
  const encoding = choices.pick(['utf-8', 'utf-8', 'utf-16le', 'windows-1252'])
  const rest = restOf(data)
  const texts = made ? wellFormed(textOf(rest)).split('\u2029') : undefined
  return {
    args: { field: 'text', format, onInvalid, localeField },
    options: { ...options, encoding: texts ? 'utf-8' : encoding },
    cuts,
    bytes: texts ? Buffer.from(tableOf(texts, format)) : new Uint8Array(rest),
    texts,
  }
}

/** A table that holds the texts, written as it should be. */
function tableOf(texts: string[], format: (typeof FORMATS)[number]): string {
  if (format === 'jsonl') return texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')
  const delimiter = format === 'csv' ? ',' : '\t'
  const rows = texts.map((text, id) => `${id}${delimiter}"${text.replaceAll('"', '""')}"\n`)
  return `id${delimiter}text\n${rows.join('')}`
}

interface Result {
  lines: string[]
  complaint: string | undefined
  error?: { code: string; message: string }
}

async function run({ args, options, bytes }: Input, cuts: Cuts): Promise<Result> {
  async function* chunks() {
    yield* cut(Buffer.from(bytes), cuts)
  }
  const file = new RecordFile(args, options, 'fuzz')
  let text = ''
  const output = {
    async write(part: string) {
      text += part
    },
  }
  const result: Result = { lines: [], complaint: undefined }
  try {
    await file.write(chunks(), output as unknown as Parameters<RecordFile['write']>[1])
  } catch (thrown) {
    result.error = { code: told(thrown).code, message: (thrown as Error).message }
  }
  demand(text === '' || text.endsWith('\n'), 'every line has its end', () => text.slice(-100))
  result.lines = text.split('\n').slice(0, -1)
  result.complaint = file.complaint
  return result
}

export async function fuzz(data: Uint8Array): Promise<void> {
  const input = read(data)
  const whole = await run(input, { every: Infinity, seed: 0 })
  demandSame(await run(input, input.cuts), whole, 'cuts of tables never matter')
  const { lines, complaint, error } = whole
  const { code } = error ?? {}
  demand(code === undefined || ['ERR_RECORD', 'ERR_SENTENCE_TOO_LONG'].includes(code), 'errors are stated', () => error)
  if (code === 'ERR_SENTENCE_TOO_LONG')
    demand(input.options.overflow === 'error', 'no sentence is too long where that is no error', () => error)
  const { onInvalid } = input.args
  if (onInvalid !== 'skip') demand(complaint === undefined, 'only what is left out is complained of', () => complaint)
  const wanted = input.texts ? recordsOf(input.texts, input.args.format) : rowsOf(input)
  if (wanted) demandSame({ lines, code }, expected(input, wanted), 'a table gives the sentences of its texts')
}

/** What a line of a table holds, `undefined` for one that is broken; and the line itself, where it is JSON. */
interface Row {
  record: unknown
  line?: string
}

/** The records of a well-formed table. */
function recordsOf(texts: string[], format: string | undefined): Row[] {
  return texts.map((text, id) => ({ record: format === 'jsonl' ? { id, text } : { id: String(id), text } }))
}

/** The records of any lines, and of tables without quotes, read line by line; `undefined` where that is not enough. */
function rowsOf({ bytes, args, options }: Input): Row[] | undefined {
  if (options.encoding !== 'utf-8') return undefined
  const text = new TextDecoder().decode(bytes)
  if (args.format === 'jsonl') return text.split(/\r?\n/).flatMap(jsonOf)
  if (text.includes('"')) return undefined
  const delimiter = args.format === 'csv' ? ',' : '\t'
  const lines = text.split(/[\r\n]/).filter((line) => line !== '')
  const [header, ...rows] = lines.map((line) => line.split(delimiter))
  if (!header) return []
  if (!header.includes('text') || new Set(header).size < header.length) return [{ record: BROKEN_HEADER }]
  return rows.map((row) => ({
    record: row.length === header.length ? Object.fromEntries(header.map((name, i) => [name, row[i]])) : undefined,
  }))
}

const BROKEN_HEADER = Symbol('a header that is broken')

function jsonOf(line: string): Row[] {
  if (/^[\s\ufeff]*$/.test(line)) return []
  const own = line.replace(/^\ufeff/, '')
  try {
    return [{ record: JSON.parse(own) ?? undefined, line: own }]
  } catch {
    return [{ record: undefined }]
  }
}

type Objects = Omit<SentenceOptions, 'batch'> & { output: 'object' }

/** The lines that come of records, taken one by one, and the code of the error that ends them. */
function expected({ options, args }: Input, rows: Row[]): { lines: string[]; code?: string | undefined } {
  const { encoding: _, ...splitting } = options
  const lines: string[] = []
  for (const { record, line } of rows) {
    if (record === BROKEN_HEADER) return { lines, code: 'ERR_RECORD' }
    if (record === undefined && args.onInvalid === 'pass') return { lines, code: 'ERR_RECORD' }
    const fields = record as Record<string, unknown>
    const isRecord = typeof record === 'object' && !Array.isArray(record)
    const locale = isRecord && args.localeField ? fields[args.localeField] : undefined
    if (!isRecord || typeof fields.text !== 'string' || ADDED_FIELDS.some((name) => name in fields) || !isTag(locale)) {
      if (args.onInvalid === 'error') return { lines, code: 'ERR_RECORD' }
      if (args.onInvalid === 'pass') lines.push(line ?? JSON.stringify(record))
      continue
    }
    const own: Objects = { ...splitting, ...(locale ? { locale } : {}), output: 'object' }
    try {
      let sentence = 0
      for (const { text, start, end } of eachSentence(fields.text, own))
        lines.push(JSON.stringify({ ...fields, text, sentence: ++sentence, start, end }))
    } catch (thrown) {
      return { lines, code: told(thrown).code }
    }
  }
  return { lines }
}

/** Whether a language can be asked for, or none is. */
function isTag(locale: unknown): locale is string | undefined | null {
  if (locale === undefined || locale === null) return true
  if (typeof locale !== 'string') return false
  try {
    for (const _ of eachSentence('', { locale: locale || 'en' }));
    return true
  } catch {
    return false
  }
}

export function describe(data: Uint8Array): string {
  const { bytes, ...rest } = read(data)
  return show({ ...rest, table: Buffer.from(bytes).toString() })
}

export function seed(bytes: Uint8Array): Uint8Array[] {
  return [0, 1, 2]
    .map((format) => {
      const data = withDefaults(bytes)
      data[MADE] = 1
      data[MADE + 1] = format
      return data
    })
    .concat([withDefaults(bytes)])
}

/** Which byte says that the table is made of the text: the one behind the options and the cuts. */
const MADE = 13
