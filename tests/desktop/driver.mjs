// The real window through WebKitWebDriver: starting it, finding things, pressing keys.
// Talks the W3C protocol directly; on Linux tauri-driver would only rename a capability.
import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolder } from '../folder.mjs'

const here = dirname(fileURLToPath(import.meta.url))
export const root = resolve(here, '../..')
const target = process.env.OKR_TARGET ?? join(root, 'target/debug')
export const app = join(target, 'okr-canvas')
export const cli = join(target, 'okr')
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Keys of the W3C protocol. */
export const Key = {
  enter: '\uE007', tab: '\uE004', escape: '\uE00C', space: ' ', up: '\uE013', down: '\uE015',
  left: '\uE012', right: '\uE014', home: '\uE011', end: '\uE010', del: '\uE017', backspace: '\uE003',
  shift: '\uE008', control: '\uE009', alt: '\uE00A', f2: '\uE032', f6: '\uE036', f11: '\uE03B',
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** A free port on this machine. */
export async function freePort() {
  const server = createServer()
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

/** A fresh home for one story: its own data, documents and nothing remembered. */
export async function freshHome() {
  const home = await mkdtemp(join(tmpdir(), 'okr-window-'))
  for (const name of ['data', 'config', 'cache', 'Documents']) await mkdir(join(home, name))
  await writeFile(join(home, 'config/user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${home}/Documents"\n`)
  // The usual font settings of a desktop; a bare screen has none.
  await mkdir(join(home, 'config/gtk-3.0'))
  await writeFile(
    join(home, 'config/gtk-3.0/settings.ini'),
    '[Settings]\ngtk-xft-antialias=1\ngtk-xft-hinting=1\ngtk-xft-hintstyle=hintslight\ngtk-xft-rgba=none\n',
  )
  return { path: home, remove: () => removeFolder(home) }
}

/** Environment of an app that lives in `home`, on the day of the example's story. */
export function environment(home, more = {}) {
  return {
    ...process.env,
    HOME: home.path,
    XDG_DATA_HOME: join(home.path, 'data'),
    XDG_CONFIG_HOME: join(home.path, 'config'),
    XDG_CACHE_HOME: join(home.path, 'cache'),
    OKR_CANVAS_NOW: '2026-05-14T14:32',
    TAURI_AUTOMATION: 'true',
    TAURI_WEBVIEW_AUTOMATION: 'true',
    GTK_A11Y: 'none',
    NO_AT_BRIDGE: '1',
    ...more,
  }
}

/** Starts the app with these arguments; `close()` ends it as a person would. */
export async function open(home, args = [], { env = {}, binary = app, size = [1440, 900] } = {}) {
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: environment(home, env),
    // A group of its own, and no pipes of ours: whatever it starts can be ended with it and
    // keeps no test waiting.
    detached: true,
    stdio: 'ignore',
  })
  const base = `http://127.0.0.1:${port}`
  await answered(base)
  const began = performance.now()
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } },
  }
  const session = await request(base, 'POST', '/session', { capabilities })
  const window = new Window(`${base}/session/${session.sessionId}`, driver)
  window.began = began
  if (size) await window.resize(...size)
  return window
}

async function answered(base) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${base}/status`).then((answer) => answer.ok, () => false)) return
    await sleep(50)
  }
  throw new Error('WebKitWebDriver did not start')
}

async function request(base, method, path, body) {
  const answer = await fetch(base + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const { value } = await answer.json()
  if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`)
  return value
}

class Window {
  constructor(base, driver) {
    this.base = base
    this.driver = driver
  }

  ask(method, path, body) {
    return request(this.base, method, path, body)
  }

  /** Sets the inner size. */
  async resize(width, height) {
    await this.ask('POST', '/window/rect', { width, height })
    const inner = await this.run('return [innerWidth, innerHeight]')
    const more = [width - inner[0], height - inner[1]]
    if (more.some((by) => by !== 0)) {
      await this.ask('POST', '/window/rect', { width: width + more[0], height: height + more[1] })
    }
  }

  /** Runs a function body in the page. */
  run(script, ...args) {
    return this.ask('POST', '/execute/sync', { script, args })
  }

  /** What a promise in the page comes to. */
  async wait(promise) {
    await this.run(`delete window.waited; (${promise}).then((value) => (window.waited = JSON.stringify(value)))`)
    return JSON.parse(await this.until('return window.waited', promise))
  }

  /** Waits until a function body in the page answers something true, and gives that. */
  async until(script, what = script, ms = 15000) {
    const end = Date.now() + ms
    for (;;) {
      const value = await this.run(script)
      if (value) return value
      if (Date.now() > end) throw new Error(`waited in vain for: ${what}`)
      await sleep(30)
    }
  }

  /** The element of a CSS selector, waited for. */
  async find(selector) {
    await this.until(`return !!document.querySelector(${JSON.stringify(selector)})`, selector)
    const found = await this.ask('POST', '/element', { using: 'css selector', value: selector })
    return found[ELEMENT]
  }

  async click(selector) {
    const id = await this.find(selector)
    await this.ask('POST', `/element/${id}/click`, {})
  }

  /** Clicks the first button, link or menu item that is called so, or at least has it in its name. */
  async press(name) {
    const script = `
      const wanted = ${JSON.stringify(name)}
      const all = [...document.querySelectorAll('button, [role=button], [role=menuitem], [role=tab], [role=option], a, label')]
      const names = (e) => [e.getAttribute('aria-label') ?? '', e.textContent.trim()]
      const seen = all.filter((e) => e.offsetParent)
      const match = seen.find((e) => names(e).includes(wanted)) ?? seen.find((e) => names(e).join(' ').includes(wanted))
      if (!match) return null
      match.setAttribute('data-pressed-by-test', wanted)
      return true`
    await this.until(script, `something called “${name}”`)
    const selector = `[data-pressed-by-test=${JSON.stringify(name)}]`
    await this.click(selector)
    await this.run(`document.querySelector(${JSON.stringify(selector)})?.removeAttribute('data-pressed-by-test')`)
  }

  /** Types text and keys into whatever has the focus. */
  async type(...parts) {
    const actions = parts.flatMap((part) =>
      [...part].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]),
    )
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  /** Presses keys together: the last one while the others are held. */
  async chord(...keys) {
    const held = keys.slice(0, -1)
    const last = keys.at(-1)
    const actions = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      { type: 'keyDown', value: last },
      { type: 'keyUp', value: last },
      ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  /** Presses the right button of the real pointer over the middle of what is found. */
  async rightClick(selector) {
    const [x, y] = await this.run(`
      const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)`)
    const actions = [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }]
    await this.ask('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    })
  }

  /** Drags with the real pointer from one place of the page to another. */
  async drag(from, to) {
    const move = ([x, y], duration) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration })
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    const actions = [
      move(from, 0), { type: 'pointerDown', button: 0 }, move(middle, 120), move(to, 120),
      { type: 'pause', duration: 80 }, { type: 'pointerUp', button: 0 },
    ]
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
    await this.ask('POST', '/actions', { actions: [pointer] })
  }

  /** All text on the screen. */
  text() {
    return this.run('return document.body.innerText')
  }

  /** Waits until the screen says this. */
  says(words) {
    return this.until(`return document.body.innerText.includes(${JSON.stringify(words)})`, `“${words}” on screen`)
  }

  /** A PNG of the page into the file. */
  async picture(file) {
    // The driver waits for the next frame, and a page at rest paints none: one pixel keeps
    // changing while the picture is taken.
    await this.run(`
      const dot = document.createElement('i')
      dot.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;z-index:-1'
      document.body.append(dot)
      let on = false
      const beat = setInterval(() => { on = !on; dot.style.background = on ? '#0001' : '#0002' }, 16)
      setTimeout(() => { clearInterval(beat); dot.remove() }, 2000)`)
    const png = await this.ask('GET', '/screenshot')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, Buffer.from(png, 'base64'))
  }

  /** Closes the window, and ends the driver with everything it started. */
  async close() {
    await this.ask('DELETE', '').catch(() => {})
    const ended = new Promise((done) => (this.driver.exitCode === null ? this.driver.once('exit', done) : done()))
    try {
      process.kill(-this.driver.pid, 'SIGKILL')
    } catch {
      // The whole group has ended by itself.
    }
    await ended
  }
}
