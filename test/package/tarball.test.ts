/**
 * The package as it is published: packed, unpacked into an empty project, and used there.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const project = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-package-'))
const installed = path.join(project, 'node_modules/each-sentence')
afterAll(() => rmSync(project, { recursive: true, force: true }))

beforeAll(() => {
  mkdirSync(path.join(project, 'node_modules/.bin'), { recursive: true })
  // The scripts would empty dist/, which other tests use; npm test has built it.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], { cwd: root, stdio: 'pipe' })
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) as string
  execFileSync('tar', ['-xzf', tarball], { cwd: project })
  cpSync(path.join(project, 'package'), installed, { recursive: true })
  // What npm would install beside it.
  for (const name of ['readable-stream', 'cli-progress', 'csv-parse', 'split2', 'piscina', '@napi-rs', '@types']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name))
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }')
}, 60_000)

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })

test('holds the built files, the papers, and nothing else', () => {
  const files = readdirSync(path.join(project, 'package'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(project, 'package'), path.join(entry.parentPath, entry.name)))
  const papers = files.filter((file) => !file.startsWith('dist/'))
  expect(papers.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
  expect(files.filter((file) => file.startsWith('dist/') && !/\.(js|d\.ts)$/.test(file))).toEqual([])
  expect(files).toContain('dist/index.js')
})

describe('is used', () => {
  test('by import', () => {
    const { stdout, stderr } = node(
      '--input-type=module',
      '-e',
      `import sentences, { eachSentence, SentenceStream } from 'each-sentence'
       import { SentenceSplitter } from 'each-sentence/core'
       import { jsonLines, sentenceRecords } from 'each-sentence/records'
       import { SentenceTransformStream } from 'each-sentence/web'
       new SentenceTransformStream()
       jsonLines().pipe(sentenceRecords({ field: 'text' }))
       const splitter = new SentenceSplitter()
       console.log([...eachSentence('One. Two.')], sentences() instanceof SentenceStream, [...splitter.write('One. Two.')])`,
    )
    expect({ stdout, stderr }).toEqual({ stdout: "[ 'One.', 'Two.' ] true [ 'One.' ]\n", stderr: '' })
  })

  test('by require', () => {
    const { stdout, stderr } = node(
      '--input-type=commonjs',
      '-e',
      "const { eachSentence, default: sentences } = require('each-sentence'); console.log([...eachSentence('One. Two.')], typeof sentences)",
    )
    expect({ stdout, stderr }).toEqual({ stdout: "[ 'One.', 'Two.' ] function\n", stderr: '' })
  })

  test('as a command', () => {
    const bin = path.join(project, 'node_modules/.bin/each-sentence')
    symlinkSync('../each-sentence/dist/cli/bin.js', bin)
    expect(spawnSync(process.execPath, [bin], { input: 'One. Two.', encoding: 'utf8' }).stdout).toBe('One.\nTwo.\n')
    const records = ['--records', '--field', 't', '--format', 'csv']
    const input = 't,n\nOne. Two.,5\n'
    expect(spawnSync(process.execPath, [bin, ...records], { input, encoding: 'utf8' }).stdout).toBe(
      '{"t":"One.","n":"5","sentence":1,"start":0,"end":4}\n{"t":"Two.","n":"5","sentence":2,"start":5,"end":9}\n',
    )
  })

  test('with worker threads', () => {
    writeFileSync(path.join(project, 'long.txt'), 'It rained. '.repeat(5000))
    const { stdout, stderr } = node(
      '--input-type=module',
      '-e',
      `import { planRanges, readRange, splitFile } from 'each-sentence/ranges'
       let count = 0
       for await (const { byteStart } of splitFile('long.txt', { jobs: 2, bytes: 5000 })) count += byteStart === 11 * count ? 1 : 0
       for (const range of await planRanges('long.txt', { parts: 3 })) for await (const _ of readRange('long.txt', range)) count++
       console.log(count)`,
    )
    expect({ stdout, stderr }).toEqual({ stdout: '10000\n', stderr: '' })
  })

  test('and keeps what is inside to itself', () => {
    expect(node('--input-type=module', '-e', "import 'each-sentence/dist/splitter.js'").stderr).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    )
  })
})

/** Compiles a consumer strictly, its libraries checked too; gives what the compiler says. */
function compile(source: string, options: Record<string, unknown>): string {
  const folder = mkdtempSync(path.join(project, 'consumer-'))
  writeFileSync(path.join(folder, 'index.ts'), source)
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', ...options }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['index.ts'] }))
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
}

const CONSUMER = `
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import sentences, { eachSentence, type Sentence, SentenceSplitter } from 'each-sentence'
import { type Range, type RangeSentence, planRanges, readRange, splitFile } from 'each-sentence/ranges'
import { jsonLines, sentenceRecords } from 'each-sentence/records'
import { SentenceTransformStream } from 'each-sentence/web'

createReadStream('a').pipe(sentences()).on('data', (sentence: string) => sentence.length)
await pipeline(createReadStream('a'), sentences({ separator: '\\n' }), createWriteStream('b'))
for await (const sentence of createReadStream('a').pipe(sentences())) sentence satisfies string
// @ts-expect-error: they are bytes, unless setEncoding says otherwise
for await (const text of createReadStream('a').pipe(sentences({ separator: '\\n' }))) text satisfies string
for await (const text of createReadStream('a').pipe(sentences({ separator: '\\n' }))) text satisfies string | Buffer
for (const sentence of eachSentence('One. Two.')) sentence satisfies string
for (const sentence of eachSentence('One. Two.', { output: 'object' })) sentence satisfies Sentence
for (const batch of eachSentence(['One. ', 'Two.'], { batch: 2 })) batch satisfies string[]
for await (const sentence of eachSentence(createReadStream('a'))) sentence satisfies string
for await (const batch of eachSentence(new Response('One.').body!, { batch: 2, output: 'object' })) batch satisfies Sentence[]
createReadStream('a').pipe(jsonLines()).pipe(sentenceRecords({ field: 'text', localeField: 'lang' }))
for await (const sentence of new Response('One.').body!.pipeThrough(new SentenceTransformStream())) sentence satisfies string
const splitter = new SentenceSplitter({ output: 'object' })
for (const { start } of splitter.write('One. ')) start satisfies number
for (const range of await planRanges('a', { parts: 2 })) range satisfies Range
for await (const sentence of readRange('a', { start: 5 })) sentence.byteStart satisfies number
for await (const sentence of splitFile('a', { jobs: 2, output: 'text' })) sentence satisfies string
for await (const batch of splitFile('a', { jobs: 'auto', batch: 2 })) batch satisfies RangeSentence[]
// @ts-expect-error: either or
await planRanges('a', { parts: 2, bytes: 5 })
// @ts-expect-error: an option that is not known
sentences({ seperator: '' })
// @ts-expect-error: a value that is not allowed
sentences({ rule: 'magic' })
`

describe('types', () => {
  test.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext', types: ['node'] }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler', types: ['node'] }],
  ])('a consumer with moduleResolution %s', (_, options) => {
    expect(compile(CONSUMER, options)).toBe('')
  })

  test('core needs no types of Node', () => {
    const source = `
      import { eachSentence, LOOKAHEAD, SentenceError, SentenceSplitter } from 'each-sentence/core'
      for (const sentence of eachSentence('One.')) sentence satisfies string
      for await (const sentence of eachSentence(new ReadableStream<Uint8Array>())) sentence satisfies string
      new SentenceSplitter({ signal: new AbortController().signal })
      new SentenceError('ABORT_ERR', String(LOOKAHEAD))
    `
    const options = { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2024', 'dom', 'dom.iterable'] }
    expect(compile(source, options)).toBe('')
  })
})
