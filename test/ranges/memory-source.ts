import type { RangeSource } from '../../lib/ranges/source.ts'

/** A file in memory. */
export function memorySource(bytes: Uint8Array, block = 65_536): RangeSource & { bytesRead: number } {
  const source = {
    name: 'memory',
    size: bytes.length,
    stamp: 'memory',
    block,
    bytesRead: 0,
    async read(from: number, to: number) {
      if (from < 0 || to > bytes.length || to < from) throw new Error(`read ${from} to ${to} of ${bytes.length}`)
      source.bytesRead += to - from
      return Buffer.from(bytes.subarray(from, to))
    },
    async check() {},
    async close() {},
  }
  return source
}
