/**
 * The command line as people run it: as a process of its own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './run.ts'

const bin = path.join(import.meta.dirname, '../../dist/cli/bin.js')
const folder = temporaryFolder()
const call = (args: string[], input = '') => spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8' })

describe('the process', () => {
  test('reads the standard input and writes the standard output', () => {
    const { status, stdout, stderr } = call([], 'Dr. Quill rose. Nobody saw her.')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Dr. Quill rose.\nNobody saw her.\n', stderr: '' })
  })

  test('exits with 2 for wrong arguments and 1 for input trouble', () => {
    expect(call(['--rule', 'magic']).status).toBe(2)
    expect(call([path.join(folder, 'missing.txt')]).status).toBe(1)
  })

  test('ends quietly when the reader has enough', async () => {
    const file = path.join(folder, 'long.txt')
    writeFileSync(file, 'It rained all week. '.repeat(200_000))
    const child = spawn(process.execPath, [bin, file], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.skipIf(!existsSync('/dev/full'))('says when the disk is full', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" > /dev/full`], {
      input: 'Rain.',
      encoding: 'utf8',
    })
    expect(shell.status).toBe(1)
    expect(shell.stderr).toMatch(/^each-sentence: cannot write: .*ENOSPC/)
  })

  test('is stopped by a signal', async () => {
    const child = spawn(process.execPath, [bin], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.write('It rained. It stopped. ')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGINT')
    const signal = await new Promise((resolve) => child.on('close', (_, name) => resolve(name)))
    expect(signal).toBe('SIGINT')
  })
})
