import { expect, test } from 'vitest'
import { lines, numbers, runProgram } from './run-program.js'

test('the database and the array have the same order', async () => {
  const output = await runProgram('customers.js', 20_000)
  expect(lines(output).at(-1)).toBe('The two orders agree.')

  const names = lines(output)
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
  expect(names.length).toBe(5)
  expect(names).toEqual(names.toSorted())
})

test('the database needs less memory', async () => {
  const output = await runProgram('customers.js', 500_000)
  const [, sql] = numbers(output, 'ORDER BY')
  const [, inPlace] = numbers(output, 'array.sort()')
  expect(sql).toBeLessThan(inPlace)
})
