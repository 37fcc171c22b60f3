// Aligning on the board by a card that is dragged, in a browser on the real core.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bridge, open, page, press, setStage, toast } from './stage.mjs'
import { card, cascade, drop, first, inLane, keyResults, lift, middle, over, serves, tag, toBoard } from './aligning.mjs'

setStage(['--example'])

describe('a card dragged by the mouse', () => {
  it('is aligned to the card it is dropped on, in one step that undo takes back whole', async () => {
    await toBoard()
    const before = await cascade()
    await lift(inLane('Modernise'))
    await over(card('scheme lead time'))
    await page.getByText('Moving Modernise the document archive').waitFor()
    await tag('Align to Network renewal, O1').waitFor()
    await page.getByText('Lands here, in Teams').waitFor()
    await drop()
    await toast('Aligned “Modernise the document archive” to “Shorten scheme lead time”').waitFor()
    await card('Modernise').waitFor()
    await inLane('Modernise').waitFor({ state: 'detached' })
    await serves('Modernise', ['scheme lead time'])
    assert.match(await page.locator('.map [aria-current=true]').innerText(), /Modernise/, 'it stays chosen')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await inLane('Modernise').waitFor()
    assert.deepEqual(await cascade(), before)
  })

  it('lands where the tag and the dashed place said', async () => {
    await toBoard()
    await lift(inLane('Simplify'))
    await over(card('on-time deliveries'))
    await page.locator('.land').waitFor()
    const place = await page.locator('.land').boundingBox()
    const [, above] = await middle(card('slippage earlier'))
    await drop()
    await card('Simplify').waitFor()
    await page.waitForFunction(() => document.querySelector('.map [aria-current=true]')?.textContent.includes('Simplify'))
    const landed = await card('Simplify').boundingBox()
    assert.equal(Math.round(landed.x), Math.round(place.x), 'in the column it said')
    assert.ok(place.y > above && landed.y > (await middle(card('slippage earlier')))[1], 'behind those of units before its own')
  })

  it('is refused what would close a circle, with the way round in the tag', async () => {
    await toBoard()
    const before = await cascade()
    await lift(card('on-time deliveries'))
    await over(card('slippage earlier'))
    const why = 'An objective cannot support itself, even through others: Increase on-time deliveries serves Catch slippage earlier serves Increase on-time deliveries.'
    await tag(why).waitFor()
    assert.ok((await page.locator('.veil').getAttribute('d')).length > 0, 'what cannot be served is dimmed')
    await drop()
    await toast(why).waitFor()
    assert.deepEqual(await cascade(), before)
    assert.equal(await page.locator('.veil').count(), 0)
  })

  it('gets a second parent with Alt, which may be pressed on the way', async () => {
    await toBoard()
    const before = await cascade()
    await lift(card('waiting time'))
    await over(card('scheme lead time'))
    await tag('Align to Network renewal, O1').waitFor()
    await page.keyboard.down('Alt')
    await tag('Second parent: Network renewal, O1').waitFor()
    await page.keyboard.up('Alt')
    await tag('Align to Network renewal, O1').waitFor()
    await page.keyboard.down('Alt')
    await tag('Second parent').waitFor()
    await drop()
    await page.keyboard.up('Alt')
    await serves('waiting time', [first, 'scheme lead time'])
    await toast('Aligned').waitFor()
    await press('Control+z')
    await serves('waiting time', [first])
    assert.deepEqual(await cascade(), before)
  })

  it('turns the link it has when it is put elsewhere, and keeps how it counts', async () => {
    await open({ width: 1720 })
    await toBoard()
    const { links, cards } = await cascade()
    const from = cards.find(({ laddered, parents, subject }) => laddered && parents.length === 1 && /slippage/.test(subject))
    const before = links.find((link) => link.from === from.id)
    await lift(card(from.subject))
    await over(card('waiting time'))
    await tag('Align to Resource planning, O1').waitFor()
    await drop()
    await toast('Aligned').waitFor()
    const after = (await cascade()).links.find(({ id }) => id === before.id)
    assert.equal(after.origin, 'laddered')
    assert.notEqual(after.to_card, before.to_card)
  })

  it('serves nothing once it is dropped into the lane', async () => {
    await toBoard()
    await lift(card('waiting time'))
    const [x, y] = await middle(page.locator('.lane h2'))
    await page.mouse.move(x, y, { steps: 4 })
    await tag('Serves nothing').waitFor()
    await drop()
    await toast('Took “Cut waiting time” off what it served').waitFor()
    await inLane('waiting time').waitFor()
    await serves('waiting time', [])
  })

  it('serves a key result of the card it rests on', async () => {
    await toBoard()
    await lift(inLane('Modernise'))
    await over(card('on-time deliveries'))
    await tag('Align to PMO, O1').waitFor()
    await keyResults().first().waitFor()
    assert.equal(await keyResults().count(), 3)
    await over(keyResults().nth(1))
    await tag('Align to PMO, O1, KR 1.2').waitFor()
    await drop()
    await serves('Modernise', ['Days a planned resource is unavailable'])
  })

  it('is let go by Esc, and nothing happened', async () => {
    await toBoard()
    const before = await cascade()
    await lift(inLane('Modernise'))
    await over(card('on-time deliveries'))
    await tag('Align to PMO, O1').waitFor()
    await press('Escape')
    await page.locator('.lifted').waitFor({ state: 'detached' })
    await page.mouse.up()
    assert.equal(await page.locator('.tag').count(), 0)
    assert.deepEqual(await cascade(), before)
    await card('on-time deliveries').click()
    assert.match(await page.locator('.map [aria-current=true]').innerText(), /on-time deliveries/, 'and a click is a click')
  })

  it('is let go where the pointer is taken away', async () => {
    await toBoard()
    const before = await cascade()
    await lift(inLane('Modernise'))
    await over(card('on-time deliveries'))
    await tag('Align to PMO, O1').waitFor()
    // What a system does that takes the pointer for itself: no mouse can be made to.
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true })))
    await page.locator('.lifted').waitFor({ state: 'detached' })
    await page.mouse.up()
    assert.deepEqual(await cascade(), before)
  })

  it('moves the board while it is held at an edge', async () => {
    await toBoard()
    await lift(inLane('Modernise'))
    const { x, y, width, height } = await page.locator('.ground').boundingBox()
    await page.mouse.move(x + width / 2, y + height - 12, { steps: 4 })
    await page.waitForFunction(([top, bottom]) => {
      const found = [...document.querySelectorAll('.map .ground [data-card]')].find((one) => one.textContent.includes('stakeholder'))
      const box = found?.getBoundingClientRect()
      return box && box.top > top && box.bottom < bottom - 60
    }, [y, y + height])
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
    await over(card('stakeholder'))
    await tag('Align to PMO, O3').waitFor()
    await drop()
    await card('Modernise').waitFor()
    await serves('Modernise', [(await cascade()).cards.find(({ place }) => place === 'PMO, O3').subject])
  })

  for (const times of [3, 6]) {
    it(`is dragged the same when the board is ${times} steps smaller`, async () => {
      await toBoard()
      for (let n = 0; n < times; n += 1) await press('-')
      await lift(inLane('Modernise'))
      // Far away the cards are one picture: the head says where their column is.
      const [x] = await middle(page.locator('.heads .head', { hasText: 'Portfolio and programmes' }))
      const { y, height } = await page.locator('.ground').boundingBox()
      for (let at = y + 2; at < y + height; at += 5) {
        await page.mouse.move(x, at)
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
        if (await tag('Align to PMO, O1').count()) break
      }
      await tag('Align to PMO, O1').waitFor()
      await drop()
      await serves('Modernise', ['on-time deliveries'])
    })
  }

  it('changes places with another of its canvas when it is dropped between them', async () => {
    const { links, cards } = await cascade()
    const second = cards.find(({ place }) => place === 'Delivery assurance, O2')
    const to = { kind: 'objective', id: cards.find(({ place }) => place === 'PMO, O1').id }
    const link = links.find(({ from }) => from === second.id)
    await bridge.call('edit', { edit: { edit: 'set_alignment', id: link.id, set: { field: 'serves', to } }, shown: null })
    await open()
    await toBoard()
    await lift(card(second.subject))
    const first = await card('slippage earlier').boundingBox()
    await page.mouse.move(first.x + 100, first.y - 2, { steps: 4 })
    await tag('Move before Delivery assurance, O1').waitFor()
    await drop()
    await toast('Moved').waitFor()
    await page.waitForFunction((words) => [...document.querySelectorAll('.map .ground [data-card]')].find((one) => one.textContent.includes(words))?.textContent.includes('Delivery assurance, O1'), second.subject)
    // And by keys back again.
    await page.waitForFunction(() => document.activeElement?.closest('.ground'))
    await card(second.subject).click()
    await press('Alt+ArrowDown')
    await page.waitForFunction((words) => [...document.querySelectorAll('.map .ground [data-card]')].find((one) => one.textContent.includes(words))?.textContent.includes('Delivery assurance, O2'), second.subject)
    await press('Alt+ArrowUp')
    await page.waitForFunction((words) => [...document.querySelectorAll('.map .ground [data-card]')].find((one) => one.textContent.includes(words))?.textContent.includes('Delivery assurance, O1'), second.subject)
    await press('Alt+ArrowUp')
    await toast('It stands alone here').waitFor()
  })
})
