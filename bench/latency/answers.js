/**
 * The answers that latency is measured on: fixtures of ours, with the places where their sentences end.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { decode, encode } from 'gpt-tokenizer/encoding/o200k_base'
import { load } from '../../scripts/load.js'

const FOLDER = path.join(import.meta.dirname, '../../test/fixtures/answers')

/**
 * Every answer: `{ text, locale, kind, ends, tokens }`. The kind is `plain` or `hard`; an end is a
 * place in UTF-16 code units; the answer's last is left out, for there the input ends.
 */
export async function readAnswers() {
  const { readFixture } = await load('./test/fixtures/read.ts')
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const [locale, kind] = name.replace('.txt', '').split('-')
      return readFixture(path.join(FOLDER, name)).map(({ text, sentences }) => {
        let at = 0
        const ends = sentences.map((sentence) => {
          at = text.indexOf(sentence, at) + sentence.length
          return at
        })
        return { text, locale, kind, ends: ends.slice(0, -1), tokens: tokensOf(text) }
      })
    })
}

/**
 * Text in the tokens of a model (o200k_base). A character that takes several tokens comes with the
 * last of them, as providers send it.
 */
function tokensOf(text) {
  const tokens = []
  let group = []
  for (const token of encode(text)) {
    group.push(token)
    const piece = decode(group)
    if (piece.includes('\ufffd')) continue
    tokens.push(piece)
    group = []
  }
  if (tokens.join('') !== text) throw new Error(`the tokens of ${JSON.stringify(text)} are another text`)
  return tokens
}
