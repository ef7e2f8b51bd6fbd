/**
 * `--ranges`: lines of JSON say which ranges of which files are wanted.
 */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import split2 from 'split2'
import { show } from '../errors.ts'
import { checkRange } from '../ranges/options.ts'
import { RangeSplitting, type Wanted } from './range-splitting.ts'
import { type Run, tellSkipped } from './splitting.ts'
import { refuseDirectory, type Stdin } from './stdin.ts'

/** The longest line, in UTF-16 code units. */
const LONGEST_LINE = 1_048_576
/** What split2 says of a longer one. */
const TOO_LONG = 'maximum buffer reached'

/**
 * Writes the sentences of all ranges, in their order, and gives how many there are; one that fails is told, and the others are read.
 *
 * @param isOutput whether a file is the one that is written to: only the lines tell which files are read
 */
export async function splitRanges(
  file: string,
  stdin: Stdin,
  run: Run,
  isOutput: (file: string) => Promise<boolean>,
): Promise<number> {
  let sentences = 0
  let number = 0
  for await (const untrimmed of linesOf(file, stdin, run)) {
    number++
    // A byte order mark is white space here, which is none in JSON.
    const line = untrimmed.trim()
    if (line === '') continue
    const wanted = readLine(line)
    if (typeof wanted === 'string') {
      run.fail(file, new Error(`line ${number}: ${wanted}`))
      continue
    }
    if (await isOutput(wanted.file)) {
      run.fail(file, new Error(`line ${number}: ${wanted.file} is also the output; write to another file`))
      continue
    }
    const splitting = new RangeSplitting(wanted.file, wanted, run)
    try {
      await splitting.write()
    } catch (error) {
      run.fail(wanted.file, error)
    } finally {
      await splitting.close()
    }
    sentences += splitting.sentenceCount
    tellSkipped(run, wanted.file, splitting)
  }
  return sentences
}

/** The lines of a file, as far as they can be read; what goes wrong is told. */
async function* linesOf(file: string, stdin: Stdin, run: Run): AsyncGenerator<string> {
  const lines = split2({ maxLength: LONGEST_LINE })
  try {
    if (file === '-') refuseDirectory(stdin)
    pipeline(file === '-' ? stdin : createReadStream(file), lines, () => {})
    yield* lines as AsyncIterable<string>
  } catch (error) {
    const tooLong = (error as Error).message === TOO_LONG
    run.fail(file, tooLong ? new Error(`a line is longer than ${LONGEST_LINE} UTF-16 code units`) : error)
  }
}

/** A range that is wanted, or what is wrong with it. */
function readLine(line: string): (Wanted & { file: string }) | string {
  try {
    const { file, start, end } = JSON.parse(line) ?? {}
    if (typeof file !== 'string') throw new Error('there is no file in it')
    checkRange(start, end)
    return { file, start, end }
  } catch (error) {
    return `${(error as Error).message}; it is ${show(line)}, and {"file": "a.txt", "start": 0, "end": 9} is allowed`
  }
}
