// What explains, in a browser on the real core: numbers, hints and measures, by keyboard
// and mouse, in all three themes.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, cell, page, row, saved, setStage, wear } from './stage.mjs'

setStage(['--example'])

const why = () => page.locator('.explain')
const title = () => why().locator('.head strong').innerText()
const focusedCell = () => page.evaluate(() => document.activeElement?.dataset.cell ?? null)

async function theme(name) {
  await wear(name)
  await page.reload()
  await page.waitForSelector('[role=grid]')
}

describe('a number', () => {
  it('explains itself at W: inputs with date and person, formula, clamp, expected, status, weight, cycle', async () => {
    await cell('Projects aligned to a strategic goal', 'now').click()
    await page.keyboard.press('w')
    await why().waitFor()
    assert.equal(await title(), 'How 130% is made')
    const text = await why().innerText()
    for (const part of ['83%', '12 May, Maya Cohen', '70%', 'by 30 June', 'now − baseline', '83 − 70', '80 − 70', 'Clamp', 'Expected', 'Exceeded', 'The limit is 10', 'Weight', '2026']) {
      assert.ok(text.includes(part), `“${part}” is told in: ${text}`)
    }
  })

  it('leads on to the next number with Tab, and Esc gives the focus back to the grid', async () => {
    await cell('Projects aligned to a strategic goal', 'now').click()
    await page.keyboard.press('w')
    await why().waitFor()
    const first = await title()
    await page.keyboard.press('Tab')
    await page.waitForFunction((before) => document.querySelector('.explain .head strong')?.textContent !== before, first)
    await page.keyboard.press('Shift+Tab')
    await page.waitForFunction(() => document.querySelectorAll('.explain').length === 1)
    await page.keyboard.press('Escape')
    await why().waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.dataset.cell === 'now')
    await page.keyboard.press('ArrowRight')
    assert.equal(await focusedCell(), 'confidence', 'the arrows go on where they were')
  })

  it('is one at a time, and never over what it is about', async () => {
    const heads = page.locator('.figure-of')
    await heads.first().click()
    await why().waitFor()
    assert.match(await why().innerText(), /The mean of its objectives/)
    await heads.nth(1).click()
    await page.waitForFunction(() => document.querySelector('.explain')?.textContent.includes('days in all'))
    assert.equal(await why().count(), 1)
    const [panel, anchor] = [await page.locator('.popover').boundingBox(), await heads.nth(1).boundingBox()]
    const apart = panel.y >= anchor.y + anchor.height || panel.y + panel.height <= anchor.y
    assert.ok(apart, 'the number stays in sight')
    assert.equal(Math.round(panel.width), 326)
  })

  it('of an objective names the key result that decides, at a click and at W', async () => {
    await page.locator('[data-cell="progress"]').nth(1).click()
    await why().waitFor()
    assert.match(await why().innerText(), /KR 2\.\d decides, as the worst that runs/)
    await page.keyboard.press('Escape')
    await why().waitFor({ state: 'detached' })
    await page.keyboard.press('w')
    await why().waitFor()
    assert.match(await why().innerText(), /KR 2\.\d decides, as the worst that runs/)
  })

  it('of a strategic objective, a confidence and a status explains itself too', async () => {
    await page.locator('[data-cell="band"]').first().click()
    await page.keyboard.press('w')
    await why().waitFor()
    assert.match(await why().innerText(), /objectives that serve it directly/)
    await page.keyboard.press('Escape')
    await cell('Non-productive hours, reduction', 'confidence').click()
    await page.keyboard.press('w')
    await why().waitFor()
    assert.match(await why().innerText(), /never changes progress/)
    await page.keyboard.press('Escape')
    await row('Portfolio ROI, improvement').locator('.mark [data-explain]').click()
    await why().waitFor()
    assert.match(await why().innerText(), /Off track/)
  })

  it('can be read by everybody in every theme', async () => {
    for (const name of ['light', 'dark', 'projector']) {
      await theme(name)
      await cell('Projects aligned to a strategic goal', 'now').click()
      await page.keyboard.press('w')
      await why().waitFor()
      assert.deepEqual(await seriousFindings(page), [], name)
    }
  })
})

describe('a hint', () => {
  const hint = () => row('Portfolio ROI, improvement').locator('.second .hint, .bar')

  it('tells reason, rule and source, and is kept as it is for words that stay listed', async () => {
    await cell('Portfolio ROI, improvement', 'title').click()
    await page.keyboard.press('w')
    const told = page.locator('.popover')
    await told.waitFor()
    const text = await told.innerText()
    for (const part of ['No plan if missed', 'points behind', 'Rule', 'Source', 'Write the plan']) {
      assert.ok(text.includes(part), `“${part}” is told`)
    }
    assert.ok(await told.getByRole('button', { name: 'Keep' }).isDisabled(), 'words are needed')
    assert.deepEqual(await seriousFindings(page), [])
    await told.locator('#hint-reason').fill('the committee decides on 15 July')
    await page.keyboard.press('Enter')
    await hint().waitFor({ state: 'detached' })
    const listed = await bridge.call('waived_hints')
    const own = listed.find((one) => one.reason === 'the committee decides on 15 July')
    assert.equal(own?.state, 'holds')
    assert.match(own.by, /14 May 2026/)
    await page.keyboard.press('Control+Z')
    await hint().first().waitFor()
  })
})

describe('a measure', () => {
  it('is chosen by keyboard alone, read on a track while typing, set and undone as one edit', async () => {
    const draft = 'Fewer surprises at stage gates'
    await cell(draft, 'title').click()
    await page.keyboard.press('m')
    const panel = page.locator('.popover', { has: page.locator('.kinds') })
    await panel.waitFor()
    await page.waitForSelector('.kinds input:focus')
    assert.equal(Math.round((await panel.boundingBox()).width), 438)
    await page.keyboard.press('ArrowRight')
    await panel.getByText('A line that must hold.', { exact: false }).waitFor()
    // Comparator, before, the two targets, unit.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('5')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('a gate')
    await panel.locator('code', { hasText: 'at most 2; 1 a gate' }).waitFor()
    assert.match(await panel.locator('.reads svg').getAttribute('aria-label'), /at most 2/)
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await saved()
    assert.match(await row(draft).locator('.track svg').getAttribute('aria-label'), /at most 2 a gate/)
    assert.equal(await focusedCell(), 'title', 'the focus is where it was')
    await page.keyboard.press('Control+Z')
    await page.waitForFunction((name) => {
      const rows = [...document.querySelectorAll('[role=row]')]
      return rows.find((one) => one.textContent.includes(name))?.getAttribute('aria-label').includes('no number yet')
    }, draft)
  })

  it('says what to type instead, and changes nothing when left', async () => {
    await cell('Non-productive hours, reduction', 'title').click()
    await page.keyboard.press('m')
    const panel = page.locator('.popover', { has: page.locator('.kinds') })
    await panel.waitFor()
    await panel.locator('.numbers input').nth(1).fill('soon')
    await panel.getByRole('alert').waitFor()
    assert.match(await panel.getByRole('alert').innerText(), /Type a measure, such as/)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    assert.match(await row('Non-productive hours, reduction').getAttribute('aria-label'), /6% of 10%/)
  })

  it('is shown in every theme without a serious finding', async () => {
    for (const name of ['light', 'dark', 'projector']) {
      await theme(name)
      await cell('Days a planned resource is unavailable', 'title').click()
      await page.keyboard.press('m')
      await page.locator('.kinds').waitFor()
      assert.deepEqual(await seriousFindings(page), [], name)
    }
  })
})
