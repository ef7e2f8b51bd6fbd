/** The page: its state, and what changes it. */
import { announce } from './announce.js'
import { byId, whenQuiet } from './dom.js'
import { LargePane } from './large-pane.js'
import { OptionsForm } from './options.js'
import { readState, writeState } from './state.js'
import { setUpTabs } from './tabs.js'
import { TextPane } from './text-pane.js'
import { setUpTheme } from './theme.js'

const state = await readState(location.hash)
/** What the address holds, as this page wrote it. */
let written

setUpTheme()

const form = new OptionsForm((change) => {
  update(change)
  form.summarise(state)
  text.split(true)
})

const large = new LargePane(state, { change: update, optionsError: (error) => form.showError(error) })

const text = new TextPane(state, {
  change(change) {
    update(change)
    if (change.locale !== undefined) form.show(state)
  },
  large(file) {
    update({ tab: 'large' })
    tabs.show('large', true)
    large.open(file)
    announce(`${file.name} is long: it is split under A large text`)
  },
  ready({ markdown }) {
    if (!markdown) return
    form.offerMarkdown()
    form.summarise(state)
  },
  optionsError: (error) => form.showError(error),
})

const tabs = setUpTabs(byId('tabs'), (tab) => update({ tab }))

const save = whenQuiet(250, async () => {
  const { hash, whole } = await writeState(state)
  written = hash === '' ? '' : `#${hash}`
  history.replaceState(null, '', `${location.pathname}${location.search}${written}`)
  byId('copy-link').dataset.whole = whole
})

function update(change) {
  Object.assign(state, change)
  save()
}

function show() {
  tabs.show(state.tab)
  form.show(state)
  text.show()
  large.show()
}

byId('copy-link').addEventListener('click', async ({ target }) => {
  const { hash, whole } = await writeState(state)
  const link = new URL(`#${hash}`, location.href).href
  try {
    await navigator.clipboard.writeText(link)
    announce(whole ? 'Link copied' : 'Link copied, without the text: it is too long for an address')
    target.textContent = whole ? 'Copied' : 'Copied without text'
  } catch {
    location.hash = hash
    announce('The link is in the address bar')
    target.textContent = 'See address bar'
  }
  setTimeout(() => {
    target.textContent = 'Copy link'
  }, 2000)
})

byId('skip').addEventListener('click', (event) => {
  // The address keeps the state.
  event.preventDefault()
  byId(state.tab === 'text' ? 'text' : 'large-start').focus()
})

byId('options-form').addEventListener('submit', (event) => event.preventDefault())

// A file that is dropped beside the places for it would take the page's place.
for (const name of ['dragover', 'drop']) {
  window.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
}

window.addEventListener('hashchange', async () => {
  if (location.hash === written) return
  Object.assign(state, await readState(location.hash))
  show()
  text.split(true)
})

// The options are in the way where there is little room.
byId('options').open = matchMedia('(min-width: 60rem)').matches
show()
// A first visit shows what it is about; who wants less motion gets the whole.
if (location.hash === '' && !matchMedia('(prefers-reduced-motion: reduce)').matches) text.stream()
else text.split(true)
