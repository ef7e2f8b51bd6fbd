/**
 * What stands between an adapter and the splitter: what it holds, and what it has still to give.
 */
import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../lib/options.ts'
import { SentencePull } from '../../lib/pull.ts'
import type { SentenceOptions } from '../../lib/types.ts'

function pullOf<T = string>(options: SentenceOptions, ...chunks: string[]): SentencePull<T> {
  const pull = new SentencePull<T>(resolveOptions(options))
  for (const chunk of chunks) pull.write(chunk)
  return pull
}

function all<T>(pull: SentencePull<T>): T[] {
  const items: T[] = []
  for (let item = pull.next(); item !== undefined; item = pull.next()) items.push(item)
  return items
}

describe('whether anything is held', () => {
  test('text of which no sentence is certain', () => {
    const pull = pullOf({})
    expect([pull.holding, pull.spent]).toEqual([false, true])
    pull.write('One')
    expect([pull.holding, pull.spent, pull.held]).toEqual([true, false, 'One'])
    pull.write(' came. Two came. Three')
    expect([pull.holding, pull.spent]).toEqual([true, false])
    expect(all(pull)).toEqual(['One came.', 'Two came.'])
    expect([pull.holding, pull.spent, pull.held]).toEqual([true, false, 'Three'])
    pull.end()
    expect(all(pull)).toEqual(['Three'])
    expect([pull.holding, pull.spent, pull.held]).toEqual([false, true, ''])
  })

  test('sentences of a batch that is not full', () => {
    const pull = pullOf<string[]>({ batch: 2 }, 'One. Two. Three. ', 'F')
    expect(all(pull)).toEqual([['One.', 'Two.']])
    expect([pull.holding, pull.spent, pull.held]).toEqual([true, false, 'Three. F'])
    pull.write('our. Five. S')
    expect(all(pull)).toEqual([['Three.', 'Four.']])
    expect(pull.held).toBe('Five. S')
    pull.end()
    expect(all(pull)).toEqual([['Five.', 'S']])
    expect([pull.holding, pull.spent, pull.held]).toEqual([false, true, ''])
  })

  test('a batch alone', () => {
    const pull = pullOf<string[]>({ batch: 3 }, 'One.\n\nTwo.\n\n')
    expect(all(pull)).toEqual([])
    expect([pull.holding, pull.spent, pull.held.trimEnd()]).toEqual([true, false, 'One.\n\nTwo.'])
    pull.flush()
    expect(all(pull)).toEqual([['One.', 'Two.']])
  })

  test('what came while a flush was given', () => {
    const pull = pullOf({}, 'One came and ')
    pull.flush()
    expect(pull.flushing).toBe(true)
    pull.write('two came. Three')
    expect([pull.holding, pull.spent]).toEqual([true, false])
    expect(all(pull)).toEqual(['One came and', 'two came.'])
    expect([pull.holding, pull.spent, pull.flushing, pull.held]).toEqual([true, false, false, 'Three'])
  })

  test('what came behind a flush of nothing', () => {
    const pull = pullOf({})
    pull.flush()
    expect(pull.holding).toBe(false)
    pull.write('One')
    expect([pull.holding, pull.spent]).toEqual([true, false])
  })
})

describe('the block of a sentence', () => {
  test('is told of Markdown alone', () => {
    const [plain] = all(pullOf<object>({ output: 'object' }, 'One came. Two'))
    expect(plain).not.toHaveProperty('block')
    const [heading] = all(pullOf<object>({ output: 'object', markdown: true }, '# One\n\nTwo'))
    expect(heading).toHaveProperty('block', 'heading')
  })
})
