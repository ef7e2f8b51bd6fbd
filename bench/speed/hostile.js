/** The values of options that `npm run bench:pathological -- --all-options` measures. */
import { load } from '../../scripts/load.js'

/** Texts that make splitters slow: each is one of these, repeated. Those of the tests of the linear law. */
export const { HOSTILE, HOSTILE_MARKDOWN } = await load('test/properties/units.ts')

/**
 * Every option that has a part in splitting, with every value of those that have few and a telling one of
 * the others. Languages: one with marks of its own for each kind of marks.
 */
export const OPTIONS = [
  {},
  ...['und', 'de', 'zh', 'el', 'hy', 'ta', 'my', 'he'].map((locale) => ({ locale })),
  { rule: 'uax29' },
  { rule: 'period' },
  { newlines: 'always' },
  { newlines: 'never' },
  { trim: false },
  { output: 'object' },
  { output: 'object', byteOffsets: true },
  { output: 'object', byteOffsets: true, encoding: 'utf-16le' },
  { encoding: 'windows-1252', fatal: true },
  { encoding: 'gb18030' },
  { encoding: 'shift_jis' },
  { encoding: 'iso-2022-jp' },
  { fatal: true },
  { separator: '\n' },
  { batch: 16 },
  { abbreviations: { add: ['x'.repeat(1024), 'a-b'], remove: ['Dr'] } },
  { shouldBreak: () => undefined },
  { shouldBreak: () => false },
  { minLength: 100 },
  { maxLength: 200 },
  { maxLength: 200, overflow: 'skip' },
  { maxLength: 200, overflow: 'error' },
  { firstMaxLength: 50 },
  { lookahead: 'eager' },
  { markdown: true },
]

/** Options that have none: they wait, stop, or say how much is queued. */
export const WITHOUT = ['idleFlush', 'signal', 'highWaterMark']
