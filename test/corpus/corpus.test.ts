/**
 * Every target of the fuzzer, with the texts it starts from and with what it once found
 * (`found/TARGET/`: the input as it was written by `npm run fuzz`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as bytes from '../../fuzz/targets/bytes.ts'
import * as markdown from '../../fuzz/targets/markdown.ts'
import * as records from '../../fuzz/targets/records.ts'
import * as tables from '../../fuzz/targets/tables.ts'
import * as text from '../../fuzz/targets/text.ts'
import * as uax29 from '../../fuzz/targets/uax29.ts'

const TARGETS = { bytes, markdown, records, tables, text, uax29 }

const here = import.meta.dirname
const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
        .map(({ name }) => path.join(folder, name))
    : []

describe.each(Object.entries(TARGETS))('%s', (name, { fuzz, seed, describe: said }) => {
  test.each(filesOf(here).map((file) => [path.basename(file), file]))('%s', async (_, file) => {
    const inputs = seed(readFileSync(file))
    expect(inputs.length).toBeGreaterThan(0)
    for (const data of inputs) await fuzz(data)
  })

  const found = filesOf(path.join(here, 'found', name))
  test.runIf(found.length > 0)('what was found is mended', async () => {
    for (const file of found) {
      const data = readFileSync(file)
      try {
        await fuzz(data)
      } catch (cause) {
        throw new Error(`${path.basename(file)}: ${said(data)}`, { cause })
      }
    }
  })
})
