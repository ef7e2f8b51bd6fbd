/**
 * What is given for a sentence.
 */
import { expect, test } from 'vitest'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { Shaper } from '../../lib/ranges/shape.ts'
import type { FileOptions } from '../../lib/ranges/types.ts'

const shaper = (options: FileOptions): Shaper<unknown> => new Shaper(resolveFileOptions(options))

test('it tells whether objects are wanted', () => {
  expect(shaper({}).objects).toBe(true)
  expect(shaper({ output: 'text' }).objects).toBe(false)
})

test('an object is given as it is', () => {
  const sentence = { text: 'One\ncame.' }
  expect(shaper({}).shape(sentence)).toBe(sentence)
})

test('a text is given as it is, with the separator where there is one', () => {
  expect(shaper({ output: 'text' }).shape('One\ncame.')).toBe('One\ncame.')
  expect(shaper({ separator: '|' }).shape('One\n came.')).toBe('One\n came.|')
})

test('white space is folded where the separator holds a line break', () => {
  const lines = shaper({ separator: '\n' })
  expect(lines.shape('One\ncame.')).toBe('One came.\n')
  expect(lines.shape('Two  came.')).toBe('Two came.\n')
  expect(lines.shape('One\ncame\u00a0too.')).toBe('One came too.\n')
})

test.each([
  ['texts', { output: 'text' }, (text: string) => text],
  ['objects', {}, (text: string) => ({ text })],
] as [string, FileOptions, (text: string) => object | string][])('%s fill batches', (_, options, make) => {
  const batches = shaper({ ...options, batch: 2 })
  const [one, two, three, four, five] = ['1', '2', '3', '4', '5'].map(make) as [string, string, string, string, string]
  expect(batches.rest()).toBeUndefined()
  expect(batches.shape(one)).toBeUndefined()
  const first = batches.shape(two)
  expect(first).toEqual([one, two])
  // One that is full leaves no rest.
  expect(batches.rest()).toBeUndefined()
  expect(batches.shape(three)).toBeUndefined()
  expect(batches.shape(four)).toEqual([three, four])
  expect(batches.shape(five)).toBeUndefined()
  expect(batches.rest()).toEqual([five])
  expect(batches.rest()).toBeUndefined()
  expect(first).toEqual([one, two])
})

test('a batch of one is full at once', () => {
  expect(shaper({ output: 'text', batch: 1 }).shape('One.')).toEqual(['One.'])
})

test('without batches there is no rest', () => {
  const texts = shaper({ output: 'text' })
  texts.shape('One.')
  expect(texts.rest()).toBeUndefined()
})
