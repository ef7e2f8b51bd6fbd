/**
 * The runtime's shortcut for bytes that are all ASCII. Measured with 64 KB chunks: Node 20 decodes
 * ASCII at 1.1 GB/s with TextDecoder, at 11 GB/s this way; Node 24 makes no difference. For all
 * other bytes and encodings TextDecoder is as fast as StringDecoder or faster, or the other is not
 * the Encoding standard's decoder (UTF-16 with half pairs).
 */

/** The parts of Node's Buffer and of node:buffer that are used, where the runtime has them. */
interface Latin1Sliceable extends Uint8Array {
  latin1Slice(): string
}
interface NodeProcess {
  getBuiltinModule?: (name: string) => { isAscii?: (bytes: Uint8Array) => boolean } | undefined
}

const { process } = globalThis as { process?: NodeProcess }
const isAscii = process?.getBuiltinModule?.('node:buffer')?.isAscii

/** The text of bytes that are all ASCII, or `undefined` where that is not known at once. */
export function asciiText(bytes: Uint8Array): string | undefined {
  if (!isAscii || !('latin1Slice' in bytes) || !isAscii(bytes)) return undefined
  return (bytes as Latin1Sliceable).latin1Slice()
}
