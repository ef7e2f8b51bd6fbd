import { test } from 'vitest'
import { expectSentences, fixtureFiles } from '../../test/fixtures/check.ts'

// One test a language: two thousand tests take longer than what they test.
for (const { file, locale, entries } of fixtureFiles())
  test(file, () => {
    for (const entry of entries) expectSentences(locale, entry)
  })
