/** What is said of the sentence that is pointed at or focused: why it ended, and where it stands. */
import { byId, create } from './dom.js'
import { count, whole } from './format.js'

const REASONS = {
  terminator: 'a mark that ends a sentence, with the marks that close it',
  paragraph: 'a blank line ends a sentence, whatever stands before it',
  line: 'with these options every line break ends a sentence',
  limit: 'the longest sentence that these options allow',
  flush: 'it was asked for before its end came',
  end: 'the text ends here',
}

/** Shows a sentence, or how to choose one. */
export function inspect(sentence, index, length) {
  const inspector = byId('inspector')
  if (!sentence) {
    inspector.replaceChildren(
      create('p', 'hint', length === 0 ? '' : 'Point at a sentence, or move to one with Tab and the arrow keys.'),
    )
    return
  }
  const { start, end, reason, after } = sentence
  const title = create('p', 'inspector-title')
  title.append(
    create('span', 'inspector-number', `Sentence ${whole(index + 1)} of ${whole(length)}`),
    ' ',
    create('span', 'reason', reason),
    ' ',
    create('span', 'inspector-why', REASONS[reason] ?? ''),
  )
  const facts = create('p', 'inspector-facts')
  facts.append(fact('offsets', `${whole(start)}–${whole(end)}`), ' ', fact('length', count(end - start, 'code unit')))
  if (after !== undefined) facts.append(' ', fact('certain', certain(reason, after)))
  inspector.replaceChildren(title, facts)
}

/** How much more text had come when the sentence was certain. */
function certain(reason, after) {
  if (reason === 'end') return 'when the text ended'
  return after === 0 ? 'at once' : `${count(after, 'code unit')} later`
}

function fact(name, value) {
  const element = create('span', 'fact')
  element.append(create('span', 'fact-name', name), ' ', create('span', 'fact-value', value))
  return element
}
