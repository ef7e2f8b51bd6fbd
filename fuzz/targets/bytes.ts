/** Bytes through the streams and generators: every encoding, cut anywhere, walked in every way. */
import { eachSentence, SentenceSplitter } from '../../lib/core.ts'
import { SentenceStream } from '../../lib/index.ts'
import type { Sentence, SentenceOptions } from '../../lib/types.ts'
import { SentenceTransformStream } from '../../lib/web.ts'
import { Choices, type Cuts, cut, HEADER, restOf, show, textOf, wellFormed, withDefaults } from './support/input.ts'
import { demand, demandSame } from './support/law.ts'
import { type Outcome, split, told } from './support/laws.ts'

export { HEADER }

/** All decoders of the WHATWG Encoding standard that the runtime has, those with characters of several bytes first. */
const ENCODINGS = (
  'utf-8 utf-16le utf-16be gb18030 gbk big5 euc-jp iso-2022-jp shift_jis euc-kr windows-1252 ibm866 iso-8859-2 iso-8859-3 ' +
  'iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 ' +
  'iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 ' +
  'windows-1256 windows-1257 windows-1258 x-mac-cyrillic'
)
  .split(' ')
  .filter(isKnown)

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding === label
  } catch {
    return false
  }
}

/** Encodings whose characters mean the same wherever they stand, so that decoding can start between any two. */
const isStateless = (encoding: string): boolean => encoding !== 'iso-2022-jp'

/** Bytes of characters, of halves of them, and of what is none. */
const BYTES =
  'ef bb bf|ff fe|fe ff|c3 a9|e2 82 ac|e3 80 82|f0 9f 98 80|c2 85|c0 80|e0 9f bf|ed a0 80|f4 90 80 80|f0 8f|e2 82|f0 9f 98|' +
  '2e 00 20 00|00 2e 00 20|41 00|00 41|02 30|30 02|3d d8 00 de|d8 3d de 00|3d d8|d8 3d|00 de|' +
  'd6 d0|a1 a3|81 30 81 30|90 30 81 30|84 31 a5 30|e3 32 9a 36|81 30 81|81 30 20|81 20|81 ff|' +
  'c7 d1|b1 db|88 62|87 41|a4 20|8e b1|8f a2 af|8f a2 41|8f 41|a1 20|93 fa 96 7b 81 42|fc fc|' +
  '1b 24 42 46 7c 4b 5c 1b 28 42|1b 28 4a|1b 24 40|1b 28 49|1b 24|1b 1b 24 42|0e|0f'
export const TOKENS: Uint8Array[] = BYTES.split('|').map((hex) =>
  Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16)),
)

interface Input {
  options: SentenceOptions
  cuts: Cuts
  via: (typeof WAYS)[number]
  mark: number | undefined
  bytes: Uint8Array
}

/** Ways from bytes to sentences. */
const WAYS = [
  'splitter',
  'data',
  'read',
  'iterate',
  'web',
  'generator',
  'async',
  'separator',
  'batch',
  'mixed',
] as const

function read(data: Uint8Array): Input {
  const choices = new Choices(data)
  const options = choices.options()
  const cuts = choices.cuts()
  const encoding = choices.pick(ENCODINGS)
  const flags = choices.byte()
  const via = choices.pick(WAYS)
  const mark = choices.pick([undefined, 1, 0, 3])
  if (encoding !== 'utf-8') options.encoding = encoding
  if (flags & 1) options.fatal = true
  if (!(flags & 2)) options.byteOffsets = true
  return { options, cuts, via, mark, bytes: new Uint8Array(restOf(data)) }
}

export async function fuzz(data: Uint8Array): Promise<void> {
  const input = read(data)
  const { options, bytes, cuts } = input
  const whole = split([bytes], options)
  checkOffsets(bytes, options, whole)
  // Node's Buffers take a way of their own through the decoder.
  const pieces = cut(Buffer.from(bytes), cuts)
  switch (input.via) {
    case 'splitter':
      return demandSame(lasting(split(pieces, options)), lasting(whole), 'cuts of bytes never matter')
    case 'mixed':
      return checkMixed(input)
    case 'separator':
      return checkSeparator(input, pieces)
    case 'batch':
      return checkBatch(input, pieces)
    default:
      demandSame(await walk(input, pieces), lasting(whole), `${input.via} gives what the splitter gives`)
  }
}

/** What neither cutting nor the way changes. */
function lasting({ sentences, error }: Outcome): unknown {
  return { sentences, error }
}

/** So many sentences of an input are decoded again: each takes the rest of the input. */
const CHECKED = 40

/** Offsets rise, and the bytes between two are the sentence's. */
function checkOffsets(bytes: Uint8Array, options: SentenceOptions, { sentences, error }: Outcome): void {
  const { encoding = 'utf-8', byteOffsets, fatal } = options
  if (error) {
    const stated = ['ERR_SENTENCE_TOO_LONG', ...(fatal ? ['ERR_INVALID_BYTES'] : [])]
    demand(stated.includes(error.code), 'no error but those that are stated', () => error)
    if (error.code === 'ERR_INVALID_BYTES') checkInvalid(bytes, encoding, error.byteOffset as number)
  }
  let end = 0
  let byteEnd = 0
  for (const sentence of sentences.slice(0, CHECKED)) {
    demand(sentence.text !== '' && sentence.start >= end, 'offsets rise', () => sentences)
    demand(sentence.end - sentence.start === sentence.text.length, 'offsets are true', () => sentence)
    end = sentence.end
    if (!byteOffsets) continue
    const { byteStart = -1, byteEnd: to = -1 } = sentence
    demand(byteStart >= byteEnd && to > byteStart && to <= bytes.length, 'byte offsets rise', () => sentences)
    byteEnd = to
    // Not the bytes between the two alone: what ends in a character is decoded otherwise than what goes on.
    const [from, behind] = [byteStart, to].map((at) => decode(bytes.subarray(at), encoding))
    if (isStateless(encoding) && from !== undefined && behind !== undefined)
      demand(from === sentence.text + behind, 'byte offsets are true', () => ({ sentence, from, behind }))
  }
}

/** Up to the invalid byte everything is valid; from it on, the next few bytes are not. */
function checkInvalid(bytes: Uint8Array, encoding: string, at: number): void {
  demand(at >= 0 && at < bytes.length, 'the invalid byte is in the input', () => ({ at, length: bytes.length }))
  demand(isValid(bytes.subarray(0, at), encoding), 'the bytes before the invalid one are valid', () => ({ at }))
  demand(!isValid(bytes, encoding), 'bytes that are called invalid are invalid', () => ({ at }))
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    // Node 20 decodes 0x80 to 0x9F of windows-1252 as ISO 8859-1 when it decodes all at once.
    const decoder = new TextDecoder(encoding, { fatal: true })
    decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** What the platform makes of bytes, or `undefined` where it fails for itself. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    return decoder.decode(bytes, { stream: true }) + decoder.decode()
  } catch {
    return undefined
  }
}

/** Walks a stream or a generator. */
async function walk({ options, via, mark }: Input, pieces: Uint8Array[]): Promise<unknown> {
  const sentences: Sentence[] = []
  const objects = { ...options, output: 'object' as const, ...(mark === undefined ? {} : { highWaterMark: mark }) }
  try {
    await WALKS[via as keyof typeof WALKS](objects, pieces, sentences)
  } catch (thrown) {
    return { sentences, error: told(thrown) }
  }
  return { sentences }
}

type Objects = Omit<SentenceOptions, 'batch'> & { output: 'object' }

const WALKS = {
  data: (options: Objects, pieces: Uint8Array[], sentences: Sentence[]) =>
    settled(options, pieces, (stream) => stream.on('data', (sentence: Sentence) => sentences.push(sentence))),
  read: (options: Objects, pieces: Uint8Array[], sentences: Sentence[]) =>
    settled(options, pieces, (stream) =>
      stream.on('readable', () => {
        for (let sentence = stream.read(); sentence !== null; sentence = stream.read()) sentences.push(sentence)
      }),
    ),
  async iterate(options: Objects, pieces: Uint8Array[], sentences: Sentence[]) {
    const stream = new SentenceStream(options)
    writeAll(stream, pieces)
    for await (const sentence of stream) sentences.push(sentence)
  },
  async web(options: Objects, pieces: Uint8Array[], sentences: Sentence[]) {
    const { readable, writable } = new SentenceTransformStream(options)
    const writer = writable.getWriter()
    const writing = (async () => {
      for (const piece of pieces) await writer.write(piece)
      await writer.close()
    })()
    writing.catch(() => {})
    for await (const sentence of readable) sentences.push(sentence)
    await writing
  },
  async generator(options: Objects, pieces: Uint8Array[], sentences: Sentence[]) {
    for (const sentence of eachSentence(pieces, options)) sentences.push(sentence)
  },
  async async(options: Objects, pieces: Uint8Array[], sentences: Sentence[]) {
    async function* source() {
      yield* pieces
    }
    for await (const sentence of eachSentence(source(), options)) sentences.push(sentence)
  },
}

function writeAll(stream: SentenceStream<SentenceOptions>, pieces: Uint8Array[]): void {
  for (const piece of pieces) stream.write(piece)
  stream.end()
}

/** Waits for the end of a stream, or its error. */
function settled(
  options: Objects,
  pieces: Uint8Array[],
  listen: (stream: SentenceStream<Objects>) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = new SentenceStream(options)
    stream.on('end', resolve).on('error', reject)
    listen(stream)
    writeAll(stream, pieces)
  })
}

const LINE_BREAK = '\n'

/** With a line break as separator a line is a sentence, whose white space alone has changed. */
async function checkSeparator({ options, mark }: Input, pieces: Uint8Array[]): Promise<void> {
  const { byteOffsets: _, ...splitting } = options
  const wanted = split(pieces, splitting)
  let text = ''
  let error: Outcome['error']
  try {
    const separated = { ...splitting, separator: LINE_BREAK, ...(mark ? { highWaterMark: mark } : {}) }
    const stream = new SentenceStream(separated)
    writeAll(stream, pieces)
    stream.setEncoding('utf8')
    for await (const part of stream) text += part
  } catch (thrown) {
    error = told(thrown)
  }
  demandSame(error, wanted.error, 'the error is the same with a separator')
  const lines = text.split(LINE_BREAK)
  demand(lines.pop() === '', 'every line has its end', () => text)
  // Half a surrogate pair is no character of UTF-8.
  const folded = wanted.sentences.map((sentence) => sentence.text.replace(/[\s\u0085]+/g, ' ')).map(wellFormed)
  demandSame(lines, folded, 'a line is a sentence')
}

function checkBatch({ options, cuts }: Input, pieces: Uint8Array[]): void {
  const batch = 1 + (cuts.seed % 5)
  const wanted = split(pieces, options)
  const splitter = new SentenceSplitter({ ...options, output: 'object' as const, batch })
  const batches: Sentence[][] = []
  try {
    for (const piece of pieces) for (const sentences of splitter.write(piece)) batches.push(sentences)
    for (const sentences of splitter.end()) batches.push(sentences)
  } catch (thrown) {
    demandSame(told(thrown), wanted.error, 'the error is the same in batches')
    return
  }
  demandSame(batches.flat(), wanted.sentences, 'batches hold the sentences')
  demand(
    batches.every((sentences, i) => sentences.length === batch || (i === batches.length - 1 && sentences.length > 0)),
    'batches are full, but for the last',
    () => batches.map(({ length }) => length),
  )
}

/** A text in strings and in bytes by turns, parted between characters, is the text. */
function checkMixed({ options, cuts, bytes }: Input): void {
  const { encoding: _, ...rest } = options
  // U+FEFF at the start is a byte order mark in bytes, and a character in a string.
  const text = wellFormed(textOf(bytes)).replace(/^\ufeff+/, '')
  const pieces = cut([...text], cuts).map((characters, i) =>
    i % 2 === cuts.seed % 2 ? characters.join('') : Buffer.from(characters.join('')),
  )
  demandSame(lasting(split(pieces, rest)), lasting(split([text], rest)), 'strings and bytes mix')
}

export function describe(data: Uint8Array): string {
  const { bytes, ...rest } = read(data)
  return show({ ...rest, bytes: Buffer.from(bytes).toString('hex'), latin1: Buffer.from(bytes).toString('latin1') })
}

export function seed(bytes: Uint8Array): Uint8Array[] {
  const sets = [withDefaults(bytes), withDefaults(Buffer.from(textOf(bytes), 'utf16le'))]
  const [, utf16] = sets as [Uint8Array, Uint8Array]
  utf16[ENCODING] = 1
  return sets
}

/** Which byte chooses the encoding: the one behind the options and the cuts. */
const ENCODING = 13
