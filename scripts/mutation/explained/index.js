import adapters from './adapters.js'
import decode from './decode.js'
import prose from './prose.js'
import ranges from './ranges.js'
import scanner from './scanner.js'
import simd from './simd.js'
import small from './small.js'
import splitter from './splitter.js'

/**
 * Changes that no test can notice, by file: where a line has `code`, `original` may as well be `change`. Each says why.
 * One that a test does notice is told, and has to go.
 *
 * @type {Record<string, { code: string, original: string, change: string | string[], why: string }[]>}
 */
export const EXPLAINED = { ...adapters, ...decode, ...prose, ...ranges, ...scanner, ...simd, ...small, ...splitter }
