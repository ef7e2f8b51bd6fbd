import type { Section } from '../row.ts'
import { destroy } from './destroy.ts'
import { ends } from './ends.ts'
import { functions } from './functions.ts'
import { generators } from './generator.ts'
import { reading } from './reading.ts'
import { web } from './web.ts'
import { writing } from './writing.ts'

/** All rows that need no process of their own; those of the command line are in command-line.test.ts. */
export const sections: readonly Section[] = [ends, destroy, writing, functions, reading, web, generators]
