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

describe('a filter or a grouping that takes the card with the focus', () => {
  it('leaves the focus on the board, however it comes and goes', async () => {
    await toBoard()
    await filter('waiting')
    await page.getByRole('button', { name: /^Clear/ }).click()
    await card('slippage earlier').waitFor()
    await isIn('.ground')
    await press('t')
    await page.getByRole('treegrid').waitFor()
    await isIn('[role=treegrid]')
    await press('Control+k')
    await page.getByRole('combobox').fill('Group by unit')
    await press('Enter')
    await page.locator('[role=treegrid] .unit').first().waitFor()
    await isIn('[role=treegrid]')
  })

  it('leaves strategic objectives to align to where rows stand unit by unit', async () => {
    await toBoard()
    await press('t')
    await page.getByRole('treegrid').waitFor()
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.locator('.popover button', { hasText: 'Group' }).click()
    await page.getByRole('menuitemradio', { name: 'Unit' }).click()
    await page.locator('[role=treegrid] .unit').first().waitFor()
    const rows = page.locator('[role=treegrid] [data-card]')
    assert.deepEqual(await rows.evaluateAll((all) => all.slice(0, 3).map((one) => one.querySelector('.code')?.textContent)), ['S1', 'S2', 'S3'])
    await rows.filter({ hasText: 'monthly reporting' }).click()
    await focused('monthly reporting')
    await press('l')
    await page.locator('.aim').waitFor()
    await rows.filter({ hasText: 'Earn the trust' }).click()
    await toast('Aligned “Simplify monthly reporting”').waitFor()
    await focused('monthly reporting')
  })
})

describe('the list where letters are no commands', () => {
  it('goes to the row that begins with what is typed', async () => {
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, letter_keys: false } })
    await open()
    await page.getByRole('link', { name: 'Board' }).click()
    await card('Deliver what we promise').waitFor()
    await page.getByRole('radio', { name: 'List' }).click({ force: true })
    await page.locator('[role=treegrid] [data-card]').first().click()
    await focused('Deliver what we promise')
    await page.keyboard.type('prove')
    await focused('return of every project')
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

describe('the links in the inspector', () => {
  const pane = () => page.locator('[data-pane=inspector]')

  async function linksOf(words) {
    await toBoard()
    await pick(words)
    await press('w')
    await pane().locator('.ladder').waitFor()
    await isIn('[data-pane=inspector]')
  }

  it('keep the focus beside the board when one is followed', async () => {
    await linksOf('slippage earlier')
    await pane().locator('.ladder button').nth(1).focus()
    await press('Enter')
    await pane().locator('h2', { hasText: 'on-time deliveries' }).waitFor()
    await isIn('[data-pane=inspector]')
    await chosen('on-time deliveries').waitFor()
  })

  it('give the focus to the next when one is taken off by keys', async () => {
    await linksOf('on-time deliveries')
    const change = pane().getByRole('button', { name: /^Change the link: (Cut|Catch)/ })
    assert.equal(await change.count(), 2)
    await change.first().focus()
    await press('Enter')
    await page.getByRole('menuitem', { name: 'Take the link off' }).press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('[data-pane=inspector] [aria-label^="Change the link: C"]').length === 1)
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Change the link: Catch'))
  })

  it('find what to serve by its code on the canvas, and keep the focus when it is chosen', async () => {
    await verb('Raise').first().click()
    await press('Escape', 'Alt+l')
    const search = page.getByRole('combobox', { name: 'Serves' })
    await search.fill('S3')
    const option = page.getByRole('option', { name: /Earn the trust/ })
    await option.waitFor()
    assert.equal(await page.locator('.popover [role=option]').count(), 1)
    assert.equal(await page.getByText('Type to find more.').count(), 0)
    await search.press('Enter')
    await toast('Aligned “Raise').waitFor()
    await isIn('[data-pane=inspector]')
  })
})

describe('people', () => {
  it('keep the focus where more of them are shown, and fewer', async () => {
    await toBoard()
    await page.getByRole('radio', { name: 'People' }).click({ force: true })
    await page.getByRole('button', { name: /more$/ }).first().click()
    await page.waitForFunction(() => document.activeElement?.textContent.includes('fewer'))
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent.includes('more'))
  })

  it('stand in the list from the first look, where their page is shown', async () => {
    await toBoard()
    await page.getByRole('radio', { name: 'People' }).click({ force: true })
    const shown = page.locator('[data-holder][aria-current=true]')
    await shown.first().waitFor()
    assert.equal(await shown.first().isVisible(), true)
    assert.equal((await page.locator('[data-holding] h1').innerText()).trim(), (await shown.first().locator('.name').innerText()).trim())
  })
})
