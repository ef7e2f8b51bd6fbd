import { EMPTY, NOTHING, SLOWER } from './reasons.js'

/** Changes of decoding that no test can notice; index.js says how they are told. */
export default {
  'lib/decode/byte-map.ts': [
    {
      code: 'last.length += length',
      original: 'last && last.length > 0 && last.measure === bytesAUnit',
      change: 'false',
      why: 'stretches that are not joined take memory alone; the test of that ("the map of places does not grow") takes too long to be run for every change',
    },
    { code: 'if (bytes > 0)', original: 'bytes > 0', change: ['true', 'bytes >= 0'], why: NOTHING },
  ],
  'lib/decode/sequence.ts': [
    {
      code: 'let i = at + 1',
      original: 'at + 1',
      change: 'at - 1',
      why: 'neither the byte in front, nor the escape itself again, changes what is found',
    },
  ],
  'lib/decode/utf16.ts': [
    {
      code: 'return last !== undefined',
      original: 'last !== undefined',
      change: 'true',
      why: 'nothing is no half of a pair',
    },
  ],
  'lib/decode/utf8.ts': [
    {
      code: 'tail <= Math.min(3, bytes.length)',
      original: 'Math.min(3, bytes.length)',
      change: 'Math.max(3, bytes.length)',
      why: 'no byte stands in front of the first, and no character has more than four',
    },
    {
      code: 'if (byte < 0x80) return 0',
      original: 'byte < 0x80',
      change: 'false',
      why: 'what stands in front of it is ill-formed with it, or whole',
    },
    {
      code: 'if (byte >= 0xc0)',
      original: 'byte >= 0xc0',
      change: 'byte > 0xc0',
      why: 'C0 never stands in a character, so that what is in front of it is ill-formed with it',
    },
  ],
  'lib/decode/decoder.ts': [
    { code: '#unfinished = false', original: 'false', change: 'true', why: SLOWER },
    { code: '#open = false', original: 'false', change: 'true', why: NOTHING },
    { code: 'fatal || byteOffsets', original: 'fatal || byteOffsets', change: 'true', why: SLOWER },
    {
      code: 'this.#step = this.#sequence ?? ONE_BYTE',
      original: 'this.#exact && !this.#form && !isSingleByte(encoding)',
      change: ['true', 'this.#exact && !this.#form || !isSingleByte(encoding)'],
      why: SLOWER,
    },
    {
      code: 'this.#step = this.#sequence ?? ONE_BYTE',
      original: 'this.#exact && !this.#form',
      change: ['true', 'this.#exact || !this.#form'],
      why: SLOWER,
    },
    { code: "return this.#half === ''", original: "this.#half === ''", change: 'false', why: NOTHING },
    { code: "return this.#half === ''", original: "''", change: EMPTY, why: NOTHING },
    { code: "let text = this.#half === ''", original: "this.#half === ''", change: 'false', why: NOTHING },
    { code: "let text = this.#half === ''", original: "''", change: EMPTY, why: NOTHING },
    {
      code: "if (text !== '') this.#started = true",
      original: "text !== ''",
      change: 'true',
      why: 'there is half a pair then, which starts the text when it is given',
    },
    {
      code: "if (text !== '') this.#started = true",
      original: "''",
      change: EMPTY,
      why: 'there is half a pair then, which starts the text when it is given',
    },
    { code: 'if (this.map || this.#exact)', original: 'this.map || this.#exact', change: 'true', why: SLOWER },
    { code: "if (half !== '')", original: "half !== ''", change: 'true', why: 'it is asked for then at the end alone' },
    { code: "if (half !== '')", original: "''", change: EMPTY, why: 'it is asked for then at the end alone' },
    {
      code: 'if (this.#exact) this.#byteOffset += utf8Length',
      original: 'this.#exact',
      change: 'true',
      why: 'nobody asks for the offset then',
    },
    {
      code: 'if (this.#partial.length === 0 && !this.#unfinished)',
      original: 'this.#partial.length === 0 && !this.#unfinished',
      change: 'false',
      why: SLOWER,
    },
    { code: 'if (ascii !== undefined)', original: 'ascii !== undefined', change: 'false', why: SLOWER },
    {
      code: 'this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80',
      original: '(bytes[bytes.length - 1] as number) >= 0x80',
      change: 'true',
      why: SLOWER,
    },
    {
      code: 'this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80',
      original: '(bytes[bytes.length - 1] as number) >= 0x80',
      change: 'bytes[bytes.length - 1] as number > 0x80',
      why: 'a byte of 0x80 starts no character: where it is the last one of a chunk, an unfinished one has more',
    },
    {
      code: '? bytes : concat(this.#partial, bytes)',
      original: 'this.#partial.length === 0',
      change: 'false',
      why: NOTHING,
    },
    { code: "return end === 0 ? ''", original: 'end === 0', change: 'false', why: NOTHING },
    {
      code: 'const waited = this.#pending.length > 0',
      original: 'this.#pending.length > 0',
      change: ['true', 'this.#pending.length >= 0'],
      why: SLOWER,
    },
    { code: '      if (this.map) {', original: 'this.map', change: 'true', why: SLOWER },
    { code: 'const suspect =', original: 'waited || piece.includes(REPLACEMENT)', change: 'true', why: SLOWER },
    {
      code: "if (kept !== '') taken",
      original: "kept !== ''",
      change: 'true',
      why: 'the shares are all bytes where none is kept',
    },
    {
      code: "if (kept !== '') taken",
      original: "''",
      change: EMPTY,
      why: 'the shares are all bytes where none is kept',
    },
    { code: "partial.length === 0 ? ''", original: 'partial.length === 0', change: 'false', why: NOTHING },
    {
      code: 'if (!this.#step) return',
      original: '!this.#step',
      change: 'false',
      why: 'an unfinished character is no byte order mark',
    },
    { code: '? NO_BYTES : new Uint8Array(bytes)', original: 'bytes.length === 0', change: 'false', why: SLOWER },
    {
      code: 'at < bytes.length && text.length > 1',
      original: 'text.length > 1',
      change: ['true', 'text.length >= 1'],
      why: SLOWER,
    },
  ],
}
