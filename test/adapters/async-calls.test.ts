/**
 * The order of calls of an async generator: each is answered in its turn, whenever it is made.
 */
import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../lib/index.ts'

const TEXT = 'One came. Two came. Three came. Four came. Five came. Six came. Seven came.'
const SENTENCES = TEXT.split(/(?<=\.) /)

/** A source of some chunks, that notes when it has been closed, a while after it was asked to. */
function sourceOf(...chunks: string[]) {
  const state = { closed: false }
  return {
    state,
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const value = chunks.shift()
        return value === undefined ? { done: true as const, value } : { done: false as const, value }
      },
      return: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        state.closed = true
        return { done: true as const, value: undefined }
      },
    }),
  }
}

describe('calls of a loop over an async source', () => {
  test.each([1, 2, 3, 5])('of which one comes every %i microtasks are answered in their order', async (every) => {
    const items = eachSentence(sourceOf(TEXT))
    const answers: Promise<IteratorResult<string, void>>[] = []
    const order: number[] = []
    for (let n = 0; n <= SENTENCES.length; n++) {
      const answer = items.next()
      answers.push(answer)
      answer.then(() => order.push(n))
      for (let tick = 0; tick < every; tick++) await undefined
    }
    expect((await Promise.all(answers)).map(({ value }) => value)).toEqual([...SENTENCES, undefined])
    expect(order).toEqual([...SENTENCES.keys(), SENTENCES.length])
  })

  test('behind a return give nothing, though sentences wait', async () => {
    const items = eachSentence(sourceOf(TEXT))
    expect(await items.next()).toEqual({ done: false, value: SENTENCES[0] })
    await items.return()
    expect(await items.next()).toEqual({ done: true, value: undefined })
    expect(await items.next()).toEqual({ done: true, value: undefined })
  })

  test('behind a return that is still at work give nothing', async () => {
    const source = sourceOf(TEXT)
    const items = eachSentence(source)
    await items.next()
    const ended = items.return()
    expect(await items.next()).toEqual({ done: true, value: undefined })
    expect(source.state.closed).toBe(true)
    await ended
  })

  test('a return before all others waits until the source is closed', async () => {
    const source = sourceOf(TEXT)
    await eachSentence(source).return()
    expect(source.state.closed).toBe(true)
  })
})
