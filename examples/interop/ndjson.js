/** A line of JSON for each sentence: a step of a pipeline, in which a sentence is made when the next step asks for it. */
export async function* ndjson(sentences) {
  for await (const sentence of sentences) yield `${JSON.stringify(sentence)}\n`
}
