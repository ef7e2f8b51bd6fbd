// RxJS takes any async iterable. Unsubscribing, also by take(), closes the source.
//
// npm run example:interop -- rxjs [FILE.txt]
import { createReadStream } from 'node:fs'
import { eachSentence } from 'each-sentence'
import { bufferCount, filter, from, take } from 'rxjs'
import { textFile } from '../support/text.js'

/** Observes pairs of sentences that hold a word. */
export const pairsWith = (word, source) =>
  from(eachSentence(source)).pipe(
    filter((sentence) => sentence.includes(word)),
    bufferCount(2),
  )

if (process.argv[1] === import.meta.filename) {
  pairsWith('the', createReadStream(textFile))
    .pipe(take(2))
    .subscribe((pair) => console.log(pair))
}
