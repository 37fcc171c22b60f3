// A walk through every screen by keys alone, in the real window: each comes by its key, is
// used by keys, and leads back to the cell of the canvas that had the focus.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Key, freshHome, open } from './driver.mjs'

let home
let window
/** The cell that every station comes back to, as it is read out. */
let start

/** Row and cell that have the focus; null outside the sheet. */
const cell = () =>
  window.run(`
    const e = document.activeElement
    return e.getAttribute('role') === 'gridcell'
      ? e.closest('[role=row]').getAttribute('aria-label') + ' | ' + e.dataset.cell
      : null`)
const named = `const e = document.activeElement
  const name = (e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).textContent).trim()`
const has = (name) =>
  window.until(`${named}; return name.startsWith(${JSON.stringify(name)})`, `the focus on “${name}”`)
const screen = (name) =>
  window.until(`return document.querySelector('main')?.getAttribute('aria-label') === ${JSON.stringify(name)}`, `the screen “${name}”`)
const within = (selector) =>
  window.until(`return !!document.activeElement.closest(${JSON.stringify(selector)})`, `the focus inside ${selector}`)

/** Presses a key until something called like this has the focus. */
async function reach(name, keys = [Key.tab]) {
  const met = []
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await window.run(`${named}; return name`)
    if (now.startsWith(name)) return
    met.push(now.slice(0, 30))
    await window.chord(...keys)
  }
  assert.fail(`the keys never lead to “${name}”, only to ${met.join(' | ')}`)
}

/** Waits for the canvas and the focus where it was. */
async function back(from, to = start) {
  await screen('Canvas')
  for (let tries = 0; tries < 60 && (await cell()) !== to; tries += 1) await window.run('return 0')
  const now = (await cell()) ?? (await window.run(`${named}; return name`))
  assert.equal(now, to, `the focus after ${from}`)
}

/** From the first row to the one with this title, and there to a cell. */
async function goTo(title, name = null) {
  await window.chord(Key.control, Key.home)
  for (let rows = 0; rows < 30 && !(await cell())?.includes(title); rows += 1) await window.type(Key.down)
  await window.type(Key.home)
  for (let cells = 0; name && cells < 12 && !(await cell())?.endsWith(`| ${name}`); cells += 1) await window.type(Key.right)
  const at = await cell()
  assert.ok(at?.includes(title) && (!name || at.endsWith(`| ${name}`)), `arrows lead to ${name ?? 'the row'} of “${title}”: ${at}`)
  return at
}

describe('a walk by keys alone', () => {
  before(async () => {
    window = await open((home = await freshHome()), ['--example'])
    await window.find('[role=grid] .title')
    for (let panes = 0; panes < 4 && (await cell()) === null; panes += 1) await window.type(Key.f6)
    start = await goTo('Portfolio ROI')
  })
  after(async () => (await window?.close(), await home?.remove()))

  it('F6 goes round the panes, into what each of them holds', async () => {
    await window.type(Key.f6)
    await has('Previous')
    await window.type(Key.f6)
    await window.until(`return document.activeElement.getAttribute('role') === 'treeitem'`, 'the units of the rail')
    await window.type(Key.f6)
    await has('Rail')
    await window.type(Key.f6)
    await back('the panes')
  })

  it('set up: a cycle is renamed by keys, and undo takes that back', async () => {
    await window.type('gs')
    await screen('Set up')
    await window.until(`return document.activeElement.getAttribute('role') === 'tab'`, 'the tab of the cycle')
    await reach('Name')
    await window.chord(Key.control, 'a')
    await window.type('Year 2026', Key.enter)
    await window.says('Year 2026')
    await reach('Year 2026', [Key.shift, Key.tab])
    await window.chord(Key.control, 'z')
    await has('2026')
    await window.type('gc')
    await back('set up')
  })

  it('history: the list has the focus, an edit is opened, Esc goes back to the list', async () => {
    await window.type(Key.enter)
    await window.chord(Key.control, 'a')
    await window.type('Return on the portfolio', Key.enter)
    await window.until(`return document.querySelector('[data-save]')?.dataset.save.startsWith('Saved')`, 'saved')
    await window.chord(Key.control, 'z')
    start = await goTo('Portfolio ROI')
    await window.type('gh')
    await screen('History')
    await has('Edits')
    await window.type(Key.home, Key.enter)
    await within('#history-detail')
    await window.type(Key.escape)
    await within('#history-list')
    await window.type('/')
    await window.until(`return document.activeElement.tagName === 'INPUT'`, 'the filter of the history')
    await window.type('roi', Key.escape, Key.escape)
    await within('#history-list')
    await window.type('gc')
    await back('the history')
  })

  it('settings: a setting is found and changed, and changed back', async () => {
    await window.chord(Key.control, ',')
    await screen('Settings')
    await has('Find a setting')
    await window.type('theme')
    await window.says('1 section found')
    await reach('System')
    await window.type(Key.right, Key.right)
    await window.until(`return document.documentElement.dataset.theme === 'dark'`, 'the dark theme')
    await window.type(Key.left, Key.left)
    await window.until(`return document.documentElement.dataset.theme !== 'dark'`, 'the theme as before')
    await window.type('gc')
    await back('the settings')
  })

  it('W explains a number, Tab the next one, Esc leads back', async () => {
    const there = await goTo('Portfolio ROI', 'now')
    await window.type('w')
    await window.find('[popover] .explain')
    await window.type(Key.escape)
    await window.until(`return !document.querySelector('[popover] .explain')`, 'closed')
    await back('an explanation', there)
    await window.type('w')
    await window.find('[popover] .explain')
    const first = await window.run(`return document.querySelector('[popover] .explain').innerText`)
    await window.type(Key.tab)
    await window.until(`return document.querySelector('[popover] .explain')?.innerText !== ${JSON.stringify(first)}`, 'the next number')
    await window.type(Key.escape)
    await window.until(`return !document.querySelector('[popover] .explain')`, 'closed')
    await goTo('Portfolio ROI')
  })

  it('W on a hint: it is waived with a reason, and undo brings it back', async () => {
    const there = await goTo('Fewer surprises')
    const hinted = `return document.querySelector('[role=grid]').innerText.includes('No number in this key result')`
    await window.until(hinted, 'the hint')
    await window.type('w')
    await window.find('#hint-reason')
    await window.type(Key.escape)
    await back('a hint', there)
    await window.type('w')
    await window.find('#hint-reason')
    await reach('Keep as is')
    await window.type('Counted from June on', Key.enter)
    await window.until(hinted.replace('return ', 'return !'), 'the hint gone')
    await back('a waived hint', there)
    await window.chord(Key.control, 'z')
    await window.until(hinted, 'the hint back')
    await back('undo', there)
  })

  it('S splits an objective, Esc leaves it whole', async () => {
    const there = await goTo('Raise')
    await window.type('s')
    await window.until(`return document.activeElement.getAttribute('role') === 'group'`, 'a card of the split')
    await window.type(Key.right, Key.left, Key.escape)
    await back('the split', there)
    await window.says('the PMO’s contribution to strategy')
  })

  it('a filter narrows the rows, the arrows go on in them, Esc clears it', async () => {
    await goTo('Portfolio ROI')
    await window.type('/')
    await has('Filter rows')
    await window.type('portfolio')
    await window.until(`return !document.querySelector('[role=grid]').innerText.includes('Non-productive')`, 'fewer rows')
    await window.type(Key.escape)
    await window.until(`return document.querySelector('[role=grid]').innerText.includes('Non-productive')`, 'all rows')
    await back('the filter')
  })

  it('find goes to a title, find and replace changes it in one step', async () => {
    await window.chord(Key.control, 'f')
    await has('Find')
    await window.type('Portfolio', Key.escape)
    await back('finding')
    await window.chord(Key.control, Key.alt, 'f')
    // What was looked for last is selected, and gives way.
    await window.until(`return document.querySelectorAll('dialog input[type=text]').length > 1`, 'both fields')
    await has('Find')
    await window.type('ROI, improvement')
    await reach('Replace with')
    await window.type('returns')
    await window.says('Once in 1 title')
    await window.chord(Key.control, Key.enter)
    await window.until(`return document.querySelector('[role=grid]').innerText.includes('Portfolio returns')`, 'the new words')
    await has('Find')
    await window.type(Key.escape)
    await back('replacing', start.replace('Portfolio ROI, improvement', 'Portfolio returns'))
    await window.chord(Key.control, 'z')
    await back('undo')
  })

  it('F11 shows the canvas to a room, PageDown the next objective, Esc leads back', async () => {
    await window.type(Key.f11)
    await window.find('.presenting')
    await window.until(`return document.documentElement.dataset.theme === 'projector'`, 'the projector’s theme')
    const text = () => window.run(`return document.querySelector('main').innerText`)
    const first = await text()
    await window.type('\uE00F')
    for (let tries = 0; tries < 60 && (await text()) === first; tries += 1) await window.run('return 0')
    assert.notEqual(await text(), first, 'another objective')
    await window.type(Key.escape)
    await window.until(`return !document.querySelector('.presenting')`, 'the window as before')
    await back('presenting')
  })

  it('? lists the keys, Mod K runs a command by its name', async () => {
    await window.type('?')
    await has('Search the shortcuts')
    await window.type('split')
    await window.says('Split objective')
    await window.type(Key.escape)
    await back('the keys')
    await window.chord(Key.control, 'k')
    await window.find('[role=combobox]')
    await window.type('history', Key.enter)
    await screen('History')
    await within('#history-list')
    await window.type('gc')
    await back('the palette')
  })
})
