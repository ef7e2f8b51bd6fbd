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
    return this.#odd || (!even && isUneven(sentence)) ? sentence.replace(UNEVEN, ' ') : sentence
  }
}

function isUneven(text: string): boolean {
  return text.includes('\n') || text.includes('  ') || text.includes('\t') || text.includes('\r')
}
