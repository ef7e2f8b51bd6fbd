/**
 * What the command line says of what went wrong: errors of the library in its own words.
 */
import { SentenceError, type SentenceErrorCode } from '../errors.ts'
import { FLAGS } from './args.ts'
import { UsageError } from './usage-error.ts'

/** What the command line calls an option. */
const FLAG_OF = new Map([
  ['abbreviations.add', '--abbreviation'],
  ['abbreviations.remove', '--no-abbreviation'],
  ...Object.keys(FLAGS).map((name) => [name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()), `--${name}`]),
] as [string, string][])

/** The options as they may stand in a text; those alone that are no words of English. */
const OPTION = `(${[...FLAG_OF.keys()].join('|').replaceAll('.', '\\.')})`
const NO_WORD = `(${[...FLAG_OF.keys()].filter((name) => /[A-Z]/.test(name)).join('|')})`

/** How the library speaks of an option, and how the command line does of its flag. */
const WORDINGS = (
  [
    [`^${OPTION} is true; it `, (flag) => `${flag} `],
    [`^${OPTION} is `, (flag) => `${flag} is `],
    [`\\bset ${OPTION} to false\\b`, (flag) => `leave out ${flag}`],
    [`\\bset ${OPTION} to '(\\w{1,40})' or '(\\w{1,40})'`, (flag, one, other) => `use ${flag} ${one} or ${other}`],
    [`\\bor ${OPTION} to `, (flag) => `or set ${flag} to `],
    [`\\b${OPTION}: '(\\w{1,40})'`, (flag, value) => `${flag} ${value}`],
    [`\\bwith ${OPTION},`, (flag) => `with ${flag},`],
    [`\\b${NO_WORD}\\b`, (flag) => flag],
  ] as [string, (flag: string, ...values: string[]) => string][]
).map(([pattern, wording]) => [new RegExp(pattern, 'g'), wording] as const)

/** What the library says, with flags for options; what is quoted stays as it is. */
export function inFlags(message: string): string {
  return message.replace(/("(?:[^"\\]|\\.)*")|[^"]+/g, (part, quoted) => {
    if (quoted !== undefined) return part
    let text = part
    for (const [pattern, wording] of WORDINGS) {
      text = text.replace(pattern, (_: string, name: string, ...values: string[]) =>
        wording(FLAG_OF.get(name) as string, ...values),
      )
    }
    return text
  })
}

/** An error of the options, in the words of the command line. */
export function asUsageError({ message }: SentenceError): UsageError {
  return new UsageError(inFlags(message))
}

/** What may be done about these is to change an option. The others tell of a file, in whatever words it has. */
const OF_OPTIONS: readonly SentenceErrorCode[] = ['ERR_INVALID_BYTES', 'ERR_SENTENCE_TOO_LONG', 'ERR_SHOULD_BREAK']

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'permission denied',
}

/** What went wrong with an input, without its path, which stands before it already. */
export function explain(error: NodeJS.ErrnoException, file = ''): string {
  const { code, cause, message } = error
  const reason =
    REASONS[code === 'ERR_FILE' && cause ? String((cause as NodeJS.ErrnoException).code) : (code as string)]
  if (reason !== undefined) return reason
  if (error instanceof SentenceError && OF_OPTIONS.includes(error.code)) return inFlags(message)
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message
}
