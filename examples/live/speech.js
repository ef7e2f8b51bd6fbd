// What a voice pipeline is made of: sentences to sound, and sound to a loudspeaker, one ahead of the other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Transform, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import sentences from 'each-sentence'

/** The length of a WAV header of PCM samples. */
const HEADER = 44

/** Speaks a text with eSpeak NG, and gives the sound: a WAV file of 16-bit samples. `signal` stops it. */
export async function speakToWav(text, { voice = 'en', signal } = {}) {
  const synthesizer = spawn('espeak-ng', ['-v', voice, '--stdin', '--stdout'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  })
  const started = once(synthesizer, 'spawn')
  const closed = once(synthesizer, 'close')
  // Where the program is missing or stopped, both fail; that is told once.
  closed.catch(() => {})
  synthesizer.stdin.on('error', () => {})
  await started
  synthesizer.stdin.end(text)
  const wav = await buffer(synthesizer.stdout)
  const [code] = await closed
  if (code !== 0) throw new Error(`espeak-ng ended with code ${code}`)
  // The lengths in the header were not known yet when it was written.
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.writeUInt32LE(wav.length - HEADER, 40)
  return wav
}

/** How long a WAV file plays, in milliseconds. */
export function durationOf(wav) {
  return Math.round(((wav.length - HEADER) / wav.readUInt32LE(28)) * 1000)
}

/**
 * Speaks an answer while it comes. Each stage of the chain holds one item ahead of the next: a sentence is turned into
 * sound while the last one plays, and no further ones before they are wanted. They are played in their order.
 *
 * @param tokens an async iterable of strings
 * @param play takes `{ sentence, wav }` and resolves when it has been heard
 * @param options what `sentences` takes; `signal` stops everything
 */
export async function speak(tokens, play, { voice, synthesize = speakToWav, signal, ...options } = {}) {
  const voiced = new Transform({
    objectMode: true,
    highWaterMark: 1,
    transform(sentence, _encoding, done) {
      synthesize(sentence, { voice, signal }).then((wav) => done(null, { sentence, wav }), done)
    },
  })
  const loudspeaker = new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(sound, _encoding, done) {
      play(sound).then(() => done(), done)
    },
  })
  await pipeline(tokens, sentences({ ...options, highWaterMark: 1 }), voiced, loudspeaker, { signal })
}
