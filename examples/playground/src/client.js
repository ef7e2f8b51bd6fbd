/**
 * The page's end of a worker. A run has a number; messages of a run that is over are dropped.
 */
export class Client {
  #worker = new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' })
  #kind
  #run = 0

  /** @param handlers what is done with a message of each type */
  constructor(kind, handlers) {
    this.#kind = kind
    this.#worker.addEventListener('message', ({ data }) => {
      if (data.type === 'ready') handlers.ready?.(data)
      else if (data.run === this.#run) handlers[data.type](data)
    })
    this.#worker.addEventListener('error', (event) => {
      handlers.error({ error: { message: `The worker failed: ${event.message || 'it could not be loaded'}` } })
    })
  }

  /** Begins anew; what ran before is given up. */
  start(settings) {
    this.#run++
    this.#worker.postMessage({ type: 'start', kind: this.#kind, run: this.#run, ...settings })
  }

  send(type, settings) {
    this.#worker.postMessage({ type, run: this.#run, ...settings })
  }
}
