/**
 * What accuracy is measured on: files and folders of CoNLL-U, and of records in JSON lines.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readConllu } from './conllu.js'

/** Every file that can be measured on, of files and folders. */
export function findFiles(places) {
  return places.flatMap((place) => {
    if (!existsSync(place)) throw new Error(`${place}: there is no such file or folder`)
    if (!statSync(place).isDirectory()) return [place]
    const inside = readdirSync(place, { recursive: true }).sort()
    return inside.filter((name) => /\.(conllu|dev\.jsonl)$/.test(name)).map((name) => path.join(place, name))
  })
}

/**
 * Reads a file: CoNLL-U, whose language is the first part of its name (`de_gsd-ud-dev.conllu`), or
 * records `{ id, lang, text, ends, para }` in JSON lines.
 */
export function readRecords(file) {
  const content = readFileSync(file, 'utf8')
  const name = path.basename(file).replace(/(-ud-\w+)?\.(conllu|dev\.jsonl|jsonl)$/, '')
  if (file.endsWith('.conllu')) return { name, records: readConllu(content, name.split('_')[0], name) }
  const records = content
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const record = JSON.parse(line)
      if (typeof record.text !== 'string' || !Array.isArray(record.ends)) {
        throw new Error(`${file}:${i + 1}: a record has the fields text and ends`)
      }
      return record
    })
  return { name, records }
}
