/**
 * The samples of the papers are programs: what is pasted from them has no error of syntax.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-samples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const papers = ['README.md', ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })]
  .map((name) => (name === 'README.md' ? name : path.join('docs', name)))
  .filter((name) => name.endsWith('.md'))

const samples = papers.flatMap((name) =>
  [...readFileSync(path.join(root, name), 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(
    ([, code], i) => [`${name}, ${i + 1}`, code as string] as const,
  ),
)

test.each(samples)('%s', (_, code) => {
  const file = path.join(folder, 'sample.mjs')
  writeFileSync(file, code)
  expect(spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' }).stderr).toBe('')
})
