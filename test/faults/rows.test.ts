/**
 * The fault table: what each row gives.
 */
import { describe, expect, test } from 'vitest'
import { sections } from './rows/index.ts'
import { listenersOnSignals } from './watch.ts'

describe.each(sections)('$title', ({ rows }) => {
  test.each(rows.filter(({ alone }) => !alone))('$fault', async ({ run, outcome }) => {
    expect(await run()).toEqual(outcome)
    expect(listenersOnSignals()).toBe(0)
  })
})
