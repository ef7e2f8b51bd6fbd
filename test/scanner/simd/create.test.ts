import { beforeEach, expect, test, vi } from 'vitest'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { Ahead } from '../../../lib/scanner/ahead.ts'
import { PROSE_MARKS, proseMarks, UAX29_MARKS } from '../../../lib/scanner/marks.ts'
import { createSimdFinder } from '../../../lib/scanner/simd/create.ts'
import type { SimdFinder } from '../../../lib/scanner/simd/finder.ts'
import type { Simd } from '../../../lib/scanner/simd/simd.ts'
import { countedSimd } from './counted.ts'

const given = vi.hoisted(() => ({ simd: undefined as Simd | undefined }))
vi.mock('../../../lib/scanner/simd/simd.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/scanner/simd/simd.ts')>()),
  simd: () => given.simd,
}))

let counted: ReturnType<typeof countedSimd>
beforeEach(() => {
  counted = countedSimd()
  given.simd = counted.simd
})

const text = 'One came. We met him on the moor. It was late. '
const english = profileFor('en')

function firstMark(finder: SimdFinder | undefined) {
  finder?.extend(text)
  return { at: finder?.find(0), ...counted.calls() }
}

test('what plans looks for one mark, what plans nothing lists many', () => {
  const one = { at: 8, find: 1, list: 0, plan: 0, load: 1 }
  expect(firstMark(createSimdFinder(PROSE_MARKS, english))).toEqual(one)
  expect(firstMark(createSimdFinder(UAX29_MARKS, true))).toEqual(one)
  expect(firstMark(createSimdFinder(PROSE_MARKS))).toEqual({ ...one, find: 0, list: 1 })
})

test('plans with the words of the language, or with none', () => {
  const planned = (profile: typeof english | true) => {
    const finder = createSimdFinder(PROSE_MARKS, profile) as SimdFinder
    const ahead = new Ahead()
    const met = 'He met Dr. Quill. It was late. '
    finder.extend(met)
    finder.plan(0, 0, 0, 1 << 20, ahead)
    return [...ahead.ends.subarray(0, ahead.count)]
  }
  expect(planned(english)[0]).toBe(17)
  expect(planned(true)[0]).toBe(10)
})

test('there is none without the code, or for what it cannot express', () => {
  const ideograph = proseMarks('\u4e00', '')
  expect(createSimdFinder(ideograph)).toBeUndefined()
  given.simd = undefined
  expect(createSimdFinder(PROSE_MARKS, english)).toBeUndefined()
})
