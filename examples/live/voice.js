// A voice pipeline: tokens → sentences → eSpeak NG → one WAV file a sentence. The first one is heard long before the model
// has written its last token; each is made while the one before it plays. (Playing is waiting here, a twentieth of the time.)
//
// npm run example:voice [-- FILE.txt [FOLDER]]   (where the WAV files are kept; without it they are thrown away)
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { model } from '../support/model.js'
import { show, told } from '../support/show.js'
import { textFile } from '../support/text.js'
import { durationOf, speak, speakToWav } from './speech.js'

const SPEED = 20
const folder = process.argv[3]
if (folder) await mkdir(folder, { recursive: true })

let number = 0
async function play({ sentence, wav }) {
  const name = `${String(++number).padStart(3, '0')}.wav`
  if (folder) await writeFile(path.join(folder, name), wav)
  show(`plays ${name}, ${durationOf(wav)} ms: ${sentence}`)
  await delay(durationOf(wav) / SPEED)
}

async function synthesize(sentence, options) {
  const wav = await speakToWav(sentence, options)
  show(`made: ${sentence}`)
  return wav
}

try {
  await speak(model(await readFile(textFile, 'utf8'), { ...told, pause: 10 }), play, {
    synthesize,
    // A word or two are said together with what follows; the first sentence is cut at a clause if it is long.
    minLength: 12,
    firstMaxLength: 60,
  })
} catch (error) {
  if (error.code !== 'ENOENT' || error.syscall !== 'spawn espeak-ng') throw error
  console.error('espeak-ng is not installed; on Debian and Ubuntu: apt-get install espeak-ng')
  process.exitCode = 1
}
