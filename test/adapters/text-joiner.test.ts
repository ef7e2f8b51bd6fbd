import { expect, test } from 'vitest'
import { sentences } from '../../lib/index.ts'

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
