// Aligning on the board in a browser on the real core: by keys and from the menu of a card; what
// is refused, and undo of all of it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { realigning } from './realign.mjs'
import { open, page, press, setStage, toast, wear } from './stage.mjs'
import { card, cascade, first, inLane, middle, serves, tag, toBoard } from './aligning.mjs'

setStage(['--example'])

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
