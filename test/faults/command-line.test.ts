/**
 * The fault table of the command line.
 */
import { describe, expect, test } from 'vitest'
import { commandRows } from './rows/command-line.ts'

const rows = commandRows.filter(({ only }) => only === undefined || only === process.platform)

describe('the command line', () => {
  test.each(rows)('$fault', async ({ run, holds, status, says }) => {
    const ended = await run()
    const stderr = ended.stderr.replace(/[^\s()]*each-sentence-faults-[^\s()]*\/file-\d+\.\w+/g, 'FILE')
    expect(stderr).toMatch(says ?? /^$/)
    expect(ended.status).toBe(status)
    expect(holds(ended.stdout), ended.stdout.slice(-200)).toBe(true)
  })
})
