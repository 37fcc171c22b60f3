// The ground of the board in a browser on the real core: near and from afar, the small map,
// what is folded away, the lineage alone, and thousands of cards.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge, target } from './bridge.mjs'
import { bridge, leave, open, page, press, setStage, wear } from './stage.mjs'
import { removeFolder } from '../folder.mjs'

setStage(['--example'])

const card = (words) => page.locator('.ground [data-card]', { hasText: words })
const chosen = () => page.locator('.ground [aria-current=true]')
const cards = () => page.locator('.ground [data-card]')
const ground = () => page.locator('.ground').boundingBox()
const isFar = () => page.waitForSelector('.ground > canvas')

async function toBoard() {
  await press('g', 'b')
  await page.waitForFunction(() => document.activeElement?.closest('.ground'))
}

/** Draws it smaller until it is one picture. */
async function goFar(times = 5) {
  for (let n = 0; n < times; n += 1) await press('-')
  await isFar()
}

/** How many different colours a part of the picture has, of so many places looked at. */
const coloursOn = (which) =>
  page.evaluate((selector) => {
    const canvas = document.querySelector(selector)
    const { width, height } = canvas
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    const seen = new Set()
    for (let at = 0; at < data.length; at += 4 * 7) if (data[at + 3] > 0) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`)
    return seen.size
  }, which)

/** Where a card stands on the screen while it is part of the picture. */
async function placeOf(words) {
  await card(words).waitFor()
  return card(words).evaluate((one) => {
    const world = one.closest('.world')
    const { left, top } = one.closest('.place').style
    const { x, y } = world.getBoundingClientRect()
    const ground = one.closest('.ground').getBoundingClientRect()
    return { left: Number.parseFloat(left), top: Number.parseFloat(top), fromX: x - ground.x, fromY: y - ground.y }
  })
}

describe('the board near and from afar', () => {
  it('is cards above 40% and one picture below, which is not empty in any theme', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await toBoard()
      assert.ok((await cards().count()) > 5)
      assert.equal(await page.locator('.ground > canvas').count(), 0)
      await goFar()
      assert.equal(await cards().count(), 1, 'only the card with the focus stays one')
      assert.ok((await coloursOn('.ground > canvas')) > 6, theme)
      assert.deepEqual(await seriousFindings(page), [], theme)
      for (let n = 0; n < 6; n += 1) await press('-')
      assert.ok((await coloursOn('.ground > canvas')) > 4, `${theme}, without words`)
    }
  })

  it('takes the colours of another theme at once', async () => {
    await toBoard()
    await goFar()
    const middle = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('.ground > canvas')
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        let light = 0
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) light = Math.max(light, data[at] + data[at + 1] + data[at + 2])
        return light
      })
    assert.ok((await middle()) > 700, 'white cards')
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
    await page.waitForFunction(() => {
      const canvas = document.querySelector('.ground > canvas')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      let count = 0
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && data[at] > 250) count += 1
      return count < 50
    })
  })

  it('is gone over by keys from afar too, with the focus on the card', async () => {
    await toBoard()
    await goFar()
    await press('Home', 'ArrowRight')
    await page.waitForFunction(() => document.activeElement?.textContent.includes('on-time deliveries'))
    assert.match(await chosen().locator('.spoken').innerText(), /on-time deliveries/)
    await press('ArrowRight', '+', '+', '+')
    await page.waitForFunction(() => !document.querySelector('.ground > canvas'))
    assert.match(await page.locator('.ground [data-card]:focus').innerText(), /waiting time/)
  })

  it('takes a click on the picture as one on the card, and a drag as none', async () => {
    await toBoard()
    const place = await placeOf('slippage earlier')
    await card('on-time deliveries').click()
    await goFar()
    const zoom = await page.locator('.world').evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a)
    const box = await ground()
    const from = await page.locator('.world').evaluate((one) => new DOMMatrix(getComputedStyle(one).transform))
    const at = { x: box.x + from.e + (place.left + 130) * zoom, y: box.y + from.f + (place.top + 40) * zoom }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 60, at.y + 30, { steps: 4 })
    await page.mouse.up()
    assert.match(await chosen().innerText(), /on-time deliveries/, 'a drag chooses nothing')
    await page.mouse.click(at.x, at.y)
    await page.waitForFunction(() => document.activeElement?.textContent.includes('slippage earlier'))
    assert.equal(await cards().count(), 1)
  })

  it('brings a card into sight that Tab comes to', async () => {
    await toBoard()
    await page.locator('.ground').hover()
    await page.mouse.wheel(0, 3000)
    await page.waitForFunction(() => !document.querySelector('.world').style.transform.includes(', 0px)'))
    await page.getByRole('button', { name: 'Zoom in' }).focus()
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => document.activeElement?.closest('.ground'))
    const [box, one] = [await ground(), await page.locator('.ground [data-card]:focus').boundingBox()]
    assert.ok(one.y >= box.y && one.y + one.height <= box.y + box.height)
  })
})

describe('the small map', () => {
  it('shows the whole board, and goes where one points', async () => {
    await toBoard()
    const map = page.locator('.small')
    assert.ok((await coloursOn('.small canvas')) >= 1)
    const { x, y, width, height } = await map.boundingBox()
    const frame = () => page.locator('.small i').boundingBox()
    const before = await frame()
    await page.mouse.click(x + width - 20, y + height - 10)
    await page.waitForFunction((top) => document.querySelector('.small i').getBoundingClientRect().y > top + 5, before.y)
    const there = await frame()
    assert.ok(there.x > before.x)
    await page.mouse.move(x + width - 20, y + height - 10)
    await page.mouse.down()
    await page.mouse.move(x + 5, y + 5, { steps: 5 })
    await page.mouse.up()
    await page.waitForFunction((top) => Math.abs(document.querySelector('.small i').getBoundingClientRect().y - top) < 2, before.y)
  })

  it('gives way in a small window', async () => {
    await open({ width: 1440, height: 600 })
    await toBoard()
    await page.locator('.small').waitFor({ state: 'hidden' })
  })
})

describe('what is folded away', () => {
  it('stands as a stack with how much it is, and a line that sums it up', async () => {
    await toBoard()
    const { cascade } = await picture()
    const folded = cascade.cards.find(({ subject }) => subject === 'scheme lead time')
    await card('scheme lead time').click()
    await press(' ')
    await card('scheme lead time').locator('.sum').waitFor()
    const below = allBelow(cascade, folded.id)
    const on = (level) => below.filter((one) => one.level === level.id).length
    const said = cascade.levels.filter(on).map((level) => `${on(level)} ${level.one.toLowerCase()}`)
    const sum = await card('scheme lead time').locator('.sum').innerText()
    assert.match(sum, new RegExp(`^${said.join(', ')} objectives`))
    const risk = below.filter(({ status }) => status === 'at_risk').length
    assert.match(sum, new RegExp(`\\n${risk}\\n`))
    const pill = page.getByRole('button', { name: `Unfold ${below.length} below Shorten scheme lead time` })
    const beside = cascade.links.filter((link) => link.to_card === folded.id).length
    assert.equal(await pill.locator('[aria-hidden]').innerText(), `+ ${beside}`)
    assert.deepEqual(await seriousFindings(page), [])
    await pill.click()
    await card('scheme lead time').locator('.sum').waitFor({ state: 'detached' })
  })

  it('leaves the card that is folded where it is on the screen', async () => {
    await toBoard()
    await page.locator('.ground').hover()
    await page.mouse.wheel(0, 700)
    await page.waitForFunction(() => !document.querySelector('.world').style.transform.includes(', 0px)'))
    await card('paper job sheets').click()
    const y = async () => (await card('paper job sheets').boundingBox()).y
    const before = await y()
    await press(' ')
    await page.waitForFunction(() => document.querySelector('.pill.folded'))
    assert.ok(Math.abs((await y()) - before) < 2, `${await y()} after ${before}`)
  })

  it('goes to its place in a moment, unless things are to stand still', async () => {
    const between = async () => {
      await toBoard()
      await card('on-time deliveries').click()
      return page.evaluate(async () => {
        const one = [...document.querySelectorAll('.ground .place')].find((place) => place.textContent.includes('contribution to'))
        const tops = new Set()
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }))
        const begun = performance.now()
        while (performance.now() - begun < 400) {
          await new Promise((done) => requestAnimationFrame(done))
          tops.add(Math.round(one.getBoundingClientRect().y))
        }
        return tops.size
      })
    }
    assert.ok((await between()) <= 2, 'at once')
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, motion: 'full' } })
    await open()
    assert.ok((await between()) > 2, 'over some frames')
  })
})

describe('the lineage alone', () => {
  it('stays when F lets all others step back, and Esc ends that', async () => {
    await toBoard()
    await card('slippage earlier').click()
    await press('f')
    await page.waitForSelector('.ground .card.dim')
    assert.equal(await card('slippage earlier').evaluate((one) => getComputedStyle(one).opacity), '1')
    assert.equal(await card('scheme lead time').evaluate((one) => getComputedStyle(one).opacity), '0.45')
    assert.equal(await card('Deliver what we promise').evaluate((one) => getComputedStyle(one).opacity), '1')
    await press('Escape')
    await page.waitForFunction(() => !document.querySelector('.ground .card.dim'))
    assert.match(await chosen().innerText(), /slippage earlier/)
  })
})

describe('a board of thousands', () => {
  it('opens, is folded and filtered, and draws only what is in sight', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'okr-many-'))
    const file = join(folder, 'many.okr')
    execFileSync(join(target, 'generate'), [file, 'cascade', '5000'])
    const many = await startBridge(['--file', file])
    try {
      await open({ on: many })
      await toBoard()
      await card('Strategic aim number 1').waitFor()
      assert.ok((await cards().count()) < 60, 'few of five thousand')
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End')
      await page.waitForFunction(() => document.activeElement?.closest('.ground'))
      const [box, one] = [await ground(), await chosen().boundingBox()]
      assert.ok(one.y > box.y && one.y + one.height <= box.y + box.height + 1, 'the last of a column is in sight')
      await goFar(12)
      assert.ok((await coloursOn('.ground > canvas')) > 4)
      await press('Control+0', '/')
      await page.keyboard.type('repairs done')
      await isFar()
      assert.ok((await coloursOn('.ground > canvas')) > 4)
    } finally {
      await leave(many)
      await removeFolder(folder)
    }
  })
})

async function picture() {
  return { cascade: await bridge.cascade() }
}

/** What serves a card at any distance, by the links the board hangs cards on. */
function allBelow(cascade, id) {
  const below = cascade.cards.filter((one) => cascade.links.some((link) => link.from === one.id && link.to_card === id))
  return below.flatMap((one) => [one, ...allBelow(cascade, one.id)])
}
