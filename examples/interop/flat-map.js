// Readable.flatMap: documents in, sentences out, with the stream's own operators before and behind.
//
// npm run example:interop -- flat-map
import { Readable } from 'node:stream'
import { eachSentence } from 'each-sentence'

/** A stream of the sentences of documents; each document is split as far as it is asked for. */
export const sentencesOf = (documents) =>
  Readable.from(documents)
    .filter(({ draft }) => !draft)
    .flatMap(({ text, lang }) => eachSentence(text, { locale: lang ?? 'en' }))

if (process.argv[1] === import.meta.filename) {
  const documents = [
    { text: 'Dr. Quill rose. Nobody saw her.' },
    { text: 'Not yet. Not this.', draft: true },
    { text: 'Am 7. August kam sie. Es regnete.', lang: 'de' },
  ]
  for await (const sentence of sentencesOf(documents)) console.log(sentence)
}
