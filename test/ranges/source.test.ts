/**
 * A file that is open, of which parts are read.
 */
import { describe, expect, test } from 'vitest'
import { openSource } from '../../lib/ranges/source.ts'
import { makeFolder } from './files.ts'

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
