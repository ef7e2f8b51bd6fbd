import type { BigIntStats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SentenceError } from '../errors.ts'
import { changed, unreadable } from './file-errors.ts'
import type { RangeSource } from './source.ts'

const BLOCK = 65_536

/** Opens a regular file. @throws ERR_FILE */
export async function openFile(path: string): Promise<RangeSource> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    const stats = await handle.stat({ bigint: true })
    if (stats.isFile()) return new FileSource(path, handle, stats)
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

  constructor(path: string, handle: FileHandle, stats: BigIntStats) {
    this.name = path
    this.size = Number(stats.size)
    this.stamp = stampOf(stats)
    this.#handle = handle
  }

  async read(from: number, to: number): Promise<Uint8Array> {
    const length = to - from
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length)
    const bytes = this.#bytes
    let at = 0
    while (at < length) {
      const { bytesRead } = await this.#handle.read(bytes, at, length - at, from + at).catch((error) => {
        throw unreadable(this.name, error)
      })
      if (bytesRead === 0) throw changed(this.name, `it ends at byte ${from + at}, before byte ${to}`)
      at += bytesRead
    }
    return bytes.subarray(0, length)
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
