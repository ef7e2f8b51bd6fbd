import { crc32 } from 'node:zlib'

/** Large, and so small that the sums below are exact. */
const MODULUS = 2 ** 40
const END = Buffer.from('\n')

/** What is compared of sentences: how many, their texts, and where they stand, each in order. */
export class Tally {
  sentences = 0
  #texts = 0
  #places = 0

  /**
   * @param {string | Uint8Array} text or its UTF-8
   * @param {number} byteStart
   * @param {number} byteEnd
   */
  add(text, byteStart, byteEnd) {
    this.sentences++
    this.#texts = crc32(END, crc32(text, this.#texts))
    this.#places = (this.#places * 31 + byteStart * 7 + byteEnd) % MODULUS
  }

  get checksum() {
    return `${this.#texts.toString(16).padStart(8, '0')}-${this.#places.toString(16).padStart(10, '0')}`
  }
}
