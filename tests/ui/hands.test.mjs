// Several rows at once, in a browser on the real core: clipboard, selection, filter, find
// and replace, presenting, and the sheet of keys.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { allowClipboard, bridge, cell, copyText, page, row, rows, setStage, toast, verb } from './stage.mjs'

setStage(['--example'])
beforeEach(allowClipboard)

const titles = () => page.locator('[role=row] .title:not(.band .title)').allInnerTexts()
const selected = () => page.locator('[role=row][aria-selected=true]').count()
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
const HOURS = 'Non-productive hours, reduction'
const ROI = 'Portfolio ROI, improvement'

describe('pasting', () => {
  it('puts twelve rows in as one step, and takes all of them back', async () => {
    const before = await titles()
    const lines = Array.from({ length: 12 }, (_, n) => `Pasted ${n + 1}\t${n}\t${n + 10}\t${n + 20}\t\t7\tPetra Nowak`)
    await copyText(lines.join('\r\n'))
    await verb('Increase').click()
    await page.keyboard.press('Control+V')
    await toast('Pasted 12 rows').waitFor()
    await row('Pasted 12').waitFor()
    assert.equal(await selected(), 12, 'the new rows are selected')
    const added = (await rows('key_result')).filter((one) => one.row.title.startsWith('Pasted'))
    assert.equal(added.length, 12)
    assert.equal(added.find((one) => one.row.title === 'Pasted 3').row.baseline, '2')
    const targets = (await rows('period_target')).filter((one) => one.row.key_result === added[0].row.id)
    assert.equal(targets.length, 2, 'a target for each half')
    await page.keyboard.press('Control+Z')
    await row('Pasted 12').waitFor({ state: 'detached' })
    assert.deepEqual(await titles(), before, 'one undo takes all of it back')
    assert.ok(!(await rows('key_result')).some((one) => one.row.title.startsWith('Pasted')))
  })

  it('lists the cells it left out with row and reason, and keeps the rest', async () => {
    await copyText('7,5\t6\nten\t8')
    await cell(HOURS, 'now').click()
    await page.keyboard.press('Control+V')
    const dialog = page.getByRole('dialog', { name: 'Cells left out' })
    await dialog.waitFor()
    const told = await dialog.getByRole('row').allInnerTexts()
    assert.match(told[1], /^1\s+Now\s+7,5\s+A comma sets thousands apart here\. Type 7\.5\./)
    assert.match(told[2], /^2\s+Now\s+ten\s+Type a number, such as 6\.5\./)
    assert.deepEqual(await seriousFindings(page), [], 'the list is accessible')
    await dialog.getByRole('button', { name: 'Keep the rest' }).click()
    assert.match(await cell(HOURS, 'confidence').innerText(), /6/, 'the confidence beside it went in')
    await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'), undefined, { timeout: 3000 })
  })

  it('fills a column of figures downwards, over objectives', async () => {
    await copyText('5\n9\n1')
    await cell(HOURS, 'confidence').click()
    await page.keyboard.press('Control+V')
    await toast('Pasted 3 rows').waitFor()
    assert.match(await cell('Days a planned resource', 'confidence').innerText(), /9/)
    assert.match(await cell('Fewer surprises', 'confidence').innerText(), /1/)
  })

  it('says how many titles it wrote over, with undo beside it', async () => {
    await copyText('Waiting hours, reduction\nDays a planned resource is unavailable')
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Control+V')
    await toast('1 row that had a title was written over.').waitFor()
    await row('Waiting hours, reduction').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: false }).last().click()
    await row(HOURS).waitFor()
  })

  it('leaves typing in a field alone', async () => {
    await copyText('pasted into the title')
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
    await page.keyboard.press('Enter')
    await row('pasted into the title').waitFor()
    assert.ok(!(await titles()).includes(HOURS))
  })
})

describe('copying', () => {
  it('gives the selected rows with the columns of the sheet, and takes them back as they were', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+C')
    await page.waitForFunction(() => /Copied 2 rows/.test(document.body.innerText))
    const text = await clipboard()
    assert.equal(text.split('\n').length, 2)
    assert.match(text, /^Non-productive hours, reduction\t0%\t10%\t18%\t6%\t6\tPriya Nair\n/)
    assert.match(text, /Days a planned resource is unavailable\t14\t10 a month\t7 a month\t10\.5\t8\t/)
    await verb('Improve').click()
    await page.keyboard.press('Control+V')
    await toast('Pasted 2 rows').waitFor()
    assert.equal(await row(HOURS).count(), 2)
    const copies = (await rows('key_result')).filter((one) => one.row.title === HOURS)
    assert.equal(copies.length, 2)
    assert.equal(copies[0].row.unit, copies[1].row.unit, 'units come along')
    assert.equal(copies[0].row.owner, copies[1].row.owner, 'owners are found by name')
  })

  it('gives one cell where no rows are selected, and never a formula', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('=HYPERLINK("x")')
    await page.keyboard.press('Enter')
    await row('=HYPERLINK').waitFor()
    await cell('=HYPERLINK', 'title').click()
    await page.keyboard.press('Control+C')
    await page.waitForFunction(() => /Copied the cell/.test(document.body.innerText))
    assert.match(await clipboard(), /^"?'=HYPERLINK/)
  })

  it('cuts rows and undo brings them back', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+X')
    await toast('Cut 2 rows').waitFor()
    await row(HOURS).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Z')
    await row(HOURS).waitFor()
    await cell(ROI, 'now').click()
    await page.keyboard.press('Control+X')
    await toast('Cut 1 row').waitFor()
    assert.match(await clipboard(), /^Portfolio ROI, improvement\t/, 'what goes is on the clipboard whole')
    await page.keyboard.press('Control+Z')
    await row(ROI).waitFor()
  })
})

describe('selecting', () => {
  it('by range, one by one and all, and clears with Esc', async () => {
    await cell(HOURS, 'title').click()
    await cell('Fewer surprises', 'title').click({ modifiers: ['Shift'] })
    assert.equal(await selected(), 3)
    await cell(ROI, 'title').click({ modifiers: ['Control'] })
    assert.equal(await selected(), 4)
    await page.getByRole('heading', { name: '4 key results selected' }).waitFor()
    await page.keyboard.press('Control+A')
    await page.getByRole('heading', { name: '3 objectives, 9 key results selected' }).waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await selected(), 1, 'only the row under the cursor is left')
  })

  it('deletes, duplicates and moves several rows as one step each', async () => {
    const before = await titles()
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await toast('Moved 2 rows').waitFor()
    assert.ok((await titles()).indexOf('Fewer surprises at stage gates') < (await titles()).indexOf(HOURS))
    await page.keyboard.press('Control+Z')
    await page.waitForFunction((first) => document.querySelector('[role=row] .title-cell .title').textContent === first, HOURS)
    await page.keyboard.press('Control+D')
    await toast('Duplicated 2 rows').waitFor()
    assert.equal(await row(HOURS).count(), 2)
    await page.keyboard.press('Delete')
    await toast('Removed 2 rows').waitFor()
    assert.deepEqual(await titles(), before, 'the copies are gone again')
  })

  it('gives all of them one owner and one confidence', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+ArrowDown')
    const owner = await page.locator('.inspector').getByRole('button', { name: /different owners/ })
    await owner.click()
    await page.keyboard.type('Priya')
    await page.keyboard.press('Enter')
    await toast('Changed 2 rows').waitFor()
    await page.getByLabel('Confidence, for each').fill('3')
    await page.keyboard.press('Enter')
    await toast('Filled 2 rows').waitFor()
    for (const title of [HOURS, 'Days a planned resource']) {
      assert.match(await cell(title, 'confidence').innerText(), /3/)
    }
    const owners = (await rows('key_result')).filter((one) => one.row.title === HOURS || one.row.title.startsWith('Days a planned'))
    assert.equal(new Set(owners.map((one) => one.row.owner)).size, 1)
  })

  it('fills a value down from the first row', async () => {
    await cell(HOURS, 'confidence').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await toast('Filled 1 row').waitFor()
    assert.match(await cell('Days a planned resource', 'confidence').innerText(), /6/)
  })
})

describe('the filter', () => {
  it('shows what fits, names each condition, and keeps the figures of all', async () => {
    const percent = await row(HOURS).locator('..').locator('.progress').first().innerText()
    await cell(ROI, 'title').click()
    await page.keyboard.press('/')
    await page.keyboard.type('hours')
    await row(HOURS).waitFor()
    await page.getByText('2 of 3 shown').or(page.getByText('1 of 3 shown')).first().waitFor()
    assert.ok(!(await titles()).includes('Stakeholder satisfaction'))
    assert.equal(await page.locator('.progress').first().innerText(), percent, 'its percent is of all key results')
    await page.keyboard.press('Escape')
    await row('Stakeholder satisfaction').waitFor()
  })

  it('goes by status and owner, and says when nothing is left', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('/')
    await page.getByRole('button', { name: /^Status (Any|Off)/ }).click()
    await page.getByRole('menuitemradio', { name: 'Off track' }).click()
    await page.getByRole('button', { name: 'Remove the filter Off track' }).waitFor()
    await row(ROI).waitFor()
    await page.getByText('1 of 4 shown').waitFor()
    await page.getByRole('searchbox').or(page.getByRole('textbox', { name: 'Filter rows' })).fill('nobody wrote this')
    // The row under the cursor stays while it is under the cursor.
    await page.getByText(/of 9/).first().waitFor()
    assert.deepEqual(await seriousFindings(page), [], 'the bar is accessible')
    await page.getByRole('button', { name: /^Clear/ }).click()
    await row('Stakeholder satisfaction').waitFor()
  })

  it('has its own words when no row fits', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('nobody wrote this')
    await page.getByText('No row fits this filter').waitFor()
    await page.getByRole('button', { name: 'Show all rows' }).click()
    await row(HOURS).waitFor()
  })
})

describe('find and replace', () => {
  it('counts, previews each change, and replaces all as one step', async () => {
    await page.keyboard.press('Control+Alt+F')
    const dialog = page.getByRole('dialog', { name: 'Replace in titles' })
    await dialog.getByLabel('Find', { exact: true }).fill('hours')
    await dialog.getByLabel('Replace with').fill('days')
    await dialog.getByText('2 times in 2 titles').waitFor()
    await dialog.getByText('Non-productive days, reduction').waitFor()
    assert.deepEqual(await seriousFindings(page), [], 'the dialog is accessible')
    await dialog.getByRole('button', { name: /Replace in 2 titles/ }).click()
    await dialog.getByText('Replaced in 2 titles').waitFor()
    await page.keyboard.press('Escape')
    await row('Non-productive days, reduction').waitFor()
    await page.keyboard.press('Control+Z')
    await row(HOURS).waitFor()
    const plans = await rows('outcome_plan')
    assert.ok(plans.some((one) => one.row.text.includes('freed hours')), 'the plan is as it was')
  })

  it('finds in the whole workspace and goes there', async () => {
    await page.keyboard.press('Control+F')
    const dialog = page.getByRole('dialog', { name: 'Find in titles' })
    await dialog.getByText('The whole workspace').click()
    await dialog.getByLabel('Find', { exact: true }).fill('first dig')
    const first = dialog.getByRole('listitem').getByRole('button').first()
    await first.waitFor()
    const where = await first.innerText()
    await first.click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .waitForFunction(() => !/PMO|Project Management Office/.test(document.querySelector('section.sheet').ariaLabel), null, { timeout: 5000 })
      .catch(() => assert.fail(`another canvas is shown (${where})`))
    await page.waitForFunction(() => /first dig/.test(document.querySelector('[role=row][aria-selected=true]')?.textContent ?? ''))
  })

  it('says why a title cannot become empty', async () => {
    await page.keyboard.press('Control+Alt+F')
    const dialog = page.getByRole('dialog', { name: 'Replace in titles' })
    await dialog.getByLabel('Find', { exact: true }).fill(ROI)
    await dialog.getByText('Type a name.').waitFor()
    assert.ok(await dialog.getByRole('button', { name: 'Replace', exact: true }).isDisabled())
  })
})

describe('presenting', () => {
  it('shows one objective after the other, and leaves everything as it was', async () => {
    await cell(ROI, 'title').click()
    await page.keyboard.press('/')
    await page.keyboard.type('r')
    await page.keyboard.press('ArrowDown')
    const before = await titles()
    await page.keyboard.press('F11')
    await page.getByText('1 of 3').waitFor()
    assert.equal(await page.locator('[data-pane=rail], [data-pane=inspector]').count(), 0, 'nothing beside the sheet')
    assert.ok(!(await page.locator('body').innerText()).includes('tarn-valley.okr'), 'no name of a file')
    assert.ok(!(await titles()).includes(ROI), 'one objective only')
    await page.keyboard.press('ArrowRight')
    await row(ROI).waitFor()
    await page.keyboard.press('Control+=')
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Escape')
    await page.locator('[data-pane=rail]').waitFor()
    assert.deepEqual(await titles(), before, 'the filter is back')
    const machine = (await bridge.call('start')).machine
    assert.equal(machine.text_size, 100, 'the text size of this machine is its own')
  })
})

describe('keys', () => {
  it('lists every command with keys, searchable', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Shortcuts' })
    for (const words of ['Fill down', 'Replace in titles', 'Canvas', 'Select rows one by one']) {
      await dialog.getByText(words, { exact: true }).waitFor()
    }
    await dialog.getByLabel('Search the shortcuts').fill('dupl')
    await dialog.getByText('Duplicate').waitFor()
    assert.equal(await dialog.getByText('Fill down').count(), 0)
    await dialog.getByLabel('Search the shortcuts').fill('xyzzy')
    await dialog.getByText('No shortcut is called “xyzzy”.').waitFor()
  })

  it('of one letter do nothing once they are switched off, in the grid neither', async () => {
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, letter_keys: false } })
    await page.reload()
    await cell(HOURS, 'now').click()
    for (const key of ['7', 'o', 'c', '/', '?']) await page.keyboard.press(key)
    assert.equal(await page.locator('[role=grid] textarea, [role=grid] input').count(), 0, 'no field opens')
    assert.equal(await page.getByRole('dialog').count(), 0)
    assert.equal(await page.getByRole('search').count(), 0)
    await page.keyboard.press('Delete')
    await toast('Removed key result').waitFor()
    assert.equal(await row(HOURS).count(), 0, 'keys that are no letters still work')
  })
})

describe('every state', () => {
  it('has no serious finding of axe in any theme', async () => {
    await cell(HOURS, 'title').click()
    await page.keyboard.press('/')
    await page.keyboard.type('e')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+A')
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme)
      await page.waitForTimeout(250)
      assert.deepEqual(await seriousFindings(page), [], `in the ${theme} theme`)
    }
  })
})
