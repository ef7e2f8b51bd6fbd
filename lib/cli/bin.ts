#!/usr/bin/env node
/* v8 ignore file -- runs in the processes of test/cli/process.test.ts, where nothing is counted */
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), process)
