import { type BigIntStats, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SentenceError } from '../errors.ts'
import { changed, unreadable } from './file-errors.ts'
import type { RangeSource } from './source.ts'

const BLOCK = 65_536

/**
 * Opens a regular file.
 *
 * @param alone whether the thread has nothing else to do while it reads
 * @throws ERR_FILE
 */
export async function openFile(path: string, alone: boolean): Promise<RangeSource> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    const stats = await handle.stat({ bigint: true })
    if (stats.isFile()) return new FileSource(path, handle, stats, alone)
  } catch (error) {
    await handle?.close()
    throw unreadable(path, error)
  }
  await handle.close()
  throw new SentenceError('ERR_FILE', `${path}: is no regular file, so that it has no ranges to be read`, { path })
}

class FileSource implements RangeSource {
  readonly name: string
  readonly size: number
  readonly stamp: string
  readonly block = BLOCK
  readonly #handle: FileHandle
  /** What was read last: one buffer for all reads. */
  #bytes = Buffer.alloc(0)

  readonly #alone: boolean

  constructor(path: string, handle: FileHandle, stats: BigIntStats, alone: boolean) {
    this.name = path
    this.size = Number(stats.size)
    this.stamp = stampOf(stats)
    this.#handle = handle
    this.#alone = alone
  }

  async read(from: number, to: number): Promise<Uint8Array> {
    const length = to - from
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length)
    const bytes = this.#bytes
    let at = 0
    while (at < length) {
      const bytesRead = await this.#readSome(bytes, at, length - at, from + at)
      if (bytesRead === 0) throw changed(this.name, `it ends at byte ${from + at}, before byte ${to}`)
      at += bytesRead
    }
    return bytes.subarray(0, length)
  }

  async #readSome(bytes: Buffer, at: number, length: number, place: number): Promise<number> {
    try {
      // Measured: a thread that waits for another one to read is idle for half of the time.
      if (this.#alone) return readSync(this.#handle.fd, bytes, at, length, place)
      return (await this.#handle.read(bytes, at, length, place)).bytesRead
    } catch (error) {
      throw unreadable(this.name, error)
    }
  }

  async check(): Promise<void> {
    const stats = await this.#handle.stat({ bigint: true })
    if (stampOf(stats) === this.stamp) return
    const size = Number(stats.size)
    throw changed(this.name, size === this.size ? 'it was written to' : `it had ${this.size} bytes, and has ${size}`)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

function stampOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return `${dev}:${ino}:${size}:${mtimeNs}`
}
