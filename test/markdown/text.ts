/** Markdown made to break a reader of blocks and spans. */
import fc from 'fast-check'
import { anyText } from '../properties/hostile.ts'

const words = (text: string): string[] => text.split(' ')

/** What a line may start with, and lines by themselves. */
const STARTS = [
  ...[
    '# ',
    '## ',
    '###### ',
    '####### ',
    '#',
    '> ',
    '>',
    '>> ',
    '> > ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '12. ',
    '1.',
    '-',
    '|',
  ],
  ...['    ', '  ', '   ', '\t', '      ', ' \t'],
  ...['```\n', '```js\n', '~~~\n', '````\n', '---\n', '===\n', '***\n', '- - -\n', '_ _ _\n', '=\n'],
  ...['<div>\n', '</div>\n', '<!-- ', '-->\n', '<b>\n', '<pre>\n', '</pre>\n', '<?php ', '?>\n', '<![CDATA[', ']]>\n'],
  ...['| a | b. C |\n', '|---|:-:|\n', '[ref]: /url "t"\n', '- [ ] ', '1. \n', '-\n'],
]
/** What stands within lines. */
const INLINES = [
  ...words(
    '** * _ __ ~~ ` `` [ ] ]( ) ![ < > <b> </b> <br> <https://a.b/c.?d> \\* \\` \\ *a* **b.** _c?_ `d. E` [f. G](h.i)',
  ),
  ...words('word Word It was. late? Dr. He said! e.g. 3.5 雨が。 ok… “Yes.” (No.) 😀 x'),
  ...[' ', ' ', ' ', ' ', ' ', '  '],
]
const BREAKS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n', '  \n', '\\\n']

const run = fc.tuple(fc.constantFrom(...STARTS, ...INLINES), fc.integer({ min: 2, max: 300 }))
const piece = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...INLINES) },
  { weight: 12, arbitrary: fc.constantFrom(...STARTS) },
  { weight: 12, arbitrary: fc.constantFrom(...BREAKS) },
  { weight: 1, arbitrary: run.map(([text, times]) => text.repeat(times)) },
  { weight: 1, arbitrary: anyText },
)

export const markdownText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 60, size: 'max' })
  .map((pieces) => pieces.join(''))
