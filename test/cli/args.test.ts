import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { HELP, parseArguments } from '../../lib/cli/args.ts'
import { run, temporaryFolder } from './run.ts'

const folder = temporaryFolder()

describe('every option is a flag', () => {
  test.each<[string[], Record<string, unknown>]>([
    [['-l', 'de'], { locale: 'de' }],
    [['--rule', 'uax29'], { rule: 'uax29' }],
    [['-n', 'always'], { newlines: 'always' }],
    [['--no-trim'], { trim: false }],
    [
      ['--abbreviation', 'Bhf', '--abbreviation', 'Str', '--no-abbreviation', 'no'],
      { abbreviations: { add: ['Bhf', 'Str'], remove: ['no'] } },
    ],
    [['--no-abbreviation', 'no'], { abbreviations: { add: [], remove: ['no'] } }],
    [['--abbreviation', 'Bhf'], { abbreviations: { add: ['Bhf'], remove: [] } }],
    [['--min-length', '5'], { minLength: 5 }],
    [['--max-length', '50'], { maxLength: 50 }],
    [['--overflow', 'skip'], { overflow: 'skip' }],
    [['--first-max-length', '9'], { firstMaxLength: 9 }],
    [['--lookahead', 'eager'], { lookahead: 'eager' }],
    [['--idle-flush', '50'], { idleFlush: 50 }],
    [['-e', 'latin1'], { encoding: 'latin1' }],
    [['--fatal'], { fatal: true }],
    [['--high-water-mark', '5'], { highWaterMark: 5 }],
  ])('%j', (args, options) => {
    expect(parseArguments(args).options).toEqual({ separator: '\n', ...options })
  })

  test('--json and --batch choose the output', () => {
    expect(parseArguments(['--json']).options).toEqual({ output: 'object', byteOffsets: true })
    expect(parseArguments(['--batch', '3']).options).toEqual({ batch: 3 })
    expect(parseArguments(['--null']).options).toEqual({ separator: '\0' })
  })
})

describe('a module for shouldBreak', () => {
  test('decides candidates', async () => {
    const file = path.join(folder, 'decide.mjs')
    writeFileSync(file, 'export default ({ before }) => before.endsWith("Rain.") ? false : undefined')
    expect((await run(['--should-break', file], { stdin: 'Rain. Snow. Wind.' })).stdout).toBe('Rain. Snow.\nWind.\n')
  })

  test('that is missing, or has no function', async () => {
    const file = path.join(folder, 'nothing.mjs')
    writeFileSync(file, 'export default 5')
    expect(await run(['--should-break', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('allowed is a module whose default export is a function'),
    })
    expect(await run(['--should-break', path.join(folder, 'missing.mjs')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/which cannot be loaded: Cannot find module/),
    })
  })
})

describe('what cannot be understood', () => {
  test.each<[string[], string]>([
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--json', '--null'], '--json and --null exclude each other'],
    [['--count', '--json'], '--json and --count exclude each other'],
    [['--batch', '2', '--separator', 'x'], '--separator and --batch exclude each other'],
    [['--batch', 'two'], '--batch is "two"; a whole number is allowed'],
    [['--batch', '0'], '--batch is 0; allowed is an integer from 1 on'],
    [['--rule', 'magic'], '--rule is "magic"; allowed is "prose" or "uax29" or "period"'],
    [['--locale', 'de_AT!'], '--locale is "de_AT!"; allowed is a well-formed BCP 47 tag'],
    [['--encoding', 'klingon'], '--encoding is "klingon"'],
    [['--max-length', '1'], '--max-length is 1; allowed is an integer from 2 on'],
    [['--min-length', '9', '--max-length', '5'], '--min-length is 9; allowed is at most'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('See each-sentence --help')
  })
})

describe('about itself', () => {
  test('--help is as wide as a terminal at the most, and names every flag', async () => {
    expect(await run(['--help'])).toEqual({ status: 0, stdout: HELP, stderr: '' })
    for (const line of HELP.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(await run(['-h'])).toMatchObject({ status: 0 })
  })

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await run(['-V'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})
