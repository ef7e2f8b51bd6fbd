import { MarkdownScanner } from './markdown/scanner.ts'
import { PeriodScanner } from './scanner/period.ts'
import { type ProseOptions, ProseScanner } from './scanner/prose/prose.ts'
import type { Scanner } from './scanner/scanner.ts'
import { Uax29Scanner } from './scanner/uax29.ts'

export interface ScannerOptions extends ProseOptions {
  rule: 'prose' | 'uax29' | 'period'
  markdown: boolean
}

/** The scanner for the rule of the options. */
export function createScanner(options: ScannerOptions): Scanner {
  switch (options.rule) {
    case 'period':
      return new PeriodScanner(options.shouldBreak)
    case 'uax29':
      return new Uax29Scanner(options)
    default:
      return options.markdown ? new MarkdownScanner(options) : new ProseScanner(options)
  }
}
