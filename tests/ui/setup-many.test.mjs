// Set up with many people and canvases, in a browser on the real core.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { begin, bridge, page, press, setStage, wear } from './stage.mjs'

setStage()

const id = (n) => `01950000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const outline = async (table) => (await bridge.call('start')).file.outline.filter((one) => one.table === table).map((one) => one.row)
const people = () => page.locator('[data-person]')
const list = () => page.locator('ul', { has: people().first() })

async function openSetUp() {
  await press('g', 's')
  await page.waitForSelector('.lanes')
}

describe('three hundred people', () => {
  beforeEach(async () => {
    await begin(['--example'])
    const edits = Array.from({ length: 300 }, (_, n) => ({ edit: 'add_person', id: id(n + 1), name: `Guest ${String(n).padStart(3, '0')}` }))
    await bridge.call('edit', { edit: { edit: 'together', edits }, shown: null })
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await openSetUp()
  })

  it('are drawn as far as they are in sight, first and last alike', async () => {
    await people().first().waitFor()
    assert.ok((await people().count()) < 60, 'not all of them')
    const { height, full } = await list().evaluate((one) => ({ height: one.clientHeight, full: one.scrollHeight }))
    assert.ok(full > 300 * 43 && height <= 640, 'the list is as long as all of them')
    await list().evaluate((one) => one.scrollTo(0, one.scrollHeight))
    await page.getByText('Stella Voss', { exact: true }).last().waitFor()
    await page.waitForFunction(() => document.querySelectorAll('[data-person]').length < 60)
  })

  it('keep the focus where it is while they are scrolled, and what is typed there', async () => {
    await page.getByRole('button', { name: 'Guest 001', exact: true }).click()
    const field = page.getByRole('textbox', { name: 'Name of the person' })
    await field.fill('Ada Lovelace')
    await list().evaluate((one) => one.scrollTo(0, 8000))
    await page.waitForFunction(() => document.querySelectorAll('[data-person]').length < 60)
    assert.equal(await field.inputValue(), 'Ada Lovelace')
    assert.ok(await field.evaluate((one) => one === document.activeElement))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Ada Lovelace')
    assert.ok((await outline('person')).some(({ name }) => name === 'Ada Lovelace'))
  })

  it('show a new one wherever it stands', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.keyboard.type('Zoe Last')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Zoe Last')
    assert.ok(await page.getByRole('button', { name: 'Zoe Last', exact: true }).isVisible())
  })
})

describe('values', () => {
  beforeEach(async () => {
    await begin(['--example'])
    await openSetUp()
  })
  const values = () => page.locator('[aria-labelledby=setup-strategic] .values .value:not(.add)').allInnerTexts()
  const held = async (unit) => {
    const units = await outline('unit')
    const cycle = (await outline('cycle')).find(({ name }) => name === '2026').id
    const of = units.find(({ name }) => name === unit).id
    return (await outline('canvas')).find((one) => one.unit === of && one.cycle === cycle).values
  }

  it('are those of any canvas of the cycle, and can be the same on all in one edit', async () => {
    const own = await values()
    assert.ok(own.length > 0)
    const before = await held('Network renewal')
    assert.notDeepEqual(before, own)
    const whose = page.getByLabel('On the canvas of')
    await whose.selectOption({ label: 'Network renewal' })
    await page.waitForFunction((count) => document.querySelectorAll('[aria-labelledby=setup-strategic] .values .value:not(.add)').length === count, before.length)
    await whose.selectOption({ label: 'Project Management Office' })
    await page.getByRole('button', { name: /^The same on \d+ others$/ }).click()
    await page.getByRole('button', { name: /^The same on/ }).waitFor({ state: 'detached' })
    assert.deepEqual(await held('Network renewal'), own)
    await page.keyboard.press('Control+Z')
    await page.getByRole('button', { name: /^The same on/ }).waitFor()
    assert.deepEqual(await held('Network renewal'), before)
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await page.reload()
      await page.waitForSelector('[role=grid]')
      await openSetUp()
      assert.deepEqual(await seriousFindings(page), [], theme)
    }
  })
})

describe('handing over', () => {
  it('counts nothing before it knows what', async () => {
    await begin(['--example'])
    await openSetUp()
    await page.getByRole('button', { name: 'Hand over', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Hand over', exact: true }).waitFor()
    assert.equal(await dialog.getByText(/Hand over 0/).count(), 0)
  })
})
