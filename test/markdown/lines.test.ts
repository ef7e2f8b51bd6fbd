/** What a line is, is told by as little of it as decides: the rest of the line never changes it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SentenceSplitter } from '../../lib/core.ts'
import { type Leaf, NOTHING_OPEN, readLine } from '../../lib/markdown/line.ts'

const numRuns = Number(process.env.RUNS ?? 400)

const names = ['div', 'pre', 'b', 'br', 'blockquote', 'textarea']
const start = fc.constantFrom(
  ...names.flatMap((name) => [`<${name}`, `</${name}`]),
  ...[
    '<!--',
    '<!',
    '<?',
    '<![CDATA[',
    '#',
    '##',
    '-',
    '*',
    '***',
    '_',
    '+',
    '1',
    '12.',
    '`',
    '```',
    '~~~',
    '|',
    '|-',
    '>',
  ],
  ...[' ', '    ', '\t', '==', '--', ''],
)
const part = fc.constantFrom(
  ...[
    '>',
    '/>',
    '=',
    '"',
    "'",
    ' a=',
    ' class=a ',
    ...names,
    '#',
    '-',
    '*',
    '_',
    '1',
    '.',
    '`',
    '~',
    '|',
    ':',
    ' ',
    ' ',
    'x',
  ],
)
const leaf = fc.constantFrom<Leaf | undefined>(
  undefined,
  { type: 'paragraph' },
  { type: 'row' },
  { type: 'marker' },
  { type: 'indented' },
  { type: 'fence', fence: { mark: '`', length: 3 } },
  { type: 'html', end: '' },
)

test('what is told of the start of a line is true of the line', () => {
  fc.assert(
    fc.property(start, fc.array(part, { maxLength: 8, size: 'max' }), leaf, (start, parts, leaf) => {
      const line = start + parts.join('')
      const open = { ...NOTHING_OPEN, leaf }
      const told = readLine(line, open, true)
      for (let length = 1; length < line.length; length++) {
        const early = readLine(line.slice(0, length), open, false)
        if (early) expect(early, `of ${length} units`).toEqual(told)
      }
    }),
    { numRuns: 10 * numRuns },
  )
})

test.each([
  ['Para one\n<div class=a div>\nfoo. Bar\n', ['Para one', '<div class=a div>\nfoo. Bar']],
  ['Para one\n</div\nfoo. Bar\n', ['Para one', '</div\nfoo. Bar']],
])('%j, cut anywhere', (text, expected) => {
  const split = (...pieces: string[]): string[] => {
    const splitter = new SentenceSplitter({ markdown: true })
    return [...pieces.flatMap((piece) => [...splitter.write(piece)]), ...splitter.end()]
  }
  expect(split(text)).toEqual(expected)
  for (let at = 1; at < text.length; at++) expect(split(text.slice(0, at), text.slice(at))).toEqual(expected)
})
