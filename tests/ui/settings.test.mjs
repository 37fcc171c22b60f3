// The settings on the real core: of the file, with undo, and of this machine.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, page, setStage } from './stage.mjs'
import { removeFolder } from '../folder.mjs'

setStage(['--example'])

const rowOf = async (table) => (await bridge.call('start')).file.outline.find((one) => one.table === table).row
const inFile = () => rowOf('settings')
const machine = async () => (await bridge.call('start')).machine
const field = (name) => page.getByRole('spinbutton', { name, exact: true })
const toggle = (name) => page.getByRole('switch', { name, exact: true })

async function settings() {
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
}

/** Waits until the file's settings are as the check wants them. */
async function until(check, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (check(await inFile())) return
    await new Promise((done) => setTimeout(done, 30))
  }
  assert.fail(`waited in vain for: ${what}`)
}

describe('the settings', () => {
  it('open by key, name both owners, and have no serious finding in any theme', async () => {
    await settings()
    for (const theme of ['light', 'dark', 'projector']) {
      await page.getByRole('radio', { name: theme[0].toUpperCase() + theme.slice(1) }).check()
      await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme)
      assert.deepEqual(await seriousFindings(page), [], `in ${theme}`)
    }
    const text = await page.locator('main').innerText()
    assert.ok(text.includes('Everyone who opens tarn-valley.okr works with these'))
    assert.ok(text.includes('Only you'))
    assert.equal((await machine()).theme, 'projector', 'the theme is kept on this machine')
  })

  it('are found by any word of them, and say when there is none', async () => {
    await settings()
    await page.waitForSelector('main input[type=search]:focus')
    await page.keyboard.type('floskel')
    await page.getByText('No setting is called “floskel”.').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('splitting')
    await page.getByText('Key results per objective').waitFor()
    assert.equal(await page.locator('main section').count(), 1, 'only what says it')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('main section').count(), 10, 'all of them again')
  })

  it('change the file at once, and undo takes it back', async () => {
    await settings()
    await field('Most objectives without a hint').focus()
    await page.keyboard.press('ArrowUp')
    await until(({ advice }) => advice.objectives_max === 6, 'the new limit in the file')
    await field('Key results from which splitting is suggested').fill('6')
    await page.keyboard.press('Enter')
    await until(({ advice }) => advice.key_results_max === 5, 'a typed limit')
    await page.keyboard.press('Control+Z')
    await until(({ advice }) => advice.key_results_max === 3, 'the limit before')
    const label = 'Key results from which splitting is suggested'
    await page.waitForFunction((label) => document.querySelector(`[aria-label="${label}"]`).value === '4', label)
  })

  it('never take a limit past its neighbour', async () => {
    await settings()
    await field('Fewest objectives without a hint').fill('99')
    await page.keyboard.press('Enter')
    await until(({ advice }) => advice.objectives_min === 5, 'no more than the most')
    const label = 'Fewest objectives without a hint'
    await page.waitForFunction((label) => document.querySelector(`[aria-label="${label}"]`).value === '5', label)
  })

  it('switch hints off, on the canvas too, and count them', async () => {
    await page.getByText('4 key results: consider splitting').first().waitFor()
    await settings()
    await page.getByText(/^25 of 25 hints are on/).waitFor()
    await toggle('Key results per objective').click()
    await page.getByText(/^24 of 25 hints are on/).waitFor()
    await until(({ hints_off: off }) => off.join() === 'many_key_results', 'the rule in the file')
    await page.getByRole('link', { name: 'Canvas' }).click()
    await page.waitForSelector('[role=grid]')
    assert.equal(await page.getByText('consider splitting').count(), 0, 'it is quiet now')
  })

  it('list every hint with its source, and the words that wording is checked against', async () => {
    await settings()
    await page.getByRole('button', { name: 'All hints' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('switch').nth(24).waitFor()
    assert.equal(await dialog.getByRole('switch').count(), 25)
    await dialog.getByRole('switch', { name: 'No owner.' }).click()
    await until(({ hints_off: off }) => off.includes('no_owner'), 'one rule off')
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Word lists' }).click()
    assert.match(await page.getByRole('dialog').innerText(), /implement/)
  })

  it('end what was kept as is, and the hint is back', async () => {
    const { page: shown } = (await bridge.call('start')).file
    const [hint] = shown.hints.filter((one) => one.waived_because === null)
    const edit = {
      edit: 'waive', id: '0190aaaa-0000-7000-8000-000000000001', thing: hint.thing, rule: hint.rule,
      reason: 'We agreed on this', by: 'Ines Duarte', on: '2026-05-14',
    }
    await bridge.call('edit', { edit, shown: shown.canvas })
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await settings()
    await page.getByRole('button', { name: 'All hints' }).click()
    const kept = page.getByRole('listitem').filter({ hasText: '“We agreed on this”' })
    assert.match(await kept.innerText(), /Ines Duarte/)
    await kept.getByRole('button', { name: 'Hint again' }).click()
    await kept.waitFor({ state: 'detached' })
    const { hints } = (await bridge.call('start')).file.page
    assert.equal(hints.find((one) => one.rule === hint.rule && one.thing === hint.thing).waived_because, null)
  })
})

describe('limits of status', () => {
  const seen = (status) => page.locator(`[data-status="${status}"] b`)

  it('show on the open canvas what they would do before the key is let go', async () => {
    await settings()
    await seen('at_risk').waitFor()
    const before = Number(await seen('at_risk').innerText())
    await field('At risk over').focus()
    for (let n = 0; n < 10; n += 1) await page.keyboard.down('ArrowDown')
    await page.waitForFunction(
      (was) => Number(document.querySelector('[data-status="at_risk"] b')?.textContent ?? 0) > was,
      before,
    )
    assert.equal((await inFile()).status.on_track, '0.10', 'nothing is stored yet')
    await page.keyboard.up('ArrowDown')
    await until(({ status }) => Number(status.on_track) === 0, 'stored when it is let go')
    await page.keyboard.press('Control+Z')
    await until(({ status }) => status.on_track === '0.10', 'taken back in one step')
    await page.waitForFunction(
      (was) => Number(document.querySelector('[data-status="at_risk"] b')?.textContent) === was,
      before,
    )
  })

  it('reach the canvas', async () => {
    await settings()
    await field('Off track over').fill('100')
    await page.keyboard.press('Enter')
    await until(({ status }) => Number(status.at_risk) === 1, 'the limit in the file')
    const { figures } = (await bridge.call('start')).file.page
    assert.ok(figures.key_results.every((one) => one.status !== 'off_track'))
  })
})

describe('levels', () => {
  it('are renamed, reordered, added, and their units move up when one goes', async () => {
    await settings()
    const levels = async () =>
      (await bridge.call('start')).file.outline
        .filter((one) => one.table === 'level')
        .map((one) => one.row)
        .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    const names = async () => (await levels()).map((level) => level.one)
    const settled = async (check, what) => {
      for (let tries = 0; tries < 100 && !check(await names()); tries += 1) await page.waitForTimeout(30)
      assert.ok(check(await names()), `${what}: ${await names()}`)
    }
    const [first, second, third] = await names()
    await page.getByLabel('Level 1, name of one').fill('Company')
    await page.keyboard.press('Enter')
    await settled((all) => all[0] === 'Company', 'renamed')
    await page.getByRole('button', { name: /^Move Company/ }).press('ArrowDown')
    await settled((all) => all[1] === 'Company', 'one lower')
    await page.waitForFunction(
      () => document.querySelector('[aria-label="Level 2, name of one"]').value === 'Company',
    )
    await page.keyboard.press('ArrowUp')
    await settled((all) => all[0] === 'Company', 'the focus went along')
    await page.getByRole('button', { name: 'Level', exact: true }).click()
    await settled((all) => all.length === 5 && all[4] === 'New level', 'added at the end')
    const gone = (await levels())[2].id
    const above = (await levels())[1].id
    const units = async () =>
      (await bridge.call('start')).file.outline.filter((one) => one.table === 'unit').map((one) => one.row)
    const moved = (await units()).filter((unit) => unit.level === gone).map((unit) => unit.id)
    assert.ok(moved.length > 0, `${first} ${second} ${third}`)
    await page.getByRole('button', { name: `Remove ${third}` }).click()
    await settled((all) => !all.includes(third), 'removed')
    assert.ok((await units()).filter((unit) => moved.includes(unit.id)).every((unit) => unit.level === above))
    await page.keyboard.press('Control+Z')
    await settled((all) => all.includes(third), 'back again')
  })

  it('are dragged by mouse', async () => {
    await settings()
    const grips = page.locator('[data-level] .grip')
    const from = await grips.nth(0).boundingBox()
    const to = await grips.nth(2).boundingBox()
    const was = await page.getByLabel('Level 1, name of one').inputValue()
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 8, to.y + 10, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction((name) => document.querySelectorAll('[data-level] input')[4]?.value === name, was)
  })
})

describe('settings of this machine', () => {
  it('are kept on it and are not in the history', async () => {
    const undo = (await bridge.call('start')).file.state.undo
    await settings()
    await page.getByRole('slider', { name: 'Text size' }).fill('120')
    await page.getByRole('combobox', { name: 'Motion' }).selectOption('reduced')
    await page.waitForFunction(() => document.documentElement.dataset.motion === 'reduced')
    await toggle('Single-letter keys').click()
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('de')
    await page.waitForTimeout(200)
    const { machine: kept, file } = await bridge.call('start')
    assert.deepEqual([kept.text_size, kept.motion, kept.letter_keys, kept.language], [120, 'reduced', false, 'de'])
    assert.equal(file.state.undo, undo, 'nothing of it is an edit')
    const written = JSON.parse(await readFile(join(bridge.folder, 'data/machine.json'), 'utf8'))
    assert.equal(written.machine.motion, 'reduced', 'and is there after a restart')
  })
})

describe('backups', () => {
  it('go to another folder when somebody wants it, and back beside the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'okr-stick-'))
    const { path } = (await bridge.call('start')).file
    await settings()
    const change = page.getByRole('button', { name: 'Change folder' })
    await bridge.dialog(join(folder, 'not there'))
    await change.click()
    await page.locator('.toast', { hasText: 'Choose another folder' }).waitFor()
    await bridge.dialog(folder)
    await change.click()
    await page.locator('.toast', { hasText: `Backups go to ${folder} from now on` }).waitFor()
    await page.getByText(`New ones go to ${folder}`).waitFor()
    await page.locator('.toast button').click()
    await page.getByText(`New ones go to ${folder}`).waitFor({ state: 'detached' })
    await bridge.dialog(folder)
    await change.click()
    await page.getByText(`New ones go to ${folder}`).waitFor()
    await bridge.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
    await bridge.call('open_path', { path })
    const edit = { edit: 'add_person', id: '0190aaaa-0000-7000-8000-000000000003', name: 'After' }
    await bridge.call('edit', { edit, shown: null })
    assert.equal((await readdir(folder)).length, 1, 'the next one lies there')
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await settings()
    await page.getByRole('button', { name: 'Keep beside the file' }).click()
    await page.locator('.toast', { hasText: 'beside the file from now on' }).waitFor()
    await page.getByText('in another folder').first().waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await removeFolder(folder)
  })

  it('are checked, and restoring opens a copy while the file stays as it is', async () => {
    const { path, page: shown } = (await bridge.call('start')).file
    // A backup is made on opening: open another file, then this one again.
    await bridge.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
    await bridge.call('open_path', { path })
    const id = '0190aaaa-0000-7000-8000-000000000002'
    await bridge.call('edit', { edit: { edit: 'add_person', id, name: 'Since Then' }, shown: shown.canvas })
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await settings()
    const row = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: 'Checked: whole' }) })
    assert.match(await row.first().innerText(), /1 edit since/)
    await page.getByRole('button', { name: 'All backups' }).click()
    await page.getByRole('dialog').getByText('They lie in').waitFor()
    await page.keyboard.press('Escape')
    const before = await readFile(path)
    await row.first().getByRole('button', { name: /^Restore/ }).click()
    await page.getByText(/Opened the backup as tarn-valley 2026/).first().waitFor()
    const { file } = await bridge.call('start')
    assert.notEqual(file.path, path)
    assert.equal(dirname(file.path), dirname(path), 'it lies beside the file')
    assert.ok(!file.outline.some((one) => one.row.name === 'Since Then'), 'as it was then')
    assert.ok(before.equals(await readFile(path)), 'the file itself was not changed')
    assert.ok((await readdir(dirname(path))).filter((name) => name.endsWith('.okr')).length >= 3)
  })
})
