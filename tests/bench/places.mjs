// Where the benches of the board run: Chromium on the bridge and the real window, behind the
// same few words. Memory is what the kernel says of the process that holds the page.
import { readFileSync, readdirSync } from 'node:fs'
import { startBrowser, startBridge } from '../ui/bridge.mjs'
import { freshHome, open } from '../desktop/driver.mjs'

const SIZE = { width: 1440, height: 900 }
const MINI = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/** Chromium at an address. */
async function chromiumAt(url, more) {
  const browser = await startBrowser()
  const context = await browser.newContext({ viewport: SIZE })
  const page = await context.newPage()
  await page.goto(url)
  return {
    run: (body) => page.evaluate((text) => new Promise((done) => new Function('done', text)(done)), body),
    memory: () => pss((line) => line.includes('--type=renderer') && !line.includes('extension'), browserPids(process.pid)),
    async close() {
      await browser.close()
      await more?.()
    },
  }
}

/** A window of WebKitGTK, the app's or another one's. */
async function webkit(options) {
  const home = await freshHome()
  const window = await open(home, options.args, { binary: options.binary, env: options.env ?? {} })
  await window.ask('POST', '/timeouts', { script: 120_000 })
  if (options.url) await window.ask('POST', '/url', { url: options.url })
  return {
    run: (body) =>
      window.ask('POST', '/execute/async', { script: `const done = arguments[arguments.length - 1]\n${body}`, args: [] }),
    memory: () => pss((line) => line.includes('WebKitWebProcess'), browserPids(window.driver.pid)),
    async close() {
      await window.close()
      await home.remove()
    },
  }
}

export const boardPlaces = {
  async Chromium(file) {
    const bridge = await startBridge(['--file', file])
    return chromiumAt(bridge.url, () => bridge.stop())
  },
  WebKitGTK: (file) => webkit({ args: [file] }),
}

export const pagePlaces = {
  Chromium: (url) => chromiumAt(url),
  WebKitGTK: (url) =>
    webkit({ binary: MINI, args: ['--automation', `--geometry=${SIZE.width}x${SIZE.height}`], env: { WEBKIT_DISABLE_DMABUF_RENDERER: '1' }, url }),
}

/** A process and all it has started. */
function browserPids(root) {
  const parents = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = read(`/proc/${name}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    parents.set(Number(name), parent)
  }
  const within = (pid) => pid === root || (parents.has(pid) && pid > 1 && within(parents.get(pid)))
  return [...parents.keys()].filter(within)
}

/** Memory of the largest of these processes whose command fits, in MB: shared pages by share. */
function pss(fits, pids) {
  const sizes = pids
    .filter((pid) => fits(read(`/proc/${pid}/cmdline`)))
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024)
  return Math.max(0, ...sizes)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
