/**
 * What fails in a Node stream, and flushes that come while it is busy: nothing is given twice, or never answered.
 */
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import sentences, { type SentenceStream } from '../../lib/index.ts'

const turn = () => new Promise(setImmediate)

/** A stream that fails when it is asked about the end of "Two.". */
function failing(): SentenceStream {
  return sentences({
    shouldBreak: ({ before }) => {
      if (before.endsWith('Two.')) throw new Error('no answer')
      return undefined
    },
  }) as SentenceStream
}

test('what fails where no sentence waits is told, though nobody reads', async () => {
  const stream = failing()
  const failed = once(stream, 'error')
  stream.write('Two. Three came. ')
  expect((await failed)[0]).toMatchObject({ message: 'no answer' })
})

test('a flush while a write waits for a reader is given behind it, and the write is answered', async () => {
  const stream = sentences({ highWaterMark: 1 })
  const written = vi.fn()
  ;(stream.write as (...args: unknown[]) => void)('One. Two. Three. Four and ', written)
  stream.flush()
  await turn()
  expect(written).not.toHaveBeenCalled()
  const items: unknown[] = []
  stream.on('data', (item) => items.push(item))
  await turn()
  expect(items).toEqual(['One.', 'Two.', 'Three.', 'Four and'])
  expect(written).toHaveBeenCalledTimes(1)
  const finished = once(stream, 'finish')
  stream.end('five.')
  await finished
  await turn()
  expect(items.at(-1)).toBe('five.')
})

test.each([10, 16_383, 16_384, 16_385, 100_000])(
  'a stream that flows gives a write of %i characters',
  async (length) => {
    const stream = sentences()
    let given = 0
    stream.on('data', (item: string) => {
      given += item.length + 1
    })
    await turn()
    stream.write('It rains. '.repeat(Math.ceil(length / 10)).slice(0, length))
    await turn()
    expect(given).toBeGreaterThanOrEqual(length - 20)
    stream.destroy()
  },
)
