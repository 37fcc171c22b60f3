// A time typed beside a target, in a browser on the real core: kept, and said where it went.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cell, page, row, rows, setStage, toast } from './stage.mjs'

setStage(['--example'])

const TITLE = 'Non-productive hours'
const track = (words) => row(TITLE).locator(`[aria-label*="${words}"]`).first()
const due = async () => (await rows('key_result')).find((one) => one.row.title.startsWith(TITLE)).row.due

describe('a time typed beside a target', () => {
  it('becomes the due date where the period ends on another day, and undo takes both back', async () => {
    const before = await due()
    await cell(TITLE, 'target:0').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('12% by 15 June')
    await page.keyboard.press('Enter')
    await toast('due 15 June 2026').waitFor()
    assert.equal(await due(), '2026-06-15')
    await track('H1 target 12%').waitFor()
    await page.keyboard.press('Control+Z')
    await track('H1 target 10%').waitFor()
    assert.equal(await due(), before)
  })

  it('that no calendar has is asked for at the field, and the draft is kept', async () => {
    await cell(TITLE, 'target:0').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('12% by 31 June')
    await page.keyboard.press('Enter')
    await page.getByText('Type a date, such as 14 May 2026.').waitFor()
    assert.equal(await row(TITLE).getByRole('textbox').inputValue(), '12% by 31 June')
  })

  it('is told in the measure popover before it is set', async () => {
    await cell(TITLE, 'title').click()
    await page.keyboard.press('m')
    const popover = page.getByRole('dialog', { name: 'Measure' })
    const field = popover.getByRole('textbox', { name: /^H1/ })
    await field.fill('12% by 15 June')
    await popover.getByText('Kept as the due date: 15 June 2026.').waitFor()
    await popover.getByRole('button', { name: /^Set/ }).click()
    await toast('due 15 June 2026').waitFor()
    assert.equal(await due(), '2026-06-15')
  })
})
