/** Blocks and spans that the other tests come upon by chance, if at all: which sentences they give. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'
import { SpanMasker } from '../../lib/markdown/spans.ts'
import { cutAt, cuts } from '../properties/hostile.ts'

/** The sentences, each behind the kind of its block. */
function split(pieces: string[], options: Omit<SentenceOptions, 'batch'> = {}): string[] {
  const splitter = new SentenceSplitter({ ...options, markdown: true, output: 'object' })
  const sentences = pieces.flatMap((piece) => [...splitter.write(piece)])
  return [...sentences, ...splitter.end()].map(({ block, text }) => `${block}: ${text}`)
}

describe('blocks', () => {
  test('a blank line of a block quote, in code, does not end the code', () => {
    expect(split(['It rained.\n\n>     a = 1.\n>\n>     b = 2.\n> \n> It rained.'])).toEqual([
      'paragraph: It rained.',
      'code: >     a = 1.\n>\n>     b = 2.\n>',
      'quote: > It rained.',
    ])
  })

  test('a row without dashes is a row by itself, whatever else it has of a delimiter row', () => {
    expect(split(['| a | b |\n|---|:-:|\n|   | : |\n| c | d |\n'])).toEqual([
      'row: | a | b |\n|---|:-:|',
      'row: |   | : |',
      'row: | c | d |',
    ])
    expect(split(['| a | b |\n|   | : |\n'])).toEqual(['row: | a | b |', 'row: |   | : |'])
  })
})

describe('code', () => {
  test('of 191 units is code, and a longer one is text', () => {
    const text = (length: number): string => `The file \`${'x'.repeat(length - 8)}. Then\` is late. He slept.`
    expect(split([text(191)])).toHaveLength(2)
    expect(split([...text(191)])).toEqual(split([text(191)]))
    expect(split([text(192)])).toHaveLength(3)
    expect(split([...text(192)])).toEqual(split([text(192)]))
  })

  test('so long a run of backticks is text: it begins no word', () => {
    const text = (length: number): string => `It was ${'`'.repeat(length)}. Then he slept.`
    // The first character behind a shorter run is of the code, should that be closed.
    expect(split([text(191)])).toHaveLength(1)
    expect(split([text(192)])).toEqual([`paragraph: It was ${'`'.repeat(192)}.`, 'paragraph: Then he slept.'])
    expect(split([...text(192)])).toEqual(split([text(192)]))
  })

  test('that is half a pair is code, wherever the text is cut', () => {
    const text = 'He read `\ud83d`. `\ud83d`. Then he slept.\n\n`\ud83d`. Then he slept. `\ud83d\n\n# Late'
    for (let at = 1; at < text.length; at++) expect(split([text.slice(0, at), text.slice(at)])).toEqual(split([text]))
    expect(split(text.split(''))).toEqual(split([text]))
  })
})

const unit = fc.constantFrom(...'`*_~[]()<>\\.\n aX雨', '``', '**', '😀', '\ud83d', '\ude00')

test('a mask has the units of its text, however that is cut: within a pair, too', () => {
  const mask = (pieces: string[]): string => {
    const masker = new SpanMasker()
    return pieces.map((piece) => masker.mask(piece, false)).join('') + masker.mask('', true)
  }
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), cuts, (text, at) => {
      const masked = mask([text])
      expect(masked).toHaveLength(text.length)
      expect(mask(cutAt(text, at))).toBe(masked)
      expect(mask(text.split(''))).toBe(masked)
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
})

describe('a sentence that is too long', () => {
  test('text that is seen again, behind a cut far back, is not read twice', () => {
    // Within a sentence some of it is kept, in white space nothing: less of the second piece is seen before the cut.
    const first = `It ${'rained '.repeat(100)}${' '.repeat(500)}`
    const second = `${'x'.repeat(3000)}. Then he slept.\n\n# Late\n\n- He slept. It rained.\n`
    const sentences = split([first, second], { maxLength: 1215 })
    expect(sentences).toEqual(split([first + second], { maxLength: 1215 }))
    expect(sentences.slice(-4)).toEqual([
      'paragraph: Then he slept.',
      'heading: # Late',
      'item: - He slept.',
      'item: It rained.',
    ])
  })

  test('markers are markers where no more text than the longest sentence needs is looked at', () => {
    // The place up to which is looked moves on with each sentence: it comes to stand in the markers of many lines.
    for (let length = 6; length < 14; length++) {
      const lines = `It ${'rained'.padEnd(length, 'd')} on p.\n> > > > 5 of it.\n> > > > `
      const text = `> > > > ${lines.repeat(60)}He slept.`
      expect(split([text], { maxLength: 60 })).toEqual(split([text]))
      expect(split([text])).toHaveLength(61)
    }
  })
})

describe('a line of more than 160 units', () => {
  const long = 'x'.repeat(160)

  test('that opens a fence opens one, whatever its rest has', () => {
    for (const line of [`\`\`\`${long}`, `~~~ ${long}`, `\`\`\` ${long} \``]) {
      expect(split([`${line}\na. B\n`])).toEqual([`code: ${line}\na. B`])
      expect(split([...`${line}\na. B\n`])).toEqual([`code: ${line}\na. B`])
    }
  })

  test.each([
    ['-'.repeat(161), 'paragraph'],
    ['='.repeat(161), 'paragraph'],
    [`<b a="${long}">`, 'paragraph'],
    [`|${'-'.repeat(160)}|`, 'row'],
    [`# ${long}`, 'heading'],
  ])('%s', (line, kind) => {
    expect(split([`${line}\n\nSo`])).toEqual([`${kind}: ${line}`, 'paragraph: So'])
  })

  test('closes no fence, is no line below a heading, and parts no rows', () => {
    const marks = '`'.repeat(161)
    expect(split([`\`\`\`\na\n${marks}\nb\n`])).toEqual([`code: \`\`\`\na\n${marks}\nb`])
    expect(split([`It\n${'='.repeat(161)}\n`])).toEqual([`paragraph: It\n${'='.repeat(161)}`])
    expect(split([`| a |\n|${'-'.repeat(160)}|\n`])).toEqual(['row: | a |', `row: |${'-'.repeat(160)}|`])
  })
})
