import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../lib/core.ts'
import { readFixture } from '../../test/fixtures/read.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'test', 'fixtures')

// What test/fixtures says of each text, in one test a language: two thousand tests take longer than what they test.
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const locale = path.basename(file, '.txt')
  test(file, () => {
    for (const { text, sentences } of readFixture(path.join(folder, file))) {
      expect([...eachSentence(text, { locale })]).toEqual(sentences)
      expect([...eachSentence(text, { locale, shouldBreak: () => undefined })]).toEqual(sentences)
      const splitter = new SentenceSplitter({ locale })
      const streamed: string[] = []
      for (const unit of text.split('')) streamed.push(...splitter.write(unit))
      expect([...streamed, ...splitter.end()]).toEqual(sentences)
    }
  })
}
