import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../lib/options.ts'
import { findAnchor } from '../../lib/ranges/anchor.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { encode } from './bytes.ts'
import { memorySource } from './memory-source.ts'

/** The anchor of a place, and how many bytes were read for it. */
async function found(text: string, start: number, options: SentenceOptions = {}) {
  const resolved = resolveOptions(options)
  const source = memorySource(encode(text, resolved.encoding))
  return { anchor: await findAnchor(source, start, resolved), bytesRead: source.bytesRead }
}

const anchor = async (...args: Parameters<typeof found>) => (await found(...args)).anchor

const text = 'One came.\n\nTwo came. Three.\n\nFour came.'

test('is the last hard break at or before a place', async () => {
  const anchors = await Promise.all([0, 5, 10, 11, 12, 28, 29, 30, text.length].map((start) => anchor(text, start)))
  expect(anchors).toEqual([0, 0, 0, 11, 11, 11, 29, 29, 29])
})

test('places are those of bytes', async () => {
  const utf16 = { encoding: 'utf-16be' } as const
  expect(await anchor('Ça va.\n\nÇa ira.', 12)).toBe(9)
  expect(await anchor(text, 25, utf16)).toBe(22)
  expect(await anchor(text, 23, utf16)).toBe(22)
  expect(await anchor(text, 21, utf16)).toBe(0)
  expect(await anchor(`\ufeff${text}`, 24, utf16)).toBe(24)
})

describe('is the start of the file', () => {
  test.each<[string, SentenceOptions]>([
    ['in Markdown, where a blank line may stand in code', { markdown: true }],
    ['where no line break ends a sentence', { newlines: 'never' }],
    ['where short sentences are joined, white space included', { minLength: 5, trim: false }],
    ['where short sentences are joined, and the first is cut', { minLength: 5, firstMaxLength: 3 }],
  ])('%s: nothing is read', async (_, options) => {
    expect(await found(text, 30, options)).toEqual({ anchor: 0, bytesRead: 0 })
  })

  test('at the start of the file: nothing is read', async () => {
    expect(await found(text, 0)).toEqual({ anchor: 0, bytesRead: 0 })
  })
})

describe('looks from the place towards the start', () => {
  const long = `${'moor '.repeat(400_000)}\n\n${'moor '.repeat(100_000)}`

  test('reading little where a break is near', async () => {
    const near = `One.\n\n${'moor '.repeat(800)}`
    expect(await found(`${'moor '.repeat(10_000)}${near}`, 50_000 + near.length)).toEqual({
      anchor: 50_006,
      bytesRead: 4096 + 400,
    })
  })

  test('reading more at a time where none is', async () => {
    const { anchor: at, bytesRead } = await found(long, long.length)
    expect(at).toBe(2_000_002)
    // 4, 16, 64, 256 KB, then the rest of which the break is within 1 MB; each step sees 400 bytes on either side.
    const steps = 4096 * (1 + 4 + 16 + 64) + 1_048_576
    expect(bytesRead - steps).toBeGreaterThan(0)
    expect(bytesRead - steps).toBeLessThanOrEqual(800 * 5)
  })

  test('1 MB at a time at the most', async () => {
    const { anchor: at, bytesRead } = await found(long, 1_999_990)
    expect(at).toBe(0)
    expect(bytesRead - 1_999_990).toBeLessThanOrEqual(800 * 6)
  })

  test('and finds a break wherever it stands to the steps', async () => {
    for (const before of [4090, 4094, 4095, 4096, 4097, 4098, 4099, 4102, 20_479, 20_480, 20_481]) {
      const all = `${'moor '.repeat(10_000)}.\n\n${'x'.repeat(before)}`
      expect(await anchor(all, all.length), `${before}`).toBe(50_003)
      const wide = await anchor(all, 2 * all.length, { encoding: 'utf-16le' })
      expect(wide, `${before}`).toBe(2 * 50_003)
    }
  })

  test('and finds one that is as long as one may be, across steps', async () => {
    const white = ' '.repeat(60)
    for (const before of [4000, 4030, 4060, 4090, 4096]) {
      const all = `${'moor '.repeat(10_000)}.${white}\n${white}\n${'x'.repeat(before)}`
      expect(await anchor(all, all.length), `${before}`).toBe(50_123)
      const half = `${'moor '.repeat(10_000)}.${white}\n${white}\n${'x'.repeat(before / 2)}`
      const wide = await anchor(half, 2 * half.length, { encoding: 'utf-16be' })
      expect(wide, `${before}`).toBe(2 * 50_123)
    }
  })
})

describe('with trim: false', () => {
  const options = { trim: false, maxLength: 30 } as const
  const short = 'One came.\n\n'
  const long = `${'word '.repeat(20)}.\n\n`

  test('needs another hard break near before it: maxLength may have cut its white space', async () => {
    expect(await anchor(short.repeat(3), 33, options)).toBe(22)
    expect(await anchor(`${short}${long}End.`, short.length + long.length + 2, options)).toBe(11)
    expect(await anchor(`${long}${short}${short}End.`, long.length + 23, options)).toBe(long.length + 22)
    expect(await anchor(`${long}${short}End.`, long.length + 13, options)).toBe(long.length + 11)
    expect(await anchor(`${long}${long}End.`, 2 * long.length + 2, options)).toBe(0)
  })

  test('the start of the file is as good', async () => {
    expect(await anchor(`${short}End.`, 13, options)).toBe(11)
    expect(await anchor(`${'x'.repeat(28)}\n\nEnd.`, 33, options)).toBe(30)
    expect(await anchor(`${'x'.repeat(29)}\n\nEnd.`, 33, options)).toBe(0)
    expect(await anchor('No break. At all.', 12, options)).toBe(0)
  })

  test('near is measured from where the text before it ends', async () => {
    const at = (length: number) => {
      const all = `${'y'.repeat(99)}\n\n${'x'.repeat(length)}\n\nEnd.`
      return anchor(all, all.length, options)
    }
    // Two line feeds, the text, two line feeds.
    expect(await at(26)).toBe(99 + 30)
    expect(await at(27)).toBe(0)
    const wide = `${'y'.repeat(99)}\n\n${'x'.repeat(26)}\n\nEnd.`
    expect(await anchor(wide, 2 * wide.length, { ...options, encoding: 'utf-16le' })).toBe(2 * (99 + 30))
  })

  test('one break is not two, where a step ends behind it', async () => {
    const all = `${long}${'x'.repeat(99)}\n\n${'x'.repeat(4096)}`
    for (const start of [all.length, all.length - 1, all.length - 2])
      expect(await anchor(all, start, options), `${start}`).toBe(0)
  })

  test('of uax29 white space is within sentences anyway', async () => {
    const line = `${'word '.repeat(20)}.\n`
    expect(await anchor(`${line}${line}End.`, 2 * line.length + 2, { ...options, rule: 'uax29' })).toBe(2 * line.length)
  })
})

describe('with minLength', () => {
  const options = { minLength: 12 } as const
  const short = 'One.\n\n'
  const long = 'One came, and stayed.\n\n'

  test('is the end of a sentence that is long enough by itself', async () => {
    const all = `${short}${long}${short}${short}Then he left.`
    expect(await anchor(all, all.length - 2, options)).toBe(6 + 21)
    expect(await anchor(all, 6 + 21, options)).toBe(6 + 21)
    expect(await anchor(all, 6 + 20, options)).toBe(0)
    expect(await anchor(`${short}${short}${short}`, 18, options)).toBe(0)
  })

  test('as long as is asked for, without white space', async () => {
    const all = (piece: string) => `${short}${piece}\n\n${short}`
    expect(await anchor(all('Twelve here.'), 22, options)).toBe(18)
    expect(await anchor(all('Eleven now.'), 21, options)).toBe(0)
    const untrimmed = { ...options, rule: 'uax29' } as const
    expect(await anchor(`${short}Eleven now.   \n\n${short}`, 25, untrimmed)).toBe(0)
  })

  test('not one that is cut, nor what follows it: where it is cut depends on minLength', async () => {
    const cut = `${long}Ab, cccccccccccccccc ddddddddd eeeeeeee ffffffff, and so on.\n\n`
    const limited = { minLength: 20, maxLength: 27 } as const
    const before = long.repeat(8)
    const found = await anchor(`${before}${cut}End.`, before.length + cut.length + 3, limited)
    // At the end of one of those before it: each try reads twice as far.
    expect([found < before.length, found % long.length]).toEqual([true, 21])
    expect(await anchor(`${cut}${long}End.`, cut.length + long.length + 3, limited)).toBe(cut.length + 21)
  })

  test('U+0085 is white space, too', async () => {
    const uax29 = { minLength: 5, rule: 'uax29', trim: false } as const
    expect(await anchor('It rained.\nabcd\u0085efgh. He left.', 17, uax29)).toBe(0)
    expect(await anchor('It rained.\nabcde\u0085efgh. He left.', 18, uax29)).toBe(18)
  })

  test('each try reads twice as far: the work does not grow with the square of the text', async () => {
    const bytesRead = async (count: number) => (await found(short.repeat(count), 6 * count, options)).bytesRead
    const [some, more] = [await bytesRead(2000), await bytesRead(8000)]
    expect(more / some).toBeLessThan(6)
  })
})
