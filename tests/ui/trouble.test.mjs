// Files in trouble, each trouble made for real and met on the real core.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { openPage, seriousFindings, startBridge, startBrowser, target } from './bridge.mjs'
import { removeFolder } from '../folder.mjs'

const okr = (...args) => execFileSync(join(target, 'okr'), args, { env: { ...process.env, OKR_CANVAS_NOW: '2026-05-14T14:00' } })
const meddle = (file, sql) => execFileSync(join(target, 'meddle'), [file, sql])

let browser
let folder
let bridges
let page

before(async () => (browser = await startBrowser()))
after(() => browser?.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okr-trouble-'))
  bridges = []
})
afterEach(async () => {
  const problems = page?.problems ?? []
  await page?.context().close()
  page = undefined
  for (const one of bridges) await one.stop()
  spawnSync('umount', ['-l', join(folder, 'disk')])
  await removeFolder(folder)
  assert.deepEqual(problems, [], 'the page reported errors')
})

/** A file with the example in it. */
async function example(at = folder) {
  const file = join(at, 'tarn-valley.okr')
  okr('new', file, '--example')
  return file
}

async function show(file, options) {
  const bridge = await startBridge(['--file', file], options)
  bridges.push(bridge)
  page = await openPage(browser, bridge)
  return bridge
}

const grid = () => page.waitForSelector('[role=grid]')
const says = (words) => page.getByText(words).first().waitFor()
const row = (title) => page.locator('[role=row]', { has: page.locator('.title', { hasText: title }) })

/** Types a title over that of a key result. */
async function retitle(from, to) {
  await row(from).locator('[data-cell="title"]').click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  await row(to).waitFor()
}

/** Wipes the page of a file on which a text stands. */
async function wipe(file, text) {
  const bytes = await readFile(file)
  const at = bytes.indexOf(text)
  assert.ok(at > 0, `“${text}” is in the file`)
  const start = Math.floor(at / 4096) * 4096
  bytes.fill(0xa5, start, start + 4096)
  await writeFile(file, bytes)
  return bytes
}

/** Opens a file and edits it, which makes a backup of what it was. */
async function backedUp(file) {
  const bridge = await startBridge(['--file', file])
  const { file: open } = await bridge.call('start')
  const edit = { edit: 'add_person', id: '0190aaaa-0000-7000-8000-000000000003', name: 'Ines' }
  await bridge.call('edit', { edit, shown: open.page.canvas })
  await bridge.stop()
}

async function inAllThemes(bridge) {
  const { machine } = await bridge.call('start')
  for (const theme of ['light', 'dark', 'projector']) {
    // Colours are measured once they are painted: the frame after the next holds all of them.
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }, theme)
    assert.deepEqual(await seriousFindings(page), [], `in ${theme}`)
  }
  await page.evaluate((wanted) => (document.documentElement.dataset.theme = wanted), machine.theme)
}

/** A small disk of its own; `null` where the machine does not allow it. */
async function smallDisk() {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk])
  return status === 0 ? disk : null
}

describe('a full disk', () => {
  it('holds edits in memory, lists them, saves them elsewhere and writes once there is room', async (t) => {
    const disk = await smallDisk()
    if (!disk) return t.skip('this machine does not let the test mount a small disk')
    const bridge = await show(await example(disk))
    await grid()
    await retitle('Non-productive hours', 'Waiting hours')
    await writeFile(join(disk, 'filler'), Buffer.alloc(64 << 20)).catch(() => undefined)
    await retitle('Waiting hours', 'Idle hours')
    await says('The disk is full.')
    await says(/Not saved since 14:32/)
    await inAllThemes(bridge)
    await page.getByRole('button', { name: 'One edit' }).click()
    const held = page.getByRole('dialog', { name: 'Held in memory' })
    // It is listed by name.
    await held.getByText('Idle hours').waitFor()
    await page.keyboard.press('Escape')
    // Typed anew within the minute it is the same step; elsewhere it is another.
    await retitle('Idle hours', 'Lost hours')
    await retitle('Portfolio ROI', 'Returns')
    await page.getByRole('button', { name: '2 edits' }).click()
    await held.getByText('Returns').waitFor()
    assert.equal(await held.getByRole('listitem').count(), 2, 'as many are listed as the banner says')
    await page.keyboard.press('Escape')
    await held.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), '2 edits', 'the focus is back')
    const copy = join(folder, 'elsewhere.okr')
    await bridge.dialog(copy)
    await page.getByRole('button', { name: 'Save elsewhere' }).click()
    await says('Saved a copy as elsewhere.okr')
    okr('export', copy, '--cycle', '2026', '--to', join(folder, 'x.csv'))
    assert.match(await readFile(join(folder, 'x.csv'), 'utf8'), /Lost hours/, 'what was held is in the copy')
    await rm(join(disk, 'filler'))
    await page.getByRole('button', { name: 'Retry' }).click()
    await page.getByText('The disk is full.').waitFor({ state: 'detached' })
    assert.equal((await bridge.call('start')).file.state.waiting, 0)
  })
})

describe('a read-only folder', () => {
  it('is shown with its banner, refuses keys that write, and is written to as a copy', async (t) => {
    const disk = await smallDisk()
    if (!disk) return t.skip('this machine does not let the test mount a small disk')
    const file = await example(disk)
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const bridge = await show(file)
    await grid()
    await says('This folder is read only. Save a copy to write.')
    await inAllThemes(bridge)
    await page.keyboard.press('o')
    await says('This file is read only.')
    await bridge.dialog(join(folder, 'mine.okr'))
    await page.getByRole('status').getByRole('button', { name: 'Save a copy' }).click()
    await page.getByText('Read only. This folder is read only. Save a copy to write.', { exact: true }).waitFor({ state: 'detached' })
    const { file: now } = await bridge.call('start')
    assert.deepEqual([now.name, now.read_only], ['mine.okr', null], 'the copy is open and can be written')
  })
})

describe('a folder that turns read only while its file is open', () => {
  it('holds edits in memory until it can be written again', async (t) => {
    const place = join(folder, 'place')
    await mkdir(place)
    const bridge = await show(await example(place))
    await grid()
    if (spawnSync('chattr', ['+i', place]).status !== 0) {
      return t.skip('this file system does not know folders that must not change')
    }
    try {
      await retitle('Non-productive hours', 'Waiting hours')
      await says('Nothing can be written in this folder.')
      await page.getByRole('button', { name: 'One edit' }).waitFor()
      await page.getByRole('button', { name: 'Retry' }).click()
      await says('Nothing can be written in this folder.')
    } finally {
      spawnSync('chattr', ['-i', place])
    }
    await page.getByRole('button', { name: 'Retry' }).click()
    await page.getByText('Nothing can be written').first().waitFor({ state: 'detached' })
    assert.deepEqual((await bridge.call('start')).file.state.waiting, 0)
  })
})

describe('a file that must not be written', () => {
  it('is read only, says so, and is opened as a copy', async (t) => {
    const file = await example()
    if (spawnSync('chattr', ['+i', file]).status !== 0) {
      return t.skip('this file system does not know files that must not change')
    }
    try {
      const bridge = await show(file)
      await grid()
      await says('This file cannot be written to.')
      await bridge.dialog(join(folder, 'mine.okr'))
      await page.getByRole('status').getByRole('button', { name: 'Save a copy' }).click()
      await page.getByText('Read only.').waitFor({ state: 'detached' })
      assert.equal((await bridge.call('start')).file.read_only, null)
    } finally {
      spawnSync('chattr', ['-i', file])
    }
  })
})

describe('a file that is gone', () => {
  it('is said, nothing is made in its place, and it is taken up again when it is back', async () => {
    const file = await example()
    const bridge = await show(file)
    await grid()
    await rename(file, `${file}.away`)
    await retitle('Non-productive hours', 'Waiting hours')
    await says('The file is no longer where it was.')
    await says('held in memory')
    await assert.rejects(readFile(file), 'nothing is made in its place')
    await rename(`${file}.away`, file)
    await page.getByRole('button', { name: 'Retry' }).click()
    await page.getByText('no longer where it was').waitFor({ state: 'detached' })
    assert.equal((await bridge.call('start')).file.state.not_saved, null)
  })
})

describe('a file changed by another program', () => {
  it('shows only the fields that differ, and goes on with the choice for each', async () => {
    const file = await example()
    const bridge = await show(file)
    await grid()
    meddle(file, `UPDATE key_result SET title = 'Theirs', needs = 'A van' WHERE title LIKE 'Non-productive hours%'`)
    await retitle('Non-productive hours', 'Mine')
    const dialog = page.getByRole('dialog', { name: 'The file was changed by another program' })
    await dialog.waitFor()
    await says('2 fields differ.')
    await inAllThemes(bridge)
    const text = await dialog.innerText()
    assert.ok(text.includes('Mine') && text.includes('Theirs') && text.includes('A van'), text)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Choose what stays' }).click()
    await bridge.dialog(join(folder, 'mine.okr'))
    await dialog.getByRole('button', { name: 'Save mine as a copy' }).click()
    await says('Saved a copy as mine.okr')
    const title = dialog.getByRole('radiogroup', { name: /title/ })
    assert.ok(await title.getByRole('radio').first().isChecked(), 'what was typed here is offered')
    const needs = dialog.getByRole('radiogroup', { name: /needs/ })
    assert.ok(await needs.getByRole('radio').nth(1).isChecked(), 'what only they changed is theirs')
    await title.getByRole('radio').nth(1).check({ force: true })
    await dialog.getByRole('button', { name: 'Go on with these' }).click()
    await row('Theirs').waitFor()
    const { state, page: shown } = (await bridge.call('start')).file
    assert.deepEqual([state.not_saved, state.waiting], [null, 0])
    assert.equal(shown.rows.find((one) => one.row.title === 'Theirs').row.needs, 'A van')
  })
})

describe('a damaged file', () => {
  it('says what was read and what is missing by name, and is rescued into a new file', async () => {
    const file = await example()
    const damaged = await wipe(file, 'Active projects ranked')
    const bridge = await show(file)
    await says('Part of this file cannot be read')
    assert.ok(await page.getByRole('button', { name: 'Rescue to a new file' }).evaluate((one) => one === document.activeElement), 'the one primary button has the focus')
    await inAllThemes(bridge)
    const text = await page.locator('main').innerText()
    assert.match(text, /was not written to/)
    assert.match(text, /Key results[\s\S]*\d+ of \d+/)
    const { missing, missing_count: count } = await bridge.call('file_trouble')
    assert.ok(count > 0 && missing.length > 0)
    await says(/\d+ key results? of objective “/)
    await page.getByRole('button', { name: 'Look around' }).click()
    await grid()
    await says('Read only.')
    await page.reload()
    await bridge.dialog(join(folder, 'rescued.okr'))
    await page.getByRole('button', { name: 'Rescue to a new file' }).click()
    await says(/Rescued \d+ rows to rescued.okr/)
    await page.getByRole('button', { name: 'What is missing' }).click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    assert.equal(await page.getByRole('dialog').getByRole('listitem').count(), missing.length)
    assert.ok(damaged.equals(await readFile(file)), 'the damaged file stays as it is')
    assert.equal((await bridge.call('start')).file.read_only, null)
  })

  it('names what its backup still knows, also after the rescue, and fills no rail with stand-ins', async () => {
    const file = await example()
    await backedUp(file)
    await wipe(file, 'Active projects ranked')
    const bridge = await show(file)
    await says('Part of this file cannot be read')
    await says(/, all in the backup of/)
    const lost = 'Key result “Active projects ranked by the framework”'
    while (!(await page.getByText(lost).count())) await page.getByRole('button', { name: /more$/ }).click()
    await bridge.dialog(join(folder, 'rescued.okr'))
    await page.getByRole('button', { name: 'Rescue to a new file' }).click()
    await page.getByRole('button', { name: 'What is missing' }).click()
    await page.getByRole('dialog').getByText(lost).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Escape')
    assert.ok((await page.getByRole('treeitem', { name: /^Recovered/ }).count()) <= 1, 'one place for all that lost its own')
  })

  it('offers its last whole backup, opened as a copy', async () => {
    const file = await example()
    await backedUp(file)
    const damaged = await wipe(file, 'Active projects ranked')
    await show(file)
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await grid()
    await says(/Opened the backup as/)
    assert.ok(damaged.equals(await readFile(file)))
  })
})

describe('a file of a newer version', () => {
  it('is refused with the facts, never touched, and can be looked into', async () => {
    const file = await example()
    meddle(file, 'PRAGMA user_version = 99')
    const newer = await readFile(file)
    const bridge = await show(file)
    await says('This file needs a newer OKR Canvas')
    await says(/99, this program reads up to \d/)
    await inAllThemes(bridge)
    await page.getByRole('button', { name: 'Look around' }).click()
    await grid()
    await says('Read only.')
    assert.ok(newer.equals(await readFile(file)))
  })
})

describe('files that are not opened', () => {
  it('of somebody else: it says so', async () => {
    const file = join(folder, 'letter.okr')
    await writeFile(file, 'Dear all, '.repeat(400))
    const bridge = await show(file)
    await says('This is not an OKR Canvas file')
    await says('It was not opened.')
    await inAllThemes(bridge)
    assert.equal((await bridge.call('start')).file, null)
  })

  it('with parts of somebody else: it says so, and rescues the work', async () => {
    const file = await example()
    meddle(file, `CREATE TRIGGER evil AFTER UPDATE ON objective BEGIN DELETE FROM person; END`)
    const hostile = await readFile(file)
    const bridge = await show(file)
    await says('This file holds parts OKR Canvas did not write.')
    await bridge.dialog(join(folder, 'clean.okr'))
    await page.getByRole('button', { name: 'Rescue your work' }).click()
    await grid()
    assert.equal((await bridge.call('start')).file.name, 'clean.okr')
    assert.ok(hostile.equals(await readFile(file)))
  })
})

describe('a file that is open elsewhere', () => {
  it('is read only until it is closed there, and is then written by itself', async () => {
    const file = await example()
    const holder = await startBridge(['--file', file])
    await holder.call('start')
    const bridge = await show(file)
    await grid()
    await says('Writing starts here when it closes.')
    await inAllThemes(bridge)
    await holder.stop()
    await page.getByText('Read only.').waitFor({ state: 'detached', timeout: 20000 })
    await retitle('Non-productive hours', 'Waiting hours')
    assert.equal((await bridge.call('start')).file.state.not_saved, null)
  })

  it('is opened as a copy meanwhile', async () => {
    const file = await example()
    const holder = await startBridge(['--file', file])
    bridges.push(holder)
    await holder.call('start')
    const bridge = await show(file)
    await grid()
    await bridge.dialog(join(folder, 'copy.okr'))
    await page.getByRole('button', { name: 'Open a copy' }).click()
    await page.getByText('Writing starts here').waitFor({ state: 'detached' })
    assert.equal((await bridge.call('start')).file.name, 'copy.okr')
  })

  it('on a machine that is gone: it asks before it takes the file over', async () => {
    const file = await example()
    const words = { name: 'Grace', machine: 'a-laptop-elsewhere', since: '2026-05-13T09:00:00' }
    await writeFile(join(folder, '.~lock.tarn-valley.okr#'), JSON.stringify(words))
    const bridge = await show(file)
    await grid()
    await says('Grace on a-laptop-elsewhere')
    await page.getByRole('button', { name: 'Take over' }).click()
    const dialog = page.getByRole('dialog', { name: 'Take the file over' })
    assert.match(await dialog.innerText(), /cannot be known from here/)
    assert.deepEqual(await seriousFindings(page), [])
    assert.ok(await dialog.getByRole('button', { name: 'Cancel' }).evaluate((one) => one === document.activeElement), 'Enter by itself takes nothing over')
    await dialog.getByRole('button', { name: 'Take over' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Grace on').waitFor({ state: 'detached' })
    assert.equal((await bridge.call('start')).file.read_only, null)
  })
})
