/**
 * Defaults and checks of every option, once for all entries.
 */
import { SentenceError, show } from './errors.ts'
import { changeAbbreviations, type Profile } from './profiles/define.ts'
import { profileFor } from './profiles/registry.ts'
import type { AbortSignalLike, SentenceOptions, ShouldBreak } from './types.ts'

/** Options with their defaults filled in and their values checked. */
export interface ResolvedOptions {
  readonly rule: 'prose' | 'uax29' | 'period'
  readonly profile: Profile
  readonly newlines: 'paragraph' | 'always' | 'never'
  readonly trim: boolean
  readonly objects: boolean
  readonly byteOffsets: boolean
  readonly separator: string | undefined
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
  readonly highWaterMark: number | undefined
  readonly signal: AbortSignalLike | undefined
}

type Check = (name: string, value: unknown) => void

/** Every option and what is allowed for it. */
const CHECKS: { readonly [name in keyof Required<SentenceOptions>]: Check } = {
  locale: checkString,
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
  idleFlush: integerFrom(1),
  encoding: checkString,
  fatal: checkBoolean,
  highWaterMark: integerFrom(0),
  signal: checkSignal,
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function resolveOptions(options: SentenceOptions = {}): ResolvedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new SentenceError('ERR_OPTION_VALUE', `options must be an object, not ${show(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(CHECKS, name)) throw unknownOption(name)
    const value = options[name as keyof SentenceOptions]
    if (value !== undefined) CHECKS[name as keyof SentenceOptions](name, value)
  }
  const { output = 'text', byteOffsets = false, separator, batch, minLength = 0, maxLength = 1_048_576 } = options
  if (byteOffsets && output !== 'object') {
    throw wrong('byteOffsets', true, "it needs output: 'object', where the offsets have a place")
  }
  if (separator !== undefined && output === 'object') {
    throw wrong('separator', separator, "it makes the output text, so it excludes output: 'object'")
  }
  if (separator !== undefined && batch !== undefined) {
    throw wrong('separator', separator, 'it makes the output text, so it excludes batch')
  }
  if (minLength > maxLength) {
    throw wrong('minLength', minLength, `at most maxLength, ${maxLength}`)
  }
  return {
    rule: options.rule ?? 'prose',
    profile: resolveProfile(options),
    newlines: options.newlines ?? 'paragraph',
    trim: options.trim ?? true,
    objects: output === 'object',
    byteOffsets,
    separator,
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
    highWaterMark: options.highWaterMark,
    signal: options.signal,
  }
}

function resolveProfile({ locale = 'en', abbreviations }: SentenceOptions): Profile {
  let tag: string | undefined
  try {
    tag = Intl.getCanonicalLocales(locale)[0]
  } catch {
    // A RangeError says no more than that the tag is malformed; the error below says it better.
  }
  if (tag === undefined) {
    throw wrong('locale', locale, "a well-formed BCP 47 tag, such as 'en', 'de-AT', 'zh-Hant' or 'und'")
  }
  const profile = profileFor(tag)
  return abbreviations ? changeAbbreviations(profile, abbreviations) : profile
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

function oneOf(...values: string[]): Check {
  return (name, value) => {
    if (!values.includes(value as string)) throw wrong(name, value, values.map(show).join(' or '))
  }
}

function integerFrom(least: number): Check {
  return (name, value) => {
    if (!Number.isSafeInteger(value) || (value as number) < least)
      throw wrong(name, value, `an integer from ${least} on`)
  }
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
  for (const [key, entries] of Object.entries(value)) {
    if (key !== 'add' && key !== 'remove') throw wrong(`${name}.${key}`, entries, allowed)
    if (entries === undefined) continue
    if (!Array.isArray(entries)) throw wrong(`${name}.${key}`, entries, 'an array of strings')
    for (const entry of entries) {
      if (typeof entry !== 'string' || /^\.?$|\s/.test(entry)) {
        throw wrong(`${name}.${key}`, entry, "abbreviations without white space, such as 'approx'")
      }
    }
  }
}
