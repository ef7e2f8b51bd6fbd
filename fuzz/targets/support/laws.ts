/** The laws of splitting, of one text, one set of options and one way to cut. */
import { LOOKAHEAD, SentenceError, SentenceSplitter } from '../../../lib/core.ts'
import type { Chunk, Sentence, SentenceOptions } from '../../../lib/types.ts'
import { type Cuts, cut } from './input.ts'
import { demand, demandSame } from './law.ts'

export const DEFAULT_MAX_LENGTH = 1_048_576
const WHITE = /^[\s\u0085]*$/
const WHITE_AT_AN_END = /^[\s\u0085]|[\s\u0085]$/
/** The look-ahead, and the rest of a surrogate pair at both its ends. */
const REACH = LOOKAHEAD + 2

/** What came of a text. */
export interface Outcome {
  sentences: Sentence[]
  skipped: { sentences: number; length: number }
  error?: { code: string; offset?: number | undefined; byteOffset?: number | undefined }
  held: string
}

/** An error as data. @throws what is no SentenceError */
export function told(error: unknown): NonNullable<Outcome['error']> {
  if (!(error instanceof SentenceError)) throw error
  const { code, offset, byteOffset } = error
  return { code, offset, byteOffset }
}

/** Splits pieces with the push splitter. */
export function split(pieces: readonly Chunk[], options: Omit<SentenceOptions, 'batch'>): Outcome {
  const splitter = new SentenceSplitter({ ...options, output: 'object' })
  const sentences: Sentence[] = []
  let error: Outcome['error']
  try {
    for (const piece of pieces) for (const sentence of splitter.write(piece)) sentences.push(sentence)
    for (const sentence of splitter.end()) sentences.push(sentence)
  } catch (thrown) {
    error = told(thrown)
  }
  const { skipped, held } = splitter
  return { sentences, skipped, held, ...(error ? { error } : {}) }
}

/** The part of an outcome that cutting must not change. (How much is held after an error depends on what was fed.) */
function lasting({ held, ...rest }: Outcome): unknown {
  return rest.error ? rest : { ...rest, held }
}

export function checkCuts(text: string, options: SentenceOptions, cuts: Cuts, whole: Outcome): void {
  demandSame(lasting(split(cut(text, cuts), options)), lasting(whole), 'cuts never matter')
}

/** Nothing is lost, offsets are true, no sentence is empty or too long. */
export function checkNothingLost(text: string, options: SentenceOptions, outcome: Outcome): void {
  const { trim = true, overflow = 'split', maxLength = DEFAULT_MAX_LENGTH } = options
  const { sentences, skipped, error } = outcome
  let at = 0
  let between = 0
  for (const sentence of sentences) {
    const { start, end } = sentence
    const said = (): unknown => ({ sentence, at, length: text.length })
    demand(sentence.text !== '', 'no sentence is empty', said)
    demand(start >= at && end <= text.length, 'offsets rise', said)
    demand(sentence.text === text.slice(start, end), 'offsets are true', said)
    demand(end - start <= maxLength, 'no sentence is longer than maxLength', said)
    if (trim) demand(!WHITE_AT_AN_END.test(sentence.text), 'trimmed sentences have no white space around them', said)
    between += checkGap(text.slice(at, start), options, said)
    at = end
  }
  const rest = text.slice(at)
  if (error) {
    demand(
      error.code === 'ERR_SENTENCE_TOO_LONG' && overflow === 'error',
      'no error but those that are stated',
      () => error,
    )
    demand(rest.endsWith(outcome.held), 'what is held after an error is the rest', () => ({ rest, outcome }))
    demand(WHITE.test(rest.slice(0, rest.length - outcome.held.length)), 'nothing is lost by an error', () => ({
      rest,
      outcome,
    }))
    return
  }
  between += checkGap(rest, options, () => ({ rest }))
  demand(outcome.held === '', 'nothing is held after the end', () => outcome.held)
  if (!trim) demand(between === skipped.length, 'what was skipped is counted', () => ({ between, skipped }))
  else demand(skipped.length <= between, 'what was skipped is counted', () => ({ between, skipped }))
}

/** What stands between two sentences. Gives its length. */
function checkGap(gap: string, { trim = true, overflow }: SentenceOptions, said: () => unknown): number {
  if (overflow !== 'skip') {
    demand(trim ? WHITE.test(gap) : gap === '', 'nothing is lost', () => ({ gap, next: said() }))
  }
  return gap.length
}

/** Splitting from a boundary (`which` says from which one) gives exactly the remaining sentences. */
export function checkRestart(text: string, options: SentenceOptions, which: number): void {
  const { firstMaxLength: _, shouldBreak, ...rest } = options
  // What shouldBreak sees includes the offset, so a function that uses it restarts elsewhere.
  const restarted = shouldBreak && !String(shouldBreak).includes('offset') ? { ...rest, shouldBreak } : rest
  const { sentences, error } = split([text], restarted)
  if (sentences.length === 0) return
  const at = which % sentences.length
  const from = (sentences[at] as Sentence).end
  const after = split([text.slice(from)], restarted)
  demandSame(
    [after.sentences.map((s) => ({ ...s, start: s.start + from, end: s.end + from })), after.error?.code],
    [sentences.slice(at + 1), error?.code],
    'every boundary is a restart point',
  )
}

/** Holding and waiting are bounded, whatever the pieces. */
export function checkBounds(text: string, options: Omit<SentenceOptions, 'batch'>, cuts: Cuts, reach = REACH): void {
  const { minLength: _, overflow = 'split', maxLength = DEFAULT_MAX_LENGTH, ...rest } = options
  if (overflow === 'error') return
  const splitter = new SentenceSplitter({ ...rest, overflow, maxLength, output: 'object' as const })
  let fed = 0
  for (const piece of cut(text, cuts)) {
    fed += piece.length
    for (const sentence of splitter.write(piece)) {
      const waited = fed - sentence.end - piece.length
      if (sentence.reason === 'terminator')
        demand(waited <= reach, 'waiting is bounded', () => ({ sentence, fed, piece: piece.length }))
    }
    if (overflow !== 'skip')
      demand(splitter.held.length <= maxLength + reach, 'memory is bounded', () => ({
        held: splitter.held.length,
        fed,
      }))
  }
}

/** `flush()` gives what is held and loses nothing. */
export function checkFlush(text: string, options: Omit<SentenceOptions, 'batch'>, cuts: Cuts): void {
  const kept = { ...options, trim: false, overflow: 'split' as const, output: 'object' as const }
  const splitter = new SentenceSplitter(kept)
  const sentences: Sentence[] = []
  for (const piece of cut(text, cuts)) {
    sentences.push(...splitter.write(piece))
    if (piece.charCodeAt(0) % 2 === 0) sentences.push(...splitter.flush())
  }
  sentences.push(...splitter.end())
  checkNothingLost(text, kept, { sentences, skipped: splitter.skipped, held: splitter.held })
}

/** The WebAssembly code finds what the plain code finds. */
export function checkPlainly(text: string, options: SentenceOptions, whole: Outcome): void {
  const switches = globalThis as { fuzzPlainly?: boolean }
  switches.fuzzPlainly = true
  try {
    demandSame(split([text], options), whole, 'the WebAssembly code finds what the plain code finds')
  } finally {
    switches.fuzzPlainly = false
  }
}
