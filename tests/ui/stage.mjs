// What stories stand on: the core, a browser, a page, and words for what is on the page.
// Each file of stories runs in a process of its own, so `bridge` and `page` are those of the
// story being told.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach } from 'node:test'
import { openPage, startBridge, startBrowser } from './bridge.mjs'

export let browser
export let bridge
export let page

/** A core of its own for each story. With `args` the story begins on a page of it. */
export function setStage(args) {
  before(async () => (browser = await startBrowser()))
  after(() => browser?.close())
  if (args) beforeEach(() => begin(args))
  afterEach(end)
}

/** One core for all stories of a file; each opens a page by itself. */
export function shareStage(start) {
  before(async () => {
    browser = await startBrowser()
    bridge = await start()
  })
  after(async () => {
    await browser?.close()
    await bridge?.stop()
  })
  afterEach(closePage)
}

export async function startCore(args) {
  bridge = await startBridge(args)
}

/** A page on the core of the story or on another one; the page before is closed. */
export async function open({ on = bridge, ready = '[role=grid]', ...options } = {}) {
  await page?.context().close()
  page = await openPage(browser, on, options)
  await page.waitForSelector(ready)
}

/** A core and a page on it. */
export async function begin(args, options) {
  await startCore(args)
  await open(options)
}

/** Ends page and core; what the page reported as an error fails the story. */
export async function end() {
  try {
    await closePage()
  } finally {
    await bridge?.stop()
    bridge = undefined
  }
}

/** Ends a core of one's own, with nothing of the page still asking it. */
export async function leave(own) {
  await page?.goto('about:blank')
  await own.stop()
}

async function closePage() {
  const problems = page?.problems ?? []
  await page?.context().close()
  page = undefined
  assert.deepEqual(problems, [], 'the page reported errors')
}

export const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** The row of a key result, and a cell in it. */
export const row = (title) => page.locator('[role=row]', { has: page.locator('.title', { hasText: title }) })
export const cell = (title, name) => row(title).locator(`[data-cell="${name}"]`)
/** The first word of an objective. */
export const verb = (word) => page.locator('[role=row] [data-cell=verb]', { hasText: word })
/** What is said in passing. */
export const toast = (text) => page.locator('.notes', { hasText: text })
export const saved = () => page.waitForFunction(() => /Saved \d\d:\d\d/.test(document.body.innerText))

/** What the file holds of the open canvas. */
export const rows = async (table) => (await bridge.call('start')).file.page.rows.filter((one) => one.table === table)

/** Sets the theme where the app keeps it: written into the page, it would be taken back. */
export async function wear(theme) {
  const { machine } = await bridge.call('start')
  await bridge.call('set_machine', { machine: { ...machine, theme } })
}

/** Lets pages of the browser use the clipboard. */
export const allowClipboard = () =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: bridge.url })
export const copyText = (text) => page.evaluate((words) => navigator.clipboard.writeText(words), text)
