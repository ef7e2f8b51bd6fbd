/**
 * The texts that speed is measured on: a file that is given, the novel and the development files that
 * lie beside the project where there are any, else what the project's own fixtures hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const NOVEL = path.join(root, '../shared/data/text/sherlock-holmes.txt')
const TREEBANKS = path.join(root, '../shared/data/by-sa')

/** A text repeated to `length` code units. */
export function repeated(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length)
}

/** Cuts text into pieces that share no storage with it, as a stream would give them. */
export function pieces(text, size) {
  const encoding = /[^\0-\xff]/.test(text) ? 'utf16le' : 'latin1'
  const all = []
  for (let at = 0; at < text.length; at += size) {
    all.push(Buffer.from(text.slice(at, at + size), encoding).toString(encoding))
  }
  return all
}

function novel(file) {
  if (file) return readFileSync(file, 'utf8')
  return existsSync(NOVEL) ? readFileSync(NOVEL, 'utf8') : fixture('en')
}

function fixture(tag) {
  const content = readFileSync(path.join(root, `test/fixtures/${tag}.txt`), 'utf8')
  const between = /^between: nothing$/m.test(content) ? '' : ' '
  const paragraphs = content
    .split('\n\n')
    .map((entry) => entry.split('\n').filter((line) => !/^(#|between:)/.test(line)))
  return paragraphs.map((lines) => lines.join(between)).join('\n\n')
}

/** Text of a language: one that was written for this, else the first treebank of it, else the fixture. */
function language(tag) {
  const own = path.join(root, `bench/texts/${tag}.txt`)
  if (existsSync(own)) return `${readFileSync(own, 'utf8')}\n`
  const name = existsSync(TREEBANKS) && readdirSync(TREEBANKS).find((file) => file.startsWith(`${tag}_`))
  if (!name) return fixture(tag)
  const lines = readFileSync(path.join(TREEBANKS, name), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).text).join('\n\n')
}

const ASCII = { '“': '"', '”': '"', '‘': "'", '’': "'", '—': '--', '–': '-', '…': '...' }

/** Family -> `{ locale, text }`; a family's text is made when it is asked for. */
export function families(file) {
  const curly = novel(file)
  const plain = curly.replace(/[“”‘’—–…]/g, (mark) => ASCII[mark]).replace(/[^\0-\x7f]/g, 'e')
  return {
    prose: { locale: 'en', text: plain },
    curly: { locale: 'en', text: curly.includes('“') ? curly : curly.replace(/"(\w)/g, '“$1').replace(/"/g, '”') },
    abbreviations: { locale: 'en', text: 'Dr. Quill of St. Brannoc, e.g., met Mr. and Mrs. Moor at 5 p.m. in No. 7. ' },
    Chinese: { locale: 'zh', text: language('zh') },
    Japanese: { locale: 'ja', text: language('ja') },
    Hindi: { locale: 'hi', text: language('hi') },
    Marathi: { locale: 'mr', text: language('mr') },
    Russian: { locale: 'ru', text: language('ru') },
  }
}
