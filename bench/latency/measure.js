/**
 * How long each sentence of an answer waits, and what comes out of it.
 *
 * Splitters change white space, so that places are told by the characters that are none: the 17th of
 * the text is the 17th of what comes out, unless some were lost.
 */

const visible = (text) => [...text].filter((character) => !/[\s\ufeff]/.test(character))

/**
 * Feeds the pieces of an answer.
 *
 * @returns for each end the number of pieces that had been fed when its sentence was out, the places
 * of the ends and of the cuts (in visible characters), and how many characters were lost or strange
 */
async function feed(create, { text, ends, locale }, pieces) {
  const splitter = create(locale)
  const given = []
  const take = (items, fed) => given.push(...items.map((item) => ({ characters: visible(item), fed })))
  for (const [i, piece] of pieces.entries()) take(await splitter.write(piece), i + 1)
  take(await splitter.end(), pieces.length)

  const expected = visible(text)
  const { places, common } = align(
    expected,
    given.flatMap(({ characters }) => characters),
  )
  const goals = ends.map((end) => visible(text.slice(0, end)).length)
  const out = []
  const cuts = []
  let count = 0
  for (const { characters, fed } of given) {
    count += characters.length
    const place = places[count]
    if (characters.length > 0) cuts.push(place)
    while (out.length < goals.length && place >= goals[out.length]) out.push(fed)
  }
  while (out.length < goals.length) out.push(pieces.length)
  return { out, goals, cuts, lost: expected.length - common, strange: count - common }
}

/**
 * Finds what came out in the text, by their longest common subsequence.
 *
 * @returns for each number of characters that came out how many of the text they stand for, and how
 * many the two have in common
 */
function align(expected, given) {
  const wide = given.length + 1
  const longest = new Uint16Array((expected.length + 1) * wide)
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = given.length - 1; j >= 0; j--) {
      longest[i * wide + j] =
        expected[i] === given[j]
          ? longest[(i + 1) * wide + j + 1] + 1
          : Math.max(longest[(i + 1) * wide + j], longest[i * wide + j + 1])
    }
  }
  const places = [0]
  let i = 0
  for (let j = 0; j < given.length; j++) {
    // What the text has before this character, and this character, if it is the text's at all.
    let at = i
    while (at < expected.length && !(expected[at] === given[j] && keeps(at, j))) at++
    if (at < expected.length) i = at + 1
    places.push(i)
  }
  return { places, common: longest[0] }

  /** Whether taking the character at `at` for the one at `j` loses nothing of what they have in common. */
  function keeps(at, j) {
    return longest[(at + 1) * wide + j + 1] + 1 === longest[i * wide + j]
  }
}

/** Where each piece ends. */
function endsOf(pieces) {
  let at = 0
  return pieces.map((piece) => {
    at += piece.length
    return at
  })
}

/** All that is measured of one splitter on some answers. */
export async function measure(create, answers) {
  const waits = { tokens: [], characters: [], needed: [], beyond: [], behindSpace: [] }
  const counts = { sentences: 0, wrong: 0, missed: 0, lost: 0, strange: 0 }
  for (const answer of answers) {
    const { text, ends, tokens } = answer
    const tokenEnds = endsOf(tokens)
    const { out, goals, cuts, lost, strange } = await feed(create, answer, tokens)
    const characters = [...text]
    const characterEnds = endsOf(characters)
    const single = await feed(create, answer, characters)
    for (const [i, end] of ends.entries()) {
      const last = tokenEnds.findIndex((to) => to >= end)
      waits.tokens.push(out[i] - 1 - last)
      waits.characters.push(tokenEnds[out[i] - 1] - end)
      const needed = characterEnds[single.out[i] - 1] - end
      waits.needed.push(needed)
      // The rest of the token that the end is in, or else the next one.
      waits.beyond.push(needed - (tokenEnds[last] > end ? tokenEnds[last] - end : (tokens[last + 1]?.length ?? 0)))
      if (/\s/.test(text.charAt(end))) waits.behindSpace.push(needed - 1)
    }
    const whole = visible(text).length
    counts.sentences += ends.length + 1
    counts.wrong += cuts.filter((cut) => cut < whole && !goals.includes(cut)).length
    counts.missed += goals.filter((goal) => !cuts.includes(goal)).length
    counts.lost += lost
    counts.strange += strange
  }
  return {
    ...counts,
    ...Object.fromEntries(Object.entries(waits).map(([name, values]) => [name, summary(values)])),
  }
}

/** Median, 95th percentile and maximum. */
function summary(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  return { median: at(0.5), p95: at(0.95), max: at(1) }
}
