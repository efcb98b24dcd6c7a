// Texts as JSON on standard input, what write-good or alex flags in each on standard output, in code points.
// With --time, only the seconds of processor time that a warm second pass took.
import { json } from 'node:stream/consumers'

const points = (text, end) => Array.from(text.slice(0, end)).length

async function finder(name) {
  if (name === 'write-good') {
    const { default: writeGood } = await import('write-good')
    return (text) => writeGood(text).map(({ index, offset }) => [index, index + offset])
  }
  const { text: alex } = await import('alex')
  return (text) =>
    alex(text)
      .messages.map(({ position: at }) => at?.end && [at.start.offset, at.end.offset])
      .filter(Boolean)
}

const find = await finder(process.argv[2])
const texts = await json(process.stdin)
const spans = texts.map((text) => find(text).map((span) => span.map((at) => points(text, at))))
if (process.argv.includes('--time')) {
  const before = process.cpuUsage()
  texts.forEach((text) => find(text))
  const { user, system } = process.cpuUsage(before)
  console.log((user + system) / 1e6)
} else console.log(JSON.stringify(spans))
