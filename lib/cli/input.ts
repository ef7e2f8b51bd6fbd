/**
 * Opens what the command line reads: files and the standard input, plain or compressed.
 */
import { createReadStream, type ReadStream } from 'node:fs'
import { finished, pipeline, Readable, type Transform } from 'node:stream'
import zlib from 'node:zlib'
import { piecesOf } from '../decode/pieces.ts'
import type { RangeSource } from '../ranges/source.ts'
import { refuseDirectory, type Stdin } from './stdin.ts'
import { watchFile } from './unchanged.ts'

/** How much is read at a time, in bytes. */
const CHUNK = 262_144
/** How much is decompressed at a time, in bytes: where it is damaged, no more than what is in these is lost. */
const COMPRESSED_CHUNK = 16_384
/** How much of the start is looked at to tell brotli from text, in bytes: a little first, for a file that is damaged. */
const SAMPLES = [1024, 4096, 16_384, 65_536]

/** An input that is open. */
export interface Input {
  /** Its bytes, decompressed. An error comes after all bytes before it. */
  bytes: AsyncIterable<Uint8Array>
  /** Lets go of it, also while a read is under way. */
  close(): void
}

/**
 * Opens a file, or the standard input for `-`. What goes wrong is told by its bytes.
 *
 * @param encoding what the text in it is encoded in
 * @param read is told the number of bytes of every chunk that is read
 */
export function openInput(file: string, stdin: Stdin, encoding: string, read: (bytes: number) => void): Input {
  if (file === '-') return { bytes: decompressed(chunksOfStdin(stdin), encoding, read), close: () => stdin.destroy() }
  const stream = createReadStream(file, { highWaterMark: CHUNK })
  return { bytes: decompressed(chunksOfFile(file, stream), encoding, read), close: () => stream.destroy() }
}

async function* chunksOfStdin(stdin: Stdin): AsyncGenerator<Uint8Array> {
  refuseDirectory(stdin)
  yield* chunksOf(stdin)
}

/** The chunks of a file, and at its end whether it was the same all the while. */
function chunksOfFile(file: string, stream: ReadStream): AsyncGenerator<Uint8Array> {
  const failure = watchFile(file, stream)
  const chunks = chunksOf(stream)
  return (async function* () {
    yield* chunks
    const error = failure()
    if (error) throw error
  })()
}

async function* decompressed(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: string,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const { head, create } = await recognise(chunks, encoding)
  async function* all(most: number): AsyncGenerator<Uint8Array> {
    for (let next: IteratorResult<Uint8Array> = { value: head }; !next.done; next = await chunks.next()) {
      const { value } = next
      read(value.length)
      yield* piecesOf(value, most)
    }
  }
  if (!create) return yield* all(CHUNK)
  const source = Readable.from(all(COMPRESSED_CHUNK), { objectMode: false })
  yield* chunksOf(pipeline(source, create(), ignore))
}

/** The error of a pipeline is told by the chunks of its last stream. */
function ignore(): void {}

/**
 * The chunks of a stream. Those that wait in it when it fails come before the error; its own iterator drops them. It may
 * fail before anybody asks for the first.
 */
function chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  let over = false
  let failure: Error | null | undefined
  let wake: () => void = ignore
  finished(stream, { writable: false }, (error) => {
    over = true
    failure = error
    wake()
  })
  stream.on('readable', () => wake())
  return (async function* () {
    for (;;) {
      const chunk = stream.read()
      if (chunk !== null) yield chunk
      else if (failure) throw failure
      else if (over) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  })()
}

/** Whether a file is compressed, as far as its start tells. */
export async function isCompressed(source: RangeSource, encoding: string): Promise<boolean> {
  const to = Math.min(source.size, SAMPLES.at(-1) as number)
  const create = guess(await source.read(0, to), to === source.size, encoding)
  return create !== undefined && create !== 'unsure'
}

/** @throws for a compressed file: its bytes are not those of the text */
export async function refuseCompressed(source: RangeSource, encoding: string): Promise<void> {
  if (await isCompressed(source, encoding))
    throw new Error('is compressed, and has no ranges of text; decompress it first')
}

/** What makes a decompressor; none for an input that is not compressed, `'unsure'` while that is not known. */
type Guess = (() => Transform) | undefined | 'unsure'

const MAGIC: readonly (readonly [Uint8Array, () => Transform])[] = [
  [Uint8Array.of(0x1f, 0x8b), zlib.createGunzip],
  [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), createZstd],
]

/** Not yet among Node 20's types, and not in Node 20. */
function createZstd(): Transform {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }
  if (createZstdDecompress) return createZstdDecompress()
  throw new Error(`compressed with zstd, which Node ${process.versions.node} cannot read; Node 22.15 or later can`)
}

/** Reads as much as tells how an input is compressed: its first bytes, which may come one at a time. */
async function recognise(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: string,
): Promise<{ head: Uint8Array; create: (() => Transform) | undefined }> {
  let head: Uint8Array = new Uint8Array(0)
  for (;;) {
    const { done, value } = await chunks.next()
    if (value) head = Buffer.concat([head, value])
    const create = guess(head, done === true, encoding)
    if (create !== 'unsure') return { head, create }
  }
}

/** @param whole whether `head` is the whole input */
function guess(head: Uint8Array, whole: boolean, encoding: string): Guess {
  for (const [magic, create] of MAGIC) {
    if (startsWith(head, magic)) return create
    if (!whole && startsWith(magic, head)) return 'unsure'
  }
  if (looksLikeText(head, 'utf-8')) return undefined
  const brotli = isBrotli(head, whole, encoding)
  if (brotli !== 'unsure') return brotli ? zlib.createBrotliDecompress : undefined
  return looksLikeText(head, encoding) ? undefined : 'unsure'
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** Control characters that no text has. */
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/

function looksLikeText(bytes: Uint8Array, encoding: string): boolean {
  // The sample may end within a character: stream leaves that out.
  return !NO_TEXT.test(new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLES.at(-1)), { stream: true }))
}

/** What a sample may become when it is decompressed, in bytes; what becomes more is certainly compressed. */
const PLENTY = 4_194_304

/**
 * Brotli has no magic number: it is what becomes more bytes when it is decompressed, all of them
 * text. More, because brotli stores what it cannot compress as it is, and an accented letter or two
 * ahead of plain text can look like that; only a whole input may be as short.
 */
function isBrotli(head: Uint8Array, whole: boolean, encoding: string): boolean | 'unsure' {
  for (const size of SAMPLES) {
    const sample = head.subarray(0, size)
    const data = unbrotli(sample, zlib.constants.BROTLI_OPERATION_FLUSH)
    if (typeof data === 'boolean') return data
    if (data.length > sample.length) return looksLikeText(data, encoding)
    if (size < head.length) continue
    if (!whole) return 'unsure'
    const all = unbrotli(sample, zlib.constants.BROTLI_OPERATION_FINISH)
    return typeof all !== 'boolean' && all.length > 0 && looksLikeText(all, encoding)
  }
  return false
}

/** What is in a brotli stream; `false` for what is none, `true` where there is plenty. */
function unbrotli(bytes: Uint8Array, finishFlush: number): Uint8Array | boolean {
  try {
    return zlib.brotliDecompressSync(bytes, { finishFlush, maxOutputLength: PLENTY })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
