// People and units in a browser on the real core: picking one, all they own and what it
// serves, the ways from there, and their card.
import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge } from './bridge.mjs'
import { bridge, leave, open, page, press, setStage, verb, wear } from './stage.mjs'

setStage(['--example'])

const shown = () => page.locator('[data-holding]')
const holder = (name) => page.getByRole('option', { name: new RegExp(`^${name}, `) }).last()
const thing = (words) => page.locator('[data-thing]', { hasText: words })
const row = (words) => page.locator('[data-holding] li', { has: thing(words) })
const part = (name) => page.getByRole('list', { name, exact: true }).getByRole('listitem')
const onPage = (name) => page.getByRole('heading', { name, level: 1 }).waitFor()
const run = async (words) => {
  await press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await press('Enter')
}

async function toPeople() {
  await press('g', 'b')
  await page.locator('.board').waitFor()
  await run('People: all they own')
  await shown().waitFor()
}

async function pick(name) {
  await press('/')
  await page.keyboard.type(name)
  await holder(name).click()
  await onPage(name)
}

async function asked(name) {
  const { file } = await bridge.call('start')
  const { cycle } = file.page
  const all = await bridge.call('holders', { cycle })
  const who = [...all.people, ...all.units].find((one) => one.name === name)
  return bridge.call('holding', { who: who.id, cycle })
}

describe('people and units', () => {
  it('shows all that a person owns as the core counts it, and what each thing serves', async () => {
    await toPeople()
    await pick('Maya Cohen')
    const held = await asked('Maya Cohen')
    assert.equal(await part('Objectives').count(), held.objectives.length)
    assert.equal(await part('Key results').count(), held.key_results.length)
    assert.equal(await part('Activities and projects').count(), held.work.length)
    assert.equal(await part('Open points').count(), held.points.length)
    assert.match(await row('the return of every project').innerText(), /38%\s+KR 2\.2 Portfolio ROI, improvement\s+PMO, O2\s+S2/)
    assert.match(await row('Projects aligned to a strategic goal').innerText(), /PMO, KR 2\.1, confidence 9\s+83%/)
    assert.match(await row('monthly reporting').innerText(), /No parent/)
    await page.getByText(held.line).waitFor()
  })

  it('is gone through by arrows, found by a name, and says when nobody is called so', async () => {
    await toPeople()
    await press('/')
    await page.keyboard.type('zzz')
    await page.getByText('Nobody and no unit is called “zzz”.').waitFor()
    await press('Enter', 'Escape')
    await page.keyboard.type('maya')
    await page.waitForFunction(() => document.querySelectorAll('[data-holder]').length === 1)
    await press('Enter')
    await onPage('Maya Cohen')
    await page.waitForFunction(() => document.activeElement?.matches('[data-thing]'))
    await press('/', 'Escape', 'Escape')
    await page.waitForFunction(() => document.activeElement?.matches('[data-holder]'), null)
    await holder('Ana Costa').click()
    await onPage('Ana Costa')
    await press('ArrowDown')
    await onPage('Anil Kapoor')
    await page.getByText('Anil Kapoor owns nothing in this cycle yet').waitFor()
    await press('ArrowUp', 'ArrowUp')
    await page.getByRole('button', { name: /^\d+ more$/ }).first().click()
    const units = page.getByRole('listbox', { name: 'Units' })
    await units.getByRole('option', { name: /^Design office, / }).click()
    await onPage('Design office')
  })

  it('keeps whom one stayed with under Recent', async () => {
    await toPeople()
    await pick('Lars Holm')
    await page.waitForFunction(() => localStorage.getItem('okr.people') !== null)
    await open()
    await toPeople()
    await page.getByRole('listbox', { name: 'Recent' }).getByRole('option', { name: /^Lars Holm, / }).waitFor()
    await onPage('Lars Holm')
  })

  it('shows the chosen thing on the board by G B and opens its canvas by G C', async () => {
    await toPeople()
    await pick('Maya Cohen')
    await press('Enter')
    await thing('the return of every project').click()
    await press('g', 'b')
    const card = page.locator('.board [data-card][aria-current=true]')
    await card.waitFor()
    assert.match(await card.innerText(), /the return of every project/)
    await run('People: all they own')
    await thing('Active projects ranked').click()
    await press('g', 'c')
    await page.waitForFunction(() => document.activeElement?.closest('[role=row]')?.textContent.includes('Active projects ranked'))
  })

  it('goes through the things by arrows, and Enter opens the canvas of one', async () => {
    await toPeople()
    await pick('Maya Cohen')
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.dataset.thing)
    await press('ArrowDown', 'ArrowDown')
    await page.locator('[data-thing][aria-current=true]', { hasText: 'benefits for 34 projects' }).waitFor()
    await press('Enter')
    await verb('Baseline').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=row]')?.textContent.includes('benefits for 34 projects'))
  })

  it('leads from an open point to the plan that is missing', async () => {
    await toPeople()
    await pick('Maya Cohen')
    const point = part('Open points').filter({ hasText: 'which two of these serve' })
    await point.getByRole('button', { name: 'Write the plan' }).click()
    await page.locator('[role=row]', { hasText: 'Portfolio ROI' }).first().waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[data-part=missed]'))
  })

  it('leads from what serves nothing to the board, where it can be aligned', async () => {
    await toPeople()
    await pick('Maya Cohen')
    await row('monthly reporting').getByRole('button', { name: 'Align' }).click()
    await page.locator('.board [data-card]', { hasText: 'monthly reporting' }).first().waitFor()
  })

  it('shows only what is behind, or what serves nothing', async () => {
    await toPeople()
    await pick('Maya Cohen')
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Behind')
    await row('Projects aligned to a strategic goal').waitFor({ state: 'detached' })
    assert.equal(await part('Objectives').count(), 2)
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Not aligned')
    await row('the return of every project').waitFor({ state: 'detached' })
    assert.equal(await part('Objectives').count(), 1)
  })

  it('is seen from another cycle, and from the first again', async () => {
    await toPeople()
    await pick('Maya Cohen')
    const cycle = page.getByRole('combobox', { name: 'Cycle' })
    await cycle.selectOption({ label: '2025' })
    await page.waitForFunction(() => /2025/.test(document.querySelector('[data-holding] header')?.textContent ?? ''))
    await onPage('Maya Cohen')
    await cycle.selectOption({ label: '2026' })
    await page.waitForFunction(() => /2026, 74%/.test(document.querySelector('[data-holding] header')?.textContent ?? ''))
    await thing('the return of every project').waitFor()
  })

  it('shows a unit with who feeds it', async () => {
    await toPeople()
    await pick('Delivery assurance')
    const held = await asked('Delivery assurance')
    assert.equal(await part('Fed by').count(), held.fed_by.length)
    assert.equal(await part('Key results').count(), held.objectives.flatMap((one) => one.key_results).length)
    assert.match(await row('slippage earlier').innerText(), /PMO, O1[\s\S]*S1[\s\S]*PMO, O2[\s\S]*S2[\s\S]*laddered/)
  })
})

describe('the card', () => {
  const picture = () => page.getByRole('img', { name: /^Card of / })
  const drawn = async (name) => {
    await page.getByRole('img', { name }).waitFor()
    return picture().getAttribute('src')
  }

  it('is drawn as it will be printed, on the paper and with the parts asked for', async () => {
    await toPeople()
    await pick('Maya Cohen')
    const whole = await drawn(/^Card of Maya Cohen, page 1 of 1$/)
    await page.getByText('Work', { exact: true }).click()
    await page.waitForFunction((src) => document.querySelector('aside img')?.getAttribute('src') !== src, whole)
    await page.getByText('A6', { exact: true }).click()
    await page.waitForFunction(() => {
      const img = document.querySelector('aside img')
      return img && img.naturalWidth > 1.3 * img.naturalHeight
    })
  })

  it('is saved as PDF beside the other exports, a second time under a name of its own', async () => {
    const folder = join(bridge.folder, 'cards')
    await (await import('node:fs/promises')).mkdir(folder)
    await bridge.dialog(folder)
    await bridge.call('export_folder')
    await toPeople()
    await pick('Maya Cohen')
    for (const count of [1, 2]) {
      await page.getByRole('button', { name: 'Save PDF' }).click()
      await page.locator('.notes').getByText('PDF saved').waitFor()
      await page.locator('.notes').getByRole('button', { name: 'Close' }).click()
      assert.equal((await readdir(folder)).length, count)
    }
    for (const name of await readdir(folder)) {
      assert.match(name, /^maya-cohen-2026/)
      assert.equal((await readFile(join(folder, name))).subarray(0, 5).toString(), '%PDF-')
    }
  })

  it('is made for several together that are selected in the list', async () => {
    await toPeople()
    await pick('Maya Cohen')
    await press(' ')
    await page.getByRole('searchbox').fill('')
    await holder('Ana Costa').click({ modifiers: ['Control'] })
    await page.getByRole('heading', { name: /^2 cards/ }).waitFor()
    await page.getByText('1 of 2').waitFor()
    await page.getByRole('button', { name: 'Next page' }).click()
    await drawn(/page 2 of 2$/)
    await page.getByRole('button', { name: 'Only the one shown' }).click()
    await drawn(/page 1 of 1$/)
  })

  it('stands behind a button in a small window, where the list is above the page', async () => {
    await open({ width: 700, height: 800 })
    await toPeople()
    const list = await page.locator('.side').boundingBox()
    const held = await shown().boundingBox()
    assert.ok(held.y >= list.y + list.height - 1, 'the list is above')
    assert.equal(await page.getByRole('img', { name: /^Card of / }).count(), 0)
    await page.getByRole('button', { name: 'Card', exact: true }).click()
    await page.getByRole('img', { name: /^Card of / }).waitFor()
    await press('Escape')
    await page.getByRole('img', { name: /^Card of / }).waitFor({ state: 'detached' })
  })
})

describe('people whatever is worn', () => {
  it('have no serious finding of axe in any theme, in German and in a small window', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await toPeople()
      await pick('Maya Cohen')
      await page.getByRole('img', { name: /^Card of / }).waitFor()
      assert.deepEqual(await seriousFindings(page), [], theme)
    }
    await open({ width: 1024, height: 700 })
    await toPeople()
    assert.deepEqual(await seriousFindings(page), [], 'small')
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
    await open()
    await press('g', 'b')
    await page.locator('.board').waitFor()
    await run('Personen: alles')
    await page.getByRole('heading', { name: /^Ziele/ }).waitFor()
    assert.deepEqual(await seriousFindings(page), [], 'German')
  })

  it('are the one unit in a new file, and no person', async () => {
    const empty = await startBridge()
    try {
      await empty.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
      const { file } = await empty.call('start')
      const held = await empty.call('holders', { cycle: file.page.cycle })
      assert.deepEqual([held.people.length, held.units.length], [0, 1])
    } finally {
      await leave(empty)
    }
  })
})
