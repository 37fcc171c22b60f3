// Figures of the real window: start, a large workspace, keys and scrolling. Prints a table;
// ratios come from one run, with both sides in turn.
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Key, app, freshHome, open, sleep } from '../desktop/driver.mjs'
import { removeFolder } from '../folder.mjs'

const target = dirname(app)
const empty = join(target, 'examples/empty_window')
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
const row = (name, value) => console.log(`| ${name} | ${value} |`)

/** Calls back two frames after a function body first answers true. */
const PAINTED = (ready) => `
  const done = arguments[arguments.length - 1]
  const ready = () => { ${ready} }
  const look = () => requestAnimationFrame(ready() ? () => requestAnimationFrame(() => done(true)) : look)
  look()`

async function timed(start, ready) {
  const window = await start()
  await window.ask('POST', '/execute/async', { script: PAINTED(ready), args: [] })
  const ms = performance.now() - window.began
  await window.close()
  return ms
}

const CANVAS = `return document.querySelectorAll('[role=row]').length > 5`

async function starts() {
  const home = await freshHome()
  // The example is made once; what is measured is the usual start, on the file one left off in.
  await timed(() => open(home, ['--example'], { size: null }), CANVAS)
  const canvas = []
  const nothing = []
  for (let round = 0; round < 9; round += 1) {
    nothing.push(await timed(() => open(home, [], { binary: empty, size: null }), `return document.readyState === 'complete'`))
    canvas.push(await timed(() => open(home, [], { size: null }), CANVAS))
  }
  row('empty Tauri window, start to painted', `${median(nothing).toFixed(0)} ms`)
  row('example canvas, start to painted', `${median(canvas).toFixed(0)} ms`)
  row('ratio', (median(canvas) / median(nothing)).toFixed(2))
  await home.remove()
}

async function large(folder) {
  const file = join(folder, 'large.okr')
  execFileSync(join(target, 'generate'), [file, '300', '5', '3', '12', '3'])
  const home = await freshHome()
  const opened = []
  for (let round = 0; round < 5; round += 1) {
    opened.push(await timed(() => open(home, [file], { size: null }), CANVAS))
  }
  row('1,500 objectives, 5,000 key results, 60,000 check-ins: start to painted', `${median(opened).toFixed(0)} ms`)
  const window = await open(home, [file])
  await window.until(CANVAS)
  const typed = await keysToPaint(window)
  row('key to paint while typing there, p95', `${share(typed, 0.95).toFixed(0)} ms (median ${median(typed).toFixed(0)})`)
  const commits = await commitsToPaint(window)
  row('Enter to painted result there, p95', `${share(commits, 0.95).toFixed(0)} ms (median ${median(commits).toFixed(0)})`)
  await window.close()
  await home.remove()
}

/** From a key event to the second frame after it, for letters typed into a title. */
async function keysToPaint(window) {
  await window.run(`
    window.__times = []
    addEventListener('keydown', () => {
      const begun = performance.now()
      requestAnimationFrame(() => setTimeout(() => window.__times.push(performance.now() - begun)))
    }, true)`)
  await window.click('[role=row] [data-cell=title]')
  await window.type(Key.enter)
  for (const letter of 'Hours lost to waiting for parts, tools and answers') {
    await window.type(letter)
    await sleep(60)
  }
  await window.type(Key.escape, Key.escape)
  return window.run('return window.__times.slice(2)')
}

/** From Enter on a typed value to the frame that shows what came back from the file. */
async function commitsToPaint(window) {
  const times = []
  for (let round = 0; round < 30; round += 1) {
    await window.click('[role=row] [data-cell=now]')
    await window.type(String(10 + (round % 9)))
    await window.run(`
      window.__changed = null
      const begun = performance.now()
      const saw = new MutationObserver(() => { if (!document.querySelector('[role=row] [data-cell=now]').querySelector('textarea')) { saw.disconnect(); requestAnimationFrame(() => setTimeout(() => (window.__changed = performance.now() - window.__pressed))) } })
      saw.observe(document.querySelector('[role=grid]'), { subtree: true, childList: true, characterData: true })
      addEventListener('keydown', () => (window.__pressed = performance.now()), { capture: true, once: true })`)
    await window.type(Key.enter)
    times.push(await window.until('return window.__changed', 'the result'))
    await window.type(Key.escape, Key.escape)
  }
  return times
}

async function scrolling(folder) {
  const file = join(folder, 'rows.okr')
  execFileSync(join(target, 'generate'), [file, '1', '75', '4', '12'])
  const home = await freshHome()
  const window = await open(home, [file])
  await window.until(CANVAS)
  const frames = await window.ask('POST', '/execute/async', { script: `
    const done = arguments[arguments.length - 1]
    const sheet = [...document.querySelectorAll('section')].find((e) => e.scrollHeight > e.clientHeight + 500)
    const frames = []
    let last
    const step = (now) => {
      if (last) frames.push(now - last)
      last = now
      sheet.scrollTop += 40
      if (sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 50) sheet.scrollTop = 0
      frames.length < 300 ? requestAnimationFrame(step) : done(frames)
    }
    requestAnimationFrame(step)`, args: [] })
  const mean = frames.reduce((a, b) => a + b, 0) / frames.length
  row('scrolling a canvas of 300 key results', `${(1000 / mean).toFixed(0)} frames a second, p95 frame ${share(frames, 0.95).toFixed(0)} ms`)
  await window.close()
  await home.remove()
}

const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'))
console.log('| what | figure |\n|---|---|')
await starts()
await large(folder)
await scrolling(folder)
await removeFolder(folder)
