import fc from 'fast-check'
import type { FileOptions } from '../../lib/ranges/types.ts'
import type { Candidate, SentenceOptions } from '../../lib/types.ts'
import { anyText, splitOptions } from '../properties/hostile.ts'

/** White space with line breaks: some of it a blank line, some only nearly. */
const gap = fc.oneof(
  fc.constantFrom(
    '\n\n',
    '\r\n\r\n',
    '\n',
    ' ',
    '. ',
    '\u2029',
    '\r',
    '\r\r',
    '\n\r',
    '\u0085\u0085',
    '\u2028\n',
    '\n \t\n',
    '\ufeff\n\n',
    '\n\ufeff',
  ),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('\n', '\r\n', '\r', ' ', ' ', '\t', '\u00a0', '\u3000', '\v'),
        fc.constantFrom(1, 1, 2, 61, 100, 254, 255, 256, 300),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((runs) =>
      runs.map(([white, times]) => white.repeat(/[\n\r]/.test(white) ? Math.min(times, 2) : times)).join(''),
    ),
)

/** Text of many pieces with gaps between them. */
export const paragraphText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: anyText.map((text) => text.slice(0, 60)) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('Dr.', 'etc.', 'One came', '“No?”', '1.', 'a', 'He left. She stayed. They slept.'),
        },
      ),
      gap,
    ),
    {
      maxLength: 14,
      size: 'max',
    },
  )
  .map((pieces) => pieces.map(([text, white]) => text + white).join(''))

/** Options of a file that decide, without those that speak of the place in the text. */
export const fileOptions: fc.Arbitrary<FileOptions> = splitOptions.map(({ shouldBreak, ...rest }: SentenceOptions) => ({
  ...rest,
  // One in twelve or so: what it answers doesn't depend on where the reader started.
  ...(shouldBreak && !`${shouldBreak}`.includes('offset')
    ? { shouldBreak: ({ before }: Candidate) => (before.length % 2 === 0 ? false : undefined) }
    : {}),
}))

/** Abbreviations, and white space of about the length after which a scanner of prose gives up. */
export const wideText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('Dr.', 'Dr.', 'He left', 'etc.', 'She came.'),
      fc.integer({ min: 247, max: 256 }),
      fc.constantFrom(' ', '\t'),
      fc.constantFrom('\n\n', '\n \n', '\r\n\r\n', '\n\n\n', '\n', '\ufeff\n'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => `${pieces.map(([text, times, white, end]) => text + white.repeat(times) + end).join('')}Smith.`)

/** Sentences of clauses, of all lengths, and white space that little takes for such. */
export const clausesText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('Ab', 'cccc', 'It rained', 'dddddddddd', 'e'.repeat(17), 'One', 'x'),
      fc.constantFrom(
        ' ',
        ' ',
        ' ',
        ' ',
        ', ',
        ', ',
        '; ',
        '. ',
        '. ',
        '.\n\n',
        '.\n\n',
        '\n\n',
        '\n',
        '.\u0085',
        '! \u0085 ',
      ),
    ),
    { minLength: 3, maxLength: 40, size: 'max' },
  )
  .map((pieces) => pieces.flat().join(''))
