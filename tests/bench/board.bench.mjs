// Figures of the board with 5,000 and 20,000 cards, in Chromium on the bridge and in the real
// window, and the same cards in Svelte Flow in the same run.
//
//     node tests/bench/board.bench.mjs [CARDS ...]
import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { bundled } from '../bundled.mjs'
import { root, startBridge, target } from '../ui/bridge.mjs'
import { frames, key, panning, rest, timed, work, zooming } from './frames.mjs'
import { boardPlaces, pagePlaces } from './places.mjs'
import { removeFolder } from '../folder.mjs'

const COUNTS = process.argv.slice(2).map(Number)
const FRAMES = 240
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
const ms = (values) => `${median(values).toFixed(0)} ms`
const rate = (times) => {
  const mean = times.reduce((all, one) => all + one, 0) / times.length
  return `${(1000 / mean).toFixed(0)} (p95 ${share(times, 0.95).toFixed(0)} ms)`
}
const table = []
const note = (what, column, value) => {
  const row = table.find((one) => one.what === what) ?? table[table.push({ what }) - 1]
  row[column] = value
  console.error(`${column}: ${what}: ${value}`)
}

const CARDS = `document.querySelectorAll('.ground [data-card]').length`
const ON_BOARD = `${CARDS} > 3`
const ROWS = `document.querySelectorAll('[role=row]').length > 1`
const height = `document.querySelector('.world').style.height`

async function board(name, file, column) {
  const paints = []
  let place
  for (let round = 0; round < 3; round += 1) {
    await place?.close()
    place = await boardPlaces[name](file)
    await place.run(timed('', ROWS))
    const before = place.memory()
    paints.push(await place.run(timed(key('g') + key('b'), ON_BOARD)))
    await place.run(rest(30))
    if (round === 2) note('memory of the page with the board (before it)', column, `${place.memory().toFixed(0)} MB (${before.toFixed(0)})`)
  }
  note('opening the board, to painted', column, ms(paints))
  note('pan at 100%, frames a second', column, rate(await place.run(frames(FRAMES, panning))))
  await place.run(timed(`document.querySelector('.ground [data-card][tabindex="0"]').focus({ preventScroll: true });` + key('0', ', ctrlKey: true'), `document.querySelector('.ground > canvas')`))
  note('pan over the whole board, frames a second', column, rate(await place.run(frames(FRAMES, panning))))
  note('zooming, frames a second', column, rate(await place.run(frames(FRAMES, zooming))))
  await folding(place, column)
  await filtering(place, column)
  note('memory of the page after all of this', column, `${place.memory().toFixed(0)} MB`)
  await place.close()
}

/** Folds and unfolds the largest branch by Space; the time is to the painted frame. */
async function folding(place, column) {
  await place.run(work(key('0', ', ctrlKey: true') + key('Home')))
  const times = []
  for (let round = 0; round < 6; round += 1) {
    await place.run(work(`window.before = ${height};`))
    times.push(await place.run(timed(key(' '), `${height} !== window.before`)))
  }
  note('collapsing or opening a branch, to painted', column, ms(times))
}

async function filtering(place, column) {
  const times = []
  for (const words of ['repairs', '', 'planned', '', 'trust', '']) {
    await place.run(work(`window.before = ${height};`))
    const type = `
      const field = document.querySelector('.board input[type=search]')
      field.value = '${words}'
      field.dispatchEvent(new Event('input', { bubbles: true }))`
    times.push(await place.run(timed(type, `${height} !== window.before`)))
  }
  note('filtering by words, to painted', column, ms(times))
}

/** The layout alone, from the source the page is built of. */
async function layout(count, cascade, folder) {
  const { layOut } = await bundled('ui/src/board/layout.ts', folder)
  const { linesOf } = await bundled('ui/src/board/links.ts', folder)
  const leaves = leavesOf(cascade)
  const time = (act) => {
    const begun = performance.now()
    const made = act()
    return [performance.now() - begun, made]
  }
  const first = time(() => layOut(leaves))[0]
  const all = Array.from({ length: 9 }, () => time(() => layOut(leaves))[0])
  const others = Array.from({ length: 9 }, (_, n) => {
    const at = Math.floor((leaves.length * (n + 1)) / 11)
    const changed = leaves.map((leaf, other) => (other === at ? { ...leaf, folded: true } : leaf))
    return time(() => layOut(changed))[0]
  })
  const made = layOut(leaves)
  note('layout (first in a process)', `${count} in Node`, `${ms(all)} (${first.toFixed(0)} ms)`)
  note('layout after one change', `${count} in Node`, ms(others))
  return flowData(cascade, made, linesOf(cascade.links, made))
}

/** Cards as the board hangs them, nothing folded. */
function leavesOf(cascade) {
  const parents = new Map()
  for (const link of cascade.links) parents.set(link.from, [...(parents.get(link.from) ?? []), link.to_card])
  const used = cascade.levels.filter((level) => level.objectives > 0)
  const column = new Map(used.map((level, at) => [level.id, at + 1]))
  return [
    ...cascade.bands.map(({ id }) => ({ id, column: 0, parents: [], height: 98, folded: false })),
    ...cascade.cards
      .filter((one) => one.aligned || one.served_by > 0)
      .map((one) => ({ id: one.id, column: column.get(one.level), parents: parents.get(one.id) ?? [], height: 82, folded: false })),
  ]
}

function flowData(cascade, { placed }, lines) {
  const cards = new Map(cascade.cards.map((card) => [card.id, card]))
  const nodes = [...placed.values()].map(({ id, x, y }) => {
    const card = cards.get(id)
    const band = cascade.bands.find((one) => one.id === id)
    const data = {
      place: card?.place ?? band.code, initials: card?.owner?.initials ?? '', verb: card?.verb ?? band.code,
      subject: card?.subject ?? band.title, progress: card?.progress_text ?? '–', done: Number(card?.progress ?? 0) * 100,
      count: card?.key_results.length ?? 0,
    }
    return { id, type: 'card', position: { x, y }, data, width: 262, height: 82 }
  })
  return { nodes, edges: lines.map(({ id, from, to }) => ({ id, source: to, target: from })) }
}

/** Svelte Flow: mounted, panned at 100% and over the whole, zoomed. */
async function flow(name, url, column) {
  const place = await pagePlaces[name](url)
  try {
    await place.run(timed('', `typeof window.flowMount === 'function'`))
    const before = place.memory()
    const mounted = await place.run(timed('window.flowMount();', `document.querySelectorAll('.svelte-flow__node').length > 3 && window.flow`))
    note('opening the board, to painted', column, `${mounted.toFixed(0)} ms`)
    await place.run(rest(30))
    note('memory of the page with the board (before it)', column, `${place.memory().toFixed(0)} MB (${before.toFixed(0)})`)
    const set = (x, y, zoom) => `window.flow.setViewport({ x: ${x}, y: ${y}, zoom: ${zoom} });`
    const wave = (step, period) => `(${step} * Math.abs((at % ${2 * period}) - ${period}) - ${step * period})`
    note('pan at 100%, frames a second', column, rate(await place.run(frames(FRAMES, set(wave(8, 40), wave(30, 120), 1)))))
    note('pan over the whole board, frames a second', column, rate(await place.run(frames(FRAMES, set(400, wave(30, 120), 0.1)))))
    const zoom = `Math.min(1.6, Math.max(0.1, Math.exp(((Math.floor(at / 60) % 2 ? at % 60 : 60 - (at % 60)) * 22) / 400) * 0.1))`
    note('zooming, frames a second', column, rate(await place.run(frames(FRAMES, set(0, `-3000 * ${zoom}`, zoom)))))
    note('memory of the page after all of this', column, `${place.memory().toFixed(0)} MB`)
  } finally {
    await place.close()
  }
}

async function builtFlow(folder) {
  const from = join(root, 'tests/bench/flow')
  const here = join(folder, 'flow')
  await cp(from, here, { recursive: true, filter: (path) => !/node_modules|dist$/.test(path.slice(from.length)) })
  const quiet = { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] }
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], quiet)
  execFileSync('npx', ['vite', 'build', '--logLevel=error'], quiet)
  return join(here, 'dist')
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

async function serve(folder) {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : new URL(request.url, 'http://x').pathname
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
    createReadStream(join(folder, path)).on('error', () => response.writeHead(404).end()).pipe(response)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => server.close(done)) }
}

const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'))
try {
  const built = await builtFlow(folder)
  for (const count of COUNTS.length > 0 ? COUNTS : [5000, 20000]) {
    const file = join(folder, `${count}.okr`)
    execFileSync(join(target, 'generate'), [file, 'cascade', String(count)])
    const bridge = await startBridge(['--file', file])
    const cascade = await bridge.cascade()
    await bridge.stop()
    await writeFile(join(built, 'data.json'), JSON.stringify(await layout(count, cascade, folder)))
    const server = await serve(built)
    for (const name of ['Chromium', 'WebKitGTK']) {
      await board(name, file, `${count} ${name}`)
      await flow(name, server.url, `${count} ${name}, Svelte Flow`).catch((error) => note('opening the board, to painted', `${count} ${name}, Svelte Flow`, `gave up: ${error.message.split('\n')[0]}`))
    }
    await server.close()
  }
} finally {
  await removeFolder(folder)
}

const columns = [...new Set(table.flatMap((row) => Object.keys(row).filter((one) => one !== 'what')))]
console.log(`| what | ${columns.join(' | ')} |\n|---|${columns.map(() => '---').join('|')}|`)
for (const row of table) console.log(`| ${row.what} | ${columns.map((one) => row[one] ?? '').join(' | ')} |`)
