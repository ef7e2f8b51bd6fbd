/** Markdown through the splitter: every law, as Markdown has it; no sentence stands in two blocks. */
import { LOOKAHEAD } from '../../lib/core.ts'
import { BlockReader } from '../../lib/markdown/blocks.ts'
import type { Sentence, SentenceOptions } from '../../lib/types.ts'
import { Choices, type Cuts, cut, HEADER, restOf, show, textOf, withDefaults } from './support/input.ts'
import { demand, demandSame } from './support/law.ts'
import * as laws from './support/laws.ts'

export { HEADER }

export const TOKENS = [
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '    ',
    '\t',
    '```\n',
    '~~~\n',
    '---\n',
    '===\n',
    '- - -\n',
    '- [ ] ',
  ],
  ...['<div>\n', '</div>\n', '<!-- ', '-->', '<pre>\n', '</pre>\n', '<?php ', '?>', '<![CDATA[', ']]>', '<b a="c. D">'],
  ...[
    '| a | b. C |\n',
    '|---|:-:|\n',
    '[ref]: /url "t"\n',
    '**',
    '__',
    '~~',
    '`',
    '``',
    '](',
    '![',
    '<https://a.b/c.?d>',
  ],
  ...['\\*', '\\`', '[f. G](h.i)', '`d. E`', '_c?_', 'It was. Late? Dr. He ', '\n\n', '\r\n', '  \n', '\\\n'],
]

interface Input {
  options: SentenceOptions
  cuts: Cuts
  which: number
  text: string
}

function read(data: Uint8Array): Input {
  const choices = new Choices(data)
  const { rule: _, ...options } = choices.options()
  return {
    options: { ...options, markdown: true },
    cuts: choices.cuts(),
    which: choices.byte(),
    text: textOf(restOf(data)),
  }
}

/** A span that may still close, or a line that may be anything, and then what the rules of prose look at. */
const REACH = 2 * LOOKAHEAD + 2

const LAWS: ((input: Input, whole: laws.Outcome) => void)[] = [
  ({ text, options, cuts }, whole) => laws.checkCuts(text, options, cuts, whole),
  ({ text, options, cuts }) => {
    const { overflow: _, ...splitting } = options
    const other: SentenceOptions = { ...splitting, trim: !(options.trim ?? true) }
    laws.checkNothingLost(text, other, laws.split(cut(text, cuts), other))
  },
  ({ text, options, cuts }) => laws.checkBounds(text, options, cuts, REACH),
  ({ text, options, cuts }) => laws.checkFlush(text, options, cuts),
  checkBlocks,
  checkRestart,
]

function blocksOf(text: string) {
  const reader = new BlockReader()
  reader.feed(text)
  reader.finish()
  return reader.blocks.toArray()
}

function checkBlocks({ text }: Input): void {
  const { sentences } = laws.split([text], { markdown: true })
  const blocks = blocksOf(text)
  for (const [i, { end }] of blocks.entries()) {
    const next = blocks[i + 1]?.start ?? text.length
    const across = sentences.find((sentence) => sentence.start < (end as number) && sentence.end > next)
    demand(across === undefined, 'no sentence stands in two blocks', () => ({ across, end, next }))
  }
}

/** Every block of the top level is a restart point. */
function checkRestart({ text, options, cuts }: Input): void {
  const { firstMaxLength: _, minLength: __, shouldBreak: ___, ...rest } = options
  const places = blocksOf(text).filter(({ nested }) => !nested)
  const place = places[cuts.seed % Math.max(1, places.length)]?.start
  if (place === undefined) return
  const restarted = { ...rest, trim: true }
  const shift = (sentence: Sentence): Sentence => ({
    ...sentence,
    start: sentence.start + place,
    end: sentence.end + place,
  })
  const after = laws.split([text.slice(place)], restarted)
  const whole = laws.split([text], restarted)
  if (whole.error) return
  // What stands between two blocks belongs to the next one.
  demandSame(
    after.sentences.map(shift),
    whole.sentences.filter(({ end }) => end > place),
    'every block of the top level is a restart point',
  )
}

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
