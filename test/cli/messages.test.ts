import { describe, expect, test } from 'vitest'
import { inFlags } from '../../lib/cli/messages.ts'
import { makeFolder, run } from './run.ts'

const folder = makeFolder()
const answer = folder.file('answer.mjs', 'export default () => "maxLength"')
const throws = folder.file('throws.mjs', 'export default () => { throw new Error("set fatal to false, or maxLength") }')
const bytes = Buffer.concat([Buffer.from('One came. '), Buffer.of(0xff)])
const tooLong = ['--max-length=5', '--overflow=error']

describe('messages name what the command line has', () => {
  test.each<[string[], string | Uint8Array, string]>([
    [
      ['--fatal'],
      bytes,
      'invalid utf-8 at byte 10; leave out --fatal to get U+FFFD instead, or set --encoding to the encoding of the input',
    ],
    [['--fatal', '--records', '--field=t'], bytes, 'leave out --fatal to get U+FFFD instead, or set --encoding to'],
    [
      tooLong,
      'Rain. Two came.',
      'is longer than --max-length, 5 code units; raise --max-length, or use --overflow split or skip',
    ],
    [
      [...tooLong, '--records', '--field=t'],
      '{"t":"Two came."}',
      'line 1: the sentence at offset 0 is longer than --max-length, 5 code units; raise --max-length, or use --overflow split or skip',
    ],
    [
      ['--should-break', answer],
      'One came. Two came.',
      '--should-break returned "maxLength" at offset 9; true, false or undefined is allowed',
    ],
    [['--should-break', throws], 'One came. Two came.', 'standard input: set fatal to false, or maxLength\n'],
    [['--markdown', '--rule=uax29'], '', '--markdown needs --rule prose, not "uax29"'],
    [['--min-length=9', '--max-length=5'], '', '--min-length is 9; allowed is at most --max-length, 5'],
    [['--abbreviation', 'set fatal to false'], '', '--abbreviation is "set fatal to false"; allowed is abbreviations'],
    [
      ['--start=5', '--encoding=shift_jis', answer],
      '',
      '--encoding is "shift_jis", whose text cannot be entered at any place with certainty; for ranges of a file',
    ],
    [
      ['--records', '--field=t', '--locale-field=l'],
      '{"t":"A.","l":"e_n"}',
      'line 1: locale is "e_n"; allowed is a well-formed BCP 47 tag',
    ],
    [['--records', '--field=t'], '{"field":1}', 'line 1: the field "t" is undefined; a string is wanted'],
  ])('%j', async (argv, input, message) => {
    const { status, stderr } = await run(argv, input)
    expect(status).not.toBe(0)
    expect(stderr).toContain(message)
  })

  test('a line of JSON that is too long, whose limit no flag sets', async () => {
    const { status, stderr } = await run(['--records', '--field=t'], `"${'x'.repeat(16_777_216)}"`)
    expect([status, stderr]).toEqual([
      1,
      'each-sentence: standard input: line 1: it is longer than 16777216 code units\n',
    ])
  })

  test('what is quoted is left as it is', () => {
    expect(inFlags('maxLength is "maxLength \\" fatal"; set fatal to false, rule: \'prose\'')).toBe(
      '--max-length is "maxLength \\" fatal"; leave out --fatal, --rule prose',
    )
  })
})
