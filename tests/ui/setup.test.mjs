// The set up screen in a browser, on the real core: cycles, dates, units, people.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { openPage, seriousFindings, startBridge } from './bridge.mjs'
import { bridge, browser, page, press, setStage } from './stage.mjs'

setStage(['--example'])
beforeEach(async () => {
  await press('g', 's')
  await page.waitForSelector('.lanes')
})

const outline = async (table) => (await bridge.call('start')).file.outline.filter((one) => one.table === table).map((one) => one.row)
const cycle = async () => (await outline('cycle')).find((one) => one.name === '2026')
const period = async (label) => {
  const { id } = await cycle()
  return (await outline('period')).find((one) => one.cycle === id && one.label === label)
}
const until = async (what, is) => {
  for (let n = 0; n < 40; n++) {
    if (await is()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  assert.fail(what)
}
const handle = (name) => page.getByRole('slider', { name })
const notes = () => page.getByRole('region', { name: 'What a change moves' })

describe('dates', () => {
  it('move when a border is dragged by days, in one edit that undo takes back', async () => {
    assert.match(await notes().innerText(), /74% of H1 is over\. Ending H1 on another day moves the expected pace of \d+ key results; no value is touched\./)
    const box = await handle('End of H1').boundingBox()
    const lanes = await page.locator('.lanes').boundingBox()
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + lanes.width / 40, y, { steps: 6 })
    const tag = await page.locator('.handle .tag').innerText()
    assert.match(tag, /^H1 ends \w{3} \d+ Jul$/, 'the tag names the date')
    await page.mouse.up()
    await until('H1 ends in July', async () => (await period('H1')).end > '2026-07-01')
    const [h1, h2, q2] = [await period('H1'), await period('H2'), await period('Q2')]
    assert.equal(Date.parse(h2.start) - Date.parse(h1.end), 86_400_000, 'H2 begins the day after')
    assert.equal(q2.end, h1.end, 'the quarter that ended with it still does')
    await page.keyboard.press('Control+Z')
    await until('one undo brings it back', async () => (await period('H1')).end === '2026-06-30')
    assert.equal((await period('Q2')).end, '2026-06-30')
  })

  it('move by keys, a day or a week; Esc leaves them, Enter keeps them', async () => {
    await handle('End of H1').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    assert.equal(await handle('End of H1').getAttribute('aria-valuetext'), 'Wed 8 Jul')
    await page.keyboard.press('Escape')
    assert.equal(await handle('End of H1').getAttribute('aria-valuetext'), 'Tue 30 Jun')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await until('kept', async () => (await period('H1')).end === '2026-06-29')
  })

  it('of phases are typed as well', async () => {
    await page.locator('.periods').getByText('Phases', { exact: true }).click()
    const from = page.getByLabel('First day of Closing')
    assert.equal(await from.inputValue(), '1 Dec')
    await from.fill('in winter')
    await from.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Type a date' }).waitFor()
    await from.fill('15 Nov')
    await from.press('Enter')
    await until('kept', async () => (await cycle()).phase_dates.closing === '2026-11-15')
    await until('on the line too', async () => (await handle('Start of Closing').getAttribute('aria-valuetext')) === 'Sun 15 Nov')
    await page.keyboard.press('Control+Z')
    await until('taken back', async () => (await cycle()).phase_dates.closing !== '2026-11-15')
  })

  it('of phases move too, and each is recorded with the cycle', async () => {
    await handle('Start of Closing').focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await until('closing a week sooner', async () => (await cycle()).phase_dates.closing === '2026-11-24')
  })

  it('are typed; what is none is refused at the field with what to type', async () => {
    const to = page.getByLabel('Last day of H1')
    await to.fill('end of June')
    await to.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Type a date, such as 30 Jun 2026' }).waitFor()
    assert.equal(await to.inputValue(), 'end of June', 'the draft is kept')
    await to.fill('27 Jun')
    await until('what it moves is said before', async () => /This moves the expected pace of \d+ key results/.test(await notes().innerText()))
    assert.equal((await period('H1')).end, '2026-06-30', 'nothing is changed yet')
    await to.press('Enter')
    await until('kept', async () => (await period('H1')).end === '2026-06-27')
    await notes().getByText('3 days between H1 and H2 belong to no period.').waitFor()
    await notes().getByRole('button', { name: 'Start H2 on 28 June' }).click()
    await until('the gap is closed', async () => (await period('H2')).start === '2026-06-28')
  })

  it('that end before they start are refused by the core, at the field', async () => {
    const to = page.getByLabel('Last day of H1')
    await to.fill('30 Jun 2025')
    await to.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'The end is before the start' }).waitFor()
    await to.press('Escape')
    assert.equal(await to.inputValue(), '30 Jun')
  })
})

describe('a cycle', () => {
  it('moves on a phase and back', async () => {
    await page.getByRole('button', { name: 'Start closing' }).click()
    await until('closing', async () => (await cycle()).phase === 'closing')
    await page.getByRole('button', { name: 'Back to checking' }).click()
    await until('back', async () => (await cycle()).phase === 'checking')
  })

  it('asks before another division drops targets, and undo brings them back', async () => {
    const split = page.getByLabel('Split into')
    await split.selectOption({ label: 'Halves' })
    await notes().getByText(/have no period then and go; undo brings them back/).waitFor()
    assert.ok(await period('Q1'), 'nothing is changed yet')
    await notes().getByRole('button', { name: 'Leave it as it is' }).click()
    assert.equal(await split.inputValue(), 'halves.quarters', 'the list shows what is so')
    await split.selectOption({ label: 'Halves' })
    await notes().getByRole('button', { name: 'Change it' }).click()
    await until('no quarters', async () => !(await period('Q1')))
    await page.keyboard.press('Control+Z')
    await until('quarters are back', async () => (await period('Q1')) !== undefined)
  })

  it('splits a period', async () => {
    await page.getByRole('button', { name: 'Split H2' }).click()
    const change = notes().getByRole('button', { name: 'Change it' })
    const split = async () => (await period('H2a'))?.end === '2026-09-30'
    // What it moves is worked out first: either it is asked about, or it is done.
    await until('asked or done', async () => (await change.isVisible()) || (await split()))
    if (!(await split())) await change.click()
    await until('two parts', split)
  })
})

describe('people and units', () => {
  it('hand over all that somebody owns, with the count said before', async () => {
    await page.getByRole('button', { name: 'Hand over', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('From').selectOption({ label: 'Priya Nair' })
    await dialog.getByLabel('To').selectOption({ label: 'Lars Holm' })
    const button = dialog.getByRole('button', { name: /Hand over [1-9]\d* things/ })
    await button.waitFor()
    const said = Number(/\d+/.exec(await button.innerText())[0])
    const facts = async (name) => {
      const id = (await outline('person')).find((one) => one.name === name).id
      const { people } = await bridge.call('setup_facts', { cycle: null })
      return people.find((one) => one.id === id).owns
    }
    assert.equal(await facts('Priya Nair'), said, 'it says what she owns')
    const before = await facts('Lars Holm')
    await button.click()
    await until('all gone over', async () => (await facts('Priya Nair')) === 0)
    assert.equal(await facts('Lars Holm'), before + said)
    await page.keyboard.press('Control+Z')
    await until('one undo', async () => (await facts('Priya Nair')) === said)
  })

  it('offer to hand over when somebody who owns things is removed', async () => {
    await page.getByLabel('Find').fill('priya')
    await page.getByRole('button', { name: 'What can be done with Priya Nair' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/Priya Nair owns .*left without an owner/).waitFor()
    await dialog.getByLabel('To').selectOption({ label: 'Lars Holm' })
    await dialog.getByRole('button', { name: 'Hand over and remove' }).click()
    const there = async () => (await outline('person')).some((one) => one.name === 'Priya Nair')
    await until('she is gone', async () => !(await there()))
    await page.keyboard.press('Control+Z')
    await until('she is back', there)
  })

  it('are told apart by a third letter, and it is said', async () => {
    await page.keyboard.press('Escape')
    await page.locator('[data-pane=sheet]').focus()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.keyboard.type('Petra Novak')
    await page.keyboard.press('Enter')
    await page.getByText('PN twice. Petra Novak shows as PNO.').waitFor()
  })

  it('move in and out by keys, and are renamed in place', async () => {
    const row = (name) => page.locator('[data-setup-unit]', { has: page.locator('.name', { hasText: name }) })
    const unit = async (name) => (await outline('unit')).find((one) => one.name === name)
    const parent = (await unit('Network renewal')).parent
    await row('Network renewal').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await until('below the one before', async () => (await unit('Network renewal')).parent !== parent)
    await page.keyboard.press('Alt+ArrowLeft')
    await until('out again', async () => (await unit('Network renewal')).parent === parent)
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Network renewal'))
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Network')
    await page.keyboard.press('Enter')
    await until('renamed', async () => (await unit('Network')) !== undefined)
  })

  it('of a removed level move up, said before', async () => {
    await page.getByRole('button', { name: 'Level names' }).click()
    await page.getByRole('button', { name: 'Remove Team' }).click()
    await page.getByText(/\d+ units on this level move to Programme/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await until('three levels', async () => (await outline('level')).length === 3)
  })

  it('serve strategic objectives that are added by a code and a title', async () => {
    await page.getByRole('button', { name: 'Strategic objective: a code and a title' }).click()
    await page.keyboard.type('S9 Grow with care')
    await page.keyboard.press('Enter')
    await until('added', async () => (await outline('strategic_objective')).some((one) => one.code === 'S9' && one.title === 'Grow with care'))
  })
})

describe('the way here and back', () => {
  it('leads from the rail and from the cycle in the breadcrumb, which stands here too', async () => {
    const crumbs = page.getByRole('navigation', { name: 'Where you are' })
    await crumbs.getByText('Set up', { exact: true }).waitFor()
    await crumbs.getByRole('button', { name: '2026' }).click()
    await page.getByRole('menuitemradio', { name: '2027' }).click()
    await page.getByRole('tab', { name: /^2027/, selected: true }).waitFor()
    await page.getByRole('link', { name: 'Canvas' }).click()
    await page.waitForSelector('[role=grid]')
    await page.getByRole('button', { name: 'Set up: Units' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('[data-part=units]'))
  })

  it('the values of the open canvas stand below what it serves', async () => {
    const values = page.locator('[aria-labelledby=setup-strategic] .values').last()
    const before = await values.locator('.value:not(.add)').allInnerTexts()
    assert.equal(before.length, 3)
    await values.getByRole('button', { name: before[0] }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Say it at once')
    await page.keyboard.press('Enter')
    await values.getByRole('button', { name: 'Say it at once' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Z')
    await values.getByRole('button', { name: before[0] }).waitFor()
  })
})

describe('a read-only file', () => {
  it('is read here and refuses every change with a reason', async () => {
    const { path } = (await bridge.call('start')).file
    const guest = await startBridge(['--file', path])
    const reader = await openPage(browser, guest)
    try {
      await reader.waitForSelector('[role=grid]')
      await reader.keyboard.press('g')
      await reader.keyboard.press('s')
      await reader.waitForSelector('.lanes')
      const before = (await guest.call('start')).file.outline
      for (const name of ['Start closing', 'Split H2', 'Add a person', 'Add strategic objective', 'Remove this cycle']) {
        assert.ok(await reader.getByRole('button', { name, exact: true }).first().isDisabled(), name)
      }
      for (const label of ['Last day of H1', 'Name of the period']) {
        assert.equal(await reader.getByLabel(label).first().getAttribute('readonly'), '', label)
      }
      assert.ok(await reader.getByLabel('Split into').isDisabled())
      const said = reader.locator('.toast', { hasText: 'This file is read only.' })
      const refused = async (what) => {
        await said.waitFor({ timeout: 5000 }).catch(() => assert.fail(`${what} is refused aloud`))
        await reader.evaluate(() => document.querySelector('.toast')?.dispatchEvent(new AnimationEvent('animationend', { animationName: 'run-down', bubbles: true })))
        await said.waitFor({ state: 'detached' })
      }
      await reader.getByRole('slider', { name: 'End of H1' }).focus()
      await reader.keyboard.press('ArrowRight')
      await refused('a date moved by keys')
      const row = reader.locator('[data-setup-unit]', { has: reader.locator('.name', { hasText: 'Network renewal' }) })
      for (const key of ['Alt+ArrowRight', 'F2', 'Delete']) {
        await row.focus()
        await reader.keyboard.press(key)
        await refused(key)
      }
      assert.deepEqual((await guest.call('start')).file.outline, before, 'nothing changed')
      assert.deepEqual(await seriousFindings(reader), [])
      assert.deepEqual(reader.problems, [])
    } finally {
      await reader.context().close()
      await guest.stop()
    }
  })
})

describe('everybody', () => {
  it('finds no serious fault of accessibility in any theme', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme)
      assert.deepEqual(await seriousFindings(page), [], theme)
    }
  })

  it('is led on from an empty workspace', async () => {
    for (const table of ['unit', 'cycle', 'person']) {
      for (const { id, parent } of await outline(table)) {
        if (!parent) await bridge.call('edit', { edit: { edit: 'remove', id }, shown: null })
      }
    }
    await page.reload()
    await page.waitForSelector('[data-pane=sheet]')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByText('No cycles yet').waitFor()
    await page.getByText('No units yet').waitFor()
    await page.getByText('Nobody yet.', { exact: false }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
  })
})
