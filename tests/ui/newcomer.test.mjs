// What somebody does who sees the window for the first time, in a browser on the real core:
// typing where no field is open, typing over what is there, pasting into an open field.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openPage, seriousFindings, startBridge } from './bridge.mjs'
import { allowClipboard, bridge, browser, cell, copyText, page, row, rows, setStage, toast, verb } from './stage.mjs'

// Before the stage is taken down.
afterEach(async () => {
  if (process.env.PICTURES) await page?.screenshot({ path: `${process.env.PICTURES}/${Date.now()}.png` })
})
setStage(['--example'])
beforeEach(async () => {
  page.setDefaultTimeout(6000)
  await allowClipboard()
})

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

describe('pasting rows into an open title', () => {
  const titles = () => page.locator('[role=row] .title:not(.band .title)').allInnerTexts()

  it('fills the new row and makes the others behind it', async () => {
    await copyText('Pasted one\t1\t2\nPasted two\nPasted three\r\n')
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+Enter')
    await page.locator('[data-cell=title] textarea').waitFor()
    await page.keyboard.press('Control+V')
    await toast('Pasted 3 rows').waitFor()
    await row('Pasted three').waitFor()
    const shown = await titles()
    const at = shown.indexOf(HOURS)
    assert.deepEqual(shown.slice(at + 1, at + 4), ['Pasted one', 'Pasted two', 'Pasted three'])
    assert.equal(await page.locator('[role=grid] textarea').count(), 0, 'the field has closed')
    const first = (await rows('key_result')).find((one) => one.row.title === 'Pasted one')
    assert.equal(first.row.baseline, '1')
    assert.ok(!(await rows('key_result')).some((one) => one.row.title === ''), 'no empty row is left')
  })

  it('leaves one line of text to the field, and several lines to a plan', async () => {
    await copyText('An ordinary title')
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Shift+Enter')
    await page.locator('[data-cell=title] textarea').waitFor()
    await page.keyboard.press('Control+V')
    await page.keyboard.press('Enter')
    await row('An ordinary title').waitFor()
    await copyText('First line\nSecond line')
    await cell(HOURS, 'title').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('1')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
    await page.keyboard.press('Control+Enter')
    const written = async () =>
      (await rows('outcome_plan')).find((one) => one.row.text.startsWith('First line'))
    for (let tries = 0; tries < 100 && !(await written()); tries += 1) {
      await new Promise((done) => setTimeout(done, 30))
    }
    assert.equal((await written())?.row.text, 'First line\nSecond line')
  })
})

describe('what is said in passing', () => {
  it('is drawn where it can be read: a refusal in the last row in sight stands above it', async () => {
    const last = page.locator('[role=row].result').last()
    // So low a window that nothing has room below the last key result.
    const row = await last.boundingBox()
    await page.setViewportSize({ width: 1440, height: Math.ceil(row.y + row.height + 6) })
    await last.locator('[data-cell=confidence]').click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    const problem = await page.locator('.field .problem').boundingBox()
    const sheet = await page.locator('section.sheet').boundingBox()
    assert.ok(problem.y + problem.height <= sheet.y + sheet.height, 'above the edge of the window')
    assert.ok(problem.x + problem.width <= sheet.x + sheet.width, 'beside nothing that covers it')
  })

  it('about a file that was made leaves by itself, unless the pointer is on it', async () => {
    await bridge.dialog(`${bridge.folder}/out.pdf`)
    await page.keyboard.press('Control+E')
    const open = page.getByRole('checkbox', { name: 'Open when saved' })
    await open.waitFor()
    if (await open.isChecked()) await page.getByText('Open when saved').click()
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const card = page.locator('.notes section.card')
    await card.getByText('PDF saved').waitFor()
    const clock = () => card.locator('[data-clock]').evaluate((bar) => bar.getAnimations()[0].effect.getTiming().duration)
    assert.equal(await clock(), 12_000)
    await card.hover()
    assert.equal(await card.locator('[data-clock]').evaluate((bar) => getComputedStyle(bar).animationPlayState), 'paused')
    await page.mouse.move(900, 300)
    await card.waitFor({ state: 'detached', timeout: 15_000 })
  })
})

describe('finding one’s way', () => {
  const pick = (name) => page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
  const seen = async (name) => process.env.PICTURES && (await pick(name))

  it('a button leads to the filter, and it takes the names of statuses', async () => {
    await seen('head')
    assert.deepEqual(await seriousFindings(page), [], 'the head of the sheet is accessible')
    const button = page.locator('[role=grid]').getByText('Filter', { exact: true })
    assert.match(await button.getAttribute('title'), /\(\/\)/)
    await button.click()
    await page.waitForFunction(() => document.activeElement?.closest('[role=search]'))
    await page.keyboard.type('at risk')
    await row(HOURS).waitFor()
    await row('Portfolio ROI').waitFor({ state: 'detached' })
    assert.equal(await button.count(), 0, 'the bar is there instead')
    await seen('filter')
    await page.keyboard.press('Escape')
    await button.waitFor()
  })

  it('the words beside the marks of the plans open them too', async () => {
    const words = row('Portfolio ROI').locator('.plans .all')
    const { height } = await words.boundingBox()
    assert.ok(height >= 24, `${height} px to hit`)
    await words.click()
    assert.equal(await cell('Portfolio ROI', 'title').getAttribute('aria-expanded'), 'true')
  })

  it('the palette knows everyday words, and commands before titles', async () => {
    for (const [typed, first] of [
      ['excel', 'Export or print'],
      ['new', 'New file'],
      ['replace', 'Replace in titles'],
      ['deutsch', 'Language: Deutsch'],
    ]) {
      await page.keyboard.press('Control+K')
      await page.getByRole('combobox', { name: 'Search or run' }).fill(typed)
      const option = page.getByRole('option', { selected: true })
      await option.filter({ hasText: first }).waitFor()
      await seen(`palette-${typed}`)
      await page.keyboard.press('Escape')
    }
  })

  it('Space goes on while presenting, and what was folded before is folded after', async () => {
    await verb('Increase').click()
    await page.keyboard.press('Space')
    await row(HOURS).waitFor({ state: 'detached' })
    await page.keyboard.press('F11')
    const at = page.locator('footer .at')
    await at.filter({ hasText: /^1 of/ }).waitFor()
    await page.keyboard.press('Space')
    await at.filter({ hasText: /^2 of/ }).waitFor()
    await page.keyboard.press('Shift+Space')
    await at.filter({ hasText: /^1 of/ }).waitFor()
    await page.keyboard.press('Shift+F11')
    await page.keyboard.press('Space')
    await row(HOURS).waitFor()
    await page.keyboard.press('F11')
    await row(HOURS).waitFor({ state: 'detached' })
  })

  it('a list of people finds who is called so first, and no key is told that does nothing', async () => {
    await cell(HOURS, 'owner').click()
    const field = page.getByRole('combobox').last()
    await field.waitFor()
    await page.getByText('F2 renames.').waitFor()
    await field.fill('Nobody is called so')
    await page.getByText('F2 renames.').waitFor({ state: 'detached' })
  })

  it('a refusal in a file that others hold gives the reason of the banner', async () => {
    const { file } = await bridge.call('start')
    const guest = await startBridge(['--file', file.path])
    const reader = await openPage(browser, guest)
    await reader.waitForSelector('.title-cell')
    await reader.locator('.title-cell').first().click()
    await reader.keyboard.press('o')
    const said = reader.locator('.toast', { hasText: 'This file is read only.' })
    await said.waitFor()
    assert.match(await said.innerText(), /Another window has this file open/)
    if (process.env.PICTURES) await reader.screenshot({ path: `${process.env.PICTURES}/held.png` })
    await reader.context().close()
    await guest.stop()
  })
})
