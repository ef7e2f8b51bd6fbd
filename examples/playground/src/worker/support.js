/** What both runs need. */

/** An error as it can be posted. */
export function plainError(error) {
  const { message, code, option, offset } = error
  return { message: String(message ?? error), code, option, offset }
}

/** Waits for so many milliseconds. */
export function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

const channel = new MessageChannel()
const turns = []
channel.port1.onmessage = () => turns.shift()()

/** Lets messages in that wait; a timer would take four milliseconds. */
export function nextTurn() {
  return new Promise((resolve) => {
    turns.push(resolve)
    channel.port2.postMessage(undefined)
  })
}

/** A door that is waited at; it stays open once it was opened, until it is closed. */
export class Gate {
  #open
  #opened = Promise.resolve()
  #release = () => {}

  constructor(open = true) {
    this.#open = true
    if (!open) this.close()
  }

  get isOpen() {
    return this.#open
  }

  close() {
    if (!this.#open) return
    this.#open = false
    this.#opened = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  open() {
    this.#open = true
    this.#release()
  }

  passed() {
    return this.#opened
  }
}
