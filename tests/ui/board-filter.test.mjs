// The filter bar of the board, and how the board is remembered, in a browser on the real core.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { target } from './bridge.mjs'
import { freshId } from './story.mjs'
import { bridge, open, page, press, setStage } from './stage.mjs'
import { ask, card, focused, picture, row, rowCount, toList, toMap, tree } from './list.mjs'

setStage(['--example'])

describe('the filter bar', () => {
  const shownCards = () => page.locator('[role=treegrid] .row.card')

  it('asks by status, with the way up kept, and says what it asks', async () => {
    await toList()
    const { cards } = await picture()
    await ask('Status', 'Not started')
    await press('Escape')
    await row('waiting time').waitFor({ state: 'detached' })
    await row('a quarterly fit review').waitFor()
    assert.equal(await row('work that no longer fits').count(), 1, 'what it serves')
    const asked = page.locator('.choose.active')
    assert.match(await asked.innerText(), /Status\s+Not started/)
    await page.getByRole('button', { name: 'Remove the filter Status: Not started' }).click()
    await rowCount(cards.length + 4)
  })

  /** Whose view one objective is taken from, and one more objective in a cycle of its own. */
  async function moreKinds() {
    const { cards } = await picture()
    const edit = (one) => bridge.call('edit', { edit: one, shown: null })
    const [cycle, canvas, id] = [freshId(), freshId(), freshId()]
    const { unit } = cards.find((one) => one.unit_name === 'Stores')
    await edit({ edit: 'set_objective', id: cards[0].id, set: { field: 'perspective', to: 'services' } })
    await edit({ edit: 'add_cycle', id: cycle, name: 'Spring', start: '2026-04-01', end: '2026-06-30', preset: 'month' })
    await edit({ edit: 'add_canvas', id: canvas, unit, cycle })
    await edit({ edit: 'add_objective', id, canvas, after: null, verb: 'Count', subject: 'every valve', serves: null })
    await edit({ edit: 'align', id: freshId(), objective: id, to: { kind: 'objective', id: cards[3].id }, origin: 'cascaded', strength: 'contributes' })
    await open()
    return cycle
  }

  for (const [title, value, fits, before] of [
    ['Owner', 'Lars Holm', (one) => one.owner?.name === 'Lars Holm'],
    ['Unit', 'Stores', (one) => one.unit_name === 'Stores'],
    ['Perspective', 'Services', (one) => one.perspective === 'services', moreKinds],
    ['Cycle', 'Spring', (one, spring) => one.cycle === spring, moreKinds],
  ]) {
    it(`asks by ${title.toLowerCase()}`, async () => {
      const made = await before?.()
      await toList()
      const all = await picture()
      const wanted = all.cards.filter((one) => fits(one, made))
      assert.ok(wanted.length > 0 && wanted.length < all.cards.length, `${wanted.length} of the example`)
      await ask(title, value)
      await press('Escape')
      await page.waitForFunction((count) => document.querySelectorAll('[role=treegrid] .row.card').length < count, all.cards.length)
      const left = await shownCards().evaluateAll((rows) => rows.map((one) => one.dataset.card))
      for (const { id } of wanted) assert.ok(left.includes(id), id)
      const way = new Set(wanted.map(({ id }) => id))
      for (let grown = true; grown; ) {
        grown = false
        for (const { from, to_card } of all.links) if (way.has(from) && !way.has(to_card)) grown = way.add(to_card)
      }
      assert.deepEqual(left.filter((id) => !way.has(id)), [], 'and nothing but the way up')
    })
  }

  it('takes levels away from all of them', async () => {
    await open({ width: 1900 })
    await toList()
    await ask('Levels', 'Individuals')
    await press('Escape')
    await row('scheme leads in planning').waitFor({ state: 'detached' })
    await row('waiting time').waitFor()
    const { levels } = await picture()
    const used = levels.filter(({ units }) => units.length > 0).length
    await page.locator('.choose.active', { hasText: `${used - 1} of ${used}` }).first().waitFor()
  })

  it('asks for what serves nothing by U, for words by /, and Esc takes all back', async () => {
    await toList()
    const { cards, orphans } = await picture()
    await press('u')
    await rowCount(orphans.length + 1)
    await press('/')
    await page.keyboard.type('archive')
    await rowCount(2)
    await press('Enter')
    await focused('Not aligned')
    await press('Escape')
    await rowCount(cards.length + 4)
    await press('/')
    await page.keyboard.type('nothing is called so')
    await page.getByText('No card fits this filter').waitFor()
    await press('Escape')
    await rowCount(cards.length + 4)
  })

  it('is worked by keys alone', async () => {
    await toList()
    await page.locator('.filters .choose button').first().focus()
    await press('Enter', 'ArrowDown', 'Enter')
    await page.locator('.choose.active').first().waitFor()
    await press('ArrowUp', 'Enter')
    await page.locator('.choose.active').first().waitFor({ state: 'detached' })
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.closest('.filters'))
  })

  it('folds into one menu where it is short of room', async () => {
    await open({ width: 1024, height: 700 })
    await press('g', 'b')
    await tree().waitFor()
    const inside = await page.locator('.filters').evaluate((bar) => bar.scrollWidth <= bar.clientWidth)
    assert.ok(inside, 'nothing is cut off')
    await ask('Group')
    await page.getByRole('menuitemradio', { name: 'Unit' }).click()
    await row('Project Management Office').waitFor()
  })

  it('groups by unit: in the list under each, on the map together', async () => {
    await toList()
    await ask('Group')
    await page.getByRole('menuitemradio', { name: 'Unit' }).click()
    await row('Delivery assurance').first().waitFor()
    const levels = await shownCards().evaluateAll((rows) => [...new Set(rows.map((one) => one.ariaLevel))])
    assert.deepEqual(levels, ['2'])
    const { cards } = await picture()
    const inOrder = await shownCards().evaluateAll((rows) => rows.map((one) => one.dataset.card))
    const units = inOrder.map((id) => cards.find((one) => one.id === id).unit)
    const orphanless = units.slice(0, -3)
    assert.equal(orphanless.filter((unit, n) => unit !== orphanless[n - 1]).length, new Set(orphanless).size, 'each unit once')
    await press('t')
    await card('slippage earlier').waitFor()
    const y = async (words) => (await card(words).boundingBox()).y
    const apart = (await y('work that no longer fits')) - (await y('slippage earlier'))
    assert.ok(apart > 0 && apart < 100, `one below the other: ${apart}`)
  })
})

describe('how the board was looked at', () => {
  const looked = async () => {
    await ask('Status', 'At risk')
    await press('Escape')
    await row('waiting time').waitFor({ state: 'detached' })
    await page.waitForFunction(() => localStorage.getItem('okr.board.views')?.includes('at_risk'))
  }

  it('is there again after a reload: face, filter, folds, zoom and place', async () => {
    await toMap()
    await card('scheme lead time').click()
    await press(' ')
    await card('design approvals').waitFor({ state: 'detached' })
    await press('-', '-')
    const zoom = () => page.locator('.zoom button.num').innerText()
    const at = await zoom()
    assert.notEqual(at, '100%')
    await press('t')
    await row('scheme lead time').waitFor()
    await looked()
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await press('g', 'b')
    await tree().waitFor()
    await page.locator('.choose.active', { hasText: 'At risk' }).waitFor()
    await page.getByRole('button', { name: 'Clear', exact: false }).last().click()
    await row('on-time deliveries').waitFor()
    assert.equal(await row('design approvals').count(), 0, 'folded as before')
    await press('t')
    await card('scheme lead time').waitFor()
    assert.equal(await zoom(), at)
  })

  it('does not pass to another file, and stays with its own', async () => {
    await toList()
    await looked()
    const { file } = await bridge.call('start')
    const other = join(bridge.folder, 'other.okr')
    execFileSync(join(target, 'generate'), [other, '3', '2', '1', '1'])
    const openFile = async (path) => {
      await bridge.dialog(path)
      await press('Control+o')
    }
    await openFile(other)
    await page.locator('.board [data-card]', { hasText: 'Strategic aim number 1' }).waitFor()
    assert.equal(await page.locator('.choose.active').count(), 0)
    assert.equal(await page.locator('.ground').count(), 1, 'as a map, as it was never looked at')
    await openFile(file.path)
    await row('slippage earlier').waitFor()
    await page.locator('.choose.active', { hasText: 'At risk' }).waitFor()
    assert.equal(await row('waiting time').count(), 0)
  })
})
