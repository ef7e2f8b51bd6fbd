/**
 * The fault table, in a process that tells what each row left behind.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Told } from './child.ts'
import { sections } from './rows/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'each-sentence-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let told: Map<string, Told>

beforeAll(async () => {
  const file = path.join(folder, 'child.mjs')
  const input = fileURLToPath(new URL('child.ts', import.meta.url))
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file, format: 'esm' })
  await bundle.close()
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const data of child.stdout) text += data
  told = new Map((JSON.parse(text) as Told[]).map((row) => [row.fault, row]))
}, 120_000)

describe.each(sections)('$title', ({ title, rows }) => {
  test.each(rows)('$fault', ({ fault, outcome }) => {
    expect(told.get(`${title}: ${fault}`)).toEqual({ fault: `${title}: ${fault}`, outcome, left: [] })
  })
})
