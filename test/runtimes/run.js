/**
 * npm run test:runtimes [-- NAME…]: the same vectors on Node 20, 22 and 24, Deno and Bun, or on those that are named
 * (`node24`, `deno` …). The last line tells how many tests passed and failed; VITEST_REPORT names a file for a report such
 * as the other tests write.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeVectors } from './make-vectors.js'
import { RUNTIMES } from './runtimes.js'

const root = path.join(import.meta.dirname, '../..')
const asked = process.argv.slice(2)
for (const name of asked) {
  if (!(name in RUNTIMES)) throw new Error(`no runtime ${name}; there are ${Object.keys(RUNTIMES).join(', ')}`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'each-sentence-vectors-'))
let passed = 0
let failed = 0
try {
  const file = path.join(folder, 'vectors.json')
  const vectors = await makeVectors()
  writeFileSync(file, JSON.stringify(vectors))
  console.log(`${vectors.length} vectors`)
  for (const [name, commandOf] of Object.entries(RUNTIMES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const result = runOn(commandOf, file)
    console.log(`${result.version ?? name}: ${result.passed} passed, ${result.failed} failed`)
    for (const failure of result.failures) console.log(`  ${failure}`)
    passed += result.passed
    failed += result.failed
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.env.VITEST_REPORT) {
  const report = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, success: failed === 0 }
  writeFileSync(process.env.VITEST_REPORT, JSON.stringify(report))
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** What check.js tells; a runtime that cannot run it is one failure. */
function runOn(commandOf, file) {
  let said = ''
  try {
    const [command, ...args] = commandOf()
    const { stdout, stderr, error } = spawnSync(command, [...args, 'test/runtimes/check.js', file], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    })
    said = error?.message ?? stderr
    return JSON.parse(stdout)
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`it did not run: ${error.message}\n${said}`] }
  }
}
