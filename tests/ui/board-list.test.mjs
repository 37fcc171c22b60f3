// The board as a list, in a browser on the real core.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, open, page, press, setStage, wear } from './stage.mjs'
import { ask, card, focused, picture, row, rowCount, toList, tree } from './list.mjs'

setStage(['--example'])

describe('the board as a list', () => {
  it('has a row for every objective, under what it serves, and says where it stands', async () => {
    await toList()
    const { cards, bands } = await picture()
    await rowCount(cards.length + bands.length + 1)
    assert.equal(await tree().getAttribute('aria-rowcount'), String(cards.length + bands.length + 2))
    assert.equal(await row('on-time deliveries').getAttribute('aria-level'), '2')
    assert.equal(await row('waiting time').getAttribute('aria-level'), '3')
    assert.equal(await row('waiting time').getAttribute('aria-expanded'), 'true')
    assert.equal(await row('scheme leads in planning').getAttribute('aria-expanded'), null)
    assert.equal(await row('waiting time').getAttribute('aria-label'), 'Resource planning, O1: Cut waiting time, On track, 71%')
    const cells = await row('waiting time').locator('[role=gridcell]').allInnerTexts()
    assert.deepEqual(cells.map((text) => text.replace(/\s+/g, ' ').trim()), ['Cut waiting time', 'Team', 'Resource planning', 'PN Priya Nair', 'On track', '71%', 'PMO, KR 1.1'])
  })

  it('names both where something has a second parent, in the one row it has', async () => {
    await toList()
    assert.equal(await row('slippage earlier').count(), 1)
    assert.match(await row('slippage earlier').innerText(), /PMO, O1, O2/)
  })

  it('counts statuses beside strategic objectives, in shapes and in words', async () => {
    await toList()
    const { bands: [first] } = await picture()
    const said = await row(first.title).locator('.counts .spoken').innerText()
    assert.equal(said.split(', ').length, first.statuses.length)
    assert.ok(said.includes(`${first.statuses[0][1]} On track`), said)
  })

  it('is one stop of Tab, and gone over by keys alone', async () => {
    await toList()
    assert.equal(await tree().locator('[tabindex="0"]').count(), 1)
    await press('Home')
    await focused('Deliver what we promise')
    await press('ArrowDown')
    await focused('on-time deliveries')
    await press('ArrowRight')
    await focused('waiting time')
    await press('ArrowLeft')
    await row('scheme leads in planning').waitFor({ state: 'detached' })
    await focused('waiting time')
    await press('ArrowLeft')
    await focused('on-time deliveries')
    await press('ArrowLeft')
    await row('slippage earlier').waitFor({ state: 'detached' })
    assert.equal(await row('on-time deliveries').locator('.pill').innerText(), '+4')
    await press('ArrowRight', 'ArrowRight')
    await focused('waiting time')
    await press('End')
    await focused('the scheduling handbook')
    await press('ArrowUp', 'ArrowUp', 'ArrowUp')
    await focused('Not aligned')
    await press('ArrowRight')
    await focused('the document archive')
    assert.equal(await tree().locator('[tabindex="0"]').count(), 1)
  })

  it('closes a whole branch, and each row by the mouse', async () => {
    await toList()
    await press('Home', 'Shift+ ')
    await row('on-time deliveries').waitFor({ state: 'detached' })
    await press('ArrowRight')
    await row('on-time deliveries').waitFor()
    assert.equal(await row('waiting time').count(), 0, 'all below it was closed as well')
    await row('on-time deliveries').locator('[data-fold]').first().click()
    await row('waiting time').waitFor()
  })

  it('is the same board: T goes to the map and back with the same card and folds', async () => {
    await toList()
    await row('slippage earlier').click()
    await press('ArrowLeft')
    await row('an early slippage signal').waitFor({ state: 'detached' })
    await press('t')
    await page.locator('.ground [aria-current=true]').waitFor()
    assert.match(await page.locator('.ground [aria-current=true]').innerText(), /slippage earlier/)
    assert.equal(await card('an early slippage signal').count(), 0)
    await page.waitForFunction(() => document.activeElement?.closest('.ground'))
    await press('t')
    await focused('slippage earlier')
    assert.equal(await row('slippage earlier').getAttribute('aria-selected'), 'true')
  })

  it('marks the way of the chosen up and down, and says in a line why it is done', async () => {
    await toList()
    await row('the return of every project').click()
    await page.locator('.why b', { hasText: 'Prove the return of every project' }).waitFor()
    const { text } = await bridge.call('why_line', { thing: await row('the return of every project').getAttribute('data-card') })
    assert.equal(await page.locator('.why .line').getAttribute('title'), text)
    assert.equal(await page.locator('[role=treegrid] .lit').count(), 3, 'strategic objective, parent, and what serves it')
    await row('the document archive').click()
    await page.locator('.why .gap').waitFor()
  })

  it('leads on from a row by Enter', async () => {
    await toList()
    await row('waiting time').click()
    await press('Enter')
    await page.locator('[data-pane=inspector]', { hasText: 'waiting time' }).waitFor()
  })

  it('aligns by L, adds a second parent by Alt L, refuses a loop, and undoes all of it', async () => {
    await toList()
    const { orphans } = await picture()
    await row('the document archive').click()
    await press('l')
    await page.locator('.aim').waitFor()
    const aimed = (words) => page.waitForFunction((text) => document.querySelector('.row.aimed')?.textContent.includes(text), words)
    await page.locator('.row.aimed').waitFor()
    for (let n = 0; n < 40 && !/waiting time/.test(await page.locator('.row.aimed').innerText()); n += 1) await press('ArrowUp')
    await aimed('waiting time')
    await press('Enter')
    await page.waitForFunction((left) => document.querySelectorAll('.foot [aria-level="2"]').length === left, orphans.length - 1)
    await focused('the document archive')
    assert.equal(await row('the document archive').getAttribute('aria-level'), '4')

    await press('Alt+l')
    await page.locator('.row.aimed').waitFor()
    for (let n = 0; n < 40 && !/slippage earlier/.test(await page.locator('.row.aimed').innerText()); n += 1) await press('ArrowDown')
    await press('Enter')
    await page.waitForFunction(() => /Resource planning, O1; Delivery assurance, O1/.test(document.querySelector('.row.chosen')?.textContent ?? ''))

    await row('on-time deliveries').click()
    await press('l')
    await page.locator('.row.aimed').waitFor()
    for (let n = 0; n < 10 && !/waiting time/.test(await page.locator('.row.aimed').innerText()); n += 1) await press('Shift+ArrowDown')
    await page.locator('.aim .not').waitFor()
    await press('Escape')
    await page.locator('.aim').waitFor({ state: 'detached' })
    await press('Control+z')
    await page.waitForFunction(() => !/Delivery assurance, O1/.test([...document.querySelectorAll('.row')].find((one) => one.textContent.includes('document archive'))?.textContent ?? 'Delivery assurance, O1'))
    await press('Control+z')
    await page.waitForFunction((left) => document.querySelectorAll('.foot [aria-level="2"]').length === left, orphans.length)
  })

  it('has no serious finding of axe in any theme, and speaks German', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await toList()
      await row('slippage earlier').click()
      assert.deepEqual(await seriousFindings(page), [], theme)
      await ask('Status')
      assert.deepEqual(await seriousFindings(page), [], `${theme}, a list of the filter`)
    }
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
    await open()
    await press('g', 'b')
    await page.getByText('Nicht ausgerichtet').first().waitFor()
    await press('t')
    await tree().getByText('Dient noch nichts.', { exact: false }).waitFor()
  })
})
