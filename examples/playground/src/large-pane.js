/** The pane for a text of any size: where it comes from, how fast it goes, and the latest sentences. */
import { announce } from './announce.js'
import { Client } from './client.js'
import { byId, create, takeFiles } from './dom.js'
import { count, megabytes, seconds, whole } from './format.js'
import { PauseMeter, watchMemory } from './measure.js'
import { splitterOptions } from './options.js'
import { Spark } from './spark.js'

export class LargePane {
  #state
  #handlers
  #client
  #file
  #rates = new Spark(byId('rate-line'))
  #memories = new Spark(byId('memory-line'))
  #pauses = new PauseMeter((longest) => {
    byId('pause').textContent = whole(Math.round(longest))
  })
  #stopMemory = () => {}
  #listed = 0

  constructor(state, handlers) {
    this.#state = state
    this.#handlers = handlers
    this.#client = new Client('large', {
      progress: (progress) => this.#progress(progress),
      error: ({ error }) => this.#fail(error),
    })
    for (const radio of document.querySelectorAll('input[name="source"]')) {
      radio.addEventListener('change', () => this.#chooseSource(radio.value))
    }
    for (const name of ['size', 'url']) {
      byId(name).addEventListener('input', ({ target }) => {
        handlers.change({ [name]: target.value })
        this.#chooseSource({ size: 'generated', url: 'url' }[name])
      })
    }
    byId('reader').addEventListener('change', ({ target }) => {
      handlers.change({ reader: target.value })
      this.#client.send('pace', { speed: Number(target.value) })
    })
    byId('large-file').addEventListener('change', ({ target }) => {
      if (target.files.length > 0) this.#takeFile(target.files[0])
    })
    takeFiles(byId('drop-large'), (file) => this.#takeFile(file))
    byId('large-form').addEventListener('submit', (event) => {
      event.preventDefault()
      this.#start()
    })
    byId('large-stop').addEventListener('click', () => this.#client.send('stop'))
  }

  /** Fills in what the state says. */
  show() {
    byId('size').value = this.#state.size
    byId('url').value = this.#state.url
    byId('reader').value = this.#state.reader
    this.#showSource()
  }

  /** Takes a file, or a text that is too long for the other pane, and begins. */
  open(file) {
    this.#takeFile(file)
    this.#start()
  }

  #takeFile(file) {
    this.#file = file
    byId('file-name').textContent = `${file.name}, ${megabytes(file.size)} MB`
    this.#chooseSource('file')
  }

  #chooseSource(source) {
    this.#handlers.change({ source })
    this.#showSource()
  }

  #showSource() {
    for (const radio of document.querySelectorAll('input[name="source"]')) {
      radio.checked = radio.value === this.#state.source
    }
  }

  #start() {
    this.#showError(undefined)
    const source = this.#source()
    if (typeof source === 'string') {
      this.#showError({ message: source })
      return
    }
    this.#listed = 0
    this.#rates.clear()
    this.#memories.clear()
    byId('latest').replaceChildren()
    this.#showState('running', 'Starting')
    byId('memory').textContent = '–'
    this.#pauses.start()
    this.#stopMemory = watchMemory((bytes) => this.#showMemory(bytes))
    this.#client.start({ source, options: splitterOptions(this.#state), speed: Number(this.#state.reader) })
    announce('Started')
  }

  /** What is split; or, as a string, what is wrong with it. */
  #source() {
    const { source, size, url } = this.#state
    if (source === 'file') return this.#file ? { kind: 'file', file: this.#file } : 'Choose a file first.'
    if (source === 'url') {
      if (url.trim() === '' || !URL.canParse(url, document.baseURI)) return 'That is no address.'
      return { kind: 'url', url: new URL(url, document.baseURI).href }
    }
    const bytes = Number(size) * 1e6
    if (!(bytes >= 1e6 && bytes <= 1e11)) return 'The size is a number of MB from 1 to 100,000.'
    return { kind: 'generated', bytes }
  }

  #progress(progress) {
    const { state, read, total, sentences, held, skipped, elapsed, rate, latest } = progress
    const running = state === 'running'
    const shown = running ? rate : read / Math.max(elapsed, 1)
    byId('rate').textContent = megabytes(shown * 1000)
    byId('large-count').textContent = whole(sentences)
    byId('large-read').textContent = megabytes(read)
    byId('large-held').textContent = whole(held)
    const bar = byId('large-progress')
    if (total) bar.value = read / total
    else if (running) bar.removeAttribute('value')
    else bar.value = 1
    if (running) this.#rates.add(rate)
    // Those who want less motion get the list once in a while.
    const now = performance.now()
    if (!running || now - this.#listed > (lessMotion.matches ? 2000 : 250)) {
      this.#listed = now
      this.#showLatest(latest)
    }
    const left = skipped > 0 ? `, ${whole(skipped)} left out` : ''
    const title = { running: 'Running', done: 'Done', stopped: 'Stopped' }[state]
    this.#showState(state, `${title}, ${seconds(elapsed)}${left}`)
    announce(`${title}: ${count(sentences, 'sentence')}, ${megabytes(read)} MB at ${megabytes(shown * 1000)} MB/s`)
    if (running) requestAnimationFrame(() => this.#client.send('shown'))
    else this.#over()
  }

  #fail(error) {
    this.#showState('error', 'Failed')
    this.#showError(error)
    if (error.option) this.#handlers.optionsError(error)
    this.#over()
  }

  #over() {
    this.#pauses.stop()
    this.#stopMemory()
    byId('large-stop').disabled = true
    if (document.activeElement === document.body) byId('large-start').focus()
  }

  #showState(state, text) {
    byId('pane-large').dataset.state = state
    byId('large-state').textContent = text
    byId('large-stop').disabled = state !== 'running'
    byId('large-start').textContent = state === 'running' ? 'Start again' : 'Start'
  }

  #showError(error) {
    byId('large-error').hidden = error === undefined
    byId('large-error').textContent = error ? `${error.message}${error.code ? ` (${error.code})` : ''}` : ''
    if (!error) this.#handlers.optionsError(undefined)
  }

  #showMemory(bytes) {
    if (bytes === undefined) {
      byId('memory').textContent = 'not told'
      byId('memory-unit').textContent = 'by this browser'
      return
    }
    byId('memory').textContent = megabytes(bytes)
    byId('memory-unit').textContent = 'MB'
    this.#memories.add(bytes)
  }

  #showLatest(latest) {
    const rows = latest.map(({ number, text, cut, start, end, reason }) => {
      const row = create('li')
      const words = create('span', 'latest-text', cut ? `${text} …` : text)
      words.dir = 'auto'
      row.append(create('span', 'latest-number', whole(number)), words)
      row.append(create('span', 'latest-facts', `${reason} ${whole(start)}–${whole(end)}`))
      return row
    })
    const list = byId('latest')
    list.lang = this.#state.locale === 'und' ? '' : this.#state.locale
    list.replaceChildren(...rows.reverse())
  }
}

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)')
