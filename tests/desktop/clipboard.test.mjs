// Rows on the system's clipboard, in the real window: copied, pasted, cut, and understood by
// LibreOffice, where that is installed.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Key, freshHome, open } from './driver.mjs'

const HOURS = 'Non-productive hours, reduction'
const SATISFACTION = 'Stakeholder satisfaction'
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)

let home
let window

before(async () => {
  home = await freshHome()
  window = await open(home, ['--example'])
  await window.until(`return document.querySelectorAll('[role=row]').length > 5`)
  // What the page puts on the clipboard is looked at from outside of it.
  await window.run(`
    window.__put = {}
    const put = DataTransfer.prototype.setData
    DataTransfer.prototype.setData = function (type, text) { window.__put[type] = text; return put.call(this, type, text) }`)
})
after(async () => {
  await window?.close()
  await home?.remove()
})

/** Puts the cursor on a cell of the row with this title, as a click does. */
async function goTo(title, cell = 'title') {
  await window.until(`
    const row = [...document.querySelectorAll('[role=row]')].find((one) => one.querySelector('.title')?.textContent === ${JSON.stringify(title)})
    row?.setAttribute('data-wanted', '')
    return !!row`, title)
  await window.click(`[data-wanted] [data-cell="${cell}"]`)
  await window.run(`document.querySelector('[data-wanted]')?.removeAttribute('data-wanted')`)
}

const count = (title) =>
  window.run(`return [...document.querySelectorAll('[role=row] .title')].filter((one) => one.textContent === ${JSON.stringify(title)}).length`)
const gone = (title) => window.until(`return ![...document.querySelectorAll('[role=row] .title')].some((one) => one.textContent === ${JSON.stringify(title)})`, `${title} gone`)

/** Converts a file with LibreOffice and reads what comes out. */
async function converted(from, filter, to) {
  execFileSync(office, [`-env:UserInstallation=file://${home.path}/office`, '--headless', ...filter, '--outdir', home.path, join(home.path, from)], { timeout: 120_000, stdio: 'ignore' })
  return readFile(join(home.path, to), 'utf8')
}

describe('the clipboard', () => {
  it('takes rows by key and gives them back to the sheet', async () => {
    await goTo(HOURS)
    await window.chord(Key.shift, Key.down)
    await window.chord(Key.control, 'c')
    await window.says('Copied 2 rows')
    const put = await window.run('return window.__put')
    assert.match(put['text/plain'], /^Non-productive hours, reduction\t0%\t10%\t18%\t6%\t6\tPriya Nair\n/)
    await window.until(`return document.activeElement?.closest('[role=grid]') !== null`, 'the focus is back on the sheet')
    await window.click('[role=row] [data-cell=verb]')
    await window.chord(Key.control, 'v')
    await window.says('Pasted 2 rows')
    assert.equal(await count(HOURS), 2)
    await window.chord(Key.control, 'z')
    await window.says('Undone: Pasted 2 rows')
    assert.equal(await count(HOURS), 1, 'one undo takes both back')
  })

  it('takes one cell into another, typed as one would', async () => {
    await goTo(HOURS, 'confidence')
    await window.chord(Key.control, 'c')
    await window.says('Copied the cell')
    await goTo(SATISFACTION, 'confidence')
    await window.chord(Key.control, 'v')
    await window.says('Pasted 1 row')
    await window.until(`
      const row = [...document.querySelectorAll('[role=row]')].find((one) => one.querySelector('.title')?.textContent === ${JSON.stringify(SATISFACTION)})
      return row.querySelector('[data-cell=confidence]').textContent.includes('6')`, 'the confidence of the other row')
  })

  it('cuts rows, and undo brings them back', async () => {
    await goTo(HOURS)
    await window.chord(Key.shift, Key.down)
    await window.chord(Key.control, 'x')
    await window.says('Cut 2 rows')
    await gone(HOURS)
    await window.chord(Key.control, 'z')
    await window.until(`return [...document.querySelectorAll('[role=row] .title')].some((one) => one.textContent === ${JSON.stringify(HOURS)})`)
  })

  it('is understood by LibreOffice: numbers are numbers, nothing is a formula', { skip: !office }, async () => {
    // A click on the cell one is on already would open it.
    await goTo(SATISFACTION)
    await goTo('Fewer surprises at stage gates')
    await window.type(Key.enter)
    await window.until(`return document.activeElement?.tagName === 'TEXTAREA'`, 'the field')
    await window.chord(Key.control, 'a')
    await window.type('=SUM(A1:A9) "quoted"', Key.enter)
    await goTo('=SUM(A1:A9) "quoted"')
    await window.chord(Key.shift, Key.up)
    await window.chord(Key.shift, Key.up)
    await window.chord(Key.control, 'c')
    await window.says('Copied 3 rows')
    const put = await window.run('return window.__put')
    await writeFile(join(home.path, 'copied.html'), put['text/html'])
    const sheet = await converted('copied.html', ['--infilter=HTML (StarCalc)', '--convert-to', 'fods'], 'copied.fods')
    assert.ok(!sheet.includes('table:formula'), 'no cell is a formula')
    assert.match(sheet, /=SUM\(A1:A9\) &quot;quoted&quot;|=SUM\(A1:A9\) "quoted"/)
    assert.match(sheet, /office:value-type="percentage" office:value="0\.1"/, '10% is a share')
    assert.match(sheet, /office:value-type="float" office:value="10\.5"/, '10.5 is a number')
  })

  it('takes what LibreOffice gives, through its own table', { skip: !office }, async () => {
    await writeFile(join(home.path, 'rows.csv'), 'From the office,12.5,10%,18%\n"Two\nlines",,7,\n')
    const html = await converted('rows.csv', ['--convert-to', 'html:HTML (StarCalc)'], 'rows.html')
    await goTo(SATISFACTION)
    await window.click('[role=row] [data-cell=verb]')
    await window.run(`
      const data = new DataTransfer()
      data.setData('text/html', arguments[0])
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))`, html)
    await window.says('Pasted 2 rows')
    assert.equal(await count('From the office'), 1)
    assert.equal(await count('Two lines'), 1, 'a title stands on one line')
  })
})
