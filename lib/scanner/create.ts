import { PeriodScanner } from './period.ts'
import { type ProseOptions, ProseScanner } from './prose/prose.ts'
import type { Scanner } from './scanner.ts'
import { Uax29Scanner } from './uax29.ts'

export interface ScannerOptions extends ProseOptions {
  rule: 'prose' | 'uax29' | 'period'
}

/** The scanner for the rule of the options. */
export function createScanner(options: ScannerOptions): Scanner {
  switch (options.rule) {
    case 'period':
      return new PeriodScanner(options.shouldBreak)
    case 'uax29':
      return new Uax29Scanner(options.shouldBreak)
    default:
      return new ProseScanner(options)
  }
}
