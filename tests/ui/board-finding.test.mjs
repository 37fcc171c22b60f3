// Finding the same thing on every face of the board, whatever hides it, in a browser on the
// real core.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startBridge } from './bridge.mjs'
import { isIn } from './linked.mjs'
import { bridge, leave, open, page, press, setStage, toast, verb } from './stage.mjs'

setStage(['--example'])

const chosen = (words) => page.locator('.board [data-card]:is([aria-current=true], [aria-selected=true])', { hasText: words })
const card = (words) => page.locator('.board .ground [data-card]', { hasText: words })
const focused = (words) => page.waitForFunction((text) => document.activeElement?.matches('[data-card]') && document.activeElement.textContent.includes(text), words)

async function toBoard() {
  await press('g', 'b')
  await card('Deliver what we promise').waitFor()
  await isIn('.ground')
}

async function pick(words) {
  await card(words).click({ position: { x: 60, y: 12 } })
  await chosen(words).waitFor()
}

async function toCanvas(words) {
  await press('g', 'c')
  await page.waitForFunction((text) => document.activeElement?.closest('[role=row]')?.textContent.includes(text), words)
}

async function filter(words) {
  await press('/')
  await page.keyboard.type(words)
  await press('Enter')
  await isIn('.ground')
}

/** A new file with one canvas; answers what adds an objective to it. */
async function newFile() {
  const own = await startBridge()
  await own.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
  const { canvas } = (await own.call('start')).file.page
  const add = (verb, subject) => own.call('edit', { edit: { edit: 'add_objective', id: crypto.randomUUID(), canvas, after: null, verb, subject, serves: null }, shown: null })
  return { own, add }
}

describe('what is chosen on the board', () => {
  it('is the card it was folded away under, and keys go on from there', async () => {
    await toBoard()
    await pick('slippage earlier')
    await page.locator('.ground .place', { hasText: 'on-time deliveries' }).locator('.pill').click()
    await chosen('on-time deliveries').waitFor()
    await toCanvas('Increase')
  })

  it('comes out of a fold when one goes there from the canvas', async () => {
    await toBoard()
    await pick('on-time deliveries')
    await pick('Deliver what we promise')
    await press(' ')
    await card('on-time deliveries').waitFor({ state: 'detached' })
    await press('g', 'c')
    await verb('Increase').first().click()
    await press('Escape')
    await press('g', 'b')
    await chosen('on-time deliveries').waitFor()
    await focused('on-time deliveries')
  })

  it('is named where the filter hides it, with the way to see it', async () => {
    await toBoard()
    await filter('waiting')
    await press('g', 'c')
    await verb('Raise').first().click()
    await press('Escape')
    await press('g', 'b')
    await toast('contribution to strategy is hidden by the filter').waitFor()
    await isIn('.ground')
    await page.getByRole('button', { name: 'Show all cards' }).click()
    await chosen('contribution to strategy').waitFor()
    await focused('contribution to strategy')
  })

  it('gives way to the card that has the focus, once a key is pressed on that', async () => {
    await toBoard()
    await pick('slippage earlier')
    await filter('waiting')
    await focused('Deliver what we promise')
    await press('ArrowRight')
    await chosen('on-time deliveries').waitFor()
    await press('Enter')
    await page.locator('[data-pane=inspector] h2', { hasText: 'on-time deliveries' }).waitFor()
  })

  it('leads out of the inspector by Esc though the filter hides it', async () => {
    await toBoard()
    await pick('slippage earlier')
    await press('Enter')
    await isIn('[data-pane=inspector]')
    await page.getByRole('searchbox').fill('waiting')
    await card('slippage earlier').waitFor({ state: 'detached' })
    await page.locator('[data-pane=inspector] [role=tab][aria-selected=true]').focus()
    await press('Escape')
    await isIn('.ground')
  })
})

describe('folding', () => {
  it('is nothing a filter leaves room for, which is said', async () => {
    await toBoard()
    await filter('waiting')
    assert.equal(await page.locator('.ground .pill').count(), 0)
    await press(' ')
    await toast('A filter shows all it finds').waitFor()
    await press('Escape')
    await card('slippage earlier').waitFor()
  })
})

describe('a presentation of the board', () => {
  for (const face of ['map', 'list']) {
    it(`gives the focus back to the ${face}, and hides nothing it says`, async () => {
      await toBoard()
      await pick('on-time deliveries')
      if (face === 'list') await press('t')
      await focused('on-time deliveries')
      await press('Control+z')
      await toast('Nothing to undo').waitFor()
      await press('F11')
      await page.locator('.stage [data-stage]').first().waitFor()
      assert.equal(await toast('Nothing to undo').count(), 0)
      await press('Escape')
      await focused('on-time deliveries')
    })
  }
})

describe('the list', () => {
  it('says what it says at its foot below every toast', async () => {
    await toBoard()
    await press('t')
    await page.getByRole('treegrid').waitFor()
    await press('Control+z')
    await toast('Nothing to undo').waitFor()
    await page.waitForFunction(() => {
      const [notes, why] = ['.notes .toast', '.list .why'].map((what) => document.querySelector(what)?.getBoundingClientRect())
      return notes && why && notes.bottom <= why.top
    })
  })
})

describe('one objective alone', () => {
  it('has nothing to serve, which is said on both faces, and no key for a second parent', async () => {
    const { own, add } = await newFile()
    try {
      await add('Moor', 'ships')
      await open({ on: own })
      await press('g', 'b')
      for (const go of [[], ['t']]) {
        await press(...go)
        await focused('Moor')
        await press('ArrowDown', 'l')
        await toast('There is nothing it could serve.').waitFor()
        await page.waitForFunction(() => !document.querySelector('.keybar'))
        await focused('Moor')
      }
    } finally {
      await leave(own)
    }
  })

  it('is called untitled where it has no words', async () => {
    const { own, add } = await newFile()
    try {
      await add('', '')
      await open({ on: own })
      await press('g', 'b')
      await card('Untitled').waitFor()
      await press('t')
      await page.locator('[role=treegrid] .subject', { hasText: 'Untitled' }).waitFor()
      await press('F11')
      await page.locator('.stage .title', { hasText: 'Untitled' }).waitFor()
      await press('Escape')
      await page.getByRole('radio', { name: 'People' }).click({ force: true })
      await page.locator('[data-thing]', { hasText: 'Untitled' }).waitFor()
    } finally {
      await leave(own)
    }
  })
})

describe('a draft', () => {
  it('is called one on every face', async () => {
    await toBoard()
    await page.locator('[data-pane=rail]').getByText('2027').click()
    const name = card('first month').locator('.spoken').first()
    await name.waitFor()
    assert.match(await name.innerText(), /Draft/)
    await card('first month').focus()
    await press('t')
    await page.locator('[role=treegrid] [data-card]', { hasText: 'first month' }).getByText('Draft').waitFor()
  })
})

describe('people', () => {
  it('stand in the list from the first look, where their page is shown', async () => {
    await toBoard()
    await page.getByRole('radio', { name: 'People' }).click({ force: true })
    const shown = page.locator('[data-holder][aria-current=true]')
    await shown.first().waitFor()
    assert.equal(await shown.first().isVisible(), true)
    assert.equal((await page.locator('[data-holding] h1').innerText()).trim(), (await shown.first().locator('.name').innerText()).trim())
  })
})
