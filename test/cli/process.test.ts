import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import zlib from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../lib/cli/main.ts'
import { BIN, makeFolder, outcome, run, Sink, start } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const folder = makeFolder()
const file = folder.file('a.txt', 'One came. Two came.')
const big = folder.file('big.txt', 'All is well here. '.repeat(100_000))

/** Runs the command with these for its standard streams. */
function spawnOn(argv: string[], stdio: [number | 'ignore', number | 'pipe', number | 'pipe']) {
  return spawn(process.execPath, [BIN, ...argv], { stdio })
}

async function failure(child: ReturnType<typeof spawnOn>): Promise<[number | null, string]> {
  let text = ''
  child.stderr?.on('data', (data) => (text += data))
  const [status] = await once(child, 'close')
  return [status, text]
}

describe('a process of its own', () => {
  test('splits files', async () => {
    expect(await outcome(start([file]))).toEqual({
      status: 0,
      signal: null,
      stdout: 'One came.\nTwo came.\n',
      stderr: '',
    })
  })

  test('splits what is piped to it, and ends with it', async () => {
    const child = start(['--json'])
    child.stdin.end(zlib.gzipSync('One came. Two came.'))
    const { status, stdout } = await outcome(child)
    expect(status).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['One came.', 'Two came.'])
  })

  test('writes a sentence as soon as it is certain', async () => {
    const child = start([])
    child.stdin.write('One came. Two ca')
    const [data] = await once(child.stdout, 'data')
    expect(`${data}`).toBe('One came.\n')
    child.stdin.end('me.')
    expect((await outcome(child)).stdout).toBe('Two came.\n')
  })

  test('--idle-flush writes what is held', async () => {
    const child = start(['--idle-flush', '20'])
    child.stdin.write('One more thing')
    const [data] = await once(child.stdout, 'data')
    expect(`${data}`).toMatch(/^One more/)
    child.stdin.end()
    expect((await outcome(child)).status).toBe(0)
  })

  test('--version', async () => {
    expect(await outcome(start(['--version']))).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('wrong arguments', async () => {
    expect(await outcome(start(['--rule', 'none']))).toMatchObject({ status: 2, stdout: '' })
  })

  test('a missing file', async () => {
    const { status, stdout } = await outcome(start([folder.at('none'), file]))
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'One came.\nTwo came.\n' })
  })

  test('a missing file of columns does not stop the others', async () => {
    const good = folder.file('good.csv', 'a\nOne came.\n')
    const none = folder.at('none.csv')
    const { status, stdout, stderr } = await outcome(start(['--records', '--field', 'a', none, good]))
    expect({ status, stderr }).toEqual({ status: 1, stderr: `each-sentence: ${none}: no such file\n` })
    expect(JSON.parse(stdout)).toMatchObject({ a: 'One came.' })
  })

  test('a directory as the standard input', { skip: process.platform === 'win32' }, async () => {
    const directory = openSync(folder.at('.'), 'r')
    const [status, text] = await failure(spawnOn([], [directory, 'pipe', 'pipe']))
    closeSync(directory)
    expect([status, text]).toEqual([1, 'each-sentence: standard input: is a directory; name the files in it\n'])
  })

  test.each([[[]], [['--json']], [['--batch', '2']]])('a reader that goes away ends it quietly: %j', async (argv) => {
    const child = start([...argv, big])
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await outcome(child)).toMatchObject({ status: 0, stderr: '' })
  })

  test('a reader that goes away ends it, though more may come', async () => {
    const child = start([])
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdout.once('close', () => child.stdin.write('And more. And yet more. '))
    child.stdin.write('One came. Two came. ')
    expect(await outcome(child)).toMatchObject({ status: 0, stderr: '' })
  })

  test('an error ends it, though more may come', async () => {
    const child = start(['--fatal'])
    child.stdin.on('error', () => {})
    child.stdin.write(Buffer.of(0xff, 0xff))
    expect((await outcome(child)).status).toBe(1)
  })

  test('a full device', { skip: process.platform !== 'linux' }, async () => {
    const full = openSync('/dev/full', 'w')
    for (const argv of [[file], [big], ['--help']]) {
      const [status, text] = await failure(spawnOn(argv, ['ignore', full, 'pipe']))
      expect(text).toMatch(/^each-sentence: cannot write: ENOSPC.*\n$/)
      expect(status).toBe(1)
    }
    closeSync(full)
  })

  test('a standard error that cannot be written ends nothing', { skip: process.platform !== 'linux' }, async () => {
    const full = openSync('/dev/full', 'w')
    const closed = spawnOn(['--summary', folder.at('none'), file], ['ignore', 'pipe', 'pipe'])
    closed.stderr?.destroy()
    const onFull = spawnOn(['--summary', folder.at('none'), file], ['ignore', 'pipe', full])
    const outcomes = [onFull, closed].map(async (child) => {
      let text = ''
      child.stdout?.on('data', (data) => (text += data))
      const [status] = await once(child, 'close')
      return [status, text]
    })
    const expected = [1, 'One came.\nTwo came.\n']
    expect(await Promise.all(outcomes)).toEqual([expected, expected])
    closeSync(full)
  })

  test('--output stays open while memory is collected', async () => {
    const out = folder.at('out.txt')
    const code = "setInterval(gc, 1).unref(); import(require('node:url').pathToFileURL(process.argv[1]))"
    const child = spawn(process.execPath, ['--expose-gc', '-e', code, BIN, '-o', out, big], { stdio: 'pipe' })
    expect(await outcome(child)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe('All is well here.\n'.repeat(100_000))
  })

  test('the standard output and input are compared with the files', {
    skip: process.platform === 'win32',
  }, async () => {
    const own = folder.file('own.txt', 'Keep me. Keep me too.')
    const append = openSync(own, 'a')
    const [status, text] = await failure(spawnOn([own], ['ignore', append, 'pipe']))
    expect(text).toMatch(`each-sentence: the standard output is also an input (${own})`)
    expect(status).toBe(2)
    const input = openSync(own, 'r')
    const [other, message] = await failure(spawnOn(['-o', own], [input, 'pipe', 'pipe']))
    expect(message).toMatch(`each-sentence: ${own} is also an input (standard input)`)
    expect(other).toBe(2)
    closeSync(append)
    closeSync(input)
    expect(readFileSync(own, 'utf8')).toBe('Keep me. Keep me too.')
  })

  test('SIGINT ends it', { skip: process.platform === 'win32' }, async () => {
    const child = start([])
    child.stdin.on('error', () => {})
    child.stdin.write('One came. Two came. ')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect((await outcome(child)).signal).toBe('SIGINT')
  })
})

describe('in this process', () => {
  const { argv, exitCode } = process
  afterEach(() => {
    vi.restoreAllMocks()
    Object.assign(process, { argv, exitCode })
  })

  test('bin runs main with the arguments and streams of the process', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((...args: unknown[]) => {
      const done = args.find((arg) => typeof arg === 'function') as (() => void) | undefined
      done?.()
      return true
    })
    process.argv = ['node', 'each-sentence', '--version']
    await import('../../lib/cli/bin.ts')
    expect(write.mock.calls[0][0]).toBe(`${version}\n`)
    expect(process.exitCode).toBe(0)
  })

  /** A standard output that fails, at once or after it took much. */
  class Broken extends Sink {
    readonly code: string
    constructor(code: string, highWaterMark: number) {
      super({ highWaterMark })
      this.code = code
    }
    override _write(_: Buffer, __: string, done: (error?: Error) => void): void {
      setImmediate(done, Object.assign(new Error('it broke'), { code: this.code }))
    }
  }

  describe.each([1, 9999])('an output that fails, with a high water mark of %i', (mark) => {
    test.each([[[file]], [[file, file]], [['--json', file]], [['--count', file, file]], [['--help']]])(
      '%j',
      async (flags) => {
        expect(await run(flags, [], new Broken('EPIPE', mark))).toEqual({ status: 0, stdout: '', stderr: '' })
        expect(await run(flags, [], new Broken('EIO', mark))).toEqual({
          status: 1,
          stdout: '',
          stderr: 'each-sentence: cannot write: it broke\n',
        })
      },
    )
  })

  test('a reader that goes away leaves the status of what failed before', async () => {
    for (const flags of [[], ['--json'], ['--count']]) {
      const { status, stderr } = await run([...flags, folder.at('none'), file], [], new Broken('EPIPE', 1))
      expect([status, stderr]).toEqual([1, `each-sentence: ${folder.at('none')}: no such file\n`])
    }
  })

  test('a standard error that fails ends nothing', async () => {
    const stdout = new Sink()
    const streams = { stdin: Readable.from([]), stdout, stderr: new Broken('EIO', 1) }
    expect(await main(['--summary', folder.at('none'), file], streams)).toBe(1)
    await new Promise(setImmediate)
    expect(stdout.text).toBe('One came.\nTwo came.\n')
  })

  test.each([
    [[], 'One came. Two'],
    [['--records', '--field', 't'], '{"t":"One came."}\n'],
  ])('an output that fails ends it, though more may come: %j', async (flags, text) => {
    for (const [code, status, said] of [
      ['EPIPE', 0, ''],
      ['EIO', 1, 'each-sentence: cannot write: it broke\n'],
    ] as const) {
      const stdin = new PassThrough()
      stdin.write(text)
      const stderr = new Sink()
      expect(await main(flags, { stdin, stdout: new Broken(code, 9999), stderr })).toBe(status)
      expect(stderr.text).toBe(said)
      expect(stdin.destroyed).toBe(true)
    }
  })

  test('the standard output and input are compared with the files', async () => {
    const own = folder.file('own.txt', 'Keep me.')
    const fd = openSync(own, 'a')
    const onFile = async (argv: string[], stdin: object, stdout: object) => {
      const stderr = new Sink()
      const streams = {
        stdin: Object.assign(Readable.from([Buffer.from('Kept.')]), stdin),
        stdout: Object.assign(new Sink(), stdout),
        stderr,
      }
      return [await main(argv, streams), stderr.text.split(';')[0]]
    }
    expect(await onFile([own], {}, { fd })).toEqual([2, `each-sentence: the standard output is also an input (${own})`])
    expect(await onFile(['-o', own], { fd }, {})).toEqual([
      2,
      `each-sentence: ${own} is also an input (standard input)`,
    ])
    expect(await onFile(['-o', own], {}, {})).toEqual([0, ''])
    closeSync(fd)
    expect(readFileSync(own, 'utf8')).toBe('Kept.\n')
  })
})
