// Small things one only notices when they are missing, on the real core.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openPage, startBridge } from './bridge.mjs'
import { bridge, browser, cell, page, row, setStage } from './stage.mjs'

setStage(['--example'])

const idOf = async (title) => (await bridge.call('start')).file.page.rows.find((one) => one.row.title === title).row.id

describe('working on the canvas', () => {
  it('puts the cursor on what undo brought back', async () => {
    await cell('Days a planned resource', 'title').click()
    await page.keyboard.press('Delete')
    await row('Days a planned resource').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Z')
    await row('Days a planned resource').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=row]')?.textContent.includes('Days a planned resource'))
  })

  it('makes one check-in of a value and a confidence typed one after the other', async () => {
    const title = 'Non-productive hours, reduction'
    const keyResult = await idOf(title)
    const before = (await bridge.call('detail', { keyResult })).check_ins.length
    await cell(title, 'now').click()
    await page.keyboard.type('7.5')
    await page.keyboard.press('Tab')
    await page.waitForSelector('[data-cell=confidence] textarea:focus')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('[data-cell=confidence] .level')?.textContent === '4')
    const { check_ins } = await bridge.call('detail', { keyResult })
    assert.equal(check_ins.length, before + 1, 'one line of today')
    assert.deepEqual([check_ins[0].value_text, check_ins[0].confidence], ['7.5%', 4])
  })

  it('says in the plan card why a value of another period does not count', async () => {
    const title = 'Non-productive hours, reduction'
    await bridge.call('edit', {
      edit: { edit: 'type_number', id: crypto.randomUUID(), thing: await idOf(title), into: 'exceeded_from', typed: '8', language: 'en' },
      shown: null,
    })
    await page.reload()
    await cell(title, 'title').click()
    await page.keyboard.press('Space')
    await page.getByText('8% falls short of the H1 target of 10%, so it does not count now.').waitFor()
  })

  it('keeps the width of the inspector, dragged or moved by keys', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the inspector' })
    const pane = page.locator('aside[data-pane=inspector]')
    const width = async () => Math.round((await pane.boundingBox()).width)
    const box = await edge.boundingBox()
    await page.mouse.move(box.x + 2, 500)
    await page.mouse.down()
    await page.mouse.move(box.x - 58, 500, { steps: 4 })
    await page.mouse.up()
    assert.equal(await width(), 404)
    await edge.focus()
    await page.keyboard.press('End')
    await page.waitForFunction(() => document.querySelector('aside').offsetWidth === 440)
    await page.reload()
    await page.waitForSelector('aside[data-pane=inspector]')
    assert.equal(await width(), 440, 'remembered on this machine')
  })

  it('shows confidence on the second line where there is no room for its column', async () => {
    await page.setViewportSize({ width: 1000, height: 700 })
    const title = await cell('Non-productive hours, reduction', 'title').boundingBox()
    const confidence = await cell('Non-productive hours, reduction', 'confidence').boundingBox()
    assert.ok(confidence.x + confidence.width <= title.x + title.width + 12, 'within the column of the title')
    assert.ok(confidence.y > title.y + 18, 'below its first line')
    await cell('Non-productive hours, reduction', 'confidence').click()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('[data-cell=confidence] .level')?.textContent === '3')
  })
})

describe('a file that cannot be written to', () => {
  it('answers typing into a text of the drawer', async () => {
    const { file } = await bridge.call('start')
    const second = await startBridge(['--file', file.path])
    const reader = await openPage(browser, second)
    try {
      await reader.waitForSelector('[role=grid]')
      const title = reader.locator('[role=row]', { has: reader.locator('.title', { hasText: 'Non-productive hours' }) })
      await title.locator('[data-cell=title]').click()
      await reader.keyboard.press('Space')
      await reader.getByRole('textbox', { name: 'Anticipated impact' }).click()
      await reader.keyboard.press('x')
      await reader.locator('.toast', { hasText: 'read only' }).waitFor()
    } finally {
      await reader.context().close()
      await second.stop()
    }
  })
})
