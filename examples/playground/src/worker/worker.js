/**
 * The page's worker: all splitting happens in here. One is started for each of the two panes.
 */
import { SentenceSplitter } from 'each-sentence/core'
import { LargeRun } from './large.js'
import { TextRun } from './text.js'

const RUNS = { text: TextRun, large: LargeRun }

let run

self.addEventListener('message', ({ data }) => {
  if (data.type === 'start') {
    run?.stop()
    run = new RUNS[data.kind](data, (message) => self.postMessage({ ...message, run: data.run }))
  } else if (data.run === run?.id) {
    run.receive(data)
  }
})

self.postMessage({ type: 'ready', markdown: hasMarkdown() })

/** Whether this build of the package knows the option. */
function hasMarkdown() {
  try {
    new SentenceSplitter({ markdown: true })
    return true
  } catch {
    return false
  }
}
