/**
 * npm run bench:size: how large the package is in a page: what a bundler (rolldown, minified) makes of a program that
 * imports it, plain and gzipped. Writes a record and the README's figures; with `--check` only compares with the last
 * record, and fails where a size is another by more than a twentieth.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { lastRecord, writeRecord } from './support/record.js'
import { putInto, table } from './support/tables.js'

const root = path.join(import.meta.dirname, '..')
/** The share by which a size may differ before it counts as another. */
const TOLERANCE = 0.05

const PROGRAMS = {
  '`core`, all languages': "export * from 'each-sentence/core'",
  '`lite`, English alone': `export { eachSentence, SentenceSplitter, SentenceError } from 'each-sentence/lite'
    export { default as en } from 'each-sentence/profiles/en'`,
  '`lite`, English and German': `export { eachSentence, SentenceSplitter, SentenceError } from 'each-sentence/lite'
    export { default as en } from 'each-sentence/profiles/en'
    export { default as de } from 'each-sentence/profiles/de'`,
  '`web`, all languages': "export * from 'each-sentence/web'",
}

const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** The built file of an entry. */
function built(entry) {
  const language = path.basename(entry)
  return path.join(root, (exports[entry] ?? exports['./profiles/*']).default.replace('*', language))
}

async function sizeOf(source) {
  const bundle = await rolldown({
    input: 'program.js',
    platform: 'neutral',
    plugins: [
      {
        name: 'program',
        resolveId(id) {
          if (id === 'program.js') return id
          // As a consumer's bundler finds it: by the exports of package.json.
          return id.startsWith('each-sentence/') ? built(`.${id.slice('each-sentence'.length)}`) : undefined
        },
        load: (id) => (id === 'program.js' ? source : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  await bundle.close()
  const code = output.map((chunk) => chunk.code).join('')
  return { minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length }
}

const sizes = {}
for (const [name, source] of Object.entries(PROGRAMS)) sizes[name] = await sizeOf(source)

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const rows = Object.entries(sizes).map(([name, size]) => [name, kilobytes(size.minified), kilobytes(size.gzipped)])
const figures = table(['in a bundle', 'minified', 'gzipped'], rows)
console.log(figures)

if (process.argv.includes('--check')) {
  const { name: record, sizes: last } = lastRecord('size')
  for (const [name, { gzipped }] of Object.entries(sizes)) {
    const was = last[name]?.gzipped ?? 0
    if (Math.abs(gzipped - was) <= TOLERANCE * was) continue
    console.error(`${name}: ${gzipped} bytes gzipped, ${was} in ${record}; npm run bench:size makes a new record`)
    process.exitCode = 1
  }
} else {
  console.log(`\nWritten: ${writeRecord('size', 'npm run bench:size', { sizes })}`)
  putInto(path.join(root, 'README.md'), 'size', figures)
}
