/**
 * The state of the page as the part of its address behind `#`: what is not as it comes, and the text
 * when it is short enough, packed where that makes it shorter.
 */
import { OPTION_DEFAULTS } from './options.js'
import { SAMPLES } from './samples.js'

export const DEFAULTS = {
  tab: 'text',
  ...OPTION_DEFAULTS,
  /** The name of a sample, or '' for a text of one's own. */
  sample: 'en',
  text: SAMPLES.en.text,
  chunk: '4',
  speed: '40',
  view: 'flow',
  source: 'generated',
  size: '50',
  url: '',
  reader: '0',
}

const ALLOWED = {
  tab: ['text', 'large'],
  rule: ['prose', 'uax29', 'period'],
  newlines: ['paragraph', 'always', 'never'],
  lookahead: ['full', 'eager'],
  overflow: ['split', 'error', 'skip'],
  view: ['flow', 'list'],
  source: ['generated', 'url', 'file'],
  reader: ['0', '10000', '1000', '100'],
}

/** Longer texts, in code units, are not for the text field: it would be slow. They go to the other pane. */
export const LONGEST_TEXT = 262_144

/** Addresses longer than this are cut off by some programs. */
const LONGEST = 6000

/** The state that an address holds; what it says wrongly is left as it comes. */
export async function readState(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const state = { ...DEFAULTS }
  for (const name of Object.keys(DEFAULTS)) {
    const value = given.get(name)
    if (value === null || name === 'text' || name === 'sample') continue
    if (name === 'markdown') state.markdown = value === 'true'
    else if (!ALLOWED[name] || ALLOWED[name].includes(value)) state[name] = value
  }
  const text = given.has('packed') ? await unpack(given.get('packed')) : given.get('text')
  if (typeof text === 'string' && text.length <= LONGEST_TEXT) return { ...state, sample: '', text }
  const sample = given.get('sample')
  if (sample !== null && Object.hasOwn(SAMPLES, sample)) return { ...state, sample, text: SAMPLES[sample].text }
  return state
}

/**
 * The part of the address for a state, and whether the text is in it.
 *
 * @returns {Promise<{ hash: string, whole: boolean }>}
 */
export async function writeState(state) {
  const given = new URLSearchParams()
  for (const name of Object.keys(DEFAULTS)) {
    if (name !== 'text' && name !== 'sample' && state[name] !== DEFAULTS[name]) given.set(name, state[name])
  }
  if (state.sample !== '') {
    if (state.sample !== DEFAULTS.sample) given.set('sample', state.sample)
    return { hash: given.toString(), whole: true }
  }
  const rest = given.toString()
  given.set('text', state.text)
  let hash = given.toString()
  if (hash.length > 500) {
    given.delete('text')
    given.set('packed', await pack(state.text))
    if (given.toString().length < hash.length) hash = given.toString()
  }
  return hash.length <= LONGEST ? { hash, whole: true } : { hash: rest, whole: false }
}

async function pack(text) {
  const packed = await new Response(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer()
  const binary = Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** `undefined` for what `pack` has not written; a few bytes may stand for a text that is far too long. */
async function unpack(packed) {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text
      text += value
      if (text.length <= LONGEST_TEXT) continue
      await reader.cancel()
      return undefined
    }
  } catch {
    return undefined
  }
}
