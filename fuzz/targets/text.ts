/** Strings through the splitter: every law, with every option that decides. */
import { eachSentence } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { Choices, type Cuts, cut, HEADER, restOf, show, textOf, withDefaults } from './support/input.ts'
import { demandSame } from './support/law.ts'
import * as laws from './support/laws.ts'

export { HEADER }

/** Texts that the literals in lib don't have. */
export const TOKENS = [
  ...'Dr. etc. U.S. e.g. No. Fig. p. a.m. J. Ph.D. www.example.com 3.14 (a) 1) 2. ... …” ."  ?! 。” [6] [12–14] […]'.split(
    ' ',
  ),
  ...['\n\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u00a0', '\u3000', '\ufeff', '\u200d', '\u0301', '. . .', ' - '],
  ...['👩‍👩‍👧', '🇩🇪', '𝒜', '𑁇', 'word. Word. ', 'He said. ', '"Really?" she asked. '],
]

interface Input {
  options: SentenceOptions
  cuts: Cuts
  which: number
  text: string
}

function read(data: Uint8Array): Input {
  const choices = new Choices(data)
  const options = choices.options()
  return { options, cuts: choices.cuts(), which: choices.byte(), text: textOf(restOf(data)) }
}

/** Each splits the text anew, so that one input checks one of them, or (`which` is 0) all. */
const LAWS: ((input: Input, whole: laws.Outcome) => void)[] = [
  ({ text, options, cuts }, whole) => laws.checkCuts(text, options, cuts, whole),
  ({ text, options, cuts }) => {
    const { overflow: _, ...splitting } = options
    const untrimmed: SentenceOptions = { ...splitting, trim: !(options.trim ?? true) }
    laws.checkNothingLost(text, untrimmed, laws.split(cut(text, cuts), untrimmed))
  },
  ({ text, options, cuts }) => laws.checkRestart(text, options, cuts.seed),
  ({ text, options, cuts }) => laws.checkBounds(text, options, cuts),
  ({ text, options, cuts }) => laws.checkFlush(text, options, cuts),
  ({ text, options }, whole) => laws.checkPlainly(text, options, whole),
  ({ text, options }, whole) => {
    // The generator shares the storage of its string, and so takes ways of its own.
    if (whole.error) return
    const shared = [...eachSentence(text, { ...options, output: 'object' })]
    demandSame(shared, whole.sentences, 'the generator gives what the splitter gives')
  },
]

export function fuzz(data: Uint8Array): void {
  const input = read(data)
  const whole = laws.split([input.text], input.options)
  laws.checkNothingLost(input.text, input.options, whole)
  const chosen = input.which === 0 ? LAWS : [LAWS[input.which % LAWS.length] as (typeof LAWS)[number]]
  for (const check of chosen) check(input, whole)
}

export function describe(data: Uint8Array): string {
  return show(read(data))
}

export function seed(bytes: Uint8Array): Uint8Array[] {
  return [withDefaults(bytes)]
}
