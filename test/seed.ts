/**
 * Before each test file: properties are tried on the same texts each time, so that a change is judged by what
 * it changes. Other texts are for `npm run test:long` (which sets RUNS) and for the fuzzer.
 */
import fc from 'fast-check'

if (!process.env.RUNS) fc.configureGlobal({ seed: 29 })
