// What the producer and the workers have in common.

export const QUEUE = 'sentences'

/** Where Redis is: REDIS_URL, or this machine. BullMQ's workers wait for jobs for as long as it takes. */
export const connection = { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', maxRetriesPerRequest: null }

/** The file of one range's sentences. Sorted by name the files are in the order of the text. */
export function resultName({ start, end }) {
  return `${String(start).padStart(15, '0')}-${end}.jsonl`
}
