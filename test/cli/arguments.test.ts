import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../lib/cli/args.ts'
import type { SentenceOptions } from '../../lib/index.ts'
import { makeFolder, run } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const folder = makeFolder()

/** The lines that come out for a text. */
async function split(text: string | Uint8Array, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(argv, text)
  expect(stderr).toBe('')
  return stdout.split('\n').slice(0, -1)
}

describe('help and version', () => {
  test.each(['--help', '-h'])('%s fits a terminal', async (flag) => {
    const { status, stdout, stderr } = await run([flag, '--count'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: each-sentence/)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('the help has every flag', async () => {
    const { stdout } = await run(['--help'])
    const asked = new Set(stdout.match(/--[a-z][a-z-]*/g))
    for (const name of asked) {
      expect((await run([name, '--help', '--help'])).stderr).not.toContain('Unknown')
    }
    expect(asked.size).toBe(38)
  })

  test.each(['--version', '-V'])('%s is that of the package', async (flag) => {
    expect(await run([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('flags', () => {
  test('every option but those that have no meaning here has a flag', () => {
    // Whatever is missing in this object is an error of the types.
    const flags: { [name in keyof Required<SentenceOptions>]: string[] } = {
      locale: ['-l', 'de'],
      rule: ['-r', 'period'],
      newlines: ['-n', 'always'],
      trim: ['--no-trim'],
      output: ['--json'],
      byteOffsets: ['--json'],
      separator: ['-s', '|'],
      batch: ['--batch', '2'],
      abbreviations: ['--abbreviation', 'abc'],
      shouldBreak: ['--should-break', 'file.js'],
      minLength: ['--min-length', '2'],
      maxLength: ['--max-length', '9'],
      overflow: ['--overflow', 'skip'],
      firstMaxLength: ['--first-max-length', '8'],
      lookahead: ['--lookahead', 'eager'],
      idleFlush: ['--idle-flush', '5'],
      encoding: ['-e', 'latin1'],
      fatal: ['--fatal'],
      markdown: ['--markdown'],
      highWaterMark: ['--high-water-mark', '3'],
      signal: [],
    }
    const { signal, shouldBreak, ...others } = flags
    for (const [name, argv] of Object.entries(others)) expect(parseArguments(argv).options).toHaveProperty(name)
    expect(parseArguments(shouldBreak).shouldBreak).toBe('file.js')
    expect(signal).toEqual([])
  })

  test('--locale', async () => {
    expect(await split('Am 7. August kam sie.', '--locale', 'en-GB')).toEqual(['Am 7.', 'August kam sie.'])
    expect(await split('Am 7. August kam sie.', '--locale', 'de-AT')).toEqual(['Am 7. August kam sie.'])
  })

  test('--rule', async () => {
    expect(await split('No? Dr. Quill.', '--rule', 'period')).toEqual(['No? Dr.', 'Quill.'])
    expect(await split('No? Dr. Quill.', '--rule=uax29')).toEqual(['No?', 'Dr.', 'Quill.'])
  })

  test('--newlines', async () => {
    expect(await split('One\ntwo\n\nthree', '-n', 'always')).toEqual(['One', 'two', 'three'])
    expect(await split('One\ntwo\n\nthree', '-n', 'never')).toEqual(['One two three'])
  })

  test('--no-trim', async () => {
    expect((await run(['--no-trim', '-s', '|'], ' One.  Two. ')).stdout).toBe(' One.  |Two. |')
  })

  test('--abbreviation and --no-abbreviation, repeated', async () => {
    const argv = ['--abbreviation', 'Bhf', '--abbreviation=Qu', '--no-abbreviation', 'Dr']
    expect(await split('At Bhf. Nord with Qu. Lee. No Dr. Quill.', ...argv)).toEqual([
      'At Bhf. Nord with Qu. Lee.',
      'No Dr.',
      'Quill.',
    ])
  })

  test('--no-abbreviation alone', async () => {
    expect(await split('No Dr. Quill.', '--no-abbreviation', 'Dr')).toEqual(['No Dr.', 'Quill.'])
  })

  test('--min-length', async () => {
    expect(await split('One. Two. Three.', '--min-length', '6')).toEqual(['One. Two.', 'Three.'])
  })

  test('--max-length and --overflow', async () => {
    const text = 'Short. A longer one. End.'
    expect(await split(text, '--max-length', '8')).toEqual(['Short.', 'A longer', 'one.', 'End.'])
    const skipped = await run(['--max-length', '8', '--overflow', 'skip'], text)
    expect(skipped.stdout).toBe('Short.\nEnd.\n')
    expect(skipped.stderr).toMatch(
      /^each-sentence: standard input: left out 1 sentences longer than --max-length, 1\d code/,
    )
    const failed = await run(['--max-length', '8', '--overflow', 'error', '--json'], text)
    expect(failed).toMatchObject({ status: 1, stdout: expect.stringMatching(/^\{"text":"Short\.".*\}\n$/) })
    expect(failed.stderr).toMatch(/^each-sentence: standard input: /)
  })

  test('--first-max-length', async () => {
    expect(await split('Well, that is how it went then. Yes.', '--first-max-length', '10')).toEqual([
      'Well,',
      'that is how it went then.',
      'Yes.',
    ])
  })

  test('--lookahead', async () => {
    expect(await split('We made it! 🎉 Now rest.', '--lookahead', 'full')).toEqual(['We made it! 🎉', 'Now rest.'])
    expect(await split('We made it! 🎉 Now rest.', '--lookahead', 'eager')).toEqual(['We made it!', '🎉 Now rest.'])
  })

  test('--idle-flush and --high-water-mark change nothing of a file', async () => {
    const argv = ['--idle-flush', '60000', '--high-water-mark', '1']
    expect(await split('One came. Two came.', ...argv)).toEqual(['One came.', 'Two came.'])
  })

  test('--encoding', async () => {
    expect(await split(Buffer.from('Grün. Äh?', 'latin1'), '-e', 'latin1')).toEqual(['Grün.', 'Äh?'])
    expect(await split(Buffer.from('\ufeffGrün. Äh?', 'utf16le'), '-e', 'utf-16le')).toEqual(['Grün.', 'Äh?'])
  })

  test('--fatal names the byte', async () => {
    const bytes = Buffer.concat([Buffer.from('Äh? One came. And '), Buffer.of(0xff), Buffer.from(' more.')])
    const { status, stdout, stderr } = await run(['--fatal', '--json'], bytes)
    const texts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
    expect({ status, texts }).toEqual({ status: 1, texts: ['Äh?', 'One came.'] })
    expect(stderr).toContain('standard input: invalid utf-8 at byte 19')
    expect((await run([], bytes)).stdout).toBe('Äh?\nOne came.\nAnd \ufffd more.\n')
  })

  test('--should-break', async () => {
    const module = folder.file('rule.mjs', 'export default ({ before }) => (before.endsWith("a.") ? false : undefined)')
    expect(await split('So a. Then b. Then c.', '--should-break', module)).toEqual(['So a. Then b.', 'Then c.'])
  })

  test('--should-break that throws is an error of the input', async () => {
    const module = folder.file('throws.mjs', 'export default () => { throw new Error("no idea") }')
    const { status, stderr } = await run(['--should-break', module], 'One. Two.')
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'each-sentence: standard input: no idea\n' })
  })
})

describe('wrong arguments', () => {
  const empty = folder.file('empty.mjs', 'export const shouldBreak = () => true')
  const none = folder.at('none.mjs')

  test.each<[string[], ...string[]]>([
    [['--lines'], "Unknown option '--lines'"],
    [['-x'], "Unknown option '-x'"],
    [['--json=yes'], "Option '--json' does not take an argument"],
    [['--output'], "Option '-o, --output <value>' argument missing"],
    [['--locale', '--json'], "Option '--locale' argument is ambiguous"],
    [['--json', '--null'], '--json and --null exclude each other'],
    [['--count', '--batch', '2'], '--count and --batch exclude each other'],
    [['--json', '--batch', '2', '-s', 'x'], '--json and --separator exclude each other'],
    [['--json', '--batch', '2', '--records', '--field', 'a'], '--json and --records exclude each other'],
    [['--batch', 'two'], '--batch is "two"', 'a whole number'],
    [['--batch', '0'], '--batch is 0', 'an integer from 1 on'],
    [['--max-length=-3'], '--max-length is "-3"', 'a whole number'],
    [['--max-length', '1'], '--max-length is 1', 'an integer from 2 on'],
    [['--min-length', '9', '--max-length', '5'], '--min-length is 9; allowed is at most --max-length, 5'],
    [['--min-length', '1.5'], '--min-length is "1.5"', 'a whole number'],
    [['--first-max-length', '0'], '--first-max-length is 0', 'an integer from 1 on'],
    [['--idle-flush', ''], '--idle-flush is ""', 'a whole number'],
    [['--high-water-mark', '99999999999999999999'], '--high-water-mark is 100000000000000000000', 'an integer'],
    [['--rule', 'mine'], '--rule is "mine"', '"prose" or "uax29" or "period"'],
    [['--newlines', 'some'], '--newlines is "some"', '"paragraph" or "always" or "never"'],
    [['--overflow', 'cut'], '--overflow is "cut"', '"split" or "error" or "skip"'],
    [['--lookahead', 'maxLength'], '--lookahead is "maxLength"', '"full" or "eager"'],
    [['--locale', 'e_n'], '--locale is "e_n"', 'a well-formed BCP 47 tag'],
    [['--encoding', 'utf-99'], '--encoding is "utf-99"', 'a label of the WHATWG Encoding standard'],
    [['--abbreviation', 'a b'], '--abbreviation is "a b"', 'abbreviations without white space'],
    [['--no-abbreviation', ''], '--no-abbreviation is ""', 'abbreviations without white space'],
    [['--should-break', none], '--should-break is "', 'which cannot be loaded'],
    [['--should-break', empty], '--should-break is "', 'a module whose default export is a function'],
  ])('%j', async (argv, ...said) => {
    const { status, stdout, stderr } = await run(argv, 'One. Two.')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^each-sentence: [\s\S]*\nSee each-sentence --help\n$/)
    for (const part of said) expect(stderr).toContain(part)
  })
})
