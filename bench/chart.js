/**
 * npm run bench:chart: draws docs/images/speed.svg from the last record of speed, and puts the tables of
 * speed and memory into the README.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { init } from 'echarts'
import { lastRecord } from './support/record.js'
import { putInto, table } from './support/tables.js'

const root = path.join(import.meta.dirname, '..')
const speed = lastRecord('speed-node24')
const older = lastRecord('speed-node20')
const memory = lastRecord('memory')
const scaling = lastRecord('scaling')
const OURS = 'each-sentence'

/**
 * MB/s in memory, as the ratios tell them beside the rate of `Intl.Segmenter`: rates of different processes, which ran
 * at different times, can't be compared.
 */
function bars() {
  const beside = speed.figures['beside peers, prose']
  const unit = beside['Intl.Segmenter'].megabytesPerSecond
  const rates = Object.entries(beside).map(([name, { ratio }]) => [name, unit * ratio])
  const naive = beside[OURS].ratio / speed.figures['in memory, prose'][OURS].ratio
  rates.push(['split by a regular expression', unit * naive])
  return rates.filter(([name]) => !name.startsWith(`${OURS},`)).sort((a, b) => a[1] - b[1])
}

function draw() {
  const rates = bars()
  // Read on a light page and on a dark one.
  const ink = '#7d8590'
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 60 + 40 * rates.length })
  chart.setOption({
    animation: false,
    title: {
      text: 'English prose into sentences, in memory',
      subtext: `MB/s, Node ${speed.machine.node}, ${speed.date}`,
      textStyle: { color: ink, fontSize: 15 },
      subtextStyle: { color: ink },
    },
    grid: { left: 190, right: 70, top: 56, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      data: rates.map(([name]) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 20,
        data: rates.map(([name, rate]) => ({
          value: Math.round(rate),
          itemStyle: { color: name === OURS ? '#2f81f7' : '#8b949e', borderRadius: 3 },
        })),
        label: { show: true, position: 'right', color: ink, fontSize: 13 },
      },
    ],
  })
  return chart.renderToSVGString()
}

const ratio = (record, group, name) => record?.figures[group]?.[name]?.ratio
const told = (value) => (value === undefined ? '—' : value.toFixed(2))

/** A ratio of two entries of a group. */
function between(record, group, name, base) {
  const upper = ratio(record, group, name)
  const lower = ratio(record, group, base)
  return told(upper === undefined || lower === undefined ? undefined : upper / lower)
}

const ROWS = [
  ['in memory ÷ `split(/(?<=[.!?])\\s+/)`, ASCII', 'in memory, prose', OURS, 'regular expression'],
  ['the same, curly quotes and dashes', 'in memory, curly', OURS, 'regular expression'],
  ['÷ `Intl.Segmenter`, English', 'beside peers, prose', OURS, 'Intl.Segmenter'],
  ['÷ sentencex (Rust)', 'beside peers, prose', OURS, 'sentencex'],
  ['÷ sbd', 'beside peers, prose', OURS, 'sbd'],
  ['÷ `Intl.Segmenter`, Chinese', 'beside peers, Chinese', OURS, 'Intl.Segmenter'],
  ['÷ `Intl.Segmenter`, Russian', 'beside peers, Russian', OURS, 'Intl.Segmenter'],
  ['rule `uax29` ÷ `Intl.Segmenter`', 'beside peers, prose', `${OURS}, uax29`, 'Intl.Segmenter'],
  ['file → `sentences()` → sink ÷ file → sink', 'streams', 'file → sentences() → sink', 'file → sink'],
  ['the same ÷ file → `split2()` → sink', 'streams', 'file → sentences() → sink', 'file → split2() → sink'],
  ['`for await` over `sentences()` ÷ over `split2()`', 'iteration', 'sentences()', 'split2()'],
  ['command line, file to file ÷ copying the file', 'command line', OURS, 'pipeline'],
]

mkdirSync(path.join(root, 'docs/images'), { recursive: true })
writeFileSync(path.join(root, 'docs/images/speed.svg'), draw())
const head = ['speed ÷ speed', older ? `Node ${older.machine.node}` : 'Node 20', `Node ${speed.machine.node}`]
const rows = ROWS.map(([label, ...which]) => [label, between(older, ...which), between(speed, ...which)])
putInto(path.join(root, 'README.md'), 'speed', table(head, rows))
if (memory) {
  const { kept, waiting, commandLine } = memory
  putInto(
    path.join(root, 'README.md'),
    'memory',
    table(
      ['memory', 'measured'],
      [
        [`heap over the kept sentences, every 1000th of ${kept.megabytes} MB kept`, `${kept.overMB} MB`],
        ['sentences that wait after one write of 50 MB, one taken', `${waiting.waiting}`],
        [`peak of the command line over ${commandLine.gigabytes} GB`, `${commandLine.peakMB} MB`],
        [`the same over ${commandLine.gigabytes * 10} GB`, `${commandLine.peakOfTenTimesMB} MB`],
      ],
    ),
  )
}
if (scaling) {
  const rows = Object.entries(scaling.texts).map(([name, { seconds, speedUp }]) => [
    `${name}, ${scaling.bytes / 1e9} GB`,
    `${seconds[1]} s`,
    `${seconds[2]} s`,
    `${speedUp}`,
  ])
  const { secondJobMB, laterJobMB } = scaling.memory
  const grown = scaling.growth.map(({ megabytes, seconds }) => `${seconds[1]} s for ${megabytes} MB`).join(', ')
  const note = `One job takes ${grown}.
A second job takes ${secondJobMB} MB of memory, each later one ${laterJobMB} MB
([record](bench/records/${scaling.name})). Threads are worth their start from some 500 MB on, and most with \`--json\`, which takes
several times as long as text.`
  const text = `${table(['the command line, 2 cores', 'one job', 'two jobs', 'times as fast'], rows)}\n\n${note}`
  putInto(path.join(root, 'README.md'), 'scaling', text)
}
console.log('written: docs/images/speed.svg, README.md')
