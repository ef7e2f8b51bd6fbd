// node examples/make-text.js MEGABYTES FILE: writes a text of that size and prints how many sentences it has.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createWriter } from './support/prose.js'

const [megabytes, file] = process.argv.slice(2)
const { sentence } = createWriter(1)
let sentences = 0

function* paragraphs(size) {
  for (let written = 0; written < size; ) {
    const paragraph = `${Array.from({ length: 50 }, sentence).join(' ')}\n\n`
    sentences += 50
    written += Buffer.byteLength(paragraph)
    yield paragraph
  }
}

await pipeline(paragraphs(Number(megabytes) * 2 ** 20), createWriteStream(file))
console.log(JSON.stringify({ sentences }))
