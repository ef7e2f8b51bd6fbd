/**
 * SIGINT and SIGTERM: the line that is being written comes to its end, and the output can be gone on with.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { finishLines } from '../../lib/cli/interrupt.ts'
import { Output } from '../../lib/cli/output.ts'
import { PART_BYTES } from '../../lib/ranges/parts.ts'
import { prose } from '../ranges/files.ts'
import { BIN, makeFolder, outcome, run, Sink, start } from './run.ts'

const folder = makeFolder()
const book = folder.file('book.txt', prose(9 * PART_BYTES))
const whole = Buffer.from((await run(['--json', book])).stdout)

/** A module by which the command sends itself a signal in the middle of its work. */
const sends = (signal: string) =>
  folder.file(
    `${signal}.mjs`,
    `let sent = false
     export default ({ before }) => {
       if (!sent && before.includes('number 1201.')) process.kill(process.pid, '${signal}')
       sent ||= before.includes('number 1201.')
     }`,
  )

const posix = { skip: process.platform === 'win32' }

describe.each(['1', '2'])('with --jobs %s', (jobs) => {
  test.each([
    ['SIGINT', '--output', 130],
    ['SIGTERM', '--output', 143],
    ['SIGTERM', '--resume', 143],
    ['SIGKILL', '--output', 137],
  ])('%s with %s: what was written is gone on with', posix, async (signal, flag, status) => {
    const out = folder.at(`${signal}${flag}${jobs}.jsonl`)
    const argv = ['--json', '--jobs', jobs, flag, out, '--should-break', sends(signal), book]
    // What the shell says of a process that a signal has ended.
    const shell = spawn('sh', ['-c', '"$@"; echo status $?', 'sh', process.execPath, BIN, ...argv], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    expect((await outcome(shell)).stdout).toBe(`status ${status}\n`)
    const written = readFileSync(out)
    expect(written.length).toBeLessThan(whole.length)
    expect(written.equals(whole.subarray(0, written.length))).toBe(true)
    if (signal !== 'SIGKILL') expect(written.length === 0 || written.at(-1) === 0x0a).toBe(true)
    const { status: end, stderr } = await run(['--json', '--jobs', jobs, '--resume', out, book])
    expect({ status: end, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(out).equals(whole)).toBe(true)
  })

  test('a pipe gets whole lines', posix, async () => {
    const child = start(['--json', '--jobs', jobs, book])
    await once(child.stdout, 'readable')
    child.kill('SIGTERM')
    const { signal, stdout } = await outcome(child)
    expect(signal).toBe('SIGTERM')
    expect(stdout.endsWith('}\n')).toBe(true)
    const found = Buffer.from(stdout)
    expect(found.length < whole.length && found.equals(whole.subarray(0, found.length))).toBe(true)
  })
})

test('a reader that has gone away does not keep it from ending', posix, async () => {
  const child = start(['--json', book])
  await once(child.stdout, 'readable')
  child.stdout.destroy()
  child.kill('SIGINT')
  const { status, signal, stderr } = await outcome(child)
  expect([0, 'SIGINT']).toContain(status ?? signal)
  expect(stderr).toBe('')
})

describe('in this process', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const listeners = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]

  test('nobody listens to signals before and after', async () => {
    const before = listeners()
    await run(['--json', folder.file('a.txt', 'One came.')])
    expect(listeners()).toEqual(before)
  })

  test('what was taken is written, what comes later is not; a second signal is not waited for', async () => {
    const before = listeners()
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    class Slow extends Sink {
      readonly #waiting: (() => void)[] = []
      override _write(chunk: Buffer, encoding: string, done: () => void): void {
        this.#waiting.push(() => super._write(chunk, encoding, done))
      }
      async release(): Promise<void> {
        for (; this.#waiting.length > 0; await new Promise(setImmediate)) this.#waiting.shift()?.()
      }
    }
    const stdout = new Slow()
    const output = await Output.open(undefined, stdout)
    const progress = { end: vi.fn() }
    finishLines(output, progress as never)
    expect(listeners()).toEqual(before.map((count) => count + 1))
    const first = output.writeThrough(Buffer.from('{"text":"One."}\n'))
    process.emit('SIGTERM', 'SIGTERM')
    // The next one does what it does where nobody listens.
    expect(listeners()).toEqual(before)
    expect(progress.end).toHaveBeenCalledOnce()
    let late = false
    for (const write of [output.write('no more\n'), output.writeThrough(Buffer.from('no more\n'))]) {
      write.then(() => {
        late = true
      })
    }
    await new Promise(setImmediate)
    expect(kill).not.toHaveBeenCalled()
    await stdout.release()
    await first
    await vi.waitFor(() => expect(kill).toHaveBeenCalledWith(process.pid, 'SIGTERM'))
    expect({ text: stdout.text, late }).toEqual({ text: '{"text":"One."}\n', late: false })
  })
})
