/**
 * The sentences on the page: paragraphs of them, each sentence in its own direction, one stop for Tab
 * and arrow keys between them.
 *
 * However many there are, the page has no more than the last `MOST`.
 */
import { create } from './dom.js'

const MOST = 600
const HUES = 6
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/u
/** A blank line between two sentences. */
const BLANK_LINE = /\n[^\S\n]*\n|\r\n[^\S\n]*\r\n|\r[^\S\r\n]*\r|\u2029/

export class SentenceList {
  #root
  #onInspect
  #onChoose
  #text = ''
  #items = []
  /** The elements of the last sentences, and the number of the first of them. */
  #elements = []
  #first = 0
  #stop

  /**
   * @param handlers.inspect gets the sentence that is pointed at or focused, its index and how many
   * there are, or nothing
   * @param handlers.choose gets the sentence that was clicked, or entered
   */
  constructor(root, { inspect, choose }) {
    this.#root = root
    this.#onInspect = inspect
    this.#onChoose = choose
    root.addEventListener('focusin', ({ target }) => this.#focused(target))
    root.addEventListener('focusout', () => this.#inspect(undefined))
    root.addEventListener('pointerover', ({ target }) => this.#inspect(target.closest('.sentence') ?? this.#active()))
    root.addEventListener('pointerleave', () => this.#inspect(this.#active()))
    root.addEventListener('click', ({ target }) => this.#chosen(target.closest('.sentence')))
    root.addEventListener('keydown', (event) => this.#key(event))
  }

  get length() {
    return this.#items.length
  }

  /** How many sentences are not on the page. */
  get earlier() {
    return this.#first
  }

  /** The end of the last sentence. */
  get end() {
    return this.#items.at(-1)?.end ?? 0
  }

  /** Sentences of a text that begins anew. */
  clear(text) {
    this.#text = text
    this.#cut(0)
  }

  /** More sentences of the same text. */
  append(sentences) {
    for (const sentence of sentences) this.#items.push(sentence)
    this.#show(this.#items.length - sentences.length)
  }

  /** All sentences of a text that was changed. Those before the change stay as they are. */
  replace(text, sentences) {
    let same = 0
    while (same < sentences.length && alike(this.#items[same], sentences[same])) same++
    this.#text = text
    if (same <= this.#first) same = 0
    this.#cut(same)
    this.append(sentences.slice(same))
  }

  /** Takes away the sentences from an index on. */
  #cut(index) {
    this.#items.length = index
    if (index <= this.#first) {
      this.#first = 0
      this.#elements = []
      this.#root.replaceChildren()
    } else {
      for (const element of this.#elements.splice(index - this.#first)) remove(element)
    }
    if (!this.#stop?.isConnected) this.#setStop(this.#elements[0])
  }

  #show(from) {
    const begin = Math.max(from, this.#items.length - MOST)
    if (begin > this.#first + this.#elements.length) {
      // None of those that are on the page stay.
      this.#elements = []
      this.#root.replaceChildren()
      this.#first = begin
    }
    for (let index = begin; index < this.#items.length; index++) this.#elements.push(this.#place(index))
    const many = this.#elements.length - MOST
    if (many > 0) {
      for (const element of this.#elements.splice(0, many)) remove(element)
      this.#first += many
    }
    if (!this.#stop?.isConnected) this.#setStop(this.#elements[0])
  }

  /** Puts a sentence on the page, and gives its item of the list. */
  #place(index) {
    const sentence = this.#items[index]
    const before = this.#items[index - 1]
    const gap = before ? this.#text.slice(before.end, sentence.start) : ''
    let paragraph = this.#root.lastElementChild
    if (!paragraph || !before || endsParagraph(before, gap)) {
      paragraph = create('ol', 'paragraph')
      paragraph.setAttribute('role', 'list')
      paragraph.dir = direction(sentence.text)
      this.#root.append(paragraph)
    }
    const element = create('li')
    if (gap !== '' && paragraph.childElementCount > 0) element.append(' ')
    const inner = create('span', 'sentence', sentence.text)
    inner.dir = 'auto'
    inner.setAttribute('role', 'button')
    inner.tabIndex = -1
    inner.dataset.index = index
    inner.dataset.hue = index % HUES
    inner.dataset.reason = sentence.reason
    element.dataset.number = index + 1
    element.append(inner)
    paragraph.append(element)
    return element
  }

  #setStop(element) {
    const inner = element?.querySelector('.sentence')
    if (this.#stop) this.#stop.tabIndex = -1
    this.#stop = inner
    if (inner) inner.tabIndex = 0
  }

  #active() {
    return this.#root.contains(document.activeElement) ? document.activeElement : undefined
  }

  #focused(target) {
    if (!target.matches('.sentence')) return
    this.#setStop(target.parentElement)
    this.#inspect(target)
  }

  #inspect(element) {
    for (const other of this.#root.querySelectorAll('[aria-describedby]')) other.removeAttribute('aria-describedby')
    if (!element?.matches('.sentence')) {
      this.#onInspect(undefined)
      return
    }
    element.setAttribute('aria-describedby', 'inspector')
    const index = Number(element.dataset.index)
    this.#onInspect(this.#items[index], index, this.#items.length)
  }

  #chosen(element) {
    if (element) this.#onChoose(this.#items[Number(element.dataset.index)])
  }

  #key(event) {
    const at = this.#elements.indexOf(event.target.parentElement)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      this.#chosen(event.target)
      return
    }
    const rtl = event.target.closest('ol').dir === 'rtl'
    const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }
    let next
    if (steps[event.key]) next = this.#elements[at + steps[event.key]]
    else if (event.key === 'Home') next = this.#elements[0]
    else if (event.key === 'End') next = this.#elements.at(-1)
    else return
    event.preventDefault()
    next?.querySelector('.sentence').focus()
  }
}

function alike(one, other) {
  return one !== undefined && one.start === other.start && one.reason === other.reason && one.text === other.text
}

function endsParagraph({ reason }, gap) {
  return reason === 'paragraph' || reason === 'line' || BLANK_LINE.test(gap)
}

/** Takes an item off the page, and its paragraph when it was the last one in it. */
function remove(element) {
  const paragraph = element.parentElement
  element.remove()
  if (paragraph.childElementCount === 0) paragraph.remove()
}

/** The first character with a direction decides, as with `dir="auto"`. */
function direction(text) {
  const [letter = ''] = text.match(/\p{L}/u) ?? []
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
