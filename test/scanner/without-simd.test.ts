/** Where the WebAssembly code cannot be had, the same sentences are found without it. */
import { createContext, runInContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import { eachSentence } from '../../lib/core.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const TEXTS: Record<string, string> = {
  en: 'Dr. Quill slept. It was late! Nobody saw her.\n\nChapter 4\n\nShe left at 5 p.m. It rained. ',
  ja: '雨が降った。止んだ。',
  ka: 'ის არის პროფ. მელია. ეს არის ტელ. ის მოვიდა. ',
}

/** What {@link TEXTS} are split into. */
const splitAll = (each: typeof eachSentence) =>
  Object.entries(TEXTS).map(([locale, text]) => [...each(text.repeat(9), { locale, output: 'object' })])

test.each<[string, unknown]>([
  ['a runtime without WebAssembly', undefined],
  [
    'a policy that forbids WebAssembly',
    runInContext('WebAssembly', createContext({}, { codeGeneration: { strings: false, wasm: false } })),
  ],
])('%s', async (_, WebAssembly) => {
  const all = splitAll(eachSentence)
  // Whether it can be had is tried once: by modules that nobody has used.
  vi.resetModules()
  const fresh = await import('../../lib/core.ts')
  const { simd } = await import('../../lib/scanner/simd/simd.ts')
  vi.stubGlobal('WebAssembly', WebAssembly)
  expect(splitAll(fresh.eachSentence)).toEqual(all)
  expect(simd()).toBeUndefined()
})

test('what a bundle for browsers has in its place', async () => {
  const all = splitAll(eachSentence)
  vi.resetModules()
  const create = vi.fn((await import('../../lib/scanner/simd/none.ts')).createSimdFinder)
  vi.doMock('../../lib/scanner/simd/create.ts', () => ({ createSimdFinder: create }))
  try {
    const fresh = await import('../../lib/core.ts')
    expect(splitAll(fresh.eachSentence)).toEqual(all)
    expect(create).toHaveBeenCalledTimes(Object.keys(TEXTS).length)
  } finally {
    vi.doUnmock('../../lib/scanner/simd/create.ts')
  }
})
