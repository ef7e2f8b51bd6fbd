/**
 * The command line: each row is a process of its own, which has to end by itself.
 */
import { appendFileSync, closeSync, openSync, readFileSync, renameSync, rmSync, truncateSync, writeSync } from 'node:fs'
import zlib from 'node:zlib'
import { at, Command, command, type Ended, makeFile } from '../process.ts'

export interface CommandRow {
  /** What goes wrong. */
  fault: string
  /** What is emitted, in words. */
  emitted: string
  /** Whether that is what was. */
  holds(stdout: string): boolean
  /** The exit status, or the signal that ended the process. */
  status: number | NodeJS.Signals
  /** What is said on the standard error, with FILE for the path of the file; nothing where nothing is stated. */
  says?: RegExp
  /** Systems without such a thing have no such row. */
  only?: NodeJS.Platform
  run(): Promise<Ended>
}

const COUNT = 100_000
/** More than a pipe and all that is read ahead hold. */
const BIG = 'All is well here. '.repeat(COUNT)
const LINES = 'All is well here.\n'.repeat(COUNT)

/** Sentences that are not the same, so that their compressed form is long. */
function story(): string {
  let text = ''
  for (let i = 0, n = 7; i < 20_000; i++) {
    n = (n * 48_271) % 2_147_483_647
    text += `The boat ${n} left pier ${n % 97} at dawn. `
  }
  return text
}

const STORY = story()
const STORY_LINES = STORY.replaceAll('. ', '.\n')

const nothing = (stdout: string): boolean => stdout === ''
const all = (stdout: string): boolean => stdout === LINES
/** Whole sentences of the text, some of them, from its start. */
const some =
  (lines: string) =>
  (stdout: string): boolean =>
    stdout.length > 0 && stdout.length < lines.length && lines.startsWith(stdout)
const someWhole =
  (lines: string) =>
  (stdout: string): boolean =>
    some(lines)(stdout) && stdout.endsWith('\n')

/** Starts with a big file, and does something to the file when the first sentences are out. */
function meanwhile(argv: readonly string[], act: (file: string) => void): () => Promise<Ended> {
  return async () => {
    const file = makeFile(BIG)
    const child = new Command([...argv, file])
    await child.begun()
    act(file)
    return await child.ended()
  }
}

/** Goes away when the first sentences are out. */
function left(argv: readonly string[]): () => Promise<Ended> {
  return async () => {
    const child = new Command([...argv, makeFile(BIG)])
    await child.begun()
    child.leave()
    return await child.ended()
  }
}

/** Is killed when the first sentences are out, but not yet read. */
function killed(argv: readonly string[], signal: NodeJS.Signals): () => Promise<Ended> {
  return async () => {
    const child = new Command([...argv, makeFile(BIG)])
    await child.begun()
    child.kill(signal)
    return await child.ended()
  }
}

/** Writes to a disk without space. */
function full(argv: readonly string[], text: string): () => Promise<Ended> {
  return async () => {
    const device = openSync('/dev/full', 'w')
    try {
      return await new Command([...argv, makeFile(text)], device).write('').ended()
    } finally {
      closeSync(device)
    }
  }
}

/** Reads a compressed file that is damaged. */
function damaged(
  compress: (text: string) => Uint8Array,
  damage: (bytes: Uint8Array) => Uint8Array,
): () => Promise<Ended> {
  return () => command([makeFile(damage(compress(STORY)))])
}

const cutShort = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)
const corrupt = (bytes: Uint8Array): Uint8Array => bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 64)
const wrongSum = (bytes: Uint8Array): Uint8Array => {
  bytes[bytes.length - 6]! ^= 0xff
  return bytes
}

const FULL = /^each-sentence: cannot write: ENOSPC[^\n]*\n$/
const CHANGED = /^each-sentence: FILE: changed while it was read \([^\n]*\); split it again\n$/

const output: CommandRow[] = [
  ...(
    [
      ['the disk is full', [], 'One came. Two came.'],
      ['the disk is full, much text', [], BIG],
      ['the disk is full, --json', ['--json'], BIG],
      ['the disk is full, --count', ['--count'], BIG],
      ['the disk is full, --jobs 2', ['--jobs', '2'], BIG.repeat(6)],
    ] as const
  ).map(
    ([fault, argv, text]): CommandRow => ({
      fault,
      emitted: 'nothing',
      holds: nothing,
      status: 1,
      says: FULL,
      only: 'linux',
      run: full(argv, text),
    }),
  ),
  {
    fault: 'the disk is full, --output',
    emitted: 'nothing',
    holds: nothing,
    status: 1,
    says: FULL,
    only: 'linux',
    run: () => command(['--output', '/dev/full', makeFile(BIG)]),
  },
  ...([[], ['--json'], ['--batch', '2'], ['--jobs', '2']] as const).map(
    (argv): CommandRow => ({
      fault: `the reader closes the pipe${argv.length > 0 ? `, ${argv.join(' ')}` : ''}`,
      emitted: 'what was read',
      holds: nothing,
      status: 0,
      run: left(argv),
    }),
  ),
  {
    fault: 'the reader closes the pipe, and more input may come',
    emitted: 'what was read',
    holds: nothing,
    status: 0,
    async run() {
      const child = new Command([])
      child.write('One came. Two came. ', false)
      await child.begun()
      child.leave()
      child.child.stdout?.once('close', () => child.write('And more. And yet more. ', false))
      return await child.ended()
    },
  },
]

const signals: CommandRow[] = [
  {
    fault: 'SIGTERM in mid-output',
    emitted: 'from the start up to some place',
    holds: some(LINES),
    status: 'SIGTERM',
    run: killed([], 'SIGTERM'),
  },
  {
    fault: 'SIGTERM in mid-output, --json',
    emitted: 'whole lines, from the start',
    holds: (stdout) =>
      stdout.endsWith('}\n') &&
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => JSON.parse(line).text === 'All is well here.'),
    status: 'SIGTERM',
    run: killed(['--json'], 'SIGTERM'),
  },
  {
    fault: 'SIGTERM in mid-output, --jobs 2',
    emitted: 'from the start up to some place',
    holds: some(LINES.repeat(6)),
    status: 'SIGTERM',
    async run() {
      const child = new Command(['--jobs', '2', makeFile(BIG.repeat(6))])
      await child.begun()
      child.kill('SIGTERM')
      return await child.ended()
    },
  },
  {
    fault: 'SIGINT while it waits for input',
    emitted: 'the sentences that are certain',
    holds: (stdout) => stdout === 'One came.\n',
    status: 'SIGINT',
    async run() {
      const child = new Command([])
      child.write('One came. Two', false)
      await child.begun()
      child.kill('SIGINT')
      return await child.ended()
    },
  },
]

const input: CommandRow[] = [
  {
    fault: 'the input ends within a character',
    emitted: 'all, with U+FFFD at the end',
    holds: (stdout) => stdout === 'One came.\nTwo \ufffd\n',
    status: 0,
    run: () => command([makeFile(Buffer.concat([Buffer.from('One came. Two '), Buffer.of(0xe2, 0x82)]))]),
  },
  {
    fault: 'the input ends within a character, --fatal',
    emitted: 'the sentences before it',
    holds: (stdout) => stdout === 'One came.\n',
    status: 1,
    says: /^each-sentence: FILE: invalid utf-8 at byte 14;[^\n]*\n$/,
    run: () => command(['--fatal', makeFile(Buffer.concat([Buffer.from('One came. Two '), Buffer.of(0xe2, 0x82)]))]),
  },
  {
    fault: 'a gzip file is cut short',
    emitted: 'the sentences before the cut',
    holds: someWhole(STORY_LINES),
    status: 1,
    says: /^each-sentence: FILE: unexpected end of file\n$/,
    run: damaged(zlib.gzipSync, cutShort),
  },
  {
    fault: 'a gzip file is corrupt in the middle',
    emitted: 'the sentences before the damage, then what gzip makes of it before it notices',
    holds: (stdout) => stdout.startsWith(STORY_LINES.slice(0, STORY_LINES.length / 3)) && stdout.endsWith('\n'),
    status: 1,
    says: /^each-sentence: FILE: (?:invalid|incorrect)[^\n]*\n$/,
    run: damaged(zlib.gzipSync, corrupt),
  },
  {
    fault: 'a gzip file has a wrong checksum',
    emitted: 'all sentences that end before its end',
    holds: someWhole(STORY_LINES),
    status: 1,
    says: /^each-sentence: FILE: incorrect data check\n$/,
    run: damaged(zlib.gzipSync, wrongSum),
  },
  {
    fault: 'a brotli file is cut short',
    emitted: 'the sentences before the cut',
    holds: someWhole(STORY_LINES),
    status: 1,
    says: /^each-sentence: FILE: unexpected end of file\n$/,
    run: damaged(
      (text) => zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
      cutShort,
    ),
  },
  {
    fault: 'the program that writes the input dies',
    emitted: 'all that came: a pipe does not say how it ended',
    holds: (stdout) => stdout === 'One came.\nTwo is not fin\n',
    status: 0,
    run: () => command([], 'One came. Two is not fin'),
  },
  {
    fault: 'shouldBreak throws',
    emitted: 'the sentences before it',
    holds: (stdout) => stdout === 'One came.\n',
    status: 1,
    says: /^each-sentence: FILE: a mistake\n$/,
    run() {
      const module = makeFile(
        'let asked = 0\nexport default () => { if (++asked === 2) throw new Error("a mistake") }',
        'mjs',
      )
      return command(['--should-break', module, makeFile('One came. Two came. Three came.')])
    },
  },
]

const file: CommandRow[] = [
  {
    fault: 'another file takes the name of a file that is read',
    emitted: 'the file that was opened',
    holds: all,
    status: 0,
    run: meanwhile([], (name) => renameSync(makeFile('Quite another. '.repeat(10)), name)),
  },
  {
    fault: 'a file is removed while it is read',
    emitted: 'the file that was opened',
    holds: all,
    status: 0,
    run: meanwhile([], (name) => rmSync(name)),
  },
  {
    fault: 'a file is added to while it is read',
    emitted: 'all of it',
    holds: (stdout) => stdout === `${LINES}One more.\n`,
    status: 0,
    run: meanwhile([], (name) => appendFileSync(name, 'One more.')),
  },
  {
    fault: 'a file is cut short while it is read',
    emitted: 'the sentences before the cut',
    holds: someWhole(LINES),
    status: 1,
    says: CHANGED,
    run: meanwhile([], (name) => truncateSync(name, 1000)),
  },
  {
    fault: 'a file is written anew while it is read',
    emitted: 'sentences of both: what was read is not known to be wrong before the end',
    holds: (stdout) => stdout.startsWith('All is well here.\n') && stdout.includes('None is well now.\n'),
    status: 1,
    says: CHANGED,
    // Not by writeFileSync(): it cuts the file short first, and the reader may look just then.
    run: meanwhile([], (name) => {
      const open = openSync(name, 'r+')
      writeSync(open, 'None is well now. '.repeat(COUNT))
      closeSync(open)
    }),
  },
  {
    fault: 'a file is cut short while it is read, --jobs 2',
    emitted: 'the sentences before the cut',
    holds: someWhole(LINES.repeat(6)),
    status: 1,
    says: CHANGED,
    async run() {
      const name = makeFile(BIG.repeat(6))
      const child = new Command(['--jobs', '2', name])
      await child.begun()
      truncateSync(name, 1000)
      return await child.ended()
    },
  },
  {
    fault: 'a file is missing among others',
    emitted: 'the others',
    holds: (stdout) => stdout === 'One came.\nOne came.\n',
    status: 1,
    says: /^each-sentence: [^\n]*: no such file\n$/,
    run() {
      const name = makeFile('One came.')
      return command([name, at('none.txt'), name])
    },
  },
  {
    fault: 'a file is a directory',
    emitted: 'nothing',
    holds: nothing,
    status: 1,
    says: /^each-sentence: [^\n]*: is a directory; name the files in it\n$/,
    run: () => command([at('.')]),
  },
  {
    fault: 'the output is an input',
    emitted: 'nothing; the file is as it was',
    holds: nothing,
    status: 2,
    says: /^each-sentence: FILE is also an input \(FILE\); write to another file\n/,
    async run() {
      const name = makeFile('Keep me.')
      const ended = await command(['--output', name, name])
      if (readFileSync(name, 'utf8') !== 'Keep me.') throw new Error('the file was written to')
      return ended
    },
  },
]

export const commandRows: readonly CommandRow[] = [...output, ...signals, ...input, ...file]
