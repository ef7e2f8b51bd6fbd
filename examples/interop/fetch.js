// fetch: the sentences of a response, while it comes. Leaving the loop closes the connection.
//
// npm run example:interop -- fetch URL
import { eachSentence } from 'each-sentence'

export async function* sentencesOf(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
  yield* eachSentence(response.body)
}

if (process.argv[1] === import.meta.filename) {
  for await (const sentence of sentencesOf(process.argv[2])) console.log(sentence)
}
