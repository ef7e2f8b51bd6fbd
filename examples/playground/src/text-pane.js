/**
 * The pane for a text: typed, pasted or dropped, it is split as it changes; streamed, it is handed
 * over in chunks. A text that may still grow has no end: what is not certain is held.
 */
import { announce } from './announce.js'
import { Client } from './client.js'
import { byId, takeFiles } from './dom.js'
import { count, whole } from './format.js'
import { inspect } from './inspector.js'
import { splitterOptions } from './options.js'
import { SAMPLES } from './samples.js'
import { SentenceList } from './sentences.js'
import { LONGEST_TEXT } from './state.js'

export class TextPane {
  #state
  #handlers
  #list
  #client
  /** `idle`, `live` (split as it is typed), `running` or `paused` (streamed), `done`. */
  #mode = 'idle'
  /** Sentences of a live text, until all of them are there. */
  #live = []

  /**
   * @param state the state of the page; only read
   * @param handlers `change` for what the user changed, `large` for a file or text that is too long,
   * `ready` for what the worker can, `optionsError` for what is wrong with the options
   */
  constructor(state, handlers) {
    this.#state = state
    this.#handlers = handlers
    this.#list = new SentenceList(byId('sentences'), {
      inspect: (sentence, index, length) => inspect(sentence, index, length ?? this.#list?.length ?? 0),
      choose: (sentence) => this.#select(sentence),
    })
    this.#client = new Client('text', {
      ready: handlers.ready,
      update: (update) => this.#update(update),
      error: ({ error }) => this.#fail(error),
    })
    this.#setUpText()
    this.#setUpStreaming()
    for (const radio of document.querySelectorAll('input[name="view"]')) {
      radio.addEventListener('change', () => {
        this.#showView(radio.value)
        handlers.change({ view: radio.value })
      })
    }
  }

  /** Fills in what the state says. */
  show() {
    const { text, sample, chunk, speed, view } = this.#state
    byId('text').value = text
    byId('sample').value = sample
    byId('chunk').value = chunk
    byId('speed').value = speed
    for (const radio of document.querySelectorAll('input[name="view"]')) radio.checked = radio.value === view
    this.#showView(view)
    this.#showLanguage()
    inspect(undefined, 0, 0)
  }

  /** Splits the text as it stands; `ended` says that nothing will follow. */
  split(ended = false) {
    this.#live = []
    this.#setMode('live')
    this.#showLanguage()
    this.#start({ speed: 0, ended })
  }

  /** Hands the text over in chunks. */
  stream({ paused = false } = {}) {
    this.#list.clear(this.#state.text)
    this.#setMode(paused ? 'paused' : 'running')
    this.#showLanguage()
    this.#showProgress(0)
    this.#showHeld('', 0)
    this.#start({ ...this.#pace(), ended: true, paused })
    if (!paused) announce('Streaming')
  }

  #start(settings) {
    this.#showError(undefined)
    this.#client.start({ text: this.#state.text, options: splitterOptions(this.#state), chunk: 1, ...settings })
  }

  #pace() {
    return { chunk: within(this.#state.chunk, 1, 65_536, 4), speed: within(this.#state.speed, 1, 1000, 40) }
  }

  #setUpText() {
    const text = byId('text')
    text.addEventListener('input', () => this.#setText(text.value, ''))
    text.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (pasted.length <= LONGEST_TEXT) return
      event.preventDefault()
      this.#handlers.large(new File([pasted], 'pasted text'))
    })
    takeFiles(byId('drop-text'), (file) => this.#openFile(file))
    byId('open-file').addEventListener('change', ({ target }) => {
      if (target.files.length > 0) this.#openFile(target.files[0])
      target.value = ''
    })
    const sample = byId('sample')
    sample.append(new Option('Your own', ''))
    for (const [name, { title }] of Object.entries(SAMPLES)) sample.append(new Option(title, name))
    sample.addEventListener('change', () => {
      const chosen = SAMPLES[sample.value]
      if (!chosen) return
      byId('text').value = chosen.text
      this.#handlers.change({ sample: sample.value, text: chosen.text, locale: chosen.locale })
      this.split(true)
    })
    byId('end-text').addEventListener('click', () => {
      this.split(true)
      byId('text').focus()
    })
  }

  #setUpStreaming() {
    byId('play').addEventListener('click', () => {
      if (this.#mode === 'running') {
        this.#setMode('paused')
        this.#client.send('pause')
      } else if (this.#mode === 'paused') {
        this.#setMode('running')
        this.#client.send('resume')
      } else this.stream()
    })
    byId('step').addEventListener('click', () => {
      if (this.#mode === 'running') {
        this.#setMode('paused')
        this.#client.send('pause')
      } else if (this.#mode !== 'paused') this.stream({ paused: true })
      this.#client.send('step')
    })
    byId('rest').addEventListener('click', () => {
      if (this.#mode === 'running' || this.#mode === 'paused') {
        this.#client.send('pace', { chunk: 1, speed: 0 })
        this.#client.send('resume')
      } else this.split(true)
    })
    for (const name of ['chunk', 'speed']) {
      byId(name).addEventListener('input', ({ target }) => {
        this.#handlers.change({ [name]: target.value })
        if (this.#mode === 'running' || this.#mode === 'paused') this.#client.send('pace', this.#pace())
      })
    }
  }

  async #openFile(file) {
    // A file has at least as many bytes as its text has code units.
    if (file.size > LONGEST_TEXT) {
      this.#handlers.large(file)
      return
    }
    const text = await file.text()
    byId('text').value = text
    this.#setText(byId('text').value, '')
  }

  #setText(text, sample) {
    if (text.length > LONGEST_TEXT) {
      byId('text').value = this.#state.text
      this.#handlers.large(new File([text], 'pasted text'))
      return
    }
    byId('sample').value = sample
    this.#handlers.change({ text, sample })
    this.split()
  }

  #update({ sentences, held, heldLength, read, skipped, paused, done }) {
    if (this.#mode === 'live') {
      // Replaced all at once, so that what did not change stays where it is.
      for (const sentence of sentences) this.#live.push(sentence)
      if (done) this.#list.replace(this.#state.text, this.#live)
    } else {
      this.#list.append(sentences)
      if (paused && this.#mode === 'running') this.#setMode('paused')
    }
    if (done || this.#mode !== 'live') {
      this.#showHeld(held, heldLength)
      this.#showProgress(read)
      this.#showFigures(heldLength, skipped)
      if (this.#mode !== 'live') this.#follow()
    }
    if (done) this.#setMode('done')
    // The next message comes when this one is on the page.
    requestAnimationFrame(() => this.#client.send('shown'))
  }

  #fail(error) {
    this.#setMode('error')
    if (error.code === 'ERR_OPTION_VALUE' || error.code === 'ERR_UNKNOWN_OPTION') this.#handlers.optionsError(error)
    else this.#showError(error)
  }

  #showError(error) {
    const message = byId('text-error')
    message.hidden = error === undefined
    message.textContent = error ? `${error.message}${error.code ? ` (${error.code})` : ''}` : ''
    if (!error) this.#handlers.optionsError(undefined)
  }

  #setMode(mode) {
    this.#mode = mode
    byId('pane-text').dataset.state = mode
    byId('play').textContent = { running: 'Pause', paused: 'Go on' }[mode] ?? 'Stream'
  }

  #showView(view) {
    byId('reading').dataset.view = view
  }

  /** The language decides the glyphs of Chinese characters, and the rules of line breaking. */
  #showLanguage() {
    const lang = this.#state.locale === 'und' ? '' : this.#state.locale
    byId('text').lang = lang
    byId('sentences').lang = lang
    byId('held-text').lang = lang
  }

  #showProgress(read) {
    const { length } = this.#state.text
    byId('text-progress').value = length === 0 ? 0 : read / length
    byId('text-hint').textContent = `${count(length, 'code unit')}, ${whole(read)} read`
  }

  #showHeld(held, length) {
    byId('held').hidden = length === 0
    byId('held-text').textContent = held.length < length ? `… ${held}` : held
    byId('held-label').textContent = `Held: ${count(length, 'code unit')} that more text may still change`
    byId('end-text').hidden = this.#mode === 'running' || this.#mode === 'paused'
  }

  #showFigures(held, skipped) {
    const { length, earlier } = this.#list
    const left = skipped > 0 ? `, ${whole(skipped)} left out` : ''
    const text = `${count(length, 'sentence')}${left}`
    byId('text-figures').textContent = text
    byId('earlier').hidden = earlier === 0
    byId('earlier').textContent = `${count(earlier, 'earlier sentence')} not shown.`
    byId('nothing').hidden = length > 0 || held > 0
    if (!byId('inspector').querySelector('.inspector-title')) inspect(undefined, 0, length)
    announce(held > 0 ? `${text}, ${count(held, 'code unit')} held` : text)
  }

  /** Keeps the newest sentence in view, unless the reader is among the others. */
  #follow() {
    const reading = byId('reading')
    if (!reading.matches(':focus-within, :hover')) reading.scrollTop = reading.scrollHeight
  }

  /** Marks a sentence in the text. */
  #select({ start, end }) {
    const text = byId('text')
    text.focus()
    text.setSelectionRange(start, end)
    text.scrollIntoView({ block: 'nearest' })
  }
}

function within(text, least, most, otherwise) {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) ? otherwise : Math.min(Math.max(number, least), most)
}
