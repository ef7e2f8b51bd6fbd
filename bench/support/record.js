/**
 * Dated records of what was measured, from which tables and charts are made.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, '..', 'records')

/** The machine, as far as it matters for a figure. */
export function machine() {
  return {
    node: process.version,
    system: `${os.platform()} ${os.arch()}`,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
  }
}

/** Writes `records/KIND-DATE.json` and gives its name. */
export function writeRecord(kind, command, figures) {
  mkdirSync(FOLDER, { recursive: true })
  const date = new Date().toISOString().slice(0, 10)
  const file = path.join(FOLDER, `${kind}-${date}.json`)
  const record = { date, command, commit: commit(), machine: machine(), ...figures }
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
  return path.relative(process.cwd(), file)
}

/**
 * Writes a record of which only a part was measured anew: the other members of the group are those of the last record.
 * Each says by itself when it was measured, and of which commit.
 */
export function mergeRecord(kind, command, group, measured) {
  const members = { ...lastRecord(kind)?.[group] }
  for (const [name, figures] of Object.entries(measured))
    members[name] = { date: new Date().toISOString().slice(0, 10), commit: commit(), ...figures }
  const sorted = Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)))
  return writeRecord(kind, command, { [group]: sorted })
}

/** The last record of a kind, with its name. */
export function lastRecord(kind) {
  const pattern = new RegExp(`^${kind}-\\d{4}-\\d{2}-\\d{2}\\.json$`)
  const name = readdirSync(FOLDER)
    .filter((file) => pattern.test(file))
    .sort()
    .at(-1)
  return name && { name, ...JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) }
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: FOLDER, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
