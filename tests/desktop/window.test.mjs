// Stories in the real window: the built app, its own file, closed and opened again.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Key, app, cli, environment, freshHome, open, sleep } from './driver.mjs'

const titled = (words) => `return [...document.querySelectorAll('[role=row] .title')].some((e) => e.textContent.includes(${JSON.stringify(words)}))`

/** Puts the cursor on a cell of the row with this title. */
async function onto(window, title, cell) {
  const script = `
    const row = [...document.querySelectorAll('[role=row]')].find((e) => e.querySelector('.title')?.textContent.includes(${JSON.stringify(title)}))
    const cell = row?.querySelector('[data-cell=${JSON.stringify(cell)}]')
    if (!cell) return false
    cell.setAttribute('data-wanted-by-test', '')
    return true`
  await window.until(script, `the ${cell} of “${title}”`)
  await window.click('[data-wanted-by-test]')
  await window.run(`document.querySelector('[data-wanted-by-test]')?.removeAttribute('data-wanted-by-test')`)
}

describe('the real window', () => {
  let home
  before(async () => (home = await freshHome()))
  after(() => home?.remove())

  it('goes from the first start to the example, an edit by keyboard, undo, close, and the same again', async () => {
    let window = await open(home)
    try {
      await window.says('Put strategy and daily work')
      await window.type('1')
      await window.find('[role=grid]')
      await window.says('Non-productive hours, reduction')
      await onto(window, 'Non-productive hours, reduction', 'title')
      await window.type(Key.enter)
      await window.chord(Key.control, 'a')
      await window.type('Waiting hours, reduction', Key.enter)
      await window.until(titled('Waiting hours'), 'the new title')
      await window.chord(Key.control, 'z')
      await window.until(titled('Non-productive hours'), 'the old title after undo')
      await window.chord(Key.control, Key.shift, 'z')
      await window.until(titled('Waiting hours'), 'the new title after redo')
      await window.says('Saved 14:32')
    } finally {
      await window.close()
    }
    window = await open(home)
    try {
      await window.find('[role=grid]')
      await window.until(titled('Waiting hours, reduction'), 'what was typed before the window was closed')
      await window.chord(Key.control, 'z')
      await window.until(titled('Non-productive hours, reduction'), 'undo from before the restart')
    } finally {
      await window.close()
    }
  })

  it('lays its page out once: the menu bar of a first start takes no room away later', async () => {
    const fresh = await freshHome()
    const window = await open(fresh, [], { size: null })
    try {
      await window.run(`
        window.heights = [innerHeight]
        addEventListener('resize', () => window.heights.push(innerHeight))`)
      await window.says('Put strategy and daily work')
      // The page sends its menus a tenth of a second after it is drawn.
      await sleep(600)
      assert.equal(new Set(await window.run('return window.heights')).size, 1)
    } finally {
      await window.close()
      await fresh.remove()
    }
  })

  it('opens the menu of a row that was not chosen with the right button', async () => {
    const window = await open(home)
    try {
      await window.says('Days a planned resource')
      const row = '[role=row][aria-label*="Days a planned resource"]'
      await window.rightClick(`${row} .title`)
      await window.until(`return document.querySelector('[role=menu]')?.innerText.includes('Duplicate')`, 'the menu')
      await window.type(Key.escape)
      await window.until(`return document.activeElement.closest(${JSON.stringify(row)}) !== null`, 'the focus on the row')
    } finally {
      await window.close()
    }
  })

  it('hands out the PDF and the workbook', async () => {
    const window = await open(home)
    try {
      await window.find('[role=grid]')
      await window.chord(Key.control, 'e')
      await window.find('dialog[open] img')
      await window.chord(Key.control, Key.enter)
      await window.says('PDF saved')
      await window.press('Close')
      await window.chord(Key.control, 'e')
      await window.find('dialog[open] img')
      await window.press('Excel')
      await window.until(`return !document.querySelector('dialog[open] img') && document.querySelector('dialog[open]').innerText.includes('.xlsx')`, 'the workbook’s first sheet')
      await window.chord(Key.control, Key.enter)
      const there = async () => (await readdir(join(home.path, 'Documents'))).filter((name) => !name.startsWith('.')).toSorted()
      for (let tries = 0; tries < 100 && (await there()).length < 2; tries += 1) await sleep(100)
      assert.deepEqual(await there(), ['tarn-valley-water-pmo-2026.pdf', 'tarn-valley-water-pmo-2026.xlsx'])
    } finally {
      await window.close()
    }
  })
})

describe('a second start', () => {
  it('opens the same file read only, says who has it, and writes once the first is closed', async () => {
    const home = await freshHome()
    const first = await open(home)
    let second
    try {
      await first.says('Put strategy and daily work')
      await first.type('1')
      await first.find('[role=grid]')
      // Without a session bus the second start cannot find the first window, so it opens one.
      const elsewhere = await open(home, [], { env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } })
      second = elsewhere
      await second.find('[role=grid]')
      await second.says('Read only')
    } finally {
      await first.close()
    }
    try {
      await second.until(`return !document.body.innerText.includes('Read only')`, 'writing after the first was closed', 30000)
    } finally {
      await second.close()
      await home.remove()
    }
  })
})

describe('a second start on the same desktop', () => {
  it('ends at once and shows its file in the first window', async (t) => {
    const bus = spawn('dbus-daemon', ['--session', '--print-address=1', '--nofork'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const address = await new Promise((done) => {
      bus.once('error', () => done(null))
      bus.stdout.once('data', (line) => done(String(line).trim()))
    })
    if (!address) return t.skip('no dbus-daemon here')
    const home = await freshHome()
    const env = { DBUS_SESSION_BUS_ADDRESS: address }
    const file = join(home.path, 'harbour.okr')
    execFileSync(cli, ['new', file, '--name', 'Harbour of the second start'])
    const first = await open(home, ['--example'], { env })
    try {
      await first.find('[role=grid]')
      const second = spawn(app, [file], { env: { ...environment(home, env), TAURI_AUTOMATION: '', TAURI_WEBVIEW_AUTOMATION: '' }, stdio: 'ignore' })
      const code = await new Promise((done) => second.once('exit', done))
      assert.equal(code, 0, 'the second start ends by itself')
      await first.says('Harbour of the second start')
    } finally {
      await first.close()
      bus.kill()
      await home.remove()
    }
  })
})

describe('a start without a session bus', () => {
  it('opens its window all the same', async () => {
    const home = await freshHome()
    const window = await open(home, [], { env: { DBUS_SESSION_BUS_ADDRESS: '' } })
    try {
      await window.says('Put strategy and daily work')
      const ms = Math.round(performance.now() - window.began)
      assert.ok(ms < 30000, 'no waiting for a bus that never answers')
      console.log(`# first screen after ${ms} ms, with the driver's own start`)
    } finally {
      await window.close()
      await home.remove()
    }
  })
})

describe('ending', () => {
  it('is clean when the window is told to close', async () => {
    const home = await freshHome()
    const process = spawn(app, ['--example'], { env: { ...environment(home), TAURI_AUTOMATION: '', TAURI_WEBVIEW_AUTOMATION: '' }, stdio: 'ignore' })
    const ended = new Promise((done) => process.once('exit', (code, signal) => done({ code, signal })))
    await sleep(3000)
    assert.equal(process.exitCode, null, 'it runs until it is told to end')
    process.kill('SIGTERM')
    const how = await ended
    assert.ok(how.code === 0 || how.signal === 'SIGTERM', `ended by ${JSON.stringify(how)}`)
    await home.remove()
  })
})
