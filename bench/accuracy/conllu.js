/**
 * Running text from a CoNLL-U file of Universal Dependencies: the sentences of a document, joined
 * as the file says that they stood.
 */
import { squash } from './squash.js'

/** How many sentences make a document where a treebank knows none. */
const BLOCK = 50
/** Languages that write no space between sentences. */
const UNSPACED = new Set(['zh', 'ja'])
const ESCAPES = { s: ' ', n: '\n', r: '\r', t: '\t', p: '|', '\\': '\\' }

/**
 * Reads a CoNLL-U file.
 *
 * @param {string} content what is in the file
 * @param {string} lang its language, which decides what is between sentences
 * @param {string} name the name of the file, for the ids
 * @returns `{ id, lang, text, ends, para }` for each document; `ends` are the ends of its sentences and
 * `para` those that a blank line follows, in code units that are not white space
 */
export function readConllu(content, lang, name) {
  const sentences = parse(content)
  const starts = sentences.filter((sentence) => sentence.startsDocument).length
  // Where every sentence is a document of its own, as where none is, the mark says nothing.
  const marked = starts > 0 && starts < 0.8 * sentences.length
  const documents = []
  let current
  for (const sentence of sentences) {
    const fresh = marked ? sentence.startsDocument : (current?.ends.length ?? 0) >= BLOCK
    if (!current || fresh) {
      current = { id: `${name}#${documents.length}`, lang, text: '', ends: [], para: [] }
      documents.push(current)
    } else current.text += between(current, sentence, lang)
    current.text += sentence.text
    current.ends.push(squash(current.text).length)
    current.spaceAfter = sentence.spaceAfter
  }
  for (const document of documents) delete document.spaceAfter
  return documents
}

function between(document, next, lang) {
  if (next.startsParagraph || next.startsDocument) {
    document.para.push(document.ends.at(-1))
    return '\n\n'
  }
  return document.spaceAfter ?? (UNSPACED.has(lang) ? '' : ' ')
}

function parse(content) {
  const sentences = []
  let sentence = fresh()
  let wordEnd = 0
  for (const line of `${content}\n`.split('\n')) {
    if (line.startsWith('# newdoc')) sentence.startsDocument = true
    else if (/^# newpar(\s|$)/.test(line)) sentence.startsParagraph = true
    else if (line.startsWith('# text =')) sentence.text = line.slice('# text ='.length).trim()
    else if (/^\d/.test(line)) {
      const [id, , , , , , , , , misc = ''] = line.split('\t')
      if (id.includes('.')) continue
      // 3-4 is a token of two words: what follows it is said there, not at the words.
      if (id.includes('-')) wordEnd = Number(id.split('-')[1])
      else if (Number(id) <= wordEnd) continue
      sentence.spaceAfter = spaceAfter(misc)
    } else if (line.trim() === '' && sentence.text !== undefined) {
      sentences.push(sentence)
      sentence = fresh()
      wordEnd = 0
    }
  }
  return sentences
}

const fresh = () => ({ text: undefined, startsDocument: false, startsParagraph: false, spaceAfter: undefined })

function spaceAfter(misc) {
  const spaces = /(?:^|\|)SpacesAfter=([^|]*)/.exec(misc)
  if (spaces) return spaces[1].replace(/\\([snrtp\\])/g, (_, letter) => ESCAPES[letter])
  return /(?:^|\|)SpaceAfter=No(\||$)/.test(misc) ? '' : undefined
}
