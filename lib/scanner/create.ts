import type { ResolvedOptions } from '../options.ts'
import { PeriodScanner } from './period.ts'
import { ProseScanner } from './prose.ts'
import type { Scanner } from './scanner.ts'
import { Uax29Scanner } from './uax29.ts'

/** The scanner for the rule of the options. */
export function createScanner(options: ResolvedOptions): Scanner {
  switch (options.rule) {
    case 'period':
      return new PeriodScanner(options.shouldBreak)
    case 'uax29':
      return new Uax29Scanner(options.shouldBreak)
    default:
      return new ProseScanner(options.profile, options)
  }
}
