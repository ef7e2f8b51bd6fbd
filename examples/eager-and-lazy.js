// The same text split twice. Eagerly: the whole file becomes one string, and that an array of all sentences.
// Lazily: the file is read as it is needed, and one sentence at a time is in memory.
//
// npm run example:eager-and-lazy [-- MEGABYTES]
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eachSentence } from 'each-sentence'
import { inOwnProcess, peakMemory } from './support/measure.js'
import { withTemporaryFolder } from './support/temporary.js'

const ways = {
  async *eager(file) {
    const text = await readFile(file, 'utf8')
    yield* text.split(/(?<=[.!?])\s+/)
  },

  async *lazy(file) {
    yield* eachSentence(createReadStream(file))
  },
}

/** Walks all sentences in one of the ways; this is what runs in a process of its own. */
async function walk(way, file) {
  const start = performance.now()
  let first
  let sentences = 0
  for await (const _sentence of ways[way](file)) {
    first ??= performance.now() - start
    sentences++
  }
  return { first, all: performance.now() - start, sentences, memory: peakMemory() }
}

/** Makes the text, walks it in both ways, and prints the two beside each other. */
async function compare(megabytes) {
  await withTemporaryFolder(async (folder) => {
    const self = fileURLToPath(import.meta.url)
    const file = join(folder, 'text.txt')
    const made = await inOwnProcess(fileURLToPath(new URL('make-text.js', import.meta.url)), megabytes, file)
    const eager = await inOwnProcess(self, 'eager', file)
    const lazy = await inOwnProcess(self, 'lazy', file)

    const row = (name, ...cells) => console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(14)).join(''))
    const number = (value) => Math.round(value).toLocaleString('en')
    console.log(`A text of ${megabytes} MB with ${number(made.sentences)} sentences:\n`)
    row('', 'eager', 'lazy')
    row('first sentence', `${number(eager.first)} ms`, `${number(lazy.first)} ms`)
    row('all sentences', `${number(eager.all)} ms`, `${number(lazy.all)} ms`)
    row('sentences', number(eager.sentences), number(lazy.sentences))
    row('peak memory', `${eager.memory} MB`, `${lazy.memory} MB`)
    console.log('\nThe regular expression also cuts behind "Dr.", and not behind a closing quotation mark.')
  })
}

// With a file it is the child: `eager-and-lazy.js WAY FILE`.
const [wayOrSize = '32', file] = process.argv.slice(2)
if (file) console.log(JSON.stringify(await walk(wayOrSize, file)))
else await compare(Number(wayOrSize))
