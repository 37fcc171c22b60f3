// Figures of the history in the real window: from G H to the first lines of 10,000 edits,
// scrolling through them, and filtering them by words.
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, freshHome, open } from '../desktop/driver.mjs'
import { removeFolder } from '../folder.mjs'

const EDITS = 10000
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
const row = (name, value) => console.log(`| ${name} | ${value} |`)

/** A line of the list that says what was edited, not only that something was. */
const LINES = `document.querySelectorAll('#history-list [role=option] b').length > 5`

/** Runs a beginning and answers with the milliseconds to two frames after it is ready. */
const timed = (begin, ready) => `
  const done = arguments[arguments.length - 1]
  const begun = performance.now()
  ${begin}
  const look = () => requestAnimationFrame(${ready} ? () => requestAnimationFrame(() => done(performance.now() - begun)) : look)
  look()`

const press = (key) =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }));`

async function firstList(file) {
  const times = []
  for (let round = 0; round < 5; round += 1) {
    const home = await freshHome()
    const window = await open(home, [file])
    await window.until(`return document.querySelectorAll('[role=row]').length > 5`)
    times.push(await window.ask('POST', '/execute/async', { script: timed(press('g') + press('h'), LINES), args: [] }))
    await window.close()
    await home.remove()
  }
  row(`${EDITS.toLocaleString('en')} edits: G H to the first lines`, `${median(times).toFixed(0)} ms (${times.map((ms) => ms.toFixed(0)).join(', ')})`)
}

async function lookingThrough(file) {
  const home = await freshHome()
  const window = await open(home, [file])
  await window.until(`return document.querySelectorAll('[role=row]').length > 5`)
  await window.ask('POST', '/execute/async', { script: timed(press('g') + press('h'), LINES), args: [] })
  const frames = await window.ask('POST', '/execute/async', {
    script: `
    const done = arguments[arguments.length - 1]
    const list = document.querySelector('#history-list')
    const frames = []
    let last
    const step = (now) => {
      if (last) frames.push(now - last)
      last = now
      list.scrollTop += 60
      frames.length < 300 ? requestAnimationFrame(step) : done(frames)
    }
    requestAnimationFrame(step)`,
    args: [],
  })
  const mean = frames.reduce((a, b) => a + b, 0) / frames.length
  row('scrolling them', `${(1000 / mean).toFixed(0)} frames a second, p95 frame ${share(frames, 0.95).toFixed(0)} ms`)
  const filter = `
    const field = document.querySelector('.filters input')
    field.value = 'zebra'
    field.dispatchEvent(new Event('input', { bubbles: true }))`
  const found = await window.ask('POST', '/execute/async', {
    script: timed(filter, `!document.querySelector('#history-list')`),
    args: [],
  })
  row('filtering them by a word', `${found.toFixed(0)} ms, with the pause after typing`)
  await window.close()
  await home.remove()
}

const folder = await mkdtemp(join(tmpdir(), 'okr-bench-'))
const file = join(folder, 'past.okr')
execFileSync(join(dirname(app), 'generate'), [file, '40', '4', '4', '4', '0', String(EDITS)])
console.log('| what | figure |\n|---|---|')
await firstList(file)
await lookingThrough(file)
await removeFolder(folder)
