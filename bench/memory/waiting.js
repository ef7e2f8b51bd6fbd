// One large write, of which one sentence is taken.
import sentences from '../../dist/index.js'

const text = 'It rained all night. '.repeat(Math.ceil(50e6 / 21))
const stream = sentences()
const start = performance.now()
stream.write(text)
if (stream.readableLength === 0) await new Promise((resolve) => stream.once('readable', resolve))
const first = stream.read()
const firstMs = Math.round((performance.now() - start) * 10) / 10
await new Promise((resolve) => setTimeout(resolve, 100))
console.log(
  JSON.stringify({ first, firstMs, waiting: stream.readableLength, highWaterMark: stream.readableHighWaterMark }),
)
