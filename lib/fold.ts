/** White space that is not already a single space. */
const UNEVEN = /[^\S ][\s\u0085]*|\u0085[\s\u0085]*| [\s\u0085]+/g
/** White space that few texts have. V8 need not look for the second kind in a string of Latin-1. */
const ODD = ['\v', '\f', '\u0085', '\u00a0']
const ODD_WIDE = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** Folds white space inside sentences, so that a line is a sentence. Most have single spaces alone. */
export class Folder {
  /** Whether odd white space came. */
  #odd = false

  /** Takes text of which sentences will come. */
  feed(text: string): void {
    this.#odd ||= ODD.some((white) => text.includes(white)) || ODD_WIDE.test(text)
  }

  /** @param even whether the sentence is known to have single spaces alone, save odd ones */
  fold(sentence: string, even: boolean): string {
    if (even && !this.#odd) return sentence
    const folded = this.#odd ? undefined : foldLines(sentence)
    return folded ?? sentence.replace(UNEVEN, ' ')
  }
}

/** White space that few sentences have next to a line feed, save U+000D in front of it. */
const isCommonWhite = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d

/**
 * Folds a sentence without odd white space, where its lines need only be put together; `undefined` where they need more.
 * Most that are not even are hard-wrapped lines: this is three times as fast as the regular expression.
 */
function foldLines(text: string): string | undefined {
  if (text.includes('  ') || text.includes('\t')) return undefined
  const returns = text.includes('\r')
  let folded = ''
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    let end = at
    if (returns) {
      if (text.indexOf('\r', from) !== at - 1) return undefined
      end--
    }
    if (isCommonWhite(text.charCodeAt(end - 1)) || isCommonWhite(text.charCodeAt(at + 1))) return undefined
    folded += `${text.slice(from, end)} `
    from = at + 1
  }
  if (returns && text.includes('\r', from)) return undefined
  return folded + text.slice(from)
}
