import { expect, test } from 'vitest'
import { numbers, runProgram } from './run-program.js'

test('the lazy way starts sooner and holds less', async () => {
  const output = await runProgram('eager-and-lazy.js', 32)
  const [, written] = numbers(output, 'A text of')
  const [eagerFirst, lazyFirst] = numbers(output, 'first sentence')
  const [eagerCount, lazyCount] = numbers(output, 'sentences')
  const [eagerMemory, lazyMemory] = numbers(output, 'peak memory')

  expect(lazyFirst).toBeLessThan(eagerFirst)
  expect(lazyMemory).toBeLessThan(eagerMemory)
  expect(lazyCount).toBe(written)
  expect(eagerCount).toBeGreaterThan(written)
})

test('the lazy memory does not grow with the text', async () => {
  const [eagerSmall, lazySmall] = numbers(await runProgram('eager-and-lazy.js', 32), 'peak memory')
  const [eagerLarge, lazyLarge] = numbers(await runProgram('eager-and-lazy.js', 128), 'peak memory')
  // The text grew by 96 MB. What is left is room that the garbage collector takes, which differs between Nodes.
  expect(lazyLarge - lazySmall).toBeLessThan(48)
  expect(eagerLarge - eagerSmall).toBeGreaterThan(96)
})
