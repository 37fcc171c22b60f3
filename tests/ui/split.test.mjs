// Splitting an objective, merging two and moving things elsewhere, on the real core.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, page, row as keyResult, setStage } from './stage.mjs'

setStage(['--example'])

/** The unit and cycle shown at first. */
let shown
beforeEach(async () => {
  const { unit, cycle } = (await bridge.call('start')).file.page
  shown = { unit, cycle }
})

const objective = (subject) => page.locator('[role=row]', { has: page.locator('.subject', { hasText: subject }) })
const half = (way) => page.locator(`[data-half=${way}]`)
const card = (title) => page.locator('div[data-card]', { hasText: title })
const consequence = (words) => page.locator('.consequence', { hasText: words }).waitFor()
const rows = async (table) => (await bridge.call('open_canvas', shown)).rows.filter((one) => one.table === table).map((one) => one.row)
const inOrder = (a, b) => (a.order < b.order ? -1 : 1)
const of = (all, id) => all.filter((one) => one.objective === id).toSorted(inOrder).map((one) => one.title)

async function begin(subject = 'contribution to strategy') {
  const verb = objective(subject).locator('[data-cell=verb]')
  // A click on the cell one is on would open its field.
  if (!(await verb.evaluate((cell) => cell === document.activeElement))) await verb.click()
  await page.keyboard.press('s')
  await page.waitForSelector('section.panel')
}

async function titles() {
  const objectives = await rows('objective')
  const keyResults = await rows('key_result')
  return Object.fromEntries(objectives.map((one) => [one.subject, of(keyResults, one.id)]))
}

describe('splitting an objective', () => {
  it('goes by keys alone, says what it comes to first, and is one undo', async () => {
    const whole = await titles()
    await begin()
    await consequence('Both halves need a key result')
    assert.ok(await page.locator('footer button', { hasText: 'Split' }).isDisabled(), 'nothing to split off yet')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await consequence('Both keep serving S2. This canvas goes from 77% to')
    await page.keyboard.press('ArrowUp')
    await card('Weak-fit projects').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Alt+ArrowUp')
    await half('left').locator('.progress strong', { hasText: '90%' }).waitFor()
    await half('right').locator('.progress strong', { hasText: '51%' }).waitFor()
    await half('right').locator('input').first().focus()
    await page.keyboard.type('Lift the return of the portfolio')
    await page.keyboard.press('Control+Enter')
    await objective('the return of the portfolio').waitFor()
    const now = await titles()
    assert.deepEqual(now['the return of the portfolio'], ['Weak-fit projects stopped or merged', 'Portfolio ROI, improvement'], 'in the order they were put')
    assert.equal(now['the PMO’s contribution to strategy'].length, 2)
    await page.waitForFunction(() => document.activeElement?.dataset.cell === 'subject')
    await page.keyboard.press('Control+Z')
    await objective('the return of the portfolio').waitFor({ state: 'detached' })
    assert.deepEqual(await titles(), whole, 'one undo takes it back')
  })

  it('shows live figures while a key result is dragged, and leaves it where it is dropped', async () => {
    await begin()
    const from = await card('Portfolio ROI').boundingBox()
    const to = await half('right').boundingBox()
    await page.mouse.move(from.x + 12, from.y + 40)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + 200, { steps: 8 })
    await page.getByText('Lands here as 3.1').waitFor()
    await half('left').getByText('2.2 goes to the right').waitFor()
    await half('left').getByText('was 70%').waitFor()
    await page.mouse.up()
    await half('right').locator('div[data-card]', { hasText: 'Portfolio ROI' }).waitFor()
    await consequence('This canvas goes from 77%')
  })

  it('takes a drag back with Esc, and all of it with another', async () => {
    const whole = await titles()
    await begin()
    const from = await card('Portfolio ROI').boundingBox()
    const to = await half('right').boundingBox()
    await page.mouse.move(from.x + 12, from.y + 40)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + 200, { steps: 8 })
    await page.getByText('Lands here as').waitFor()
    await page.keyboard.press('Escape')
    await half('left').locator('div[data-card]', { hasText: 'Portfolio ROI' }).waitFor()
    await page.mouse.up()
    await card('Portfolio ROI').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await page.waitForSelector('section.panel', { state: 'detached' })
    assert.deepEqual(await titles(), whole, 'nothing was stored')
    await page.waitForFunction(() => document.activeElement?.dataset.cell === 'verb')
  })

  it('lets what serves follow its key result, and be sent elsewhere', async () => {
    await begin()
    await card('Portfolio ROI').focus()
    await page.keyboard.press('ArrowRight')
    const side = (title) => page.getByRole('radiogroup', { name: title }).locator('label.on')
    await side('Prove the return of every project').filter({ hasText: 'Right' }).waitFor()
    assert.equal(await side('Stop work that no longer fits').innerText(), 'Left')
    await page.getByRole('radiogroup', { name: 'Catch slippage earlier' }).getByText('Both').click()
    await side('Catch slippage earlier').filter({ hasText: 'Both' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('section.panel', { state: 'detached' })
    const { file } = await bridge.call('start')
    const isHalf = ({ table, row }) => table === 'objective' && ['the PMO’s contribution to strategy', ''].includes(row.subject)
    const halves = file.page.rows.filter(isHalf).map((one) => one.row.id)
    const below = file.outline.find((one) => one.row.name === 'Delivery assurance').row.id
    const { rows: there } = await bridge.call('open_canvas', { unit: below, cycle: shown.cycle })
    const catching = there.find((one) => one.row.subject === 'slippage earlier').row.id
    const links = there.filter((one) => one.table === 'alignment' && one.row.objective === catching)
    assert.equal(links.filter((one) => halves.includes(one.row.to.id)).length, 2, 'it serves both halves')
  })

  it('has no serious findings in three themes', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme)
      await begin()
      await card('Portfolio ROI').focus()
      await page.keyboard.press('ArrowRight')
      await consequence('This canvas goes from')
      assert.deepEqual(await seriousFindings(page), [], theme)
      await page.keyboard.press('Escape')
      await page.waitForSelector('section.panel', { state: 'detached' })
    }
  })
})

describe('merging and moving', () => {
  const run = async (words) => {
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox', { name: 'Search' }).fill(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  const pick = async (label, words) => {
    await page.getByRole('combobox', { name: label }).fill(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await page.keyboard.press('Enter')
  }

  it('makes one objective of two from the palette, in one undo', async () => {
    const before = await titles()
    await objective('on-time deliveries').locator('[data-cell=verb]').click()
    await run('Merge with another objective')
    await pick('Merge with', 'contribution to strategy')
    await objective('contribution to strategy').waitFor({ state: 'detached' })
    const now = await titles()
    assert.deepEqual(now['on-time deliveries'], [...before['on-time deliveries'], ...before['the PMO’s contribution to strategy']])
    await page.keyboard.press('Control+Z')
    await objective('contribution to strategy').waitFor()
    assert.deepEqual(await titles(), before)
  })

  it('moves a key result to another objective, and one to another unit with all of it', async () => {
    await keyResult('Portfolio ROI').locator('[data-cell=title]').click()
    await run('Move to another objective')
    await pick('Move to', 'on-time deliveries')
    await page.getByText('Moved key result “Portfolio ROI, improvement” to “Increase on-time deliveries”').first().waitFor()
    assert.ok((await titles())['on-time deliveries'].includes('Portfolio ROI, improvement'))
    await objective('on-time deliveries').locator('[data-cell=verb]').click()
    await run('Move to another unit')
    await pick('Move to', 'Network renewal')
    await objective('on-time deliveries').waitFor({ state: 'detached' })
    const { file } = await bridge.call('start')
    const unit = file.outline.find((one) => one.table === 'unit' && one.row.name.includes('Network renewal')).row.id
    const { rows: there } = await bridge.call('open_canvas', { unit, cycle: shown.cycle })
    assert.ok(there.some((one) => one.row.title === 'Portfolio ROI, improvement'), 'what hangs on it came along')
    await page.keyboard.press('Control+Z')
    await objective('on-time deliveries').waitFor()
  })

  it('refuses in words what would close a circle', async () => {
    await keyResult('Portfolio ROI').locator('[data-cell=title]').click()
    await run('Move to another objective')
    await pick('Move to', 'Prove the return of every project')
    await page.getByText('An objective cannot support itself').first().waitFor()
  })
})
