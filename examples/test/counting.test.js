import { expect, test } from 'vitest'
import { lines, runProgram } from './run-program.js'

test('only what is asked for is computed', async () => {
  const shown = lines(await runProgram('counting.js')).map((line) => line.trim())
  expect(shown.filter((line) => line.includes('taken'))).toEqual([
    '3 taken, 1000000 numbers computed',
    '3 taken, 3 numbers computed',
    '7 taken, 7 numbers computed',
    // One line more: what follows a period decides whether it ends the sentence.
    '3 taken, 4 lines computed',
  ])
  expect(shown).toContain('0 | 1 | 2 | 0 | 1 | 2 | 0')
})
