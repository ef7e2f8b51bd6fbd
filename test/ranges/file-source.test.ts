/**
 * A file on this machine, of which parts are read.
 */
import fs, { appendFileSync, mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openFile } from '../../lib/ranges/file-source.ts'
import { makeFolder } from './files.ts'

const folder = makeFolder()
const ten = folder.file('ten.txt', '0123456789')
const { readSync } = fs
const { open } = promises

/** All handles that were opened. */
const opened: FileHandle[] = []
/** What is done to one before it is used. */
let prepare: (handle: FileHandle) => void

beforeEach(() => {
  opened.length = 0
  prepare = () => {}
  vi.spyOn(fs, 'readSync')
  vi.spyOn(promises, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args)
    opened.push(handle)
    prepare(handle)
    return handle
  })
  // Who imports them by name has them by name.
  syncBuiltinESMExports()
})

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  expect(opened.filter(({ fd }) => fd !== -1)).toEqual([])
})

/** How often was read, by the thread itself and by others. */
function counts(): [own: number, others: number] {
  const others = opened.map((handle) => (vi.isMockFunction(handle.read) ? vi.mocked(handle.read).mock.calls.length : 0))
  return [vi.mocked(fs.readSync).mock.calls.length, others.reduce((sum, count) => sum + count, 0)]
}

type ReadArguments = [bytes: Buffer, at: number, length: number, place: number]

/** Has the system read no more than so many bytes at a time. */
function readLittle(most: number) {
  vi.mocked(fs.readSync).mockImplementation((fd, ...args) => {
    const [bytes, at, length, place] = args as unknown as ReadArguments
    return readSync(fd, bytes, at, Math.min(most, length), place)
  })
  prepare = (handle) => {
    const read = handle.read.bind(handle)
    vi.spyOn(handle, 'read').mockImplementation((...args) => {
      const [bytes, at, length, place] = args as unknown as ReadArguments
      return read(bytes, at, Math.min(most, length), place) as never
    })
  }
}

describe('opening', () => {
  test('tells what the file is called, and how large it is', async () => {
    const source = await openFile(ten, false)
    expect(source).toMatchObject({ name: ten, size: 10, block: 65_536 })
    await source.close()
  })

  test('a file that is not there is told with its path', async () => {
    const name = folder.at('none.txt')
    await expect(openFile(name, false)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: name,
      message: `${name}: cannot be read: ENOENT: no such file or directory, open '${name}'`,
      cause: { code: 'ENOENT' },
    })
  })

  test('a folder has no ranges', async () => {
    const name = folder.at('folder')
    mkdirSync(name)
    await expect(openFile(name, false)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: name,
      message: `${name}: is no regular file, so that it has no ranges to be read`,
    })
    expect(opened).toHaveLength(1)
  })

  test('a file that cannot be asked for its size is closed', async () => {
    const cause = new Error('no such luck')
    prepare = (handle) => void vi.spyOn(handle, 'stat').mockRejectedValue(cause)
    await expect(openFile(ten, false)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: ten,
      message: `${ten}: cannot be read: no such luck`,
      cause,
    })
    expect(opened).toHaveLength(1)
  })
})

describe.each([
  ['that waits', true],
  ['that has more to do', false],
])('by a thread %s', (_, alone) => {
  const read = async (from: number, to: number) => {
    const source = await openFile(ten, alone)
    try {
      return `${await source.read(from, to)}`
    } finally {
      await source.close()
    }
  }

  test('bytes are read in its own way', async () => {
    prepare = (handle) => void vi.spyOn(handle, 'read')
    await read(0, 10)
    expect(counts()).toEqual(alone ? [1, 0] : [0, 1])
  })

  test('what comes in pieces is put together', async () => {
    readLittle(3)
    expect(await read(1, 9)).toBe('12345678')
    expect(counts()).toEqual(alone ? [3, 0] : [0, 3])
  })

  test('nothing is asked for where nothing is wanted', async () => {
    readLittle(3)
    expect(await read(4, 4)).toBe('')
    expect(counts()).toEqual([0, 0])
  })

  test('a file that has become shorter is told, with where it ends', async () => {
    const name = folder.file('shorter.txt', '0123456789')
    readLittle(3)
    const source = await openFile(name, alone)
    truncateSync(name, 6)
    expect(`${await source.read(2, 6)}`).toBe('2345')
    await expect(source.read(2, 9)).rejects.toMatchObject({
      code: 'ERR_FILE_CHANGED',
      path: name,
      message: `${name}: changed while it was read (it ends at byte 6, before byte 9); split it again`,
    })
    await source.close()
  })

  test('a disk that fails is told with the path', async () => {
    const cause = new Error('EIO: i/o error, read')
    prepare = (handle) => void vi.spyOn(handle, 'read').mockRejectedValue(cause)
    vi.mocked(fs.readSync).mockImplementation(() => {
      throw cause
    })
    await expect(read(0, 10)).rejects.toMatchObject({
      code: 'ERR_FILE',
      path: ten,
      message: `${ten}: cannot be read: EIO: i/o error, read`,
      cause,
    })
  })

  test('one memory is read into, for as long as it is large enough', async () => {
    const source = await openFile(ten, alone)
    const first = await source.read(2, 6)
    expect(`${first}`).toBe('2345')
    const same = await source.read(6, 10)
    expect([`${same}`, same.buffer === first.buffer, `${first}`]).toEqual(['6789', true, '6789'])
    const shorter = await source.read(0, 1)
    expect([`${shorter}`, shorter.buffer === first.buffer]).toEqual(['0', true])
    const longer = await source.read(0, 5)
    expect([`${longer}`, longer.buffer === first.buffer]).toEqual(['01234', false])
    await source.close()
  })

  test('one that is closed cannot be read', async () => {
    const source = await openFile(ten, alone)
    await source.close()
    await expect(source.read(0, 1)).rejects.toMatchObject({ code: 'ERR_FILE', path: ten })
  })
})

describe('a check', () => {
  /** What is told of a file that is changed after it was opened. */
  async function told(change: (name: string) => void): Promise<string | undefined> {
    const name = folder.file('checked.txt', '0123')
    utimesSync(name, 5, 5)
    const source = await openFile(name, false)
    try {
      change(name)
      await source.check()
      return undefined
    } catch (error) {
      expect(error).toMatchObject({ code: 'ERR_FILE_CHANGED', path: name })
      return (error as Error).message.replace(name, 'FILE')
    } finally {
      await source.close()
    }
  }

  const written = 'FILE: changed while it was read (it was written to); split it again'

  test('says nothing of a file that is what it was', async () => {
    expect(await told((name) => readFileSync(name))).toBeUndefined()
  })

  test('tells of one of another size', async () => {
    expect(await told((name) => appendFileSync(name, '45'))).toBe(
      'FILE: changed while it was read (it had 4 bytes, and has 6); split it again',
    )
    expect(await told((name) => truncateSync(name, 1))).toBe(
      'FILE: changed while it was read (it had 4 bytes, and has 1); split it again',
    )
  })

  test('tells of one that was written to', async () => {
    expect(await told((name) => writeFileSync(name, '4567'))).toBe(written)
    expect(await told((name) => utimesSync(name, 5, 6))).toBe(written)
  })

  test.each(['dev', 'ino', 'mtimeNs'] as const)('compares %s, to the last unit', async (field) => {
    const change = () => {
      const handle = opened[0] as FileHandle
      const stat = handle.stat.bind(handle)
      vi.spyOn(handle, 'stat').mockImplementation(async () => {
        const stats = await stat({ bigint: true })
        return Object.assign(stats, { [field]: stats[field] + 1n }) as never
      })
    }
    expect(await told(change)).toBe(written)
  })
})

test('files that differ have other stamps', async () => {
  const names = ['a', 'b'].map((name) => folder.file(name, '0123'))
  const stamps = new Set<string>()
  for (const name of [...names, ...names]) {
    utimesSync(name, 5, 5)
    const source = await openFile(name, false)
    stamps.add(source.stamp)
    await source.close()
  }
  expect(stamps.size).toBe(2)
})
