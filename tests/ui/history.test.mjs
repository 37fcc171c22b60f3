// The history on the real core: reading it, going back, comparing, and drift.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openPage, seriousFindings, startBridge } from './bridge.mjs'
import { bridge, browser, open, page, press, shareStage } from './stage.mjs'
import { exampleWithPast } from './story.mjs'
import { removeFolder } from '../folder.mjs'

const NOW = '2026-05-14T14:40'
let folder

shareStage(async () => {
  folder = await exampleWithPast()
  return startBridge([], { folder, now: NOW })
})
after(() => removeFolder(folder))

/** The history, its list under the cursor. */
async function openHistory(options) {
  await open(options)
  await press('g', 'h')
  await option('Plan if missed').waitFor()
  await page.locator('#history-list').focus()
}

const option = (text) => page.getByRole('option', { name: text }).first()
const chosen = (text) =>
  page.locator('[role=option][aria-selected=true]', { hasText: text }).waitFor()
const toast = (text) => page.locator('.toast', { hasText: text }).waitFor()
const edits = async () => Number((await page.locator('.filters .count').innerText()).split(' ')[0])
/** The list has caught up with an edit. */
const oneMoreThan = (before) =>
  page.waitForFunction(
    (before) => Number(document.querySelector('.filters .count')?.textContent.trim().split(' ')[0]) > before,
    before,
  )
const button = (name) => page.getByRole('button', { name, exact: true })
const detail = (text) => page.locator('#history-detail h2', { hasText: text }).waitFor()

test('the history lists every edit by day, with who, before and after', async () => {
  await openHistory()
  assert.match(
    await page.locator('.history header .note').innerText(),
    /^\d+ edits since 8 January\. /,
  )
  const said = async (text) => (await option(text).innerText()).replace(/\s+/g, ' ')
  assert.match(
    await said('Plan if missed'),
    /^14:34 PN Plan if missed KR 1\.1 Text ?, Priya Nair, Today, Thursday 14 May$/,
  )
  assert.match(
    await said('Target eased'),
    /^11:20 ID Target eased KR 2\.2, H1, reason kept 8% ?to ?6% ?, Ines Duarte, Friday 8 May$/,
  )
  await option('Undone').waitFor()
  await option('5 more of 12 May').waitFor()
  assert.deepEqual(page.problems, [])
})

test('words that differ are marked, and a text is put back as one edit that undo takes away', async () => {
  await openHistory()
  await page.locator('#history-detail del').nth(1).waitFor()
  assert.deepEqual(await page.locator('#history-detail del').allInnerTexts(), [
    'one week',
    'scheme',
  ])
  const before = await edits()
  await button('Put earlier text back').click()
  await toast('Put Plan if missed of “Non-productive hours, reduction” back')
  await oneMoreThan(before)
  await page.locator('#history-list').focus()
  await press('Home')
  await page.locator('#history-detail ins', { hasText: 'one week' }).waitFor()
  await press('Control+z')
  await toast('Undone: Put Plan if missed')
  await press('Control+Shift+z')
  await toast('Redone')
  await press('Control+z')
  await toast('Undone')
})

test('Up, Down and Enter lead through the list, and a folded day is unfolded', async () => {
  await openHistory()
  await press('Home')
  for (let steps = 0; steps < 12; steps += 1) {
    if ((await page.locator('[role=option][aria-selected=true]').innerText()).includes('more of'))
      break
    await press('ArrowDown')
  }
  await chosen('5 more of 12 May')
  await press('Enter')
  await page.waitForFunction(() => !document.body.innerText.includes('5 more of 12 May'))
  await page.locator('[role=option][aria-selected=true]').waitFor()
  await press('ArrowUp')
  await page.locator('[role=option][aria-selected=true]').waitFor()
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.id === 'history-detail')
  await press('Escape')
  await page.waitForFunction(() => document.activeElement.id === 'history-list')
})

test('Shift Enter goes back to the chosen edit, and undo returns', async () => {
  await openHistory()
  await page.getByRole('button', { name: /^First check, / }).click()
  await page.locator('#history-list').focus()
  const before = await edits()
  await press('Shift+Enter')
  await toast('Went back to “First check”')
  await page.waitForFunction(
    (count) => document.querySelector('.filters .count').textContent.startsWith(`${count} `),
    before + 1,
  )
  await press('Control+z')
  await toast('Undone: Went back to “First check”')
})

test('a version is named with Mod S, compared with now, renamed, and loses its name', async () => {
  await openHistory()
  await press('Control+s')
  await page.getByRole('dialog').waitFor()
  await press('Enter')
  await page.getByText('Type a name.').waitFor()
  await page.keyboard.type('Handed to the board')
  await press('Enter')
  await toast('Named “Handed to the board”')
  await option('Handed to the board').click()
  await page.locator('.compare', { hasText: 'Nothing differs' }).waitFor()
  const name = page.getByLabel('Name of the version')
  await name.fill('Handed over')
  await name.press('Enter')
  await option('Handed over').waitFor()
  await button('Remove the name').click()
  await toast('Removed the name “Handed over”')
  await page.locator('.toast button').click()
  await option('Handed over').waitFor()
  await bridge.call('remove_version', {
    id: (await bridge.call('versions'))[0].id,
  })
})

test('two states are compared field by field and saved as a copy', async () => {
  await openHistory()
  await option('After Q1').click()
  const table = page.getByRole('table', { name: 'Compare' })
  await table.getByText('KR 2.2 Portfolio ROI').waitFor()
  const row = table.locator('.row', { hasText: 'H1 target' })
  assert.match((await row.innerText()).replace(/\s+/g, ' '), /H1 target 8% 6%/)
  assert.match(
    await page.locator('.compare footer span').first().innerText(),
    /^\d+ fields in \d+ things\. Nothing removed\.$/,
  )
  await page.locator('.compare label', { hasText: 'Check-ins' }).click()
  await page.waitForFunction(
    () => !document.querySelector('.table').innerText.includes('H1 target'),
  )
  await bridge.dialog(join(folder, 'after-q1.okr'))
  await button('Save as a copy').click()
  await toast('Saved a copy as after-q1.okr')
})

test('filters by canvas, thing, person, kind and words narrow the list; no hit is said', async () => {
  await openHistory()
  await press('/')
  await page.keyboard.type('portfolio roi zebra')
  await page.getByText('No edit fits').waitFor()
  await button('Clear filters').click()
  await option('Plan if missed').waitFor()
  await button('Who Anyone').click()
  await page.keyboard.type('kwame')
  await press('Enter')
  await button('Who Kwame Boateng').waitFor()
  await page.waitForFunction(
    () => !document.querySelector('#history-list').innerText.includes('Plan if missed'),
  )
  await button('Kind All edits').click()
  await page.keyboard.type('check')
  await press('Enter')
  await page.waitForFunction(() =>
    /^3 of /.test(document.querySelector('.filters .count').textContent),
  )
})

test('a check-in is corrected, never rewritten', async () => {
  await openHistory()
  await press('/')
  await page.keyboard.type('check-in 2.1%')
  await page.waitForFunction(() => /^1 of /.test(document.querySelector('.filters .count').textContent))
  await option('Check-in').click()
  await detail('Check-in')
  assert.equal(await button('Put earlier text back').count(), 0)
  await button('Correct').click()
  await page.getByLabel('Value').fill('2.3')
  await press('Enter')
  await toast('Corrected a check-in on “Portfolio ROI, improvement”')
  await press('Control+z')
  await toast('Undone')
})

test('what moved since the agreement stands in the head and in the details', async () => {
  await open()
  const line = page.getByRole('button', {
    name: /changes since agreed on 29 Jan\. Compare\.$/,
  })
  await line.waitFor()
  await page.locator('.title-cell', { hasText: 'Portfolio ROI' }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  const agreed = page.getByRole('region', { name: 'Agreed on 29 January' })
  assert.match((await agreed.innerText()).replace(/\s+/g, ' '), /H1 target 8% 6%/)
  await line.click()
  await page.locator('.compare', { hasText: 'As agreed' }).waitFor()
  await page.locator('.compare', { hasText: 'KR 2.2 Portfolio ROI' }).waitFor()
})

test('easing an agreed target asks why, keeps the answer, and goes on without one', async () => {
  await open()
  const ease = async (typed) => {
    await page.locator('.title-cell', { hasText: 'Portfolio ROI' }).click()
    await press('ArrowRight', 'ArrowRight')
    await page.keyboard.type(typed)
    await press('Enter')
  }
  await ease('5%')
  const why = page.getByLabel('Why? It is kept in the history.')
  await why.waitFor()
  await page.waitForTimeout(250)
  const inGrid = () => Boolean(document.activeElement.closest('[role=grid]'))
  assert.ok(await page.evaluate(inGrid), 'figures typed down a column stay in their cells')
  await press('Escape')
  await why.waitFor({ state: 'detached' })
  await ease('4%')
  await why.waitFor()
  await press('F6')
  await page.waitForFunction(() => document.activeElement.closest('[data-pane=reason]'))
  await page.keyboard.type('The board moved the money')
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.closest('[role=grid]'))
  await toast('Reason kept in the history.')
  await press('g', 'h')
  await option('reason kept').waitFor()
  await detail('Target eased')
  assert.equal(
    await page.getByLabel('Why', { exact: true }).inputValue(),
    'The board moved the money',
  )
})

test('a file without edits says so, and a read-only one is read all the same', async () => {
  const fresh = await startBridge(['--example'], { now: NOW })
  const empty = await openPage(browser, fresh)
  await empty.waitForSelector('.title-cell')
  await empty.keyboard.press('g')
  await empty.keyboard.press('h')
  await empty.getByText('No edits yet').waitFor()
  assert.deepEqual(await seriousFindings(empty), [])
  const { path } = (await bridge.call('start')).file
  const guest = await startBridge(['--file', path], { now: NOW })
  const reader = await openPage(browser, guest)
  await reader.waitForSelector('.title-cell')
  await reader.keyboard.press('g')
  await reader.keyboard.press('h')
  await reader.getByRole('option', { name: 'Plan if missed' }).first().waitFor()
  await reader.locator('#history-list').focus()
  await reader.keyboard.press('ArrowDown')
  await reader.keyboard.press('Shift+Enter')
  await reader
    .locator('.toast', {
      hasText: 'This file is read only.',
    })
    .waitFor()
  await guest.stop()
  await fresh.stop()
})

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing serious in the history, ${theme}`, async () => {
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, theme } })
    await openHistory({ theme })
    await page.locator('.compare .thing').first().waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await bridge.call('set_machine', { machine })
  })
}
