/**
 * Runs vectors on the runtime that runs this file, and prints what came of it as JSON.
 *
 *     node|deno|bun test/runtimes/check.js VECTORS.json
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { eachSentence, SentenceSplitter } from '../../dist/core.js'
import { sentences } from '../../dist/index.js'
import { SentenceTransformStream } from '../../dist/web.js'
import { runVectors } from './vectors.js'

const vectors = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const result = await runVectors({ eachSentence, SentenceSplitter, SentenceTransformStream, sentences }, vectors)
const { deno, bun, node } = process.versions
const version = deno ? `Deno ${deno}` : bun ? `Bun ${bun}` : `Node ${node}`
console.log(JSON.stringify({ version, ...result }))
