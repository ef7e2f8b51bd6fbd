/**
 * The splitters that each-sentence is measured beside, as `(text, lang) => sentences`. One that
 * isn't installed is left out.
 */
const LOCALES = { no: 'nb' }

async function intl() {
  const segmenters = new Map()
  return (text, lang) => {
    if (!segmenters.has(lang))
      segmenters.set(lang, new Intl.Segmenter(LOCALES[lang] ?? lang, { granularity: 'sentence' }))
    return Array.from(segmenters.get(lang).segment(text), ({ segment }) => segment)
  }
}

async function sbd() {
  const { default: peer } = await import('sbd')
  return (text) => peer.sentences(text, { newline_boundaries: true })
}

async function sentencex() {
  const { segment } = await import('sentencex')
  return (text, lang) => segment(lang, text)
}

async function compromise() {
  const { default: nlp } = await import('compromise')
  const { splitSentences } = nlp.methods().one.tokenize
  const world = nlp.world()
  return (text) => splitSentences(text, world)
}

const PEERS = { 'Intl.Segmenter': intl, sbd, sentencex, compromise }

/** The peers that are there, by name. */
export async function loadPeers(names = Object.keys(PEERS)) {
  const peers = {}
  for (const name of names) {
    try {
      peers[name] = await PEERS[name]()
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
      console.error(`${name} is not installed and left out; npm install --prefix bench installs it`)
    }
  }
  return peers
}
