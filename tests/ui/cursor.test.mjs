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

  it('comes to what was chosen on the board, though it was elsewhere on another canvas', async () => {
    await cell(GATES, 'title').click()
    await press('Escape', 'g', 'b')
    const one = page.locator('.ground [data-card]', { hasText: 'waiting time' })
    await one.click()
    await page.waitForFunction(() => document.activeElement?.textContent.includes('waiting time'))
    await press('g', 'c')
    await focused('waiting time')
    // It stays there when all that follows has been drawn.
    await page.waitForTimeout(300)
    await focused('waiting time')
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

describe('several rows at once', () => {
  const select = async () => {
    await cell(HOURS, 'title').click()
    await press('Shift+ArrowDown', 'Shift+ArrowDown')
    await page.getByText('3 key results selected').waitFor()
  }

  it('say at the field why a value is refused, and change nothing', async () => {
    const before = await rows('check_in')
    await select()
    const now = page.getByLabel('Value now, for each')
    await now.fill('abc')
    await now.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Type a number' }).waitFor()
    assert.equal(await page.getByRole('dialog').count(), 0, 'nothing was pasted: no list of cells')
    assert.ok(await now.evaluate((field) => field === document.activeElement), 'one types on at once')
    assert.deepEqual(await rows('check_in'), before)
    await page.keyboard.type('7')
    await page.getByRole('alert').filter({ hasText: 'Type a number' }).waitFor({ state: 'detached' })
  })

  it('get an owner from a list that gives the focus back', async () => {
    await select()
    await page.getByRole('button', { name: '3 different owners' }).click()
    await page.getByRole('combobox').fill('Ines')
    await press('Enter')
    await toast('Changed 3 rows').waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === 'Ines Duarte')
  })
})

describe('a text of the inspector', () => {
  it('takes back what was just typed before an edit is taken back', async () => {
    await cell(GATES, 'title').click()
    await press('Delete')
    await row(GATES).waitFor({ state: 'detached' })
    await cell(HOURS, 'title').click()
    await page.getByRole('tab', { name: 'Details' }).click()
    const source = page.getByLabel('Data source')
    const was = await source.inputValue()
    await source.click()
    await page.keyboard.type('and')
    await press('Control+Z')
    assert.equal(await source.inputValue(), was)
    assert.equal(await row(GATES).count(), 0, 'the row that was removed stays removed')
  })
})

describe('many key results', () => {
  it('leave their objective its title, with their statuses counted', async () => {
    const titles = Array.from({ length: 12 }, (_, at) => `Pasted ${at + 1}`)
    await cell(GATES, 'title').click()
    await copyText(['', ...titles].join('\n'))
    await press('Control+V')
    await row('Pasted 12').waitFor()
    const objective = page.locator('[role=row].objective').first()
    assert.match((await objective.locator('.marks').innerText()).replace(/\s+/g, ' '), /^1 1 13$/)
    assert.ok((await objective.locator('.subject').first().boundingBox()).width > 100, 'the subject is in sight')
  })
})

describe('one cell pasted', () => {
  const objective = (at) => page.locator('[role=row].objective').nth(at)

  it('onto an objective takes the place of what the cell holds, and makes no row', async () => {
    const before = await rows('key_result')
    await objective(2).locator('[data-cell=subject]').click()
    await press('Control+C')
    await objective(1).locator('[data-cell=subject]').click()
    await press('Control+V')
    await toast('Pasted 1 row').waitFor()
    await objective(1).locator('[data-cell=subject]', { hasText: 'stakeholder view of PMO value' }).waitFor()
    await copyText('Keep promises early')
    await objective(0).locator('[data-cell=verb]').click()
    await press('Control+V')
    await objective(0).locator('[data-cell=subject]', { hasText: 'promises early' }).waitFor()
    assert.equal(await objective(0).locator('[data-cell=verb] .verb').last().innerText(), 'Keep')
    assert.equal((await rows('key_result')).length, before.length)
  })

  it('names an owner, and says when nobody is called so', async () => {
    await copyText('PN')
    await objective(0).locator('[data-cell=owner]').click()
    await press('Escape')
    await press('Control+V')
    await objective(0).locator('[data-cell=owner]', { hasText: 'Priya Nair' }).waitFor()
    await copyText('Nobody At All')
    await press('Control+V')
    await toast('Nobody here is called “Nobody At All”').waitFor()
    await press('Control+Z')
    await objective(0).locator('[data-cell=owner]', { hasText: 'Ines Duarte' }).waitFor()
  })

  it('from a spreadsheet in another language is the number it shows there', async () => {
    await page.evaluate(() => {
      const table = '<table><tr><td>Spend</td><td sdval="1234">1.234</td><td sdval="999.5">999,50</td></tr></table>'
      const put = (type, text) => [type, new Blob([text], { type })]
      const item = Object.fromEntries([put('text/html', table), put('text/plain', 'Spend\t1.234\t999,50\n')])
      return navigator.clipboard.write([new ClipboardItem(item)])
    })
    await cell(GATES, 'title').click()
    await press('Control+V')
    await row('Spend').waitFor()
    const made = (await rows('key_result')).find(({ row: one }) => one.title === 'Spend').row
    assert.equal(made.baseline, '1234')
    await page.waitForFunction(() => document.body.innerText.includes('999.5'))
    assert.equal(await page.getByRole('dialog').count(), 0, 'no cell was left out')
  })
})
