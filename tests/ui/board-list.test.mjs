// The board as a list, its filter bar, and how it is remembered, in a browser on the real core.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge, target } from './bridge.mjs'
import { freshId } from './story.mjs'
import { bridge, leave, open, page, press, setStage, wear } from './stage.mjs'

setStage(['--example'])

const tree = () => page.getByRole('treegrid')
const row = (words) => page.locator('[role=treegrid] [role=row][data-card]', { hasText: words })
const rowCount = (count) => page.waitForFunction((wanted) => document.querySelectorAll('[role=treegrid] [data-card]').length === wanted, count)
const card = (words) => page.locator('.board .ground [data-card]', { hasText: words })
const picture = async () => {
  const { file } = await bridge.call('start')
  return bridge.call('cascade', { cycle: file.page.cycle })
}

async function toMap(ready = () => card('on-time deliveries')) {
  await press('g', 'b')
  await ready().waitFor()
}

async function toList() {
  await toMap()
  await press('t')
  await row('on-time deliveries').waitFor()
}

/** The row that has the focus, once it fits. */
const focused = (words) =>
  page.waitForFunction((text) => document.activeElement?.matches('[role=row]') && document.activeElement.textContent.includes(text), words)

/** Opens a list of the filter bar, wherever there was room for it. */
async function ask(title, ...values) {
  const beside = page.locator('.filters .choose', { hasText: title }).getByRole('button').first()
  if (await beside.count()) await beside.click()
  else {
    await page.locator('.filters .choose', { hasText: 'Filters' }).getByRole('button').first().click()
    await page.locator('.popover button', { hasText: title }).click()
  }
  for (const value of values) await page.getByRole('option', { name: value, exact: true }).click()
}

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

describe('a list of many rows', () => {
  async function manyRows() {
    const folder = await mkdtemp(join(tmpdir(), 'okr-list-'))
    const file = join(folder, 'many.okr')
    execFileSync(join(target, 'generate'), [file, '80', '5', '1', '1'])
    return { folder, many: await startBridge(['--file', file]) }
  }

  it('draws what is in sight, and goes from end to end', async () => {
    const { folder, many } = await manyRows()
    try {
      await open({ on: many })
      await press('g', 'b')
      await page.locator('.board [data-card]').first().waitFor()
      await press('t')
      await tree().waitFor()
      const count = Number(await tree().getAttribute('aria-rowcount'))
      assert.ok(count > 300, `${count} rows`)
      const drawn = () => page.locator('[role=treegrid] [data-card]').count()
      assert.ok((await drawn()) < 120, `${await drawn()} are drawn`)
      await press('Home', 'End')
      await page.waitForFunction((last) => document.activeElement?.getAttribute('aria-rowindex') === last, String(count))
      assert.ok((await drawn()) < 120)
      const [body, one] = await Promise.all([page.locator('.tree .body').boundingBox(), page.locator('[role=row][tabindex="0"]').boundingBox()])
      assert.ok(one.y >= body.y + 29 && one.y + one.height <= body.y + body.height + 1, 'it is in sight')
      await page.locator('.tree .body').evaluate((box) => box.scrollTo(0, 0))
      await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]'))
      await press('ArrowUp')
      await page.waitForFunction((index) => document.activeElement?.getAttribute('aria-rowindex') === index, String(count - 1))
    } finally {
      await leave(many)
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('a small window', () => {
  it('shows the list, with all that was in columns under each objective', async () => {
    await open({ width: 690, height: 800 })
    await press('g', 'b')
    await row('waiting time').waitFor()
    // A row out of sight has no text to read until it is drawn.
    await row('waiting time').getByText('Resource planning').first().waitFor()
    const text = await row('waiting time').innerText()
    for (const words of ['Cut', 'waiting time', 'Team', 'Resource planning', 'Priya Nair', 'On track', '71%', 'PMO, KR 1.1']) {
      assert.ok(text.includes(words), `“${words}” in ${text}`)
    }
    assert.deepEqual(await seriousFindings(page), [])
    await press('Home', 'ArrowDown')
    await focused('on-time deliveries')
  })

  it('shows the map to whoever asks for it, and remembers that', async () => {
    await open({ width: 1024, height: 700 })
    await press('g', 'b')
    await row('waiting time').waitFor()
    await press('t')
    await page.locator('.ground').waitFor()
    await page.waitForTimeout(500)
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await press('g', 'b')
    await page.locator('.ground').waitFor()
  })
})
