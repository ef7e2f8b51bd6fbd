/** Light, dark, or as the system has it; the choice is kept in this browser. */

const KEY = 'each-sentence-theme'

export function setUpTheme() {
  const chosen = stored()
  for (const radio of document.querySelectorAll('input[name="theme"]')) {
    radio.checked = radio.value === chosen
    radio.addEventListener('change', () => {
      apply(radio.value)
      store(radio.value)
    })
  }
  apply(chosen)
}

function apply(theme) {
  document.documentElement.dataset.theme = theme
}

function stored() {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  } catch {
    // Storage is forbidden: the system's scheme it is.
    return 'system'
  }
}

function store(theme) {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // It holds for this visit, then.
  }
}
