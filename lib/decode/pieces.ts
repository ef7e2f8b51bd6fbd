/** How much is decoded at a time, in bytes: V8 clears memory anew for each string that is much longer. */
const PIECE = 65_536

/** The parts of some bytes, each so long at the most. */
export function* piecesOf(bytes: Uint8Array, most = PIECE): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most)
}
