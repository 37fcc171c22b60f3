// Aligning on the board in a browser on the real core: by a dragged card, by keys and from
// the menu of a card; what is refused, and undo of all of it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { realigning } from './realign.mjs'
import { bridge, open, page, press, setStage, toast, wear } from './stage.mjs'

setStage(['--example'])

const card = (words) => page.locator('.map .ground [data-card]', { hasText: words })
const inLane = (words) => page.locator('.map .lane [data-card]', { hasText: words })
const tag = (words) => page.locator('.map .tag', { hasText: words })
const keyResults = () => page.getByRole('list', { name: 'Key results' }).getByRole('listitem')

async function toBoard() {
  await press('g', 'b')
  await card('on-time deliveries').waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('.ground'))
}

async function cascade() {
  const started = await bridge.call('start')
  return bridge.call('cascade', { cycle: started.file.page.cycle })
}

/** What a card serves, as `Increase on-time deliveries` or a key result's number. */
async function servedBy(words) {
  const picture = await cascade()
  const from = picture.cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(words))
  return from.parents.map(({ id }) => {
    const on = picture.cards.find((one) => one.id === id)
    const keyResult = picture.cards.flatMap((one) => one.key_results).find((one) => one.id === id)
    return on ? on.subject : (keyResult?.title ?? picture.bands.find((one) => one.id === id).code)
  })
}

/** Waits until the core has it, however late the page says so. */
async function serves(words, expected) {
  let now
  for (let tries = 0; tries < 100; tries += 1) {
    now = await servedBy(words)
    if (JSON.stringify(now) === JSON.stringify(expected)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  assert.deepEqual(now, expected)
}

/** What `Cut waiting time` serves in the example. */
const first = 'Non-productive hours, reduction'

const middle = async (what) => {
  await what.waitFor()
  const { x, y, width, height } = await what.boundingBox()
  return [x + width / 2, y + height / 2]
}

async function lift(what) {
  const [x, y] = await middle(what)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 3, y)
  assert.equal(await page.locator('.lifted').count(), 0, 'a hand that trembles lifts nothing')
  await page.mouse.move(x + 12, y - 6, { steps: 2 })
  await page.locator('.lifted').waitFor()
}

async function over(what) {
  const [x, y] = await middle(what)
  await page.mouse.move(x, y, { steps: 4 })
}

async function drop() {
  await page.mouse.up()
  await page.locator('.lifted').waitFor({ state: 'detached' })
}

async function align(words, to, edit = {}) {
  const picture = await cascade()
  const named = (part) => picture.cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(part)).id
  const whole = { edit: 'align', id: crypto.randomUUID(), objective: named(words), to: { kind: 'objective', id: named(to) }, origin: 'cascaded', strength: 'contributes', ...edit }
  const edited = await bridge.call('edit', { edit: whole, shown: null })
  assert.ok(edited.changes, JSON.stringify(edited))
}

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

/** Presses a key until the tag says this, each time once it says what the last one came to. */
async function walkTo(key, words, most = 12) {
  for (let n = 0; n < most; n += 1) {
    const before = await page.locator('.map .tag').innerText()
    if (before.includes(words)) return
    await press(key)
    await page.waitForFunction((said) => document.querySelector('.map .tag')?.innerText !== said, before)
  }
}

describe('aligning by keys', () => {
  const begin = async (what, key = 'l') => {
    await what.click()
    await press(key)
    await page.locator('.keybar').waitFor()
  }

  it('begins with L, walks with arrows and is done by Enter', async () => {
    await toBoard()
    const before = await cascade()
    await begin(inLane('Modernise'))
    await tag('Align to').waitFor()
    await walkTo('ArrowUp', 'Align to PMO, O1')
    await page.waitForFunction(() => [...document.querySelectorAll('[aria-live]')].some((one) => /Align to PMO, O1\. Increase on-time deliveries/.test(one.textContent)), undefined, { timeout: 5000 })
    await press('ArrowLeft')
    await tag('Align to S1').waitFor()
    await press('ArrowRight')
    await tag('Align to PMO, O1').waitFor()
    await press('Enter')
    await card('Modernise').waitFor()
    await serves('Modernise', ['on-time deliveries'])
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Modernise') && document.activeElement.closest('.ground'))
    await press('Control+z')
    await inLane('Modernise').waitFor()
    assert.deepEqual(await cascade(), before)
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Modernise') && document.activeElement.closest('.lane'))
  })

  it('chooses a key result by its digit, and the card again by the same', async () => {
    await toBoard()
    await begin(inLane('Modernise'))
    await tag('Align to').waitFor()
    await walkTo('ArrowUp', 'Align to PMO, O1')
    await press('2')
    await tag('Align to PMO, O1, KR 1.2').waitFor()
    await press('2')
    await tag('KR 1.2').waitFor({ state: 'detached' })
    await press('2', 'Enter')
    await serves('Modernise', ['Days a planned resource is unavailable'])
  })

  it('skips what cannot be served, and says why to whoever goes there with Shift', async () => {
    await toBoard()
    const before = await cascade()
    await begin(card('on-time deliveries'))
    await tag('Align to').waitFor()
    await press('ArrowRight')
    await tag('Align to').waitFor()
    await walkTo('Shift+ArrowRight', 'Delivery assurance', 1)
    await walkTo('Shift+ArrowUp', 'An objective cannot support itself')
    await tag('An objective cannot support itself, even through others').waitFor()
    await press('Enter')
    await toast('An objective cannot support itself, even through others').waitFor()
    await press('Escape')
    await page.locator('.keybar').waitFor({ state: 'detached' })
    assert.deepEqual(await cascade(), before)
  })

  it('adds a second parent with Alt L, and L changes one’s mind', async () => {
    await toBoard()
    await begin(card('waiting time'), 'Alt+l')
    await tag('Second parent: ').waitFor()
    await press('l')
    await tag('Second parent: ').waitFor({ state: 'detached' })
    await press('l')
    await walkTo('ArrowDown', 'Network renewal, O1')
    await tag('Second parent: Network renewal, O1').waitFor()
    await press('Enter')
    await serves('waiting time', [first, 'scheme lead time'])
  })

  it('reaches the lane below everything', async () => {
    await toBoard()
    await begin(card('waiting time'))
    await tag('Align to').waitFor()
    await walkTo('ArrowDown', 'Serves nothing')
    await tag('Serves nothing').waitFor()
    await press('Enter')
    await serves('waiting time', [])
    await inLane('waiting time').waitFor()
  })

  it('is done by pointing as well, and left by Esc', async () => {
    await toBoard()
    await begin(inLane('Modernise'))
    await card('on-time deliveries').click()
    await serves('Modernise', ['on-time deliveries'])
    await begin(card('Modernise'))
    await press('Escape')
    await page.locator('.keybar').waitFor({ state: 'detached' })
    assert.match(await page.locator('.map [aria-current=true]').innerText(), /Modernise/)
  })
})

describe('the menu of a card', () => {
  const item = (name) => page.getByRole(/^(Contr|Supp|Casc|Ladd|Shared)/.test(name) ? 'menuitemradio' : 'menuitem', { name })

  it('opens by right click and by keys, and takes a card off one of its parents', async () => {
    await toBoard()
    await card('slippage earlier').click({ button: 'right' })
    await item('Take off PMO, O2').click()
    await serves('slippage earlier', ['on-time deliveries'])
    await page.waitForFunction(() => document.activeElement?.textContent.includes('slippage earlier'))
    await press('Shift+F10')
    await item('Take off PMO, O1').waitFor()
    // Taking it off its only one says the same.
    await item('Serve nothing').waitFor({ state: 'detached' })
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.textContent.includes('slippage earlier'))
  })

  it('says how a link counts and where it came from, and changes it', async () => {
    await toBoard()
    await card('waiting time').click()
    await press('Shift+F10')
    assert.equal(await item('Cascaded').getAttribute('aria-checked'), 'true')
    await item('Laddered').click()
    await toast('Undo').waitFor()
    await press('Shift+F10')
    await item('Laddered').waitFor()
    await page.waitForFunction(() => document.querySelector('[role=menuitemradio][aria-checked=true]'))
    await item('Supports').click()
    const link = async () => {
      const { links, cards } = await cascade()
      return links.find(({ from }) => from === cards.find(({ subject }) => subject === 'waiting time').id)
    }
    for (let tries = 0; tries < 100 && (await link()).strength !== 'supports'; tries += 1) await page.waitForTimeout(50)
    const { origin, strength } = await link()
    assert.deepEqual({ origin, strength }, { origin: 'laddered', strength: 'supports' })
  })

  it('begins to align, as the palette does', async () => {
    await toBoard()
    await inLane('Modernise').click({ button: 'right' })
    await item('Align to…').click()
    await tag('Align to').waitFor()
    await press('Escape')
    await press('Control+k')
    await page.getByRole('combobox').fill('Align to')
    await page.getByRole('option', { name: 'Align to' }).first().click()
    await tag('Align to').waitFor()
  })
})

describe('a file that cannot be written to', () => {
  it('refuses to align with the words it refuses everything with', async () => {
    await toBoard()
    await page.route('**/call/start', async (route) => {
      const answer = await (await route.fetch()).json()
      answer.file.read_only = { reason: 'folder', message: 'This folder is read only. Save a copy to write.' }
      await route.fulfill({ json: answer })
    })
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await toBoard()
    const before = await cascade()
    await inLane('Modernise').click()
    await press('l')
    await toast('read only').waitFor()
    assert.equal(await page.locator('.keybar').count(), 0)
    const [x, y] = await middle(inLane('Modernise'))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y - 80, { steps: 4 })
    await toast('read only').waitFor()
    assert.equal(await page.locator('.lifted').count(), 0)
    await page.mouse.up()
    assert.deepEqual(await cascade(), before)
  })
})

describe('aligning for everybody', () => {
  it('has no serious finding of axe in any theme', async () => {
    for (const theme of ['light', 'dark', 'projector']) {
      await wear(theme)
      await open()
      await toBoard()
      await card('waiting time').click()
      await press('Shift+F10')
      await page.getByRole('menu').waitFor()
      assert.deepEqual(await seriousFindings(page), [], `${theme}, menu`)
      await press('Escape')
      await page.waitForFunction(() => document.activeElement?.closest('.ground'))
      await press('l')
      await tag('Align to').waitFor()
      await press('2')
      await tag('KR 1.2').waitFor()
      assert.deepEqual(await seriousFindings(page), [], `${theme}, aligning`)
    }
  })
})

describe('a whole re-alignment', () => {
  const hand = {
    cascade,
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    until: async (body, what) => {
      const value = await page.waitForFunction(`(() => { ${body} })()`).catch(() => assert.fail(`waited in vain for ${what}`))
      return value.jsonValue()
    },
    press,
    move: ([x, y]) => page.mouse.move(x, y, { steps: 5 }),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    hold: (key) => page.keyboard.down(key),
    letGo: (key) => page.keyboard.up(key),
    clickUndo: () => page.locator('header').getByRole('button', { name: /^Undo/ }).click(),
  }

  it('is done by mouse alone, and undone', async () => {
    await page.getByRole('link', { name: 'Board' }).click()
    await card('on-time deliveries').waitFor()
    await realigning(hand).byMouse()
  })

  it('is done by keyboard alone, and undone', async () => {
    await toBoard()
    await realigning(hand).byKeys()
  })
})
