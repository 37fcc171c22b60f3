// The page in Chromium on the real core: starts the bridge and a browser for one story.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeFolder } from '../folder.mjs'

const here = dirname(fileURLToPath(import.meta.url))
export const root = resolve(here, '../..')
export const target = process.env.OKR_TARGET ?? join(root, 'target/debug')
const fromUi = createRequire(join(root, 'ui/package.json'))
const { chromium } = fromUi('playwright-core')
export const axeSource = fromUi.resolve('axe-core/axe.min.js')

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

async function freePort() {
  const server = createServer()
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

/** Starts the bridge on a folder of its own. `args`: `['--example']`, `['--file', path]`. */
export async function startBridge(args = [], { now = '2026-05-14T14:32', folder } = {}) {
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'okr-bridge-')))
  const port = await freePort()
  const bridge = spawn(join(target, 'bridge'), [own, '--port', String(port), ...args], {
    env: { OKR_PAGE: join(root, 'ui/dist'), ...process.env, OKR_CANVAS_NOW: now },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((done, failed) => {
    bridge.stdout.once('data', done)
    bridge.once('exit', (code) => failed(new Error(`the bridge ended with ${code}`)))
  })
  const url = `http://127.0.0.1:${port}`
  const call = async (name, args = {}) => {
    const answer = await fetch(`${url}/call/${name}`, { method: 'POST', body: JSON.stringify(args) })
    return answer.json()
  }
  return {
    url,
    folder: own,
    /** One call of the desk, past the page. */
    call,
    /** Who serves whom in the open cycle, all of it. */
    cascade: async () => {
      const { file } = await call('start')
      const { news } = await call('cascade', { cycle: file.page.cycle })
      return news.picture
    },
    /** What the next file dialog answers. */
    dialog: (path) => fetch(`${url}/dialog`, { method: 'POST', body: JSON.stringify(path) }),
    async stop() {
      bridge.removeAllListeners('exit')
      // Ended, its lock on the file is stale, and whoever comes next may write.
      const ended = new Promise((done) => bridge.once('exit', done))
      bridge.kill()
      await ended
      if (!folder) await removeFolder(own)
    },
  }
}

/** A browser; `close()` it at the end. */
export async function startBrowser() {
  const executablePath = BROWSERS.find(existsSync)
  if (!executablePath) throw new Error('No Chromium found. `cargo xtask test` installs it.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

/**
 * How much later than the story's own questions the page gets its answers, in ms. With
 * `OKR_SLOW=150` a story that reads the page before it has caught up fails every time.
 */
const SLOW = Number(process.env.OKR_SLOW ?? 0)

async function late(route) {
  // A page that was closed meanwhile takes no answer.
  const response = await route.fetch().catch(() => null)
  await new Promise((done) => setTimeout(done, SLOW))
  if (response) await route.fulfill({ response }).catch(() => null)
}

/** A page of 1440×900 on the bridge; errors of the page fail the story. */
export async function openPage(browser, bridge, { theme, locale, width = 1440, height = 900 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.problems = []
  page.on('pageerror', (error) => page.problems.push(String(error)))
  if (SLOW > 0) await page.route('**/call/**', late)
  await page.goto(bridge.url)
  return page
}

/** Violations of axe that are serious or critical, as short lines. */
export async function seriousFindings(page) {
  await page.addScriptTag({ path: axeSource })
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return violations
    .filter((finding) => ['serious', 'critical'].includes(finding.impact))
    .map((finding) => `${finding.id}: ${finding.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
}
