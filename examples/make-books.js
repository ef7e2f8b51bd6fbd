// node examples/make-books.js BOOKS FILE: writes a books.csv with that many books and prints what is in it.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createWriter } from './support/prose.js'

const [books, file] = process.argv.slice(2)
const { pick, sentence } = createWriter(2)
let sentences = 0

const TITLES = ['The Rope', 'Gales, Tides and Lamps', 'A "Short" History of Knots', 'Mrs. Lowe Goes Out', 'Low Water']
const AUTHORS = ['Arden, T.', 'Edith Lowe', 'J. R. Penhallow Jr.', 'Zoë Quill']

/** A summary of one to eight sentences, some of them on lines of their own. */
function summary() {
  const length = pick([1, 2, 3, 4, 6, 8])
  sentences += length
  return Array.from({ length }, sentence).reduce((text, next) => text + pick([' ', ' ', '\n']) + next)
}

/** A field of CSV: in quotes where it holds a comma, a quote or a line break; a quote within is doubled. */
function field(value) {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function* rows(count) {
  yield 'title,author,year,summary\n'
  for (let i = 1; i <= count; i++) {
    const book = [`${pick(TITLES)}, vol. ${i}`, pick(AUTHORS), 1900 + (i % 120), summary()]
    yield `${book.map(field).join(',')}\n`
  }
}

await pipeline(rows(Number(books)), createWriteStream(file))
console.log(JSON.stringify({ books: Number(books), sentences }))
