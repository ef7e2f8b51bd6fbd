/**
 * Opens what the command line reads: files and the standard input, plain or compressed.
 */
import { createReadStream } from 'node:fs'
import { pipeline, Readable, type Transform } from 'node:stream'
import zlib from 'node:zlib'

/** How much is read at a time, in bytes. */
const CHUNK = 262_144
/** How much of the start is looked at to tell brotli from text, in bytes. */
const SAMPLE = 65_536

/**
 * Opens a file, or the standard input for `-`, and decompresses it where it is compressed.
 *
 * @param read is told the number of bytes of every chunk that is read
 * @throws what the file system says, and a message that says what is missing for zstd
 */
export async function openInput(file: string, stdin: Readable, read: (bytes: number) => void): Promise<Readable> {
  const raw = file === '-' ? stdin : createReadStream(file, { highWaterMark: CHUNK })
  const chunks = raw[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await chunks.next()
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await chunks.next()) {
      read(next.value.length)
      yield next.value
    }
  }
  const bytes = Readable.from(all(), { objectMode: false, highWaterMark: CHUNK })
  const decompressor = first.done ? undefined : await decompressorFor(first.value)
  // The errors of both are those of the last.
  return decompressor ? pipeline(bytes, decompressor, () => {}) : bytes
}

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** What decompresses an input that starts with `head`; `undefined` for one that is not compressed. */
async function decompressorFor(head: Uint8Array): Promise<Transform | undefined> {
  if (startsWith(head, 0x1f, 0x8b)) return zlib.createGunzip()
  if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
    const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }
    /* v8 ignore next -- Node 20 has none; other Nodes run this line */
    if (createZstdDecompress) return createZstdDecompress()
    throw new Error(`compressed with zstd, which Node ${process.versions.node} cannot read; Node 22.15 or later can`)
  }
  return (await isBrotli(head)) ? zlib.createBrotliDecompress() : undefined
}

/** Control characters that no text has. */
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/

function looksLikeText(bytes: Uint8Array): boolean {
  // The sample may end within a character: stream leaves that out.
  return !NO_TEXT.test(new TextDecoder().decode(bytes, { stream: true }))
}

/** Brotli has no magic number: it is what is no text, and becomes text when it is decompressed. */
async function isBrotli(head: Uint8Array): Promise<boolean> {
  const sample = head.subarray(0, SAMPLE)
  if (looksLikeText(sample)) return false
  const decompressor = zlib.createBrotliDecompress()
  const text = new Promise<boolean>((resolve) => {
    decompressor.once('data', (data: Uint8Array) => resolve(looksLikeText(data)))
    decompressor.once('error', () => resolve(false))
    decompressor.once('end', () => resolve(false))
  })
  decompressor.end(sample)
  try {
    return await text
  } finally {
    decompressor.destroy()
  }
}
