// Trouble in the real window: a damaged file, and closing while edits are only in memory.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { Key, cli, freshHome, open, sleep } from './driver.mjs'

let home
let file
let window

beforeEach(async () => {
  home = await freshHome()
  file = join(home.path, 'tarn-valley.okr')
  execFileSync(cli, ['new', file, '--example'])
})
afterEach(async () => {
  await window?.close()
  await home.remove()
})

/** Asks the window to close as a window manager does; false where nothing here can. */
function askToClose() {
  const found = spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'OKR Canvas'], { encoding: 'utf8' })
  const id = found.stdout?.trim().split('\n').at(-1)
  return Boolean(id) && spawnSync('xdotool', ['windowquit', id]).status === 0
}

describe('a damaged file', () => {
  it('takes the whole window, says what is missing, and is left as it is', async () => {
    const bytes = await readFile(file)
    const at = Math.floor(bytes.indexOf('Active projects ranked') / 4096) * 4096
    bytes.fill(0xa5, at, at + 4096)
    await writeFile(file, bytes)
    window = await open(home, [file])
    await window.says('Part of this file cannot be read')
    const text = await window.text()
    assert.match(text, /was not written to/)
    assert.match(text, /Rescue to a new file/)
    assert.match(text, /\d+ missing/)
    await window.press('Look around, read only')
    await window.find('[role=grid]')
    await window.says('Read only.')
    assert.ok(bytes.equals(await readFile(file)), 'not a byte of it changed')
  })
})

describe('closing the window', () => {
  it('asks once while edits are only in memory, and keeps them when told to', async (t) => {
    window = await open(home, [file])
    await window.find('[role=grid] .title')
    await rename(file, `${file}.away`)
    await window.click('[role=row] [data-cell="title"]')
    await window.type(Key.enter)
    await window.chord(Key.control, 'a')
    await window.type('Only in memory', Key.enter)
    await window.says('The file is no longer where it was.')
    if (!askToClose()) return t.skip('nothing here can ask a window to close')
    await window.says('Edits not saved')
    await window.press('Keep the window open')
    await window.until(`return !document.querySelector('dialog[open]')`, 'the window stays')
    await window.says('Only in memory')
    askToClose()
    await window.press('Close and lose 1 edit')
    const gone = async () => window.run('return 1').then(() => false, () => true)
    for (let tries = 0; tries < 100 && !(await gone()); tries += 1) await sleep(50)
    assert.ok(await gone(), 'then it closes')
  })
})
