// What somebody does who sees the window for the first time, in a browser on the real core:
// typing where no field is open, typing over what is there, pasting into an open field.
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { openPage, seriousFindings, startBridge, startBrowser } from './bridge.mjs'

let browser
let bridge
let page

before(async () => (browser = await startBrowser()))
after(() => browser?.close())
beforeEach(async () => {
  bridge = await startBridge(['--example'])
  page = await openPage(browser, bridge)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: bridge.url })
  await page.waitForSelector('[role=grid]')
})
afterEach(async () => {
  const problems = page?.problems ?? []
  if (process.env.PICTURES) await page?.screenshot({ path: `${process.env.PICTURES}/${Date.now()}.png` })
  await page?.context().close()
  await bridge?.stop()
  assert.deepEqual(problems, [], 'the page reported errors')
})

const row = (title) => page.locator('[role=row]', { has: page.locator('.title', { hasText: title }) })
const cell = (title, name) => row(title).locator(`[data-cell="${name}"]`)
const verb = (word) => page.locator('[role=row] [data-cell=verb]', { hasText: word })
const toast = (text) => page.locator('.notes', { hasText: text })
const rows = async (table) => (await bridge.call('start')).file.page.rows.filter((one) => one.table === table)
const HOURS = 'Non-productive hours, reduction'

describe('typing', () => {
  it('where no field is open changes nothing, and says how to type', async () => {
    const before = [await rows('objective'), await rows('activity')]
    await cell(HOURS, 'title').click()
    await page.keyboard.type('Portfolio value', { delay: 40 })
    await toast('Letters are commands here. Press Enter to type.').waitFor()
    await page.waitForTimeout(900)
    await page.keyboard.type('Days lost', { delay: 40 })
    assert.equal(await page.locator('[role=grid] textarea').count(), 0, 'no field has opened')
    assert.equal(await cell(HOURS, 'title').getAttribute('aria-expanded'), 'false', 'nor a drawer')
    assert.deepEqual([await rows('objective'), await rows('activity')], before)
  })

  it('over a verb and on replaces the subject as well', async () => {
    await verb('Increase').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Answer quickly')
    await page.keyboard.press('Enter')
    await verb('Answer').waitFor()
    const found = (await rows('objective')).find((one) => one.row.verb === 'Answer')
    assert.equal(found.row.subject, 'quickly')
  })
})
