/**
 * `--resume`: an output that was cut anywhere is gone on with, and is then what one run writes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PART_BYTES } from '../../lib/ranges/parts.ts'
import { hostileBytes } from '../ranges/bytes.ts'
import { answerRanges, prose, serve } from '../ranges/files.ts'
import { makeFolder, run } from './run.ts'

const numRuns = Number(process.env.RUNS ?? 300)
const folder = makeFolder()
const out = folder.at('out.jsonl')

/** Goes on with the first so many bytes of an output. */
async function resumed(whole: Uint8Array, length: number, argv: readonly string[]): Promise<void> {
  writeFileSync(out, whole.subarray(0, length))
  const { status, stdout, stderr } = await run(['--json', '--resume', out, ...argv])
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  const found = readFileSync(out)
  if (!found.equals(whole)) expect(found.toString()).toBe(`${whole}`)
}

const json = async (argv: readonly string[]) => Buffer.from((await run(['--json', ...argv])).stdout)

/** Where the last so many lines start. */
function lastLines(whole: Uint8Array, count: number): number {
  let at = whole.length
  for (let i = 0; i <= count && at > 0; i++) at = whole.lastIndexOf(0x0a, at - 1)
  return at + 1
}

const story = 'Åsa “came”. Dr. Quill\nasked: who? 😀 Nobody\n\n\nknew.  \ttell me 雨が降った。\n\nAnd the rest 𝒜'

describe('an output that was cut', () => {
  test.each([
    ['of a file with a byte order mark', `\ufeff${story}`, []],
    ['--no-trim', `\ufeff ${story}`, ['--no-trim']],
    ['--rule uax29', story, ['--rule', 'uax29']],
    ['--rule period', story, ['--rule', 'period']],
    ['--newlines always', story, ['--newlines', 'always']],
    ['--max-length', story, ['--max-length', '8']],
    ['--markdown', `# ${story}\n\n\`\`\`\na. B\n\nc. D\n\`\`\`\n`, ['--markdown']],
    ['UTF-16LE', Buffer.from(`\ufeff${story}`, 'utf16le'), ['--encoding', 'utf-16']],
    ['UTF-16BE', Buffer.from(story, 'utf16le').swap16(), ['--encoding', 'utf-16be']],
    ['latin1', Buffer.from(story, 'latin1'), ['--encoding', 'latin1']],
    ['CR LF', story.replaceAll('\n', '\r\n'), []],
    ['one paragraph', story.replaceAll('\n', ' '), []],
    ['an empty file', '', []],
    ['--fatal', story, ['--fatal']],
    ['what is not valid', Buffer.from(story).map((byte, at) => (at % 11 === 0 ? 0xe2 : byte)), []],
  ] as [string, string | Uint8Array, string[]][])('%s', async (_, content, flags) => {
    const argv = [...flags, folder.file('in.txt', content)]
    const whole = await json(argv)
    for (let length = lastLines(whole, 2); length <= whole.length; length++) await resumed(whole, length, argv)
  })

  test('after any byte at all', async () => {
    const argv = [folder.file('all.txt', `\ufeff${story}`)]
    const whole = await json(argv)
    for (let length = 0; length <= whole.length; length++) await resumed(whole, length, argv)
  })

  test('of several files, some of them empty', async () => {
    const files = ['a', 'none', 'b', 'c'].map((name) =>
      folder.file(name, name === 'none' ? '' : `Åsa came. “Who?” ${name}\n\n`),
    )
    const whole = await json(files)
    for (let length = 0; length <= whole.length; length++) await resumed(whole, length, files)
  })

  test('of any text, with any flags', { timeout: 3_600_000 }, async () => {
    const flags = fc
      .tuple(
        fc.constantFrom([], ['--rule', 'uax29'], ['--rule', 'period']),
        fc.constantFrom([], ['--newlines', 'always'], ['--newlines', 'never']),
        fc.constantFrom([], ['--no-trim']),
        fc.constantFrom([], ['--min-length', '9']),
        fc.constantFrom([], ['--first-max-length', '9']),
        fc.constantFrom([], ['--max-length', '30']),
        fc.constantFrom([], ['--should-break', folder.file('odd.mjs', ODD)]),
      )
      .map((all) => all.flat())
    await fc.assert(
      fc.asyncProperty(
        hostileBytes,
        flags,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ({ bytes, encoding }, some, place) => {
          const argv = [...some, '--encoding', encoding, folder.file('any.txt', bytes)]
          const whole = await json(argv)
          await resumed(whole, Math.round(place * whole.length), argv)
        },
      ),
      { numRuns },
    )
  })

  test('with more than one job', async () => {
    const text = prose(2.2 * PART_BYTES, ' ')
    const argv = ['--jobs', '2', folder.file('large.txt', text)]
    const whole = await json(argv)
    for (const place of [0, 0.1, 0.35, 0.5, 0.999, 1]) await resumed(whole, Math.round(place * whole.length), argv)
  })

  test('with more than one job, and a function that is told offsets', async () => {
    const text = prose(1.5 * PART_BYTES, ' ')
    const odd = ['--should-break', folder.file('odd.mjs', ODD)]
    const utf16 = Buffer.from(text.slice(0, text.length / 2), 'utf16le')
    const argv = ['--jobs', '2', ...odd, folder.file('large-8.txt', text)]
    const other = ['--jobs', '2', ...odd, '--encoding', 'utf-16', folder.file('large-16.txt', utf16)]
    for (const all of [argv, other]) {
      const whole = await json(all.slice(2))
      for (const place of [0.2, 0.6]) await resumed(whole, Math.round(place * whole.length), all)
    }
  })

  test('within a sentence that is longer than what is looked at first', async () => {
    const argv = [folder.file('long.txt', `One came. ${'word '.repeat(60_000)}.\n\nTwo came. And two more.`)]
    const whole = await json(argv)
    for (const length of [20, 100, 70_000, 200_000, whole.length - 150, whole.length]) {
      await resumed(whole, length, argv)
    }
  })

  test('of a file behind a URL', async () => {
    const url = await serve(answerRanges(Buffer.from(story)))
    const whole = await json([url])
    for (const length of [0, 1, 150, whole.length]) await resumed(whole, length, [url])
  })
})

const ODD = 'export default ({ offset, before }) => ((offset + before.length) % 3 === 0 ? false : undefined)'

test('what fails is told with its place in the file', async () => {
  const file = folder.file('long-end.txt', `One came. Two came. ${'word '.repeat(20)}`)
  const argv = ['--json', '--max-length', '30', '--overflow', 'error', file]
  const { stdout, stderr } = await run(argv)
  writeFileSync(out, stdout.slice(0, stdout.indexOf('\n') + 1))
  const again = await run([...argv.slice(0, 1), '--resume', out, ...argv.slice(1)])
  expect(stderr).toMatch('the sentence at offset 20 is longer')
  expect(again.stderr).toBe(stderr)
  expect(readFileSync(out, 'utf8')).toBe(stdout)
})

test('a run that had nothing to write, or is over, changes nothing', async () => {
  const file = folder.file('done.txt', 'One came. Two came.\n\n')
  const argv = ['--json', '--resume', folder.at('new.jsonl'), file]
  for (let i = 0; i < 3; i++) expect(await run(argv)).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(folder.at('new.jsonl'), 'utf8')).toBe((await run(['--json', file])).stdout)
})

test('--summary tells of what was left to do', async () => {
  const file = folder.file('summary.txt', 'One came. Two came. Three came.')
  const whole = await json([file])
  writeFileSync(out, whole.subarray(0, whole.indexOf('\n') + 5))
  const { stderr } = await run(['--json', '--summary', '--resume', out, file])
  expect(stderr).toMatch(/^2 sentences, 22 B in/)
})

describe('is refused, and the output left as it is', () => {
  const file = folder.file('in-a.txt', 'One came. Two came.')
  const other = folder.file('in-b.txt', 'Quite another. And one more.')
  const sentence = (text: string, more: object) => `${JSON.stringify({ text, ...more })}\n`
  const one = { start: 0, end: 9, reason: 'terminator', byteStart: 0, byteEnd: 9 }

  test.each<[string, string, string[], string]>([
    ['an output of no sentences', 'Dear diary,\n', [file], 'whose last line is no sentence of --json: "Dear diary,"'],
    ['one without a line break', 'Dear diary', [file], 'which ends with no sentence of --json: "Dear diary"'],
    [
      'one with something behind',
      `${sentence('One came.', one)}Hm`,
      [file],
      'which ends with no sentence of --json: "Hm"',
    ],
    ['one of objects', '{"a":1}\n', [file], 'whose last line is no sentence of --json'],
    ['one of null', 'null\n', [file], 'whose last line is no sentence of --json'],
    ['one of ranges', sentence('One came.', { byteStart: 0, byteEnd: 9 }), [file], 'is no sentence of --json'],
    ['one of another file', sentence('One came.', one), [other], 'is not what stands at bytes 0 to 9 of'],
    ['one of a longer file', sentence('One.', { ...one, byteStart: 90, byteEnd: 94 }), [file], 'at bytes 90 to 94'],
    [
      'one that names no file',
      sentence('One came.', one),
      [file, other],
      'names no file, which is needed of the files',
    ],
    [
      'one of a file that is not named',
      sentence('One.', { ...one, file: 'c' }),
      [file, other],
      'is of "c", which is not',
    ],
    [
      'one of a file that is named twice',
      sentence('One came.', { ...one, file }),
      [file, file],
      'is named more than once: its sentences could not be told apart',
    ],
  ])('%s', async (_, content, argv, said) => {
    writeFileSync(out, content)
    const { status, stdout, stderr } = await run(['--json', '--resume', out, ...argv])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
    expect(readFileSync(out, 'utf8')).toBe(content)
  })

  test('a file that is named twice is refused before there is an output, too', async () => {
    const fresh = folder.at('fresh.jsonl')
    const { status, stderr } = await run(['--json', '--resume', fresh, file, other, file])
    expect(status).toBe(2)
    expect(stderr).toContain(`--resume is "${fresh}", and "${file}" is named more than once`)
    expect(existsSync(fresh)).toBe(false)
  })

  test.each<[string[], string]>([
    [['--resume', out, file], '--resume needs --json'],
    [['--resume', out, '--json'], '--resume needs a FILE'],
    [['--resume', out, '--json', '-'], '--resume needs a FILE'],
    [['--resume', out, '--json', '-o', 'b', file], '--resume and --output exclude each other: it names the output'],
    [['--resume', out, '--json', '--batch', '2', file], '--resume and --batch exclude each other'],
    [['--resume', out, '--json', '--start', '2', file], '--start and --resume exclude each other'],
    [['--resume', out, '--json', '--encoding', 'gbk', file], '--encoding is "gbk", whose text cannot be entered'],
    [['--resume', file, '--json', file], 'is also an input'],
  ])('%j', async (argv, said) => {
    const { status, stderr } = await run(argv)
    expect(status).toBe(2)
    expect(stderr).toContain(said)
  })

  test('an output that cannot be opened, an input that is not there', async () => {
    const folderItself = await run(['--json', '--resume', folder.at(''), file])
    expect(folderItself).toMatchObject({ status: 1, stdout: '' })
    expect(folderItself.stderr).toMatch(/^each-sentence: .*: is a directory/)
    writeFileSync(out, sentence('One came.', one))
    const { status, stderr } = await run(['--json', '--resume', out, folder.at('none.txt')])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `each-sentence: ${folder.at('none.txt')}: no such file\n`,
    })
    expect(readFileSync(out, 'utf8')).toBe(sentence('One came.', one))
  })
})
