/**
 * The languages as they are packed into the built files: what lib splits, dist splits.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFixture } from '../fixtures/read.ts'

const folder = path.join(import.meta.dirname, '../fixtures')
const { eachSentence } = await import(path.join(import.meta.dirname, '../../dist/core.js'))
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(files)('%s', (file) => {
  const locale = path.basename(file, '.txt')
  for (const { text, sentences } of readFixture(path.join(folder, file))) {
    expect([...eachSentence(text, { locale })]).toEqual(sentences)
  }
})
