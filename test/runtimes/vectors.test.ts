/**
 * What checks the runtimes is checked: it passes what is right, in every way, and fails what is not.
 */
import { expect, test } from 'vitest'
import * as index from '../../lib/index.ts'
import * as web from '../../lib/web.ts'
import { inputOf, outcomeOf, runVectors } from './vectors.js'

const text = 'Dr. Quill rose. Nobody saw her! 雨が降った。'
const vectors = [
  { group: 'text', text, cuts: [2, 3, 20], options: { output: 'object' } },
  {
    group: 'bytes',
    base64: Buffer.from(text).toString('base64'),
    cuts: [1, 35],
    options: { output: 'object', byteOffsets: true },
  },
  { group: 'text', text, cuts: [], options: { output: 'object', shouldBreak: 'never' } },
  { group: 'errors', text, cuts: [], options: { output: 'object', maxLength: 10, overflow: 'error' } },
]
const answered = async () =>
  Promise.all(
    vectors.map(async (vector) => {
      const { whole, options } = inputOf(vector)
      return { ...vector, ...(await outcomeOf(async () => [...index.eachSentence(whole, options)])) }
    }),
  )
const api = { ...index, ...web }

test('vectors pass in every way', async () => {
  const made = await answered()
  expect(made.map(({ sentences, error }) => sentences?.length ?? error)).toEqual([
    3,
    3,
    1,
    { code: 'ERR_SENTENCE_TOO_LONG', offset: 0 },
  ])
  expect(await runVectors(api, made)).toEqual({ passed: 24, failed: 0, failures: [] })
  const { eachSentence, SentenceSplitter } = index
  expect(await runVectors({ eachSentence, SentenceSplitter }, made)).toMatchObject({ passed: 15, failed: 0 })
})

test('a library that splits otherwise fails', async () => {
  const options = { rule: 'period', output: 'object' } as const
  class SentenceSplitter extends index.SentenceSplitter<object> {
    constructor() {
      super(options)
    }
  }
  class SentenceTransformStream extends web.SentenceTransformStream<object> {
    constructor() {
      super(options)
    }
  }
  const wrong = {
    eachSentence: (source: string) => index.eachSentence(source, options),
    SentenceSplitter,
    SentenceTransformStream,
    sentences: () => index.sentences(options),
  }
  const { passed, failed, failures } = await runVectors(wrong, await answered())
  expect({ passed, failed }).toEqual({ passed: 0, failed: 24 })
  expect(failures[0]).toMatch(/^text, by eachSentence of the whole: \{"group":"text".*\n +gave .*\n +wanted /)
})

test('a library that throws, or gives nothing, fails', async () => {
  const made = await answered()
  const throwing = () => {
    throw new Error('gone')
  }
  expect((await runVectors({ ...api, eachSentence: throwing }, made)).failed).toBe(12)
  expect((await runVectors({ ...api, eachSentence: () => [] }, made)).failed).toBe(12)
})
