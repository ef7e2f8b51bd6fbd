// A compressed file: it is unpacked and split as it is read, and is never whole, neither in memory nor on disk.
//
// npm run example:gzip [-- FILE.gz | FILE.txt]   (a text is packed first)
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sentences } from 'each-sentence'
import { withTemporaryFolder } from '../support/temporary.js'
import { textFile } from '../support/text.js'

function show(packed) {
  return pipeline(createReadStream(packed), createGunzip(), sentences({ separator: '\n' }), process.stdout)
}

if (textFile.endsWith('.gz')) {
  await show(textFile)
} else {
  await withTemporaryFolder(async (folder) => {
    const packed = join(folder, 'text.gz')
    await pipeline(createReadStream(textFile), createGzip(), createWriteStream(packed))
    await show(packed)
  })
}
