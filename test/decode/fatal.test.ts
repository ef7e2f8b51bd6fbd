/**
 * `fatal`: the first invalid byte is named exactly, and the sentences before it are given.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, SentenceError, SentenceSplitter } from '../../lib/core.ts'
import { InputDecoder } from '../../lib/decode/decoder.ts'
import { resolveOptions } from '../../lib/options.ts'
import { cuts } from '../properties/hostile.ts'
import { cutBytes, decodeWhole, LABELS } from './hostile-bytes.ts'

const numRuns = Number(process.env.RUNS ?? 300)
const TIMEOUT = 3_600_000

/** The longest start of the bytes that is valid, and its text. */
function validPart(label: string, bytes: Uint8Array): { length: number; text: string } {
  for (let length = bytes.length; ; length--) {
    const text = decodeWhole(label, bytes.subarray(0, length), true)
    if (text !== undefined) return { length, text }
  }
}

describe('the first invalid byte is named, however the input is cut', () => {
  test.each(LABELS)('%s', { timeout: TIMEOUT }, (label) => {
    fc.assert(
      fc.property(cutBytes([label], cuts), fc.boolean(), ({ bytes, pieces }, byteOffsets) => {
        const decoder = new InputDecoder(
          resolveOptions({ encoding: label, fatal: true, byteOffsets, output: 'object' }),
        )
        const text = pieces.map((piece) => decoder.decode(piece)).join('') + decoder.end()
        const valid = validPart(label, bytes)
        if (decodeWhole(label, bytes, true) === undefined) {
          expect(decoder.failure).toMatchObject({ code: 'ERR_INVALID_BYTES', byteOffset: valid.length })
        } else expect(decoder.failure).toBeUndefined()
        expect(text).toBe(valid.text)
      }),
      { numRuns },
    )
  })
})

test('the sentences before the invalid byte are given, and nothing else', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(cutBytes(LABELS, cuts), ({ label, bytes, pieces }) => {
      const sentences: string[] = []
      let error: unknown
      try {
        for (const sentence of eachSentence(pieces, { encoding: label, fatal: true })) sentences.push(sentence)
      } catch (thrown) {
        error = thrown
      }
      const valid = validPart(label, bytes)
      const splitter = new SentenceSplitter()
      const finished = [...splitter.write(valid.text)]
      if (error === undefined) expect(sentences).toEqual([...finished, ...splitter.end()])
      else {
        expect(error).toBeInstanceOf(SentenceError)
        expect(sentences).toEqual(finished)
      }
    }),
    { numRuns },
  )
})

test('the message names the encoding, the byte and what to do', () => {
  expect(() => [...eachSentence(Buffer.from([0x41, 0xff]), { fatal: true })]).toThrow(
    'invalid utf-8 at byte 1; set fatal to false to get U+FFFD instead, or encoding to the encoding of the input',
  )
})

test('strings before and between count as their UTF-8 bytes', () => {
  for (const [encoding, invalid] of [
    ['utf-8', [0xc3]],
    ['utf-16le', [0x00, 0xde]],
    ['gb18030', [0x81]],
    ['windows-1253', [0xff]],
  ] as const) {
    const splitter = new SentenceSplitter({ encoding, fatal: true })
    splitter.write('Zoë 😀. ')
    splitter.write(encoding === 'utf-16le' ? Uint8Array.of(0x41, 0) : Uint8Array.of(0x41))
    splitter.write('')
    splitter.write(Uint8Array.from(invalid))
    const before = 11 + (encoding === 'utf-16le' ? 2 : 1)
    expect(() => [...splitter.end()], encoding).toThrow(expect.objectContaining({ byteOffset: before }))
  }
})

test.each<[string, string[], number]>([
  ['utf-8', ['41 42', '43', 'ff'], 3],
  ['utf-8', ['41 42', 'c3 a9', '43 e2', '41'], 5],
  // An escape sequence is no text, and valid; one right behind another is not.
  ['iso-2022-jp', ['41 1b 24 42 ff'], 4],
  ['iso-2022-jp', ['1b 24 42', '46 7c 1b 28 42', 'ff'], 8],
  ['iso-2022-jp', ['1b 24 42 46 7c 1b 28 4a 1b 28 42', '41'], 8],
  ['iso-2022-jp', ['41 1b 24 42 46', '0a'], 4],
])('%s, plain bytes in front: %j', (encoding, pieces, byteOffset) => {
  for (const byteOffsets of [false, true])
    for (const made of [Buffer.from, (bytes: Buffer) => new Uint8Array(bytes)]) {
      const decoder = new InputDecoder(resolveOptions({ encoding, fatal: true, byteOffsets, output: 'object' }))
      for (const piece of pieces) decoder.decode(made(Buffer.from(piece.replaceAll(' ', ''), 'hex')))
      decoder.end()
      expect(decoder.failure).toMatchObject({ byteOffset })
    }
})

test('escape sequences in front of a string count', () => {
  const decoder = new InputDecoder(resolveOptions({ encoding: 'iso-2022-jp', fatal: true }))
  decoder.decode(Uint8Array.of(0x41, 0x1b, 0x28, 0x42))
  decoder.decode('é')
  decoder.decode(Uint8Array.of(0x42, 0xff))
  expect(decoder.failure).toMatchObject({ byteOffset: 7 })
})

test('after it nothing is decoded any more', () => {
  for (const more of ['Two came. Three', new TextEncoder().encode('Two came. Three')]) {
    const splitter = new SentenceSplitter({ fatal: true })
    splitter.write(Uint8Array.of(0x4f, 0x2e, 0x20, 0xe2))
    // A string shows the character before it to be unfinished.
    const sentences = splitter.write(more)
    const failure = expect.objectContaining({ code: 'ERR_INVALID_BYTES', byteOffset: 3 })
    expect(() => sentences.next()).toThrow(failure)
    expect(() => [...splitter.write('Four came. ')]).toThrow(failure)
    expect(() => [...splitter.end()]).toThrow(failure)
    expect(splitter.held).toBe('O. ')
    splitter.reset()
    splitter.write('Anew. ')
    expect([...splitter.end()]).toEqual(['Anew.'])
  }
})
