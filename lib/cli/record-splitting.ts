/**
 * An input of records, as one of the ways to split an input.
 */
import type { Skipped } from '../pull.ts'
import { type Input, openInput } from './input.ts'
import type { RecordArguments } from './record-args.ts'
import { RecordFile } from './records.ts'
import type { Run, Splitting } from './splitting.ts'
import type { Stdin } from './stdin.ts'

export class RecordSplitting implements Splitting {
  readonly #records: RecordFile
  readonly #input: Input
  readonly #run: Run

  constructor(file: string, stdin: Stdin, args: RecordArguments, run: Run) {
    const { options, read } = run
    this.#run = run
    this.#records = new RecordFile(args, options, file)
    this.#input = openInput(file, stdin, options.encoding ?? 'utf-8', read)
  }

  get sentenceCount(): number {
    return this.#records.sentenceCount
  }

  get skipped(): Skipped {
    return this.#records.skipped
  }

  get complaint(): string | undefined {
    return this.#records.complaint
  }

  write(): Promise<void> {
    const { output } = this.#run
    return output.whileOpen(
      () => this.#records.write(this.#input.bytes, output),
      () => this.close(),
    )
  }

  close(): void {
    this.#input.close()
  }
}
