import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { finishLines } from '../../lib/cli/interrupt.ts'
import { main } from '../../lib/cli/main.ts'
import { Output } from '../../lib/cli/output.ts'
import { Progress } from '../../lib/cli/progress.ts'
import { makeFolder, Sink } from './run.ts'

const folder = makeFolder()
const big = folder.file('big.txt', 'All is well here. '.repeat(100_000))
const broken = folder.file('broken.txt', Buffer.of(0xff, 0xff))

/** Runs the command with a terminal as its standard error. */
async function onTerminal(argv: string[], tty = { stdout: false, stderr: true }): Promise<[string, number]> {
  const [stdin, stdout, stderr] = [new Sink(), new Sink(), new Sink()]
  stdout.isTTY = tty.stdout
  stderr.isTTY = tty.stderr
  const status = await main(argv, { stdin: stdin as never, stdout, stderr })
  return [stderr.text, status]
}

const BAR = / █+░* \d+% \| [\d.]+ MB of 1\.8 MB \| [\d.]+ [kM]?B\/s \| \S+ left/

beforeEach(() => {
  // Every look at the clock is a second after the last one.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
})
afterEach(() => vi.restoreAllMocks())

describe('the progress bar', () => {
  test('tells how much is done and left, and goes away', async () => {
    const [shown, status] = await onTerminal([big])
    expect(status).toBe(0)
    expect(stripVTControlCharacters(shown)).toMatch(BAR)
    // The last thing written is: to the start of the line, and clear it.
    expect(shown.endsWith('\x1b[1G\x1b[2K')).toBe(true)
  })

  test.each<[string, string[], { stdout: boolean; stderr: boolean }?]>([
    ['the standard error is no terminal', [big], { stdout: false, stderr: false }],
    ['sentences go to the terminal', [big], { stdout: true, stderr: true }],
    ['--no-progress', ['--no-progress', big]],
    ['the size of an input is not known', [big, '/dev/null']],
  ])('is not drawn: %s', async (_, argv, tty) => {
    expect(await onTerminal(argv, tty)).toEqual(['', 0])
  })

  test('is not drawn where an input is missing', async () => {
    const none = folder.at('none.txt')
    expect(await onTerminal([big, none])).toEqual([`each-sentence: ${none}: no such file\n`, 1])
  })

  test('is not drawn where the standard input is read', async () => {
    const [shown] = await onTerminal([big, '-'])
    expect(shown).not.toContain('█')
  })

  test('is drawn where sentences go to the terminal but --output says otherwise', async () => {
    const [shown] = await onTerminal(['-o', folder.at('out.txt'), big], { stdout: true, stderr: true })
    expect(shown).toContain('█')
  })

  test('is not drawn for short work', async () => {
    vi.mocked(performance.now).mockReturnValue(0)
    expect(await onTerminal([big])).toEqual(['', 0])
  })

  test('makes room for a message, and comes back', async () => {
    const [shown, status] = await onTerminal(['--fatal', '--summary', big, broken, big])
    expect(status).toBe(1)
    const [before, after] = shown.split(`each-sentence: ${broken}: invalid utf-8`)
    expect(before.endsWith('\x1b[1G\x1b[2K')).toBe(true)
    expect(after).toContain('█')
    expect(after).toMatch(/\x1b\[1G\x1b\[2K\d+ sentences, 3\.6 MB in/)
  })

  test('goes away when the output fails', { skip: process.platform !== 'linux' }, async () => {
    const [shown, status] = await onTerminal(['-o', '/dev/full', big])
    expect(status).toBe(1)
    expect(shown).toMatch(/\x1b\[1G\x1b\[2Keach-sentence: cannot write: ENOSPC.*\n$/)
  })

  test('does not come back when it was ended', async () => {
    const stderr = Object.assign(new Sink(), { isTTY: true })
    const progress = (await Progress.over([big], stderr)) as Progress
    progress.add(1000)
    expect(stderr.text).toContain('░')
    progress.end()
    const { length } = stderr.text
    progress.add(1000)
    expect(stderr.text).toHaveLength(length)
  })

  test('a signal clears it, and then does what it does', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const before = process.listeners('SIGINT')
    const added = new Promise<Parameters<typeof process.once>>((resolve) => {
      vi.spyOn(process, 'once').mockImplementationOnce((...args) => {
        resolve(args)
        return process
      })
    })
    const run = onTerminal([big, big])
    const [signal, listener] = await added
    listener(signal)
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGINT')
    await run
    expect(process.listeners('SIGINT')).toEqual(before)
  })

  test('a signal ends the process once, where it waits for the line that is being written', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const before = process.listeners('SIGTERM')
    const stdout = new Sink()
    const written: (() => void)[] = []
    stdout._write = (_chunk, _encoding, done) => void written.push(done)
    const output = await Output.open(undefined, stdout)
    const stderr = Object.assign(new Sink(), { isTTY: true })
    const progress = (await Progress.over([big], stderr)) as Progress
    finishLines(output, progress)
    progress.add(1000)
    const writing = output.writeThrough(Buffer.from('{"text":"One."}\n'))
    process.emit('SIGTERM', 'SIGTERM')
    // The bar has gone. To end the process is not its own to do: the line is not written yet.
    expect(stderr.text.endsWith('\x1b[1G\x1b[2K')).toBe(true)
    expect(kill).not.toHaveBeenCalled()
    expect(process.listeners('SIGTERM')).toEqual(before)
    for (; kill.mock.calls.length === 0; await new Promise(setImmediate)) written.shift()?.()
    await writing
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM')
  })
})
