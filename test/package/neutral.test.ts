/**
 * The entries for every runtime import nothing of Node: the built files are walked.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const dist = path.join(import.meta.dirname, '../../dist')

/** Every module that a built file imports, itself or through others. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    if ((name as string).startsWith('.')) importsOf(path.join(path.dirname(file), name as string), seen)
    else seen.add(name as string)
  }
  return seen
}

test.each(['core', 'web'])('each-sentence/%s imports nothing but its own files', (entry) => {
  const foreign = [...importsOf(path.join(dist, `${entry}.js`))].filter((name) => !name.startsWith(dist))
  expect(foreign).toEqual([])
})
