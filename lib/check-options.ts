/**
 * Defaults and checks of every option, once for all entries.
 */
import { SentenceError, show } from './errors.ts'
import { checkProfile } from './profiles/check.ts'
import { changeAbbreviations, type Profile, type ProfileData, profileOf } from './profiles/define.ts'
import type { AbbreviationChanges, AbortSignalLike, SentenceOptions, ShouldBreak } from './types.ts'

/** Options with their defaults filled in and their values checked. */
export interface ResolvedOptions {
  readonly rule: 'prose' | 'uax29' | 'period'
  readonly profile: Profile
  readonly newlines: 'paragraph' | 'always' | 'never'
  readonly trim: boolean
  readonly objects: boolean
  readonly byteOffsets: boolean
  readonly separator: string | undefined
  /** Whether white space is folded: `separator` holds a line break, so that none may stay in a sentence. */
  readonly folded: boolean
  readonly batch: number | undefined
  readonly shouldBreak: ShouldBreak | undefined
  readonly minLength: number
  readonly maxLength: number
  readonly overflow: 'split' | 'error' | 'skip'
  readonly firstMaxLength: number | undefined
  readonly eager: boolean
  readonly idleFlush: number | undefined
  readonly encoding: string
  readonly fatal: boolean
  readonly markdown: boolean
  readonly highWaterMark: number | undefined
  readonly signal: AbortSignalLike | undefined
}

/** A timer that is set to more milliseconds than this fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** A decision looks so far back at the most: whoever may choose abbreviations may not make that slow. */
const LONGEST_ABBREVIATION = 1024

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/

/** The languages where none but those that the program brings are known. */
const BROUGHT = "'und', or a profile, such as the default export of 'each-sentence/profiles/en'"

type Check = (name: string, value: unknown) => void

/** Every option and what is allowed for it. */
const CHECKS: { readonly [name in keyof Required<SentenceOptions>]: Check } = {
  locale: checkLocale,
  rule: oneOf('prose', 'uax29', 'period'),
  newlines: oneOf('paragraph', 'always', 'never'),
  trim: checkBoolean,
  output: oneOf('text', 'object'),
  byteOffsets: checkBoolean,
  separator: checkString,
  batch: integerFrom(1),
  abbreviations: checkAbbreviations,
  shouldBreak: checkFunction,
  minLength: integerFrom(0),
  maxLength: integerFrom(2),
  overflow: oneOf('split', 'error', 'skip'),
  firstMaxLength: integerFrom(1),
  lookahead: oneOf('full', 'eager'),
  idleFlush: integerFrom(1, LONGEST_TIMER),
  encoding: checkString,
  fatal: checkBoolean,
  markdown: checkBoolean,
  highWaterMark: integerFrom(0),
  signal: checkSignal,
}

/** Finds the language for a canonical BCP 47 tag; `undefined` where there is none. */
export type FindLanguage = (tag: string) => ProfileData | undefined

/**
 * Checks options and fills in the defaults.
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function resolve(options: SentenceOptions = {}, find: FindLanguage): ResolvedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new SentenceError('ERR_OPTION_VALUE', `options must be an object, not ${show(options)}`)
  }
  for (const name of Object.keys(options)) if (!Object.hasOwn(CHECKS, name)) throw unknownOption(name)
  return withDefaults(checked(options), find)
}

/** The options that are given, each read once, their own and those that they inherit. */
function checked(options: SentenceOptions): SentenceOptions {
  const given: Record<string, unknown> = {}
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = options[name as keyof SentenceOptions]
    if (value === undefined) continue
    check(name, value)
    given[name] = value
  }
  return given
}

function withDefaults(options: SentenceOptions, find: FindLanguage): ResolvedOptions {
  const { output = 'text', byteOffsets = false, separator, batch, minLength = 0, maxLength = 1_048_576 } = options
  const { markdown = false } = options
  if (byteOffsets && output !== 'object') {
    throw excluded('byteOffsets', true, "it needs output: 'object', where the offsets have a place")
  }
  if (separator !== undefined && output === 'object') {
    throw excluded('separator', separator, "it makes the output text, so it excludes output: 'object'")
  }
  if (separator !== undefined && batch !== undefined) {
    throw excluded('separator', separator, 'it makes the output text, so it excludes batch')
  }
  if (markdown && options.rule !== undefined && options.rule !== 'prose') {
    throw excluded('markdown', true, `it needs rule: 'prose', not ${show(options.rule)}`)
  }
  if (minLength > maxLength) {
    throw wrong('minLength', minLength, `at most maxLength, ${maxLength}`)
  }
  return {
    rule: options.rule ?? 'prose',
    profile: resolveProfile(options, find),
    newlines: options.newlines ?? 'paragraph',
    trim: options.trim ?? true,
    objects: output === 'object',
    byteOffsets,
    separator,
    folded: separator !== undefined && LINE_BREAK.test(separator),
    batch,
    shouldBreak: options.shouldBreak,
    minLength,
    maxLength,
    overflow: options.overflow ?? 'split',
    firstMaxLength: options.firstMaxLength,
    eager: options.lookahead === 'eager',
    idleFlush: options.idleFlush,
    encoding: resolveEncoding(options.encoding ?? 'utf-8'),
    fatal: options.fatal ?? false,
    markdown,
    highWaterMark: options.highWaterMark,
    signal: options.signal,
  }
}

function resolveProfile({ locale, rule, abbreviations }: SentenceOptions, find: FindLanguage): Profile {
  const language =
    typeof locale === 'object' ? locale : locale === undefined ? usual(rule, find) : languageOf(locale, find)
  const profile = profileOf(language)
  return abbreviations ? changeAbbreviations(profile, abbreviations) : profile
}

/** The language where none is stated. */
function usual(rule: SentenceOptions['rule'], find: FindLanguage): ProfileData {
  const english = find('en')
  if (english) return english
  // What is the same for all languages needs none.
  if (rule !== undefined && rule !== 'prose') return languageOf('und', find)
  throw new SentenceError('ERR_OPTION_VALUE', `locale is missing; allowed is ${BROUGHT}`, { option: 'locale' })
}

function languageOf(locale: string, find: FindLanguage): ProfileData {
  let tag: string | undefined
  try {
    tag = Intl.getCanonicalLocales(locale)[0]
  } catch {
    // A RangeError says no more than that the tag is malformed; the error below says it better.
  }
  if (tag === undefined) {
    throw wrong('locale', locale, "a well-formed BCP 47 tag, such as 'en', 'de-AT', 'zh-Hant' or 'und'")
  }
  const data = find(tag)
  if (data) return data
  throw wrong('locale', locale, BROUGHT)
}

function resolveEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    throw new SentenceError(
      'ERR_OPTION_VALUE',
      `encoding is ${show(label)}; allowed is a label of the WHATWG Encoding standard that this runtime knows, such as 'utf-8', 'utf-16le' or 'windows-1252'`,
      { option: 'encoding' },
      error,
    )
  }
}

function unknownOption(name: string): SentenceError {
  const known = Object.keys(CHECKS)
  const near = known.find((other) => other.toLowerCase() === name.toLowerCase())
  const hint = near ? `did you mean ${show(near)}?` : `known are ${known.join(', ')}`
  return new SentenceError('ERR_UNKNOWN_OPTION', `unknown option ${show(name)}; ${hint}`, { option: name })
}

function wrong(name: string, value: unknown, allowed: string): SentenceError {
  return new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; allowed is ${allowed}`, { option: name })
}

/** Said of an option that another one excludes. */
function excluded(name: string, value: unknown, why: string): SentenceError {
  return new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; ${why}`, { option: name })
}

function oneOf(...values: string[]): Check {
  return (name, value) => {
    if (!values.includes(value as string)) throw wrong(name, value, values.map(show).join(' or '))
  }
}

function integerFrom(least: number, most = Number.MAX_SAFE_INTEGER): Check {
  const allowed = most < Number.MAX_SAFE_INTEGER ? `to ${most}` : 'on'
  return (name, value) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
      throw wrong(name, value, `an integer from ${least} ${allowed}`)
  }
}

function checkLocale(name: string, value: unknown): void {
  if (typeof value === 'string') return
  const trouble = checkProfile(value)
  if (trouble === undefined) return
  throw trouble === ''
    ? wrong(name, value, 'a BCP 47 tag (a string) or a profile')
    : wrong(`${name}.${trouble.key}`, trouble.value, trouble.allowed)
}

function checkString(name: string, value: unknown): void {
  if (typeof value !== 'string') throw wrong(name, value, 'a string')
}

function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw wrong(name, value, 'true or false')
}

function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') throw wrong(name, value, 'a function')
}

function checkSignal(name: string, value: unknown): void {
  if (typeof (value as AbortSignalLike | null)?.addEventListener !== 'function')
    throw wrong(name, value, 'an AbortSignal')
}

function checkAbbreviations(name: string, value: unknown): void {
  const allowed = 'an object { add, remove } of arrays of strings'
  if (typeof value !== 'object' || value === null) throw wrong(name, value, allowed)
  for (const key of Object.keys(value)) if (key !== 'add' && key !== 'remove') throw wrong(name, value, allowed)
  const { add = [], remove = [] } = value as AbbreviationChanges
  for (const [key, entries] of Object.entries({ add, remove })) {
    if (!Array.isArray(entries)) throw wrong(`${name}.${key}`, entries, 'an array of strings')
    for (const entry of entries) {
      if (typeof entry !== 'string' || entry.length > LONGEST_ABBREVIATION || /^\.?$|\s/.test(entry)) {
        const most = LONGEST_ABBREVIATION.toLocaleString('en')
        throw wrong(
          `${name}.${key}`,
          entry,
          `abbreviations without white space, of at most ${most} code units, such as 'approx'`,
        )
      }
    }
  }
}
