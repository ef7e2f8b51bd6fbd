import { fileURLToPath } from 'node:url'

/** The text that an example splits: the file that was named, or the bundled one. */
export const textFile = process.argv[2] ?? fileURLToPath(new URL('../texts/harbour.txt', import.meta.url))
