// The board in a browser on the real core: going over it by keys and mouse, folding,
// filtering, what serves nothing, and the way to the canvas and back.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge } from './bridge.mjs'
import { bridge, leave, open, page, press, setStage, verb, wear } from './stage.mjs'

setStage(['--example'])

const card = (words) => page.locator('.board [data-card]', { hasText: words })
const chosen = () => page.locator('.board [aria-current=true]')
const head = (level) => page.locator('.heads .head', { hasText: level }).innerText()

async function toBoard() {
  await press('g', 'b')
  await card('on-time deliveries').waitFor()
}

describe('the board', () => {
  it('stands objectives by level, with what the core counts at the heads', async () => {
    await toBoard()
    const { cascade } = await picture()
    assert.match(await head('Teams'), new RegExp(cascade.levels.find(({ name }) => name === 'Teams').ratios.aligned.text))
    const left = async (words) => (await card(words).boundingBox()).x
    assert.ok((await left('Deliver what we promise')) < (await left('on-time deliveries')))
    assert.ok((await left('on-time deliveries')) < (await left('waiting time')))
    assert.match(await card('on-time deliveries').locator('.spoken').innerText(), /^PMO, O1: Increase on-time deliveries, At risk, 74%$/)
  })

  it('is gone over by keys alone: to what serves, along a column, back to what is served', async () => {
    await toBoard()
    await page.waitForFunction(() => document.activeElement?.closest('.ground'))
    await press('Home')
    assert.match(await chosen().innerText(), /Deliver what we promise/)
    await press('ArrowRight')
    assert.match(await chosen().innerText(), /on-time deliveries/)
    await press('ArrowRight', 'ArrowDown')
    assert.match(await chosen().innerText(), /slippage earlier/)
    await press('ArrowLeft')
    assert.match(await chosen().innerText(), /on-time deliveries/)
    assert.ok(await page.evaluate(() => document.activeElement?.getAttribute('aria-current') === 'true'), 'the focus goes along')
  })

  it('lights the way of the chosen card up to its strategic objective', async () => {
    await toBoard()
    const lines = (of) =>
      page.evaluate((which) => [...document.querySelectorAll(which)].reduce((sum, path) => sum + Number(path.dataset.count), 0), of)
    assert.equal(await lines('.lit > .link'), 0)
    await card('waiting time').click()
    const { cascade } = await picture()
    await page.waitForFunction(() => document.querySelector('.card.lit'))
    assert.ok((await lines('.lit > .link')) >= 2, 'its line up, and the one above')
    assert.ok((await lines('.link')) <= cascade.links.length)
  })

  it('folds away what hangs on a card by Space and by mouse, and says how much that is', async () => {
    await toBoard()
    await card('on-time deliveries').click()
    await press(' ')
    await card('waiting time').waitFor({ state: 'detached' })
    const pill = page.getByRole('button', { name: /^Unfold \d+ below Increase on-time deliveries$/ })
    await pill.click()
    await card('waiting time').waitFor()
  })

  it('filters by words with the way up kept, and Esc shows all again', async () => {
    await toBoard()
    await press('/')
    await page.keyboard.type('slippage earlier')
    await card('waiting time').waitFor({ state: 'detached' })
    assert.equal(await card('on-time deliveries').count(), 1, 'what it serves stays in sight')
    await page.getByRole('searchbox', { name: 'Filter cards' }).fill('nothing is called so')
    await page.getByText('No card fits this filter').waitFor()
    await page.getByRole('button', { name: 'Show all cards' }).click()
    await card('waiting time').waitFor()
  })

  it('stays in sight when a filter leaves little of it', async () => {
    await toBoard()
    await page.locator('.ground').hover()
    await page.mouse.wheel(0, 4000)
    await card('on-time deliveries').waitFor({ state: 'detached' })
    await press('/')
    await page.keyboard.type('on-time deliveries')
    await card('on-time deliveries').waitFor()
    const [ground, one] = [await page.locator('.ground').boundingBox(), await card('on-time deliveries').boundingBox()]
    assert.ok(one.y >= ground.y && one.y + one.height <= ground.y + ground.height, 'whole and in sight')
  })

  it('keeps what serves nothing in a lane, with its level', async () => {
    await toBoard()
    const { cascade } = await picture()
    const lane = page.locator('.lane [data-card]')
    assert.equal(await lane.count(), cascade.orphans.length)
    assert.match(await lane.first().innerText(), /\nTeam: /)
    await page.locator('.filters').getByRole('button', { name: /^Filters/ }).click()
    await page.getByText('Only not aligned').click()
    await press('Escape')
    await card('on-time deliveries').waitFor({ state: 'detached' })
    assert.equal(await lane.count(), cascade.orphans.length)
  })

  it('leads to the canvas of a card by G C, and back to the same card', async () => {
    await toBoard()
    await card('waiting time').click()
    await press('g', 'c')
    await verb('Cut').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=row]')?.textContent.includes('waiting time'))
    await press('g', 'b')
    await chosen().waitFor()
    assert.match(await chosen().innerText(), /waiting time/)
  })

  it('is drawn larger and smaller by keys, and fits the window', async () => {
    await toBoard()
    await card('on-time deliveries').click()
    const width = async () => (await card('on-time deliveries').boundingBox()).width
    const before = await width()
    await press('-')
    assert.ok((await width()) < before)
    await press('Control+0')
    const { height } = await page.locator('.ground').boundingBox()
    const world = await page.locator('.world').boundingBox()
    assert.ok(world.height <= height + 1, `${world.height} of ${height}`)
  })

  it('shows at once what an edit changes', async () => {
    await toBoard()
    const { cascade } = await picture()
    const orphan = cascade.cards.find(({ id }) => id === cascade.orphans[0])
    const parent = cascade.cards.find(({ subject }) => subject === 'on-time deliveries')
    const edit = { edit: 'align', id: crypto.randomUUID(), objective: orphan.id, to: { kind: 'objective', id: parent.id }, origin: 'cascaded', strength: 'contributes' }
    const edited = await bridge.call('edit', { edit, shown: null })
    assert.ok(edited.changes, JSON.stringify(edited))
    await open()
    await toBoard()
    assert.equal(await page.locator('.lane [data-card]').count(), cascade.orphans.length - 1)
    await press('Control+z')
    await page.waitForFunction((count) => document.querySelectorAll('.lane [data-card]').length === count, cascade.orphans.length)
  })

  it('has no serious finding of axe in any theme, and in German', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await toBoard()
      await card('waiting time').click()
      assert.deepEqual(await seriousFindings(page), [], theme)
    }
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
    await open()
    await press('g', 'b')
    await page.getByText('Nicht ausgerichtet').first().waitFor()
  })
})

describe('a board without objectives', () => {
  it('says where they come from', async () => {
    const empty = await startBridge()
    try {
      await empty.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
      await open({ on: empty, ready: '[data-pane=sheet]' })
      await page.getByRole('link', { name: 'Board' }).click()
      await page.getByText('No objective in this cycle yet').waitFor()
      assert.deepEqual(await seriousFindings(page), [])
    } finally {
      await leave(empty)
    }
  })
})

async function picture() {
  return { cascade: await bridge.cascade() }
}
