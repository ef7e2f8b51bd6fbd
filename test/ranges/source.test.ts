/**
 * A file that is open, of which parts are read.
 */
import { getEventListeners } from 'node:events'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SentenceError } from '../../lib/errors.ts'
import { isRemote, nameOf, openSource } from '../../lib/ranges/source.ts'
import { answerRanges, makeFolder, serve } from './files.ts'

const folder = makeFolder()

describe.each([
  ['that waits', true],
  ['that has more to do', false],
])('by a thread %s', (_, alone) => {
  test('any part is read, also one of nothing', async () => {
    const source = await openSource(folder.file('ten.txt', '0123456789'), alone)
    expect(source.size).toBe(10)
    const parts: string[] = []
    for (const [from, to] of [
      [0, 10],
      [8, 10],
      [3, 3],
      [0, 4],
    ] as const)
      parts.push(`${await source.read(from, to)}`)
    expect(parts).toEqual(['0123456789', '89', '', '0123'])
    await source.check()
    await source.close()
  })

  test('one that is not there is told', async () => {
    const name = folder.file('four.txt', '0123')
    const source = await openSource(name, alone)
    await expect(source.read(2, 9)).rejects.toMatchObject({
      code: 'ERR_FILE_CHANGED',
      path: name,
      message: `${name}: changed while it was read (it ends at byte 4, before byte 9); split it again`,
    })
    await source.close()
  })

  // Nothing is mapped at the start of a process's memory: to read there fails as a bad sector does.
  test('one that cannot be read is told with its path', { skip: process.platform !== 'linux' }, async () => {
    const name = '/proc/self/mem'
    const source = await openSource(name, alone)
    await expect(source.read(0, 9)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: name,
      message: `${name}: cannot be read: EIO: i/o error, read`,
      cause: { code: 'EIO' },
    })
    await source.close()
  })
})

describe('a name', () => {
  const name = path.resolve('a folder', 'ü.txt')
  const { href } = pathToFileURL(name)

  test('is a path, or what a URL of a file stands for', () => {
    expect(nameOf(pathToFileURL(name))).toBe(name)
    expect(nameOf(href)).toBe(name)
    expect(nameOf(href.replace('file:', 'FILE:'))).toBe(name)
    for (const given of [name, 'a.txt', '', 'file', './file:a.txt', 'profile:a.txt']) expect(nameOf(given)).toBe(given)
  })

  test('may be a URL of the web', () => {
    for (const url of ['http://localhost/a%20b.txt', 'https://localhost/', 'HTTP://localhost/a.txt']) {
      expect(nameOf(url)).toBe(url)
      expect(nameOf(new URL(url))).toBe(new URL(url).href)
    }
  })

  test('is nothing else', async () => {
    const failure = {
      code: 'ERR_INPUT_TYPE',
      message: 'a file is 7; a path or a URL (file:, http: or https:) is allowed',
    }
    expect(() => nameOf(7 as unknown as string)).toThrow(expect.objectContaining(failure))
    expect(() => nameOf(undefined as unknown as string)).toThrow(SentenceError)
    await expect((async () => openSource(7 as unknown as string))()).rejects.toMatchObject(failure)
  })

  test.each([
    ['http://localhost/a.txt', true],
    ['https://localhost/a.txt', true],
    ['HTTPS://localhost/a.txt', true],
    ['http:a.txt', false],
    ['http:/a.txt', false],
    ['httpss://localhost/a.txt', false],
    ['ftp://localhost/a.txt', false],
    ['./http://localhost/a.txt', false],
    ['http', false],
    ['', false],
  ])('%s is of the web: %s', (name, remote) => {
    expect(isRemote(name)).toBe(remote)
  })
})

describe('opening', () => {
  const content = Buffer.from('0123456789')
  const name = folder.file('named.txt', content)

  afterEach(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  test('a file, by its path or URL', async () => {
    for (const file of [name, pathToFileURL(name), pathToFileURL(name).href]) {
      const source = await openSource(file)
      expect([source.name, source.size]).toEqual([name, 10])
      await source.close()
    }
  })

  test('has a file read by the thread itself only where it is said to wait', async () => {
    const read = vi.spyOn(fs, 'readSync')
    syncBuiltinESMExports()
    const counts: number[] = []
    for (const alone of [undefined, false, true]) {
      const source = await openSource(name, alone)
      await source.read(0, 4)
      await source.close()
      counts.push(read.mock.calls.length)
    }
    expect(counts).toEqual([0, 0, 1])
  })

  test('what is behind a URL, by that; a signal is heard until it is closed', async () => {
    const url = await serve(answerRanges(content))
    for (const file of [url, new URL(url)]) {
      const controller = new AbortController()
      const source = await openSource(file, false, controller.signal)
      expect([source.name, source.size]).toEqual([url, 10])
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
      await source.close()
      expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    }
  })
})
