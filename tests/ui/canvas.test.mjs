// The canvas in a browser, on the real core: what people do on it, by keyboard and mouse.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, cell, page, row, saved, setStage } from './stage.mjs'

setStage(['--example'])

describe('the canvas', () => {
  it('shows the example with its bands, statuses and numbers', async () => {
    const text = await page.locator('[role=grid]').innerText()
    for (const words of ['Deliver what we promise', 'on-time deliveries', 'Non-productive hours, reduction', 'H1', '14 May']) {
      assert.ok(text.includes(words), `“${words}” is on the sheet`)
    }
    const spoken = await row('Non-productive hours, reduction').getAttribute('aria-label')
    assert.match(spoken, /at risk/i, 'the row says its status in words')
  })

  it('keeps a typed title, takes it back with undo, and brings it back with redo', async () => {
    await cell('Non-productive hours, reduction', 'title').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Waiting hours, reduction')
    await page.keyboard.press('Enter')
    await row('Waiting hours, reduction').waitFor()
    await saved()
    await page.keyboard.press('Control+Z')
    await row('Non-productive hours, reduction').waitFor()
    await page.keyboard.press('Control+Shift+Z')
    await row('Waiting hours, reduction').waitFor()
  })

  it('gives a draft key result its targets as one would say them', async () => {
    // An empty target opens at the first click.
    await cell('Fewer surprises at stage gates', 'target:0').click()
    await page.waitForSelector('[data-cell="target:0"] textarea:focus')
    await page.keyboard.type('at most 2; 1 a gate')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[role=row]')]
      const row = rows.find((one) => one.textContent.includes('Fewer surprises at stage gates'))
      return row?.textContent.includes('2') && !row.textContent.includes('No number')
    })
    const page2 = (await bridge.call('start')).file.page
    const id = page2.rows.find((one) => one.row.title === 'Fewer surprises at stage gates').row.id
    const targets = page2.rows.filter((one) => one.table === 'period_target' && one.row.key_result === id)
    assert.deepEqual(targets.map((one) => one.row.value).toSorted(), ['1', '2'], 'both halves have their target')
  })

  it('makes a check-in of today from a number typed into Now', async () => {
    await cell('Non-productive hours, reduction', 'now').click()
    await page.keyboard.type('7.5')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.body.innerText.includes('7.5%'))
    const file = (await bridge.call('start')).file
    const id = file.page.rows.find((one) => one.row.title === 'Non-productive hours, reduction').row.id
    const detail = await bridge.call('detail', { keyResult: id })
    assert.equal(detail.check_ins[0].value_text, '7.5%', 'the newest check-in holds the value')
    assert.equal(detail.check_ins[0].date_text, '14 May', 'and is dated today')
  })

  it('says what to type when a number is none, and keeps the draft', async () => {
    await cell('Non-productive hours, reduction', 'now').click()
    await page.keyboard.type('7')
    await page.waitForSelector('[data-cell=now] textarea:focus')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('seven or so')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Type a number, such as 6.5' }).waitFor()
    assert.equal(await page.locator('[data-cell=now] textarea').inputValue(), 'seven or so', 'nothing typed is lost')
    await page.keyboard.press('Escape')
  })

  it('writes an outcome plan in the drawer by keyboard alone', async () => {
    await cell('Portfolio ROI, improvement', 'title').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('1')
    await page.keyboard.type('Question the channel before the budget.')
    await page.keyboard.press('Control+Enter')
    await saved()
    const file = (await bridge.call('start')).file
    const plans = file.page.rows.filter((one) => one.table === 'outcome_plan')
    assert.ok(plans.some((one) => one.row.text === 'Question the channel before the budget.'), 'the plan is in the file')
  })

  it('moves a key result down by keys and to another objective by dragging', async () => {
    const order = () => page.locator('[role=row] .title').allInnerTexts()
    await cell('Non-productive hours, reduction', 'title').click()
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForFunction(() => {
      const titles = [...document.querySelectorAll('[role=row] .title')].map((one) => one.textContent)
      return titles.indexOf('Non-productive hours, reduction') > titles.indexOf('Days a planned resource is unavailable')
    })
    await row('Non-productive hours, reduction').hover()
    const grip = await row('Non-productive hours, reduction').locator('.grip, [class*=grip]').first().boundingBox()
    const goal = await row('Portfolio ROI, improvement').boundingBox()
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(goal.x + 200, goal.y + 10, { steps: 8 })
    await page.mouse.move(goal.x + 200, goal.y + goal.height - 6, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => {
      const titles = [...document.querySelectorAll('[role=row] .title')].map((one) => one.textContent)
      return titles.indexOf('Non-productive hours, reduction') > titles.indexOf('Portfolio ROI, improvement')
    }, undefined, { timeout: 5000 }).catch(async () => assert.fail(`not moved: ${await order()}`))
  })

  it('finds every title and command in the palette', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.type('stakeholder sat')
    await page.getByRole('option', { name: /Stakeholder satisfaction/ }).first().waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('dark')
    await page.getByRole('option', { name: /dark/i }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
  })

  it('keeps a hint as it is, with the reason', async () => {
    await cell('Fewer surprises at stage gates', 'title').click()
    await page.getByRole('button', { name: 'Keep as is' }).first().click()
    await page.getByLabel('Keep as is, because').fill('the board decides on 15 July')
    await page.keyboard.press('Enter')
    await saved()
    const { hints } = (await bridge.call('start')).file.page
    assert.ok(hints.some((hint) => hint.waived_because === 'the board decides on 15 July'), 'waived with its words')
  })

  it('has no serious finding of axe in any theme', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme)
      await page.waitForTimeout(250)
      assert.deepEqual(await seriousFindings(page), [], `in the ${theme} theme`)
    }
  })
})
