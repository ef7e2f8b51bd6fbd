import { afterEach, describe, expect, test, vi } from 'vitest'
import { LARGEST_LANGUAGE } from '../../../lib/scanner/simd/language.ts'
import { countedSimd } from './counted.ts'

// As lib/scanner/simd/assembly/memory.ts has them.
const UNITS = 0x20000
const LANGUAGES = 0x30000

describe('memory', () => {
  const unitsOf = ({ code }: ReturnType<typeof countedSimd>['simd'], count: number) =>
    String.fromCharCode(...new Uint16Array(code.memory.buffer, UNITS, count))

  test('has a part of a text, and zeros behind it', () => {
    const { simd } = countedSimd()
    simd.load('x'.repeat(100), 0, 100)
    simd.load('One cäme 雨.', 4, 10)
    expect(unitsOf(simd, 50)).toBe(`cäme 雨${'\0'.repeat(32)}${'x'.repeat(12)}`)
    simd.load('', 0, 0)
    expect(unitsOf(simd, 33)).toBe(`${'\0'.repeat(32)}\0`)
  })

  test('each that brings text has a number of its own', () => {
    const { simd } = countedSimd()
    const owners = [simd.newOwner(), simd.newOwner(), simd.newOwner()]
    expect(new Set([0, ...owners]).size).toBe(4)
    expect(simd.owner).toBe(0)
  })

  test('keeps four languages, and puts another in the place after the last one that was asked for', () => {
    const { simd } = countedSimd()
    const bytes = new Uint8Array(simd.code.memory.buffer)
    const languages = [1, 2, 3, 4, 5, 6].map((value) => new Uint8Array(LARGEST_LANGUAGE).fill(value))
    const ask = (i: number) => {
      const at = simd.languageAt(languages[i] as Uint8Array)
      const last = at + LARGEST_LANGUAGE - 1
      return [(at - LANGUAGES) / LARGEST_LANGUAGE, bytes[at], bytes[last]]
    }
    expect([0, 1, 2, 3].map(ask)).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
      [0, 4, 4],
    ])
    // It is there already: what is in memory is left alone.
    const [first] = languages
    first?.fill(9)
    expect([0, 0, 3, 2].map(ask)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [0, 4, 4],
      [3, 3, 3],
    ])
    expect([4, 1, 3, 5].map(ask)).toEqual([
      [0, 5, 5],
      [2, 2, 2],
      [3, 4, 4],
      [0, 6, 6],
    ])
  })
})

describe('the code', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  const fresh = async () => {
    vi.resetModules()
    return await import('../../../lib/scanner/simd/simd.ts')
  }

  test('is started once', async () => {
    const { simd, Simd } = await fresh()
    const first = simd()
    expect(first).toBeInstanceOf(Simd)
    expect(simd()).toBe(first)
  })

  test.each(['WebAssembly', 'Buffer'])('is not there without %s, and is not looked for again', async (name) => {
    const { simd } = await fresh()
    vi.stubGlobal(name, undefined)
    expect(simd()).toBeUndefined()
    vi.unstubAllGlobals()
    expect(simd()).toBeUndefined()
  })

  test('is not there where WebAssembly is forbidden', async () => {
    const { simd } = await fresh()
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new Error('forbidden by a policy')
        }
      },
    })
    expect(simd()).toBeUndefined()
  })

  test('is not there where numbers are stored the other way round', async () => {
    const { simd } = await fresh()
    vi.stubGlobal(
      'Uint16Array',
      class {
        readonly buffer = new Uint8Array([0, 1]).buffer
      },
    )
    expect(simd()).toBeUndefined()
  })
})
