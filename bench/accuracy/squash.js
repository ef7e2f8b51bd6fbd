const WHITE = /[\s\u0085\u200b\u2060\ufeff]+/g

/** A text without its white space, which no two corpora write alike: places are counted in what is left. */
export function squash(text) {
  return text.replace(WHITE, '')
}
