/**
 * `--idle-flush`: what is held is written when no more comes for a while.
 */
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { main } from '../../lib/cli/main.ts'
import { Sink } from './run.ts'

/** Starts the command, with a standard input that stays open. */
function begin(argv: string[], stdout = new Sink()) {
  // To close it takes a while, as for a file that is being read.
  const stdin = new PassThrough({ destroy: (error, done) => void setTimeout(done, 20, error) })
  const stderr = new Sink()
  const ended = main(argv, { stdin, stdout, stderr }).then((status) => ({
    status,
    stdout: stdout.text,
    stderr: stderr.text,
  }))
  return { stdin, stdout, ended }
}

/** Longer than what is noticed as a pause below. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

test('what is held comes up to its last word, which may go on; the rest comes later', async () => {
  const { stdin, stdout, ended } = begin(['--idle-flush', '5'])
  stdin.write('One came. Two')
  await vi.waitFor(() => expect(stdout.text).toBe('One came.\n'))
  await pause()
  expect(stdout.text).toBe('One came.\n')
  stdin.write(' ca')
  await vi.waitFor(() => expect(stdout.text).toBe('One came.\nTwo\n'))
  stdin.end('me. Three came.')
  expect(await ended).toEqual({ status: 0, stdout: 'One came.\nTwo\ncame.\nThree came.\n', stderr: '' })
})

test('--json says why such a sentence ended', async () => {
  const { stdin, stdout, ended } = begin(['--json', '--idle-flush', '5'])
  stdin.write('Two ca')
  await vi.waitFor(() => expect(stdout.text).not.toBe(''))
  stdin.end('me.')
  const lines = (await ended).stdout.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { text: 'Two', start: 0, end: 3, reason: 'flush', byteStart: 0, byteEnd: 3 },
    { text: 'came.', start: 4, end: 9, reason: 'terminator', byteStart: 4, byteEnd: 9 },
  ])
})

test('--batch gives what it has, though it is not full', async () => {
  const { stdin, stdout, ended } = begin(['--batch', '9', '--idle-flush', '5'])
  stdin.write('One came. Two')
  await vi.waitFor(() => expect(stdout.text).toBe('["One came."]\n'))
  stdin.end(' came.')
  expect((await ended).stdout).toBe('["One came."]\n["Two came."]\n')
})

test('what is longer than a sentence may be comes in as many as it needs', async () => {
  for (const [argv, given] of [
    [[], 'It was approx. 1 2 3\n4 5 6 7 8 9 10 11 12\n13\n'],
    [['--batch', '2'], '["It was approx. 1 2 3","4 5 6 7 8 9 10 11 12"]\n["13"]\n'],
  ] as const) {
    const { stdin, stdout, ended } = begin(['--rule', 'uax29', '--max-length', '20', ...argv, '--idle-flush', '5'])
    stdin.write('It was approx. 1 2 3 4 5 6 7 8 9 10 11 12 13 14')
    await vi.waitFor(() => expect(stdout.text).toBe(given))
    stdin.end()
    expect((await ended).status).toBe(0)
  }
})

test('nothing is written where more comes in time', async () => {
  const { stdin, ended } = begin(['--idle-flush', '60000'])
  stdin.write('Two ca')
  await pause()
  stdin.end('me.')
  expect(await ended).toEqual({ status: 0, stdout: 'Two came.\n', stderr: '' })
})

test.each([
  ['EPIPE', { status: 0, stdout: '', stderr: '' }],
  ['EIO', { status: 1, stdout: '', stderr: 'each-sentence: cannot write: it broke\n' }],
])('an output that fails then ends it, though more may come: %s', async (code, result) => {
  for (const argv of [[], ['--json']]) {
    const stdout = new Sink()
    stdout._write = (_chunk, _encoding, done) => setImmediate(done, Object.assign(new Error('it broke'), { code }))
    const { stdin, ended } = begin([...argv, '--idle-flush', '5'], stdout)
    stdin.write('Two ca')
    expect(await ended).toEqual(result)
    expect(stdin.destroyed).toBe(true)
  }
})
