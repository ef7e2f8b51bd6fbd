import { describe, expect, test } from 'vitest'
import { joinText } from '../../lib/adapters/text-joiner.ts'
import { sentences } from '../../lib/index.ts'
import type { SentencePull } from '../../lib/pull.ts'

test.each([
  ['bytes that are invalid', { fatal: true }, Buffer.from('One. Two. And \xff', 'latin1'), 'ERR_INVALID_BYTES'],
  [
    'a sentence that is too long',
    { maxLength: 8, overflow: 'error' as const },
    'One. Two. It rained.',
    'ERR_SENTENCE_TOO_LONG',
  ],
  ['an error at once', { fatal: true }, Uint8Array.of(0xff), 'ERR_INVALID_BYTES'],
])('joined sentences come before the error: %s', async (_, options, chunk, code) => {
  const stream = sentences({ ...options, separator: '\n' })
  let text = ''
  stream.on('data', (piece) => {
    text += piece
  })
  const failed = new Promise((resolve) => stream.on('error', resolve))
  stream.end(chunk)
  expect(await failed).toMatchObject({ code })
  expect(text).toBe(code === 'ERR_INVALID_BYTES' && chunk.length === 1 ? '' : 'One.\nTwo.\n')
})

describe('joined', () => {
  /** Gives what is in the list: sentences, `undefined` where there is none yet, errors that are thrown. */
  function joined(items: unknown[], size: number): () => string | undefined {
    const next = () => {
      const item = items.shift()
      if (item instanceof Error) throw item
      return item
    }
    return joinText({ next } as unknown as SentencePull<string>, size)
  }

  test('sentences are, up to a size', () => {
    const next = joined(['ab', 'cd', 'ef', 'g', undefined, undefined, 'h', undefined], 4)
    expect([next(), next(), next(), next(), next()]).toEqual(['abcd', 'efg', undefined, 'h', undefined])
  })

  test('an error comes behind those before it, and again when it is asked again', () => {
    const error = new Error('a mistake')
    const next = joined(['ab', error, 'cd'], 4)
    expect(next()).toBe('ab')
    expect(next).toThrow(error)
    expect(next).toThrow(error)
    expect(joined([error], 4)).toThrow(error)
  })
})
