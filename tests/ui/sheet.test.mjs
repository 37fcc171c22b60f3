// The sheet on the real core: what keys, drags and refusals come to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBridge } from './bridge.mjs'
import { bridge, leave, open, page, press, shareStage } from './stage.mjs'

shareStage(() => startBridge(['--example']))

/** A fresh page with the cursor on a title: that of the first key result, or the one named. */
async function openAt(title = '') {
  await open()
  await page.locator('.title-cell', { hasText: title }).first().click()
}

const rows = () =>
  page.$$eval('[role=row][data-key]', (all) =>
    all.map((row) => row.getAttribute('aria-label') ?? row.textContent.trim()),
  )
const has = (text) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=row][data-key]')].some((row) =>
        row.getAttribute('aria-label')?.includes(wanted),
      ),
    text,
  )
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement
    const row = element.closest('[data-key]')?.getAttribute('aria-label') ?? ''
    return { cell: element.dataset.cell ?? element.tagName, label: element.getAttribute('aria-label'), row }
  })
const field = (label) => page.waitForSelector(`textarea[aria-label="${label}"]`)

test('an objective with a key result is written by keyboard alone', async () => {
  await openAt()
  await press('o')
  await field('Verb')
  await page.keyboard.type('Shorten the way from request to answer')
  assert.equal((await focused()).label, 'Subject', 'the space after the verb leads to the subject')
  await press('Enter')
  await has('Shorten the way from request to answer')
  await page.waitForFunction(() => document.activeElement.dataset.cell === 'add')
  await press('Enter')
  await field('Key result')
  await page.keyboard.type('Median days to answer')
  await press('Tab')
  await field('Measure')
  await page.keyboard.type('<10 days')
  await press('Tab')
  await has('Median days to answer, not started, target under 10 days')
  await press('Escape')
  assert.deepEqual(page.problems, [])
})

test('a typed value is a check-in of today, and Enter goes on below', async () => {
  await openAt()
  const change = () => page.locator('[data-cell=now]').first().innerText()
  const before = await change()
  await press('End', 'ArrowLeft', 'ArrowLeft')
  await page.keyboard.type('6.8')
  await press('Enter')
  await has('6.8% of 10%')
  assert.notEqual(await change(), before)
  const { cell, row } = await focused()
  assert.equal(cell, 'now')
  assert.match(row, /^KR 1\.2/, 'the cursor stands in the same column one row further down')
})

test('a refused text keeps its draft under the sentence of the core, and Esc takes it back', async () => {
  await openAt()
  await press('End', 'ArrowLeft', 'ArrowLeft', 'Enter')
  await field('Now')
  await page.keyboard.type('six')
  await press('Enter')
  await page.waitForSelector('.problem')
  assert.equal(await page.locator('.problem').innerText(), 'Type a number, such as 6.5.')
  assert.equal(await page.locator('textarea[aria-label="Now"]').inputValue(), 'six')
  await press('Escape')
  await page.waitForFunction(() => document.activeElement.dataset.cell === 'now')
  assert.equal(await page.locator('.problem').count(), 0)
})

test('a new row that is left without a word goes away again', async () => {
  await openAt()
  const before = await rows()
  await press('Shift+Enter')
  await field('Key result')
  await press('Escape')
  await page.waitForFunction(
    (count) => document.querySelectorAll('[role=row][data-key]').length === count,
    before.length,
  )
  assert.deepEqual(await rows(), before)
})

test('Alt and arrows move a key result among its siblings and to the next objective', async () => {
  await openAt()
  const { row } = await focused()
  const title = row.split(', ')[1]
  await press('Alt+ArrowDown')
  await has(`KR 1.2, ${title}`)
  await press('Alt+ArrowRight')
  await has(`KR 2.1, ${title}`)
  assert.match((await focused()).row, /^KR 2\.1/, 'the focus goes along')
  await press('Alt+ArrowLeft')
  await has(`KR 1.3, ${title}`)
})

test('a row is dragged by its handle; Esc leaves it where it was', async () => {
  await openAt()
  const drag = async (end) => {
    await page.locator('.title-cell').first().hover()
    const box = await page.locator('.row:has(.title-cell) .grip').first().boundingBox()
    const [x, y] = [box.x + 6, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 20, y + 40, { steps: 4 })
    await page.mouse.move(x + 20, y + 82, { steps: 4 })
    await page.waitForSelector('.dragged')
    await end()
    await page.mouse.up()
  }
  const before = await rows()
  const title = before.find((row) => row.startsWith('KR 1.1')).split(', ')[1]
  await drag(() => press('Escape'))
  assert.deepEqual(await rows(), before, 'nothing was moved')
  await drag(() => page.waitForTimeout(50))
  await has(`KR 1.2, ${title}`)
})

test('what was removed comes back with everything under it', async () => {
  await openAt()
  const before = await rows()
  await press('Delete')
  await page.waitForFunction(
    (count) => document.querySelectorAll('[role=row][data-key]').length === count,
    before.length - 1,
  )
  await press('Control+z')
  await page.waitForFunction(
    (count) => document.querySelectorAll('[role=row][data-key]').length === count,
    before.length,
  )
  assert.deepEqual(await rows(), before)
})

/** The drawer of a key result with a target and three plans, open. */
async function openDrawer() {
  await openAt('Non-productive hours')
  await press(' ')
  await page.waitForSelector('.drawer .card')
}
const card = (part) => page.locator(`.drawer [data-part=${part}]`)

test('a plan says from when it applies: typed, refused, and taken from the target when emptied', async () => {
  await openDrawer()
  const range = card('exceeded').locator('.trigger button')
  const before = await range.innerText()
  await range.click()
  await page.keyboard.type('a lot')
  await press('Enter')
  await page.waitForSelector('.trigger .problem')
  assert.equal(await page.locator('.trigger input').inputValue(), 'a lot', 'the draft stays')
  await press('Control+a')
  await page.keyboard.type('14')
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.textContent.trim() === 'over 14%')
  assert.match(await card('met').innerText(), /9 to 14%/, 'the plan beside it follows')
  await press('Enter')
  await page.waitForSelector('.trigger input:focus')
  await press('Control+a', 'Delete', 'Enter')
  await page.waitForFunction(() => document.activeElement.matches('.trigger button'))
  assert.equal(await range.innerText(), 'over 11%', 'from the value that exceeds the target')
  await press('Control+z')
  await page.waitForFunction(
    (text) => document.querySelector('[data-part=exceeded] .trigger').innerText === text,
    before,
  )
})

test('who does a plan, until when, and its use are said by Tab and Enter', async () => {
  await openDrawer()
  assert.equal(await page.locator('.card .foot').count(), 0, 'nothing is offered at rest')
  await press('1')
  await page.waitForFunction(() => document.activeElement.matches('[data-part=missed] textarea'))
  await press('Tab', 'Enter')
  await page.waitForSelector('[role=listbox] [role=option]')
  await page.keyboard.type('Ines')
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.textContent.includes('Ines Duarte'))
  await press('Tab', 'Enter')
  await page.waitForSelector('.foot input')
  await page.keyboard.type('20 June')
  await press('Enter')
  await page.waitForFunction(() => document.querySelector('[data-part=missed]').innerText.includes('20 Jun'))
  await press('Tab', 'Enter')
  await page.waitForFunction(() =>
    document.querySelector('[data-part=missed]').innerText.includes('Used 14 May'),
  )
  assert.match((await focused()).cell, /BUTTON/, 'the focus stays on the mark')
  // What was said shows at rest, and what was not is not offered.
  await openDrawer()
  await page.waitForSelector('.card .foot')
  assert.equal(await page.locator('.card .foot').count(), 1)
  assert.match(await card('missed').innerText(), /Ines Duarte/)
  assert.deepEqual(page.problems, [])
})

test('Enter at the end of a band goes on in the next objective, not into the title of its band', async () => {
  await openAt()
  const band = page.locator('.band').nth(1)
  const last = await band.evaluate((element) => {
    let row = element.previousElementSibling
    while (!row.querySelector('.title-cell')) row = row.previousElementSibling
    return row.dataset.key
  })
  const cell = (name) => page.locator(`[data-key="${last}"] [data-cell=${name}]`)
  await cell('title').click()
  await press('Enter')
  await field('Key result')
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.dataset.cell === 'verb')
  await cell('confidence').click()
  await page.keyboard.type('7')
  await press('Enter')
  await page.waitForFunction(() => document.activeElement.dataset.cell === 'confidence')
  assert.match((await focused()).row, /^KR \d\.1/, 'a column of numbers is gone through')
})

test('a hint lies clear of the focused title, and keeping things as they are asks for the reason', async () => {
  await openAt('Fewer surprises')
  await page.waitForSelector('.hinted .bar')
  await press('ArrowRight', 'ArrowLeft')
  const room = await page.$eval('.hinted', (row) => {
    const title = row.querySelector('.title-cell')
    const { outlineWidth, outlineOffset } = getComputedStyle(title)
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset)
    const words = row.querySelector('.bar .words')
    return words.getBoundingClientRect().top - title.getBoundingClientRect().bottom - ring
  })
  assert.ok(room >= 0, `the ring ends above the words of the hint: ${room}`)
  await page.locator('.hinted .keep').click()
  await page.waitForFunction(() => document.activeElement.id === 'hint-reason')
})

test('keys that write say so when the file is read only', async () => {
  const { file } = await bridge.call('start')
  const second = await startBridge(['--file', file.path])
  try {
    await open({ on: second })
    await page.locator('.title-cell').first().click()
    const before = await rows()
    for (const key of ['Enter', 'o', 'Delete', 'Shift+Enter', 'Alt+ArrowDown', 'Control+d', 'Control+z', 'c']) {
      await press(key)
      const toast = page.locator('.toast', { hasText: /This file is read only\..*open/ })
      await toast.waitFor({ timeout: 3000 }).catch(() => assert.fail(`${key} is answered with silence`))
      // Another key in between hides nothing, so the toast is taken away by reloading.
      await page.reload()
      await page.waitForSelector('.title-cell')
      await page.locator('.title-cell').first().click()
    }
    assert.deepEqual(await rows(), before)
    await press('ArrowDown', ' ')
    assert.equal(await page.locator('.toast').count(), 0, 'moving about says nothing')
    assert.deepEqual(page.problems, [])
  } finally {
    await leave(second)
  }
})

test('Delete on a button of the drawer leaves the key result alone', async () => {
  await openDrawer()
  const before = await rows()
  await card('exceeded').locator('.trigger button').focus()
  await press('Delete')
  await page.waitForTimeout(300)
  assert.deepEqual(await rows(), before)
  await page.locator('.title-cell', { hasText: 'Non-productive hours' }).click()
  await press('Delete')
  await page.waitForFunction(() => !document.querySelector('[role=grid]').innerText.includes('Non-productive hours'))
})
