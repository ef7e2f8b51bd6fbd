/**
 * Tabs, as the ARIA authoring practices have them: one stop for Tab, arrows, Home and End between
 * them, and a tab that is focused is shown.
 */
export function setUpTabs(list, onChange) {
  const tabs = [...list.querySelectorAll('[role="tab"]')]

  function show(name, focus = false) {
    for (const tab of tabs) {
      const selected = tab.dataset.tab === name
      tab.setAttribute('aria-selected', String(selected))
      tab.tabIndex = selected ? 0 : -1
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !selected
      if (selected && focus) tab.focus()
    }
  }

  function choose(tab, focus) {
    show(tab.dataset.tab, focus)
    onChange(tab.dataset.tab)
  }

  for (const tab of tabs) tab.addEventListener('click', () => choose(tab, false))
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.indexOf(document.activeElement)
    let next
    if (step) next = tabs[(at + step + tabs.length) % tabs.length]
    else if (event.key === 'Home') next = tabs[0]
    else if (event.key === 'End') next = tabs.at(-1)
    if (!next) return
    event.preventDefault()
    choose(next, true)
  })

  return { show }
}
