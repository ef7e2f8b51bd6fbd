/**
 * Changes that no test can notice, by file: where the code reads `code`, `original` may as well be `change`. Each says why.
 * One that a test does notice is told, and has to go.
 *
 * @type {Record<string, { code: string, original: string, change: string | string[], why: string }[]>}
 */
export const EXPLAINED = {}
