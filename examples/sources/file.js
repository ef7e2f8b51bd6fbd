// A file to a file, one sentence a line.
//
// npm run example:file [-- IN.txt [OUT.txt]]   (without OUT.txt the lines are shown, and not kept)
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sentences } from 'each-sentence'
import { withTemporaryFolder } from '../support/temporary.js'
import { textFile } from '../support/text.js'

/** `separator` makes text of the sentences; a line break within a sentence becomes a space. */
function split(from, to) {
  return pipeline(createReadStream(from), sentences({ separator: '\n' }), createWriteStream(to))
}

const out = process.argv[3]
if (out) {
  await split(textFile, out)
  console.log(`The sentences are in ${out}`)
} else {
  await withTemporaryFolder(async (folder) => {
    const lines = join(folder, 'sentences.txt')
    await split(textFile, lines)
    process.stdout.write(await readFile(lines))
  })
}
