// The links of a thing both ways: why it is done, what it serves, what serves it, what an
// outcome would change. In a browser on the real core.
import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge } from './bridge.mjs'
import { allowClipboard, bridge, leave, open, page, press, setStage, toast, verb, wear } from './stage.mjs'
import { PROVE, cardOf, choose, impact, isIn, ladder, linksOf, pane, picture, section, tab, title, until } from './linked.mjs'

setStage(['--example'])

describe('the links of a thing', () => {
  it('tell why it is done, step by step as the core says, and what serves it', async () => {
    await linksOf(PROVE)
    const { id } = await cardOf(PROVE)
    const why = await bridge.call('why_line', { thing: id })
    const steps = await ladder().locator('.title').allInnerTexts()
    assert.deepEqual(steps.slice(0, why.steps.length), why.steps.map((step) => step.title))
    assert.match(await pane().locator('.ladder .here').innerText(), /This objective/)
    assert.equal(steps.length, why.steps.length + 1, 'one objective serves it')
    assert.match(await tab(/^Links/).innerText(), /2/)
    assert.match(await section('Serves').innerText(), /PMO, KR 2\.2 Portfolio ROI.*\n?Cascaded, contributes/)
    assert.match(await section('Served by').innerText(), /Baseline benefits for 34 projects\n?Maya Cohen, cascaded, contributes/)
  })

  it('lead to the other end: on the board to its card, a key result within it', async () => {
    await linksOf(PROVE)
    await section('Served by').getByRole('button', { name: /^Baseline benefits/ }).click()
    await title('benefits for 34 projects').waitFor()
    await page.locator('[data-card][aria-current=true]', { hasText: 'benefits for 34' }).waitFor()
    await pane().locator('.ladder button', { hasText: 'Portfolio ROI' }).click()
    await title('Portfolio ROI').waitFor()
    await page.locator('[data-card][aria-current=true]', { hasText: 'contribution to strategy' }).waitFor()
    assert.match(await pane().innerText(), /PMO, key result 2\.2/)
    await pane().locator('.ladder button', { hasText: 'Put money and people' }).click()
    await title('Put money and people').waitFor()
    assert.match(await pane().innerText(), /Served by/)
  })

  it('stand on the canvas too, and lead to the canvas of the other end', async () => {
    await page.locator('[data-cell=verb]', { hasText: 'Raise' }).click()
    await press('Shift+W')
    await ladder().first().waitFor()
    await isIn('[role=tab]')
    await section('Served by').getByRole('button', { name: /^Prove the return/ }).click()
    await verb('Prove').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=row]')?.textContent.includes('the return of every project'))
    await title(PROVE).waitFor()
    assert.match(await section('Serves').innerText(), /KR 2\.2/)
  })

  it('are copied as one line', async () => {
    await linksOf(PROVE)
    await allowClipboard()
    await pane().getByRole('button', { name: 'Copy line' }).click()
    await toast('Line copied.').waitFor()
    const { id } = await cardOf(PROVE)
    const { text } = await bridge.call('why_line', { thing: id })
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text)
  })

  it('are changed in their menu and taken off, each with a way back', async () => {
    await linksOf(PROVE)
    const change = section('Serves').getByRole('button', { name: /^Change the link/ })
    await change.click()
    await page.getByRole('menuitemradio', { name: /^Supports/ }).click()
    await section('Serves').getByText('Cascaded, supports').waitFor()
    await change.click()
    await page.getByRole('menuitemradio', { name: /^Laddered/ }).click()
    await section('Serves').getByText('Laddered, supports').waitFor()
    const { id } = await cardOf(PROVE)
    const links = async () => (await picture()).links.filter((link) => link.from === id)
    assert.deepEqual((await links()).map(({ origin, strength }) => [origin, strength]), [['laddered', 'supports']])
    await press('Control+z', 'Control+z')
    await section('Serves').getByText('Cascaded, contributes').waitFor()
    await change.click()
    await page.getByRole('menuitem', { name: 'Take the link off' }).click()
    await pane().getByText('Serves nothing yet.').waitFor()
    assert.equal((await links()).length, 0)
    await toast('Undo').getByRole('button', { name: /Undo/ }).click()
    await section('Serves').getByText('Cascaded, contributes').waitFor()
    assert.equal((await links()).length, 1)
  })

  it('are changed from the other end as well', async () => {
    await linksOf(PROVE)
    await section('Served by').getByRole('button', { name: /^Change the link/ }).click()
    await page.getByRole('menuitemradio', { name: /^Supports/ }).click()
    await section('Served by').getByText('Maya Cohen, cascaded, supports').waitFor()
    const below = await cardOf('benefits for 34')
    const { links } = await picture()
    assert.equal(links.find((link) => link.from === below.id).strength, 'supports')
  })

  it('begin to get a second parent on the board, from the button in the list of what is served', async () => {
    await linksOf(PROVE)
    await section('Serves').getByRole('button', { name: /Second parent/ }).click()
    await page.getByText(/^Second parent: /).first().waitFor()
    await press('Escape')
    await isIn('[data-card][aria-current=true]')
  })

  it('get a second parent on the canvas by Alt L, from what the core allows', async () => {
    await page.locator('[data-cell=verb]', { hasText: 'Increase' }).click()
    const { id } = await cardOf('on-time deliveries')
    await press('Alt+l')
    const field = page.getByRole('combobox', { name: 'Serves' })
    await field.fill('waiting time')
    const found = page.locator('[popover] [role=option]', { hasText: 'waiting time' })
    await page.waitForFunction(() => document.querySelector('[popover] [role=combobox]')?.value === 'waiting time')
    assert.equal(await found.count(), 0, 'it would serve itself')
    await field.fill('contribution to strategy')
    await press('Enter')
    await section('Serves').getByText(/PMO, O2/).waitFor()
    const { links } = await picture()
    assert.equal(links.filter((link) => link.from === id).length, 2)
    await press('Control+z')
    await section('Serves').getByText(/PMO, O2/).waitFor({ state: 'detached' })
  })

  it('of a piece of work stand in its row of the drawer', async () => {
    await page.locator('.title-cell').first().click()
    await press(' ')
    const work = page.locator('.drawer .work .row').first()
    await work.hover()
    await work.getByRole('button', { name: 'Why this is done' }).click()
    const popover = page.getByRole('dialog', { name: 'Why this is done' })
    await popover.locator('.ladder li').first().waitFor()
    assert.match(await popover.innerText(), /Deliver what we promise/)
    assert.deepEqual(await seriousFindings(page), [])
    await press('Escape')
    await popover.waitFor({ state: 'detached' })
  })

  it('say what is missing where nothing is served', async () => {
    await linksOf('the document archive')
    await pane().getByText('Serves nothing yet.').waitFor()
    await section('Serves').getByRole('button', { name: 'Parent' }).waitFor()
    await section('Served by').getByText('Nothing serves it yet.').waitFor()
  })

  it('are shown in a file that is read only, which refuses to change them', async () => {
    const { file } = await bridge.call('start')
    const second = await startBridge(['--file', file.path])
    try {
      await open({ on: second })
      await linksOf(PROVE)
      await section('Serves').getByRole('button', { name: /^Change the link/ }).click()
      await page.getByRole('menuitem', { name: 'Take the link off' }).click()
      await toast('This file is read only.').waitFor()
      await section('Serves').getByText('Cascaded, contributes').waitFor()
      await open({ on: second })
      await linksOf(PROVE)
      await section('Serves').getByRole('button', { name: /Second parent/ }).click()
      await toast('This file is read only.').waitFor()
      assert.equal(await page.getByRole('combobox', { name: 'Serves' }).count(), 0)
    } finally {
      await leave(second)
    }
  })
})

describe('what an outcome would change', () => {
  it('is shown for the key result that is served, as the core counts it, and stored nowhere', async () => {
    await linksOf(PROVE)
    await impact('missed').waitFor()
    const { parents } = await cardOf(PROVE)
    const before = await stored()
    for (const assumed of ['missed', 'as_planned', 'exceeded']) {
      await impact(assumed).waitFor()
      const told = await bridge.call('impact', { keyResult: parents[0].id, assumed })
      const rows = await impact(assumed).locator('li .spoken').allInnerTexts()
      assert.deepEqual(rows, told.changes.map(({ text }) => text))
      assert.ok((await impact(assumed).innerText()).includes(`${told.plans_text} Nothing here is stored.`))
      await pane().getByRole('radio', { checked: true }).focus()
      await press('ArrowRight')
    }
    assert.deepEqual(await stored(), before, 'not a byte of the file changed')
  })

  it('follows the choice of the key result, and every edit', async () => {
    await linksOf(PROVE)
    const which = pane().getByRole('combobox', { name: 'Key result' })
    const own = (await cardOf(PROVE)).key_results[0]
    await which.selectOption(own.id)
    await impact('missed').getByText('If KR 1.1 is').waitFor()
    await impact('missed').getByText('Benefits and reporting, O1', { exact: true }).waitFor()
    const told = () => bridge.call('impact', { keyResult: own.id, assumed: 'missed' })
    const now = (await told()).itself.from_text
    const edit = { edit: 'check_in', id: crypto.randomUUID(), key_result: own.id, on: '2026-05-14', value: '19', confidence: 6, note: '', author: null, action: null, corrects: null }
    await bridge.call('edit', { edit, shown: null })
    assert.notEqual((await told()).itself.from_text, now)
    const says = async () => {
      const { text } = (await told()).changes[0]
      await impact('missed').locator('li .spoken').filter({ hasText: text }).first().waitFor({ state: 'attached' })
      return text
    }
    await press('Control+z')
    await until(async () => (await told()).itself.from_text === now, 'undone in the core')
    const undone = await says()
    await press('Control+Shift+z')
    await until(async () => (await told()).itself.from_text !== now, 'done again in the core')
    assert.notEqual(await says(), undone)
  })
})

describe('eyes and languages', () => {
  it('has no serious finding of axe in any theme', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await linksOf(PROVE)
      await impact('missed').waitFor()
      assert.deepEqual(await seriousFindings(page), [], theme)
    }
  })

  it('speaks German', async () => {
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
    await open()
    await choose(PROVE)
    await press('Enter')
    await title(PROVE).waitFor()
    await pane().getByRole('tab', { name: /^Bezüge/ }).click()
    for (const words of ['Wozu das dient', 'Zeile kopieren', 'Von oben, trägt bei', 'verfehlt', 'Hier wird nichts gespeichert.']) {
      await pane().getByText(words).first().waitFor()
    }
  })
})

/** The bytes of every file in the folder of the story. */
async function stored() {
  const folder = (await bridge.call('start')).file.path.replace(/[^/]+$/, '')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.okr'))
  return Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')]))
}
