// Trouble in the real window: what the system does to a file while it is open, and what the
// window does then.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { startBridge } from '../ui/bridge.mjs'
import { Key, cli, freshHome, open, sleep } from './driver.mjs'

let home
let file
let window
let manager

beforeEach(async () => {
  home = await freshHome()
  file = join(home.path, 'tarn-valley.okr')
  execFileSync(cli, ['new', file, '--example'])
})
afterEach(async () => {
  await window?.close()
  window = undefined
  manager?.kill()
  manager = undefined
  spawnSync('umount', ['-l', join(home.path, 'disk')])
  await home.remove()
})

/** Asks the window to close as a person does; false where nothing here can. */
async function askToClose() {
  const found = spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'OKR Canvas'], { encoding: 'utf8' })
  const id = found.stdout?.trim().split('\n').at(-1)
  if (!id) return false
  if (spawnSync('xdotool', ['windowquit', id]).status === 0) return true
  // An older xdotool cannot; a window manager that understands Alt F4 can.
  manager ??= spawn('openbox', [], { stdio: 'ignore' }).on('error', () => {})
  for (let tries = 0; tries < 20; tries += 1) {
    await sleep(200)
    if (!manager.pid || manager.exitCode !== null) return false
    if (spawnSync('xdotool', ['windowactivate', id]).status !== 0) continue
    if (spawnSync('xdotool', ['getactivewindow'], { encoding: 'utf8' }).stdout.trim() !== id) continue
    return spawnSync('xdotool', ['key', 'alt+F4']).status === 0
  }
  return false
}

/** Types a title over that of the first key result. */
async function retitle(to) {
  await window.click('[role=row] [data-cell="title"]')
  await window.type(Key.enter)
  await window.chord(Key.control, 'a')
  await window.type(to, Key.enter)
  await window.says(to)
}

/** What a file holds, as another program reads it. */
async function exported(from) {
  const to = join(home.path, 'out.csv')
  await rm(to, { force: true })
  execFileSync(cli, ['export', from, '--cycle', '2026', '--to', to])
  return readFile(to, 'utf8')
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

describe('a file that another program has open', () => {
  it('is read only until it is closed there, and is then written by itself', async () => {
    const holder = await startBridge(['--file', file])
    try {
      await holder.call('start')
      window = await open(home, [file])
      await window.find('[role=grid] .title')
      await window.says('Writing starts here when it closes.')
      await window.click('[role=row] [data-cell="title"]')
      await window.type('o')
      await window.says('This file is read only.')
    } finally {
      await holder.stop()
    }
    await window.until(`return !document.querySelector('.banner')`, 'the banner gone by itself')
    await retitle('Written again')
    await window.until(`return document.querySelector('[data-save]')?.dataset.save.startsWith('Saved')`, 'saved')
    assert.match(await exported(file), /Written again/)
  })
})

describe('a file that is gone', () => {
  it('is said with the next edit, and taken up again when it is back', async () => {
    window = await open(home, [file])
    await window.find('[role=grid] .title')
    await rename(file, `${file}.away`)
    await retitle('Only in memory')
    await window.says('The file is no longer where it was.')
    await window.says('One edit')
    await rename(`${file}.away`, file)
    await window.press('Retry')
    await window.until(`return !document.querySelector('.banner')`, 'the banner gone')
    assert.match(await exported(file), /Only in memory/)
  })
})

describe('a folder that turns read only while its file is open', () => {
  it('holds edits in memory, and Retry writes them once it can', async (t) => {
    const place = join(home.path, 'place')
    await mkdir(place)
    const there = join(place, 'there.okr')
    await rename(file, there)
    window = await open(home, [there])
    await window.find('[role=grid] .title')
    if (spawnSync('chattr', ['+i', place]).status !== 0) {
      return t.skip('this file system does not know folders that must not change')
    }
    try {
      await retitle('Held for now')
      await window.says('Nothing can be written in this folder.')
    } finally {
      spawnSync('chattr', ['-i', place])
    }
    await window.press('Retry')
    await window.until(`return !document.querySelector('.banner')`, 'the banner gone')
    assert.match(await exported(there), /Held for now/)
  })
})

describe('a full disk', () => {
  it('holds edits, lists them from the banner by keys, and writes them once there is room', async (t) => {
    const disk = join(home.path, 'disk')
    await mkdir(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]).status !== 0) {
      return t.skip('this machine does not let the test mount a small disk')
    }
    const there = join(disk, 'there.okr')
    execFileSync(cli, ['new', there, '--example'])
    window = await open(home, [there])
    await window.find('[role=grid] .title')
    await writeFile(join(disk, 'filler'), Buffer.alloc(64 << 20)).catch(() => {})
    await retitle('Held for now')
    await window.says('The disk is full.')
    for (let panes = 0; panes < 40; panes += 1) {
      if (await window.run(`return document.activeElement.matches('.banner [aria-haspopup]')`)) break
      await window.chord(Key.shift, Key.tab)
    }
    await window.type(Key.enter)
    await window.until(`return document.querySelector('[popover]:popover-open')?.innerText.includes('Held for now')`, 'the edit listed')
    await window.type(Key.escape)
    await window.until(`return document.activeElement.matches('.banner [aria-haspopup]')`, 'the focus back in the banner')
    await rm(join(disk, 'filler'))
    await window.press('Retry')
    await window.until(`return !document.querySelector('.banner')`, 'the banner gone')
    assert.match(await exported(there), /Held for now/)
  })
})

describe('closing the window', () => {
  it('asks once while edits are only in memory, and keeps them when told to', async (t) => {
    window = await open(home, [file])
    await window.find('[role=grid] .title')
    await rename(file, `${file}.away`)
    await retitle('Only in memory')
    await window.says('The file is no longer where it was.')
    if (!(await askToClose())) return t.skip('nothing here can ask a window to close')
    await window.says('Edits not saved')
    await window.press('Keep the window open')
    await window.until(`return !document.querySelector('dialog[open]')`, 'the window stays')
    await window.says('Only in memory')
    await askToClose()
    // The click may go unanswered: the window that would answer closes.
    await window.press('Close and lose 1 edit').catch(() => {})
    const gone = async () => window.run('return 1').then(() => false, () => true)
    for (let tries = 0; tries < 100 && !(await gone()); tries += 1) await sleep(50)
    assert.ok(await gone(), 'then it closes')
  })
})
