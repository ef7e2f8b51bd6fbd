// The sentences of all summaries in a books.csv of any size. A row is read, its sentences are walked, and both are
// forgotten: there is no list of books, and none of sentences.
//
// npm run example:books [-- BOOKS | FILE.csv]   (columns: title, author, year, summary)
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse'
import { eachSentence } from 'each-sentence'
import { inOwnProcess, peakMemory } from './support/measure.js'
import { withTemporaryFolder } from './support/temporary.js'

async function* sentencesOf(books) {
  for await (const book of books) {
    for (const sentence of eachSentence(book.summary)) yield { book, sentence }
  }
}

async function report(file) {
  const seen = { books: 0, sentences: 0, longest: { sentence: '' } }
  let last

  // A pipeline also passes on the errors of the file, which pipe() does not.
  await pipeline(createReadStream(file), parse({ columns: true, bom: true }), sentencesOf, async (found) => {
    for await (const { book, sentence } of found) {
      if (book !== last) seen.books++
      last = book
      seen.sentences++
      if (sentence.length > seen.longest.sentence.length) seen.longest = { book, sentence }
    }
  })

  console.log(`books             ${seen.books}`)
  console.log(`sentences         ${seen.sentences}`)
  console.log(`longest sentence  ${seen.longest.sentence.replaceAll(/\s+/g, ' ')}`)
  console.log(`  of              ${seen.longest.book?.title ?? '-'}`)
  console.log(`peak memory       ${peakMemory()} MB`)
}

const [booksOrFile = '10000'] = process.argv.slice(2)
if (/^\d+$/.test(booksOrFile)) {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'books.csv')
    await inOwnProcess(fileURLToPath(new URL('make-books.js', import.meta.url)), booksOrFile, file)
    await report(file)
  })
} else {
  await report(booksOrFile)
}
