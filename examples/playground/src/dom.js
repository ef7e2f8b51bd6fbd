/** The element with this id. All ids are in index.html, so a missing one is a mistake in the code. */
export function byId(id) {
  const element = document.getElementById(id)
  if (!element) throw new Error(`index.html has no element with the id ${id}`)
  return element
}

/** A new element with a class and text. */
export function create(tag, className = '', text = '') {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.textContent = text
  return element
}

/** Runs `act` once things have been quiet for so many milliseconds. */
export function whenQuiet(milliseconds, act) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, milliseconds)
  }
}

/** Lets files be dropped on an element. */
export function takeFiles(element, take) {
  element.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    element.classList.add('dropping')
  })
  for (const name of ['dragleave', 'drop']) element.addEventListener(name, () => element.classList.remove('dropping'))
  element.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  })
}
