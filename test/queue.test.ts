import { expect, test } from 'vitest'
import { SentenceSplitter } from '../lib/core.ts'
import { Queue } from '../lib/queue.ts'

test('what goes in first comes out first, and an item can be put back', () => {
  const queue = new Queue<number>()
  const model: number[] = []
  for (let step = 0; step < 2000; step++) {
    // Steps with a period of their own reach every state: empty, one item, half taken.
    if ((step * 7) % 5 < 3) {
      queue.push(step)
      model.push(step)
    } else if (model.length > 0) expect(queue.shift()).toBe(model.shift())
    if (step % 11 === 0) {
      queue.unshift(-step)
      model.unshift(-step)
    }
    if (step % 500 > 250) while (model.length > 0) expect(queue.shift()).toBe(model.shift())
    expect(queue.length).toBe(model.length)
    expect(queue.first).toBe(model[0])
    expect(queue.last).toBe(model.at(-1))
    expect(queue.toArray()).toEqual(model)
    for (const index of [0, 1]) if (index < model.length) expect(queue.item(index)).toBe(model[index])
  }
})

test('many small writes that nobody walked are split in linear time', () => {
  // With an array's shift this takes minutes.
  const splitter = new SentenceSplitter()
  for (let i = 0; i < 100_000; i++) splitter.write(i % 5 === 4 ? '. ' : 'Ab')
  expect([...splitter.end()]).toHaveLength(20_000)
}, 10_000)
