/** How numbers read on this page, whatever the language of the text is. */

const WHOLE = new Intl.NumberFormat('en')
const ONE_DIGIT = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export function whole(number) {
  return WHOLE.format(number)
}

/** `1 sentence`, `2 sentences`. */
export function count(number, one, many = `${one}s`) {
  return `${whole(number)} ${number === 1 ? one : many}`
}

/** Bytes in MB (10^6 bytes), with a digit behind the point where it says something. */
export function megabytes(bytes) {
  const size = bytes / 1e6
  return size < 100 ? ONE_DIGIT.format(size) : WHOLE.format(Math.round(size))
}

export function seconds(milliseconds) {
  return `${ONE_DIGIT.format(milliseconds / 1000)} s`
}
