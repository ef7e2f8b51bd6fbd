import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { durationOf, speak, speakToWav } from '../live/speech.js'
import { tokensOf } from '../support/model.js'
import { expected, lines, runProgram } from './run-program.js'

const harbour = readFileSync(fileURLToPath(new URL('../texts/harbour.txt', import.meta.url)), 'utf8')
const ENDED = '(the model has ended)'

/** Text without its white space, which sentences joined have elsewhere. */
const bare = (text) => text.replaceAll(/\s/g, '')

/** The lines of a program as `[tokens, what]`. */
const shown = (output) => lines(output).map((line) => /^token +(\d+) {2}(.*)$/.exec(line).slice(1))

describe('every stream of tokens gives the sentences of its text, before the last token came', () => {
  test.for(['openai', 'anthropic', 'ai-sdk', 'server-sent-events'])('%s', async (name) => {
    const all = shown(await runProgram(`live/${name}.js`))
    const ended = all.findIndex(([, what]) => what === ENDED)
    expect(all.filter((_, i) => i !== ended).map(([, what]) => what)).toEqual(expected)
    // Only the last sentence has to wait for the end; a busy machine may show one or two more behind it.
    expect(ended).toBeGreaterThan(expected.length / 2)
    expect(Number(all[0][0])).toBeLessThan(Number(all[ended][0]) / 4)
  })

  test.for(['openai', 'anthropic', 'ai-sdk', 'server-sent-events'])('%s fails where there is no text', async (name) => {
    await expect(runProgram(`live/${name}.js`, join(tmpdir(), 'missing.txt'))).rejects.toThrow('ENOENT')
  })
})

describe('barge-in', () => {
  const text = fileURLToPath(new URL('../texts/harbour.txt', import.meta.url))

  test.for([1, 10, 60, 100, 333])('after %i tokens', async (tokens) => {
    const all = shown(await runProgram('live/barge-in.js', text, tokens)).map(([, what]) => what)
    const said = all.filter((what) => what.startsWith('said: ')).map((what) => what.slice(6))
    // Whole sentences, no half one.
    expect(said).toEqual(expected.slice(0, said.length))
    expect(all.at(-2)).toBe('(the model was stopped)')
    // Nothing that came is lost: what was not said is the rest of it.
    const came = tokensOf(harbour).slice(0, tokens).join('')
    const rest = all.at(-1).slice('not said: '.length)
    expect(bare([...said, rest].join(''))).toBe(bare(came))
    expect(rest).not.toBe('')
  })

  test('an answer that nobody interrupts', async () => {
    const all = shown(await runProgram('live/barge-in.js', text, 1_000_000)).map(([, what]) => what)
    expect(all.filter((what) => what.startsWith('said: ')).map((what) => what.slice(6))).toEqual(expected)
    expect(all).toContain(ENDED)
  })
})

/** A promise that is settled by hand. */
function gate() {
  let open
  const opened = new Promise((resolve) => {
    open = resolve
  })
  return { open, opened }
}

const ANSWER = ['One came. ', 'Two came. ', 'Three came. ', 'Four came. ', 'Five came. ', 'Six came.']

describe('speak', () => {
  /** Stands in for the synthesizer. */
  const synthesize = async (sentence) => Buffer.from(sentence)

  test('the first sentence is heard before the last token comes, and all in their order', async () => {
    const heard = []
    const first = gate()
    async function* tokens() {
      yield* ANSWER.slice(0, -1)
      // If hearing something took the whole answer, nothing would ever come of this.
      await first.opened
      yield ANSWER.at(-1)
    }
    await speak(
      tokens(),
      async ({ sentence }) => {
        heard.push(sentence)
        first.open()
      },
      { synthesize },
    )
    expect(heard).toEqual(ANSWER.map((sentence) => sentence.trim()))
  })

  test('the next sentence is made while the last one plays, and only so many more', async () => {
    const made = []
    const second = gate()
    let most = 0
    let heard = 0
    await speak(
      ANSWER,
      async () => {
        // The first one plays until the second has been made.
        await second.opened
        for (let i = 0; i < 20; i++) await new Promise(setImmediate)
        most = Math.max(most, made.length - heard)
        heard++
      },
      {
        async synthesize(sentence) {
          made.push(sentence)
          if (made.length === 2) second.open()
          return Buffer.from(sentence)
        },
      },
    )
    expect(made).toEqual(ANSWER.map((sentence) => sentence.trim()))
    // The one that plays, the one that is ready, the one that is being made.
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(3)
  })

  test('slow and quick sentences keep their order', async () => {
    const heard = []
    await speak(ANSWER, async ({ sentence }) => heard.push(sentence), {
      async synthesize(sentence) {
        for (let i = 0; i < sentence.length % 5; i++) await new Promise(setImmediate)
        return Buffer.from(sentence)
      },
    })
    expect(heard).toEqual(ANSWER.map((sentence) => sentence.trim()))
  })

  test('an abort stops it, the model too', async () => {
    const interruption = new AbortController()
    const heard = []
    let stopped = false
    async function* tokens() {
      try {
        for (;;) {
          yield 'One came. '
          await new Promise(setImmediate)
        }
      } finally {
        stopped = true
      }
    }
    const speaking = speak(
      tokens(),
      async ({ sentence }) => {
        if (heard.push(sentence) === 3) interruption.abort()
      },
      { synthesize, signal: interruption.signal },
    )
    await expect(speaking).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    await new Promise(setImmediate)
    expect(stopped).toBe(true)
    expect(heard).toEqual(['One came.', 'One came.', 'One came.'])
  })

  test('a synthesizer that fails is the error of it all', async () => {
    const fails = async () => {
      throw new Error('out of voice')
    }
    await expect(speak(ANSWER, async () => {}, { synthesize: fails })).rejects.toThrow('out of voice')
  })
})

const installed = spawnSync('espeak-ng', ['--version']).status === 0
if (!installed) {
  console.warn('espeak-ng is not installed: the voice pipeline is NOT tested; apt-get install -y espeak-ng')
}

describe.runIf(installed)('with espeak-ng', () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-voice-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a WAV file has the header of its sound', async () => {
    const wav = await speakToWav('The ferry left at noon.')
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
    expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ')
    const [size, format, channels] = [wav.readUInt32LE(16), wav.readUInt16LE(20), wav.readUInt16LE(22)]
    expect([size, format, channels]).toEqual([16, 1, 1])
    expect([wav.readUInt32LE(24), wav.readUInt32LE(28), wav.readUInt16LE(34)]).toEqual([22050, 44100, 16])
    expect(wav.toString('latin1', 36, 40)).toBe('data')
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44)
    // Five words take between half a second and five.
    expect(durationOf(wav)).toBeGreaterThan(500)
    expect(durationOf(wav)).toBeLessThan(5000)
  })

  test('more words take longer, and a voice of another language speaks another way', async () => {
    const short = await speakToWav('Noon.')
    const long = await speakToWav('The ferry left at noon, and nobody on the quay waved.')
    expect(durationOf(long)).toBeGreaterThan(2 * durationOf(short))
    expect(await speakToWav('Wald', { voice: 'de' })).not.toEqual(await speakToWav('Wald'))
  })

  test('the program: one file a sentence, in order, the first one before the model has ended', async () => {
    const all = shown(
      await runProgram('live/voice.js', fileURLToPath(new URL('../texts/harbour.txt', import.meta.url)), folder),
    )
    const what = all.map(([, line]) => line)
    const made = what.filter((line) => line.startsWith('made: ')).map((line) => line.slice(6))
    const played = what.map((line) => /^plays (\d+\.wav), (\d+) ms: (.*)$/.exec(line)).filter(Boolean)
    // Short sentences are said with the next, and the first one may be cut.
    expect(bare(made.join(''))).toBe(bare(expected.join('')))
    expect(played.map(([, , , sentence]) => sentence)).toEqual(made)
    const files = readdirSync(folder).sort()
    expect(files).toEqual(played.map(([, name]) => name))
    for (const [, name, duration] of played) {
      const wav = readFileSync(join(folder, name))
      expect(wav.readUInt32LE(40)).toBe(wav.length - 44)
      expect(durationOf(wav)).toBe(Number(duration))
      expect(Number(duration)).toBeGreaterThan(200)
    }
    const firstPlayed = what.findIndex((line) => line.startsWith('plays '))
    expect(firstPlayed).toBeLessThan(what.indexOf(ENDED))
  })
})

test.skipIf(installed)('espeak-ng is missing, which the program says (apt-get install -y espeak-ng)', async () => {
  await expect(runProgram('live/voice.js')).rejects.toThrow('espeak-ng is not installed')
})

test('without espeak-ng the program says how it is installed', async () => {
  const { PATH } = process.env
  process.env.PATH = folderWithoutPrograms()
  try {
    await expect(runProgram('live/voice.js')).rejects.toThrow('espeak-ng is not installed; on Debian')
  } finally {
    process.env.PATH = PATH
  }
})

function folderWithoutPrograms() {
  return fileURLToPath(new URL('.', import.meta.url))
}
