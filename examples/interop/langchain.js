// LangChain: a text splitter that never cuts a sentence. As many sentences as fit chunkSize are a chunk.
//
// npm run example:interop -- langchain [FILE.txt]
import { readFile } from 'node:fs/promises'
import { TextSplitter } from '@langchain/textsplitters'
import { eachSentence } from 'each-sentence'
import { textFile } from '../support/text.js'

export class SentenceTextSplitter extends TextSplitter {
  constructor({ locale = 'en', ...fields } = {}) {
    super({ chunkOverlap: 0, ...fields })
    this.locale = locale
  }
  async splitText(text) {
    // With their white space the sentences are the text, in which LangChain finds the lines of each chunk.
    return this.mergeSplits([...eachSentence(text, { locale: this.locale, trim: false })], '')
  }
}

if (process.argv[1] === import.meta.filename) {
  const splitter = new SentenceTextSplitter({ chunkSize: 300 })
  for (const chunk of await splitter.splitText(await readFile(textFile, 'utf8')))
    console.log(`${chunk.length}  ${chunk}\n`)
}
