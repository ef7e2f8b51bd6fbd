/**
 * Tables in Markdown, and the places in documents where they are put.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** A Markdown table; the first column is text, the others are figures. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(line)].join('\n')
}

/** Puts text between the markers `<!-- NAME -->` and `<!-- /NAME -->` of a document. */
export function putInto(file, name, text) {
  const content = readFileSync(file, 'utf8')
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(content)) throw new Error(`${file}: the markers <!-- ${name} --> and <!-- /${name} --> are missing`)
  writeFileSync(
    file,
    content.replace(pattern, (_, open, close) => `${open}${text}\n${close}`),
  )
}
