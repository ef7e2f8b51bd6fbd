/**
 * A program for Node that a bundler put into one file, with the package in it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, expect, test } from 'vitest'

const ranges = path.join(import.meta.dirname, '../../dist/ranges.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-bundled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['esm', 'cjs'] as const)('as %s it says that worker threads have no file to run', async (format) => {
  const input = path.join(folder, 'program.js')
  writeFileSync(path.join(folder, 'long.txt'), 'It rained. '.repeat(5000))
  writeFileSync(
    input,
    `import { splitFile } from ${JSON.stringify(ranges)}
     const count = async (jobs) => {
       let count = 0
       for await (const _ of splitFile('long.txt', { jobs, bytes: 5000 })) count++
       return count
     }
     count(1).then(console.log).then(() => count(2)).catch(({ name, code, message }) => console.log(name, code, message))`,
  )
  const file = path.join(folder, `bundle.${format === 'esm' ? 'mjs' : 'cjs'}`)
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file, format, codeSplitting: false })
  await bundle.close()
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({
    stdout: expect.stringMatching(/^5000\nSentenceError ERR_WORKER .*leave 'each-sentence\/ranges' external/),
    stderr: '',
  })
})
