/**
 * A caller may use its buffer again: what a chunk says is taken when it is handed over, or for a
 * stream until the callback of the write.
 */
import { expect, test } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../lib/core.ts'
import { sentences } from '../../lib/index.ts'

const TEXT = 'Zoë went. Né asked 😀! 他来了。 Ærlig talt. Ja'
const SENTENCES = ['Zoë went.', 'Né asked 😀!', '他来了。', 'Ærlig talt.', 'Ja']
const BYTES = Buffer.from(TEXT)

/** Gives the bytes in one buffer, which is overwritten for each piece. */
function* reused(size: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(size)
  for (let at = 0; at < BYTES.length; at += size) {
    const piece = BYTES.subarray(at, at + size)
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
    buffer.fill('!')
  }
}

test.each([1, 2, 3, 7, 64])('a buffer of %i bytes', async (size) => {
  for (const options of [{}, { fatal: true }]) {
    // The sentences of a write are found as they are walked, here only at the end.
    const splitter = new SentenceSplitter(options)
    for (const chunk of reused(size)) splitter.write(chunk)
    expect([...splitter.end()]).toEqual(SENTENCES)

    expect([...eachSentence(reused(size), options)]).toEqual(SENTENCES)

    async function* arriving() {
      yield* reused(size)
    }
    const arrived: string[] = []
    for await (const sentence of eachSentence(arriving(), options)) arrived.push(sentence)
    expect(arrived).toEqual(SENTENCES)

    const stream = sentences(options)
    const read: string[] = []
    stream.on('data', (sentence: string) => read.push(sentence))
    for (const chunk of reused(size)) await new Promise<void>((resolve) => stream.write(chunk, () => resolve()))
    await new Promise<void>((resolve) => stream.end(() => resolve()))
    await new Promise((resolve) => setImmediate(resolve))
    expect(read).toEqual(SENTENCES)
  }
})
