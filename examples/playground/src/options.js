/**
 * The options of the splitter that the page offers: their defaults, what the form says, and what of
 * it is handed to the splitter.
 */
import { byId, create } from './dom.js'
import { namedLocales } from './locales.js'

export const OPTION_DEFAULTS = {
  locale: 'en',
  rule: 'prose',
  newlines: 'paragraph',
  lookahead: 'full',
  min: '0',
  max: '1048576',
  overflow: 'split',
  markdown: false,
  add: '',
  remove: '',
}

/** Names of the splitter's options whose fields on the page have another. */
const FIELDS = { minLength: 'min', maxLength: 'max', abbreviations: 'add' }

const OTHER = 'other'

/** Options as the splitter wants them. Wrong values are passed on: the splitter says what is wrong. */
export function splitterOptions(state) {
  const options = {
    locale: state.locale,
    rule: state.rule,
    newlines: state.newlines,
    lookahead: state.lookahead,
    minLength: number(state.min),
    maxLength: number(state.max),
    overflow: state.overflow,
    output: 'object',
  }
  const add = words(state.add)
  const remove = words(state.remove)
  if (add.length + remove.length > 0) options.abbreviations = { add, remove }
  if (state.markdown) options.markdown = true
  return options
}

function number(text) {
  return text.trim() === '' ? Number.NaN : Number(text)
}

/** Abbreviations, between commas or white space; their last period may be written. */
function words(text) {
  return text
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '')
}

/** The form of the options. `onChange` gets what was changed. */
export class OptionsForm {
  #onChange
  #markdown = false

  constructor(onChange) {
    this.#onChange = onChange
    const locale = byId('locale')
    for (const { tag, name } of namedLocales()) locale.append(new Option(`${name} (${tag})`, tag))
    locale.append(new Option('Another tag …', OTHER))
    locale.addEventListener('change', () => {
      const other = locale.value === OTHER
      this.#showOther(other)
      if (other) byId('locale-tag').focus()
      else onChange({ locale: locale.value })
    })
    byId('locale-tag').addEventListener('input', (event) => onChange({ locale: event.target.value.trim() }))
    for (const name of Object.keys(OPTION_DEFAULTS)) {
      if (name !== 'locale') byId(name).addEventListener('input', (event) => this.#changed(name, event.target))
    }
    byId('reset-options').addEventListener('click', () => {
      this.show(OPTION_DEFAULTS)
      onChange({ ...OPTION_DEFAULTS })
    })
  }

  /** Shows the option `markdown`, which this build of the package has. */
  offerMarkdown() {
    this.#markdown = true
    byId('markdown-field').hidden = false
  }

  /** Fills the form in. */
  show(state) {
    const locale = byId('locale')
    locale.value = state.locale
    const other = locale.value !== state.locale
    if (other) locale.value = OTHER
    this.#showOther(other)
    byId('locale-tag').value = other ? state.locale : ''
    for (const name of Object.keys(OPTION_DEFAULTS)) {
      const field = byId(name)
      if (name === 'markdown') field.checked = state.markdown
      else if (name !== 'locale') field.value = state[name]
    }
    this.summarise(state)
  }

  /** What stands beside the title of the options: those that are not as they come. */
  summarise(state) {
    byId('newlines').disabled = state.rule !== 'prose'
    const changed = Object.keys(OPTION_DEFAULTS).filter((name) => state[name] !== OPTION_DEFAULTS[name])
    const chips = changed
      .filter((name) => name !== 'markdown' || this.#markdown)
      .map((name) => create('span', 'chip', state[name] === true ? name : `${LABELS[name]} ${state[name]}`))
    byId('options-summary').replaceChildren(...chips)
    byId('reset-options').hidden = changed.length === 0
  }

  /** Says what is wrong with the options, where it was given; nothing when `error` is undefined. */
  showError(error) {
    const message = byId('options-error')
    message.hidden = error === undefined
    message.textContent = error ? error.message : ''
    const wrong = error?.option ? (FIELDS[error.option] ?? error.option) : undefined
    for (const name of [...Object.keys(OPTION_DEFAULTS), 'locale-tag']) {
      const field = byId(name)
      if (name === wrong || (wrong === 'locale' && name === 'locale-tag')) {
        field.setAttribute('aria-invalid', 'true')
        field.setAttribute('aria-describedby', 'options-error')
      } else {
        field.removeAttribute('aria-invalid')
        field.removeAttribute('aria-describedby')
      }
    }
    if (error) byId('options').open = true
  }

  #changed(name, field) {
    this.#onChange({ [name]: field.type === 'checkbox' ? field.checked : field.value })
  }

  #showOther(shown) {
    byId('locale-tag-field').hidden = !shown
  }
}

const LABELS = {
  locale: 'language',
  rule: 'rule',
  newlines: 'line breaks',
  lookahead: 'look-ahead',
  min: 'shortest',
  max: 'longest',
  overflow: 'too long',
  markdown: 'markdown',
  add: 'never ends:',
  remove: 'ordinary:',
}
