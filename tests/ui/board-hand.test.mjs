// The map under a hand, in a browser on the real core: an edit, folding from afar,
// the middle button, and what is open in a bar that folds.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { open, page, press, setStage } from './stage.mjs'
import { card, drop, inLane, lift, middle, over, serves, tag, toBoard } from './aligning.mjs'

setStage(['--example'])

const isFar = () => page.waitForSelector('.ground > canvas')
const pills = () => page.locator('.ground .pill')

async function goFar(times = 5) {
  for (let n = 0; n < times; n += 1) await press('-')
  await isFar()
}

/** From now on the picture comes late; how often it was asked for, and how often it came. */
async function latePicture(ms) {
  const seen = { asked: 0, came: 0 }
  await page.route('**/call/cascade', async (route) => {
    seen.asked += 1
    await new Promise((done) => setTimeout(done, ms))
    const response = await route.fetch().catch(() => null)
    if (response) await route.fulfill({ response }).catch(() => null)
    seen.came += 1
  })
  return seen
}

/** Where a card stands on the screen while it is part of the picture. */
const placeOf = (words) =>
  page.evaluate((text) => {
    const ground = document.querySelector('.ground').getBoundingClientRect()
    const one = [...document.querySelectorAll('.ground [data-card]')].find((each) => each.textContent.includes(text))
    const box = one.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.right, ground: ground.y }
  }, words)

describe('an edit on the board', () => {
  it('is told by what it changed, not by the whole board', async () => {
    await toBoard()
    const told = page.waitForResponse((response) => response.url().endsWith('/call/cascade'))
    await lift(inLane('Modernise'))
    await over(card('scheme lead time'))
    await tag('Align to Network renewal, O1').waitFor()
    await drop()
    const { news } = await (await told).json()
    assert.ok(news.picture.cards.length <= 3, `${news.picture.cards.length} cards were told`)
    assert.ok(news.picture.cards.some(({ verb }) => verb === 'Modernise'))
    await card('Modernise').waitFor()
    await inLane('Modernise').waitFor({ state: 'detached' })
    assert.match(await page.locator('.map [aria-current=true]').innerText(), /Modernise/)
    await serves('Modernise', ['scheme lead time'])
  })

  it('makes the board read its picture once, and not again when one comes back to it', async () => {
    await toBoard()
    await card('waiting time').click()
    const seen = await latePicture(600)
    /** Until nothing was asked for longer than it ever waits for a next edit. */
    const quiet = async () => {
      for (let n = 0, before = 0; n < 12; n += 1) {
        await page.waitForTimeout(100)
        if (seen.came !== seen.asked || seen.asked !== before) n = 0
        before = seen.asked
      }
      return { ...seen }
    }
    await inLane('Modernise').click()
    await press('l', 'Enter')
    await inLane('Modernise').waitFor({ state: 'detached' })
    assert.equal((await quiet()).asked, 1)
    await press('g', 'c')
    await page.waitForSelector('[role=grid]')
    // The inspector beside the sheet has a picture of its own.
    const there = (await quiet()).asked
    await press('g', 'b')
    await card('waiting time').waitFor()
    assert.equal((await quiet()).asked, there, 'nothing was changed meanwhile')
  })

  it('opens what is folded, so that what was put under it is in sight', async () => {
    await toBoard()
    await card('scheme lead time').click()
    await press(' ')
    await page.locator('.ground .pill.folded').waitFor()
    await lift(inLane('Modernise'))
    await over(card('scheme lead time'))
    await tag('Align to Network renewal, O1').waitFor()
    await drop()
    await card('Modernise').waitFor()
    await page.waitForFunction(() => {
      const ground = document.querySelector('.ground').getBoundingClientRect()
      const box = document.querySelector('.ground [aria-current=true]')?.getBoundingClientRect()
      return box && box.top >= ground.top && box.bottom <= ground.bottom + 1
    })
    await serves('Modernise', ['scheme lead time'])
  })
})

describe('the board from afar', () => {
  it('folds and opens what is pointed at, with the focus on a card', async () => {
    await toBoard()
    await card('on-time deliveries').click()
    await goFar()
    await press('Home')
    const { x, y } = await page.locator('.ground').boundingBox()
    await page.mouse.move(x + 4, y + 4)
    // As large as it is near, and at the card.
    await page.waitForFunction(() => document.querySelectorAll('.ground .pill').length === 1)
    const own = await pills().first().boundingBox()
    assert.ok(own.height >= 17 && own.width >= 30)
    assert.match(await pills().first().locator('.spoken').textContent(), /Fold what serves Increase on-time deliveries/)
    const pressPill = async () => {
      const box = await pills().first().boundingBox()
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    }
    await pressPill()
    await page.locator('.ground .pill.folded').waitFor()
    assert.ok(await page.evaluate(() => document.activeElement.closest('.ground [data-card]')), 'the keys go on')
    assert.equal(await page.locator('[data-pane=inspector]').count(), 0)
    await pressPill()
    await page.locator('.ground .pill.folded').waitFor({ state: 'detached' })
  })

  it('shows the pill of whatever card the pointer is on', async () => {
    await toBoard()
    await card('scheme lead time').click()
    await goFar()
    const at = await placeOf('scheme lead time')
    await press('Home')
    const { x, y } = await page.locator('.ground').boundingBox()
    await page.mouse.move(x + 4, y + 4)
    await page.waitForFunction(() => document.querySelectorAll('.ground .pill').length === 1)
    await page.mouse.move(at.x, at.y)
    await page.waitForFunction(() => document.querySelectorAll('.ground .pill').length === 2)
    await page.mouse.move(at.right + 6, at.y, { steps: 3 })
    await page.waitForFunction(() => document.querySelectorAll('.ground .pill').length === 2)
    await page.mouse.click(at.right + 6, at.y)
    await page.waitForFunction(() => document.querySelector('.ground .pill.folded'))
    assert.match(await page.locator('.ground .pill.folded .spoken').textContent(), /scheme lead time/)
    await page.mouse.move(x + 4, y + 4)
    await page.waitForFunction(() => document.querySelectorAll('.ground .pill').length === 1)
  })
})

describe('a press on empty ground', () => {
  it('leaves the keys with the cards, and the view where it is', async () => {
    await toBoard()
    await card('on-time deliveries').click()
    const { x, y, width, height } = await page.locator('.ground').boundingBox()
    const onCard = () => page.waitForFunction(() => document.activeElement?.closest('.ground [data-card]'))
    const at = () => page.locator('.world').evaluate((one) => one.style.transform)
    await page.mouse.click(x + 10, y + height - 10)
    await onCard()
    await press('/')
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await page.mouse.move(x + width / 2, y + 200)
    const first = await at()
    await page.mouse.wheel(0, 400)
    await page.waitForFunction((then) => document.querySelector('.world').style.transform !== then, first)
    await page.waitForTimeout(100)
    const before = await at()
    await page.mouse.click(x + 10, y + height - 10)
    await onCard()
    assert.equal(await at(), before)
    // From afar every card is ground, and one that is lifted and let go leaves them as well.
    await goFar()
    const place = await placeOf('on-time deliveries')
    await page.mouse.move(place.x, place.y)
    await page.mouse.down()
    await page.mouse.move(place.x + 30, place.y + 30, { steps: 3 })
    await page.locator('.lifted').waitFor()
    await press('Escape')
    await page.mouse.up()
    await onCard()
    await press('+')
    await page.waitForFunction(() => !document.querySelector('.ground > canvas'))
  })
})

describe('the middle button', () => {
  it('moves the board from a card as well, and neither chooses nor lifts it', async () => {
    await open({ height: 700 })
    await toBoard()
    await card('on-time deliveries').click()
    const before = await card('waiting time').boundingBox()
    await page.mouse.move(before.x + 100, before.y + 40)
    await page.mouse.down({ button: 'middle' })
    await page.mouse.move(before.x + 40, before.y - 60, { steps: 5 })
    await page.waitForFunction((y) => [...document.querySelectorAll('.ground [data-card]')].find((one) => one.textContent.includes('waiting time')).getBoundingClientRect().y < y - 60, before.y)
    await page.mouse.up({ button: 'middle' })
    assert.equal(await page.locator('.lifted').count(), 0)
    assert.match(await page.locator('.map [aria-current=true]').innerText(), /on-time deliveries/)
    await page.mouse.move(before.x + 100, before.y + 100)
    await page.waitForFunction(() => !document.querySelector('.ground.held'))
  })
})

describe('a card that is dragged', () => {
  it('is not dropped on what lies under the inspector, and goes on beside it', async () => {
    await open({ width: 1100 })
    await toBoard()
    await card('scheme lead time').click()
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-pane=inspector]'))
    const over = await page.locator('[data-pane=inspector]').boundingBox()
    await lift(card('scheme lead time'))
    // Something that could be aimed at lies there.
    const under = await page.evaluate((left) => {
      const found = [...document.querySelectorAll('.ground [data-card]')].map((one) => one.getBoundingClientRect()).find(({ x, right, y }) => x > left - 200 && right > left + 60 && y > 150 && y < 600)
      return found && { x: Math.max(found.x, left) + 40, y: found.y + 40 }
    }, over.x)
    assert.ok(under, 'a card under the inspector')
    await page.mouse.move(under.x, under.y, { steps: 4 })
    await page.waitForTimeout(200)
    assert.equal(await page.locator('.map .tag').count(), 0)
    await page.mouse.move(...(await middle(card('on-time deliveries'))), { steps: 4 })
    await tag('PMO, O1').waitFor()
    await press('Escape')
    await page.mouse.up()
  })
})

describe('the bar of the board', () => {
  it('keeps a list at its button when that goes into the menu and comes out again', async () => {
    await open({ width: 1900 })
    await toBoard()
    await page.locator('[data-asks=level] > button').first().click()
    await page.getByRole('combobox', { name: 'Levels' }).waitFor()
    const beside = (asks) =>
      page.waitForFunction((name) => {
        const button = document.querySelector(`[data-asks="${name}"] > button`)?.getBoundingClientRect()
        const panel = document.querySelector('[popover]:popover-open')?.getBoundingClientRect()
        return button && panel && Math.abs(panel.top - button.bottom - 6) < 2 && panel.left <= button.right && panel.right >= button.left
      }, asks)
    await beside('level')
    await page.setViewportSize({ width: 1300, height: 900 })
    await page.locator('[data-asks=level]').waitFor({ state: 'detached' })
    await beside('more')
    await press('ArrowDown', 'Enter')
    await page.locator('[data-asks=more].active').waitFor()
    await beside('more')
    await page.setViewportSize({ width: 1900, height: 900 })
    await page.locator('[data-asks=level]').waitFor()
    await beside('level')
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.closest('[data-asks=level]'))
  })
})

describe('the board before a room', () => {
  it('has no commands of the cards in its palette, and has them again after', async () => {
    await toBoard()
    const listed = async (words) => {
      await press('Control+k')
      await page.getByRole('combobox').first().waitFor()
      await page.keyboard.type(words)
      await page.waitForTimeout(150)
      const found = await page.locator('[role=option]').allInnerTexts()
      await press('Escape')
      return found.join('\n')
    }
    assert.match(await listed('fit the board'), /fit the board/i)
    await press('F11')
    await page.waitForSelector('.stage')
    assert.doesNotMatch(await listed('fit the board'), /fit the board/i)
    assert.doesNotMatch(await listed('filter'), /filter/i)
    await press('Escape')
    await page.waitForSelector('.ground')
    assert.match(await listed('fit the board'), /fit the board/i)
  })
})
