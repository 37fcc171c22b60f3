// Where the focus is after each act, and what hands do that are faster or elsewhere than one
// thinks: figures typed down a column, letters put together by an input method, a row that
// undo takes away under the cursor. In a browser on the real core.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { allowClipboard, cell, copyText, page, press, row, rows, setStage, toast } from './stage.mjs'

setStage(['--example'])
beforeEach(async () => {
  page.setDefaultTimeout(8000)
  await allowClipboard()
})

const GATES = 'Fewer surprises at stage gates'
const HOURS = 'Non-productive hours, reduction'

/** The words of the row that has the focus. */
const focused = (words) =>
  page.waitForFunction((text) => document.activeElement?.closest('[role=row]')?.textContent.includes(text), words)

describe('the cursor', () => {
  it('stays on a row when undo takes away the one it is on', async () => {
    await cell(GATES, 'title').click()
    await copyText('New one\nNew two\nNew three')
    await press('Control+V')
    await toast('Pasted 3 rows').waitFor()
    await focused('New two')
    await press('Control+Z')
    await row(GATES).waitFor()
    await focused(GATES)
    await press('ArrowUp')
    await focused('Days a planned resource')
  })

  it('goes to the objective when all key results are folded away under it', async () => {
    await cell(HOURS, 'now').click()
    await press('Escape')
    await press('Control+K')
    await page.getByRole('combobox').fill('fold all')
    await page.getByRole('option', { name: /Fold all/ }).first().waitFor()
    await press('Enter')
    await row(HOURS).waitFor({ state: 'detached' })
    await focused('on-time deliveries')
  })

  it('is not left behind on screens without a sheet: F6 comes round to what they hold', async () => {
    await press('Control+,')
    const find = page.getByLabel('Find a setting')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Find a setting')
    await press('F6', 'F6', 'F6')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Find a setting')
    await find.fill('motion')
    await press('Escape')
    assert.equal(await find.inputValue(), '')
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'true')
    await press('g', 'c')
    await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'))
  })
})

describe('an input method', () => {
  it('keeps its own keys and spaces until its letters are words', async () => {
    const client = await page.context().newCDPSession(page)
    const compose = (text) =>
      client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    const pressInside = (key) =>
      page.evaluate((name) => {
        const press = { key: name, bubbles: true, cancelable: true, isComposing: true }
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press))
      }, key)
    await cell(HOURS, 'title').click()
    await press('o')
    const verb = page.locator('[data-cell=verb] textarea')
    await verb.waitFor()
    await compose('ni hao')
    // Longer than the pause after which a text is kept.
    await page.waitForTimeout(700)
    await pressInside('Enter')
    await pressInside('Escape')
    assert.equal(await verb.inputValue(), 'ni hao', 'still put together, in one field')
    assert.ok(!(await rows('objective')).some(({ row: one }) => one.verb === 'ni'), 'and nothing is kept of it')
    await client.send('Input.insertText', { text: '你好' })
    await page.keyboard.type(' 世界')
    await press('Enter')
    await page.getByRole('row').filter({ hasText: '世界' }).waitFor()
    const made = (await rows('objective')).find(({ row: one }) => one.verb === '你好')
    assert.equal(made?.row.subject, '世界')
  })
})

describe('finding again', () => {
  it('looks for what is typed now, from any screen, and goes on to replacing it', async () => {
    await press('Control+,')
    await page.getByLabel('Find a setting').waitFor()
    await press('Control+F')
    const words = page.getByRole('dialog').getByLabel('Find', { exact: true })
    await words.waitFor()
    await page.keyboard.type('ROI')
    await press('Escape')
    await words.waitFor({ state: 'detached' })
    await press('Control+Alt+F')
    await words.waitFor()
    await page.keyboard.type('hours')
    assert.equal(await words.inputValue(), 'hours', 'in place of the words of last time')
    await press('Escape')
    await words.waitFor({ state: 'detached' })
    await press('Control+F')
    await words.waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Replace in titles' }).click()
    const other = page.getByRole('dialog').getByLabel('Replace with')
    await other.waitFor()
    await page.keyboard.type('days')
    assert.equal(await other.inputValue(), 'days')
  })
})
