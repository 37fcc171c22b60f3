// The board shown to a room, in a browser on the real core: one branch lit at a time, gone
// through by keys and by mouse, and left with what was looked at last.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge, target } from './bridge.mjs'
import { bridge, leave, open, page, press, setStage } from './stage.mjs'
import { removeFolder } from '../folder.mjs'

setStage(['--example'])

const lit = (words) => page.locator('.stage .lit', { hasText: words })
const line = (words) => page.locator('.stage .line', { hasText: words })
const current = (words) => page.locator('[data-stage][aria-current=true]', { hasText: words })
const branch = (at) => page.locator('.stage footer', { hasText: `Branch ${at} of ` })
const sentence = () => page.locator('.stage footer b').innerText()
const cardOnBoard = (words) => page.locator('.ground [data-card]', { hasText: words })

async function toBoard() {
  await press('g', 'b')
  await cardOnBoard('on-time deliveries').waitFor()
}

async function present() {
  await press('F11')
  await page.locator('[data-stage][aria-current]').waitFor()
}

/** The picture as the core gives it, and in which order its branches come. */
async function picture() {
  const cascade = await bridge.cascade()
  const isCard = new Set(cascade.cards.map(({ id }) => id))
  const rank = (id) => cascade.bands.findIndex((band) => band.id === id)
  const roots = cascade.cards
    .filter(({ id, aligned }) => aligned && !cascade.links.some(({ from, to_card }) => from === id && isCard.has(to_card)))
    .sort((one, other) => rank(one.band) - rank(other.band))
  return { cascade, roots }
}

const wholly = (inner, outer) =>
  inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.width <= outer.x + outer.width + 1 && inner.y + inner.height <= outer.y + outer.height + 1

describe('presenting the board', () => {
  it('fills the window in the projector theme, and Esc goes back to the board', async () => {
    await toBoard()
    await present()
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'projector')
    assert.equal(await page.locator('[data-pane=rail], .ground [data-card]').count(), 0)
    assert.match(await page.locator('.stage header h1').innerText(), /Tarn Valley Water\s+Board, 2026/)
    const { cascade } = await picture()
    assert.match(await page.locator('.legend').innerText(), new RegExp(`Cascade\\s+Ladder\\s+Expected ${cascade.elapsed_text}`))
    await press('Escape')
    await cardOnBoard('on-time deliveries').waitFor()
    await page.waitForFunction(() => document.documentElement.dataset.theme !== 'projector')
  })

  it('goes through every branch by arrows, in the order of strategy, and ends with what serves nothing', async () => {
    await toBoard()
    await present()
    const { cascade, roots } = await picture()
    assert.equal(roots.length, 6)
    for (const [at, root] of roots.entries()) {
      await branch(at + 1).waitFor()
      await current(root.subject).waitFor()
      await press('ArrowRight')
    }
    await branch(roots.length + 1).waitFor()
    await page.locator('.stage footer', { hasText: `${cascade.orphans.length} objectives serve nothing yet` }).waitFor()
    assert.equal(await page.locator('.stage .lit').count(), cascade.orphans.length)
    await press('ArrowRight')
    await press('ArrowLeft')
    await branch(roots.length).waitFor()
    await press('Home')
    await branch(1).waitFor()
    await press('PageDown')
    await branch(2).waitFor()
  })

  it('lights all that serves a branch and what it serves, and shrinks the rest to lines', async () => {
    await toBoard()
    await present()
    const { cascade, roots } = await picture()
    const [root] = roots
    const below = new Set([root.id])
    for (let grown = true; grown; ) {
      const more = cascade.links.filter(({ from, to_card }) => below.has(to_card) && !below.has(from))
      grown = more.length > 0
      more.forEach(({ from }) => below.add(from))
    }
    const shown = await page.$$eval('.stage .lit', (all) => all.map((one) => one.dataset.stage))
    const bands = cascade.links.filter(({ from, to }) => from === root.id && to.kind === 'strategic_objective').map(({ to_card }) => to_card)
    assert.deepEqual(new Set(shown), new Set([...below, ...bands]))
    const elsewhere = cascade.cards.filter(({ id }) => !below.has(id)).length
    const counted = await page.$$eval('.stage button.line:not([data-stage])', (all) =>
      all.reduce((sum, one) => sum + 1 + Number(/and (\d+) more/.exec(one.innerText)?.[1] ?? 0), 0),
    )
    assert.equal(counted, elsewhere, 'every other objective is on a line or counted on one')
  })

  it('says in the foot which key results are behind, as the core has them', async () => {
    await toBoard()
    await present()
    const { roots } = await picture()
    const words = ['none', 'one', 'two', 'three', 'four', 'five']
    const said = []
    for (const [at, root] of roots.entries()) {
      await branch(at + 1).waitFor()
      const all = root.key_results.length
      const behind = root.key_results.filter(({ status }) => ['at_risk', 'off_track', 'missed'].includes(status)).length
      const text = await sentence()
      said.push(text)
      assert.ok(text.toLowerCase().startsWith(root.subject.toLowerCase()), text)
      if (behind === all) assert.match(text, all === 2 ? /: both are behind$/ : new RegExp(`: all ${words[all]} are behind$`))
      else if (behind > 0) assert.match(text, new RegExp(`: ${words[behind]} of ${words[all]} (is|are) behind$`))
      else assert.doesNotMatch(text, /(?<!none of \w+ is )behind/)
      await press('ArrowRight')
    }
    assert.equal(said[0], 'On-time deliveries: one of three is behind')
  })

  it('goes from card to card by Up and Down, and opens its key results by Enter', async () => {
    await toBoard()
    await present()
    await current('on-time deliveries').waitFor()
    await press('Enter')
    const { roots } = await picture()
    const rows = lit('on-time deliveries').locator('.result')
    await rows.first().waitFor()
    assert.equal(await rows.count(), roots[0].key_results.length)
    for (const [at, { number, title, progress_text }] of roots[0].key_results.entries()) {
      const text = await rows.nth(at).innerText()
      for (const part of [number, title, progress_text ?? '–']) assert.ok(text.includes(part), `${part} in ${text}`)
    }
    await press('ArrowDown')
    await current('waiting time').waitFor()
    assert.ok(await page.evaluate(() => document.activeElement.matches('[data-stage][aria-current]')), 'the focus goes along')
    await press('ArrowUp', 'ArrowUp')
    await current('Deliver what we promise').waitFor()
    await press('ArrowUp')
    await current('Deliver what we promise').waitFor()
    await press('ArrowDown', 'Enter')
    await rows.first().waitFor({ state: 'detached' })
  })

  it('begins with the branch of the chosen card and leaves the last one chosen and in sight', async () => {
    await toBoard()
    await cardOnBoard('on-time deliveries').click()
    await press('ArrowDown')
    await page.locator('.ground [aria-current=true]', { hasText: 'scheme lead time' }).waitFor()
    await present()
    await current('scheme lead time').waitFor()
    await press('ArrowDown', 'ArrowDown')
    const id = await page.locator('[data-stage][aria-current]').getAttribute('data-stage')
    await press('Escape')
    const chosen = page.locator(`.ground [data-card="${id}"][aria-current=true]`)
    await chosen.waitFor()
    const ground = await page.locator('.ground').boundingBox()
    assert.ok(wholly(await chosen.boundingBox(), ground), 'in sight on the board')
  })

  it('is gone through by mouse alone', async () => {
    await toBoard()
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await current('on-time deliveries').waitFor()
    await page.locator('.stage footer').getByRole('button', { name: 'Shorten scheme lead time' }).click()
    await current('scheme lead time').waitFor()
    await page.locator('.stage footer').getByRole('button', { name: 'Back' }).click()
    await current('on-time deliveries').waitFor()
    await lit('slippage earlier').click()
    await current('slippage earlier').waitFor()
    await lit('slippage earlier').click()
    await lit('slippage earlier').locator('.result').first().waitFor()
    await line('Replace paper job sheets').click()
    await current('paper job sheets').waitFor()
    await line('Deliver what we promise').click()
    await current('Deliver what we promise').waitFor()
    await branch(1).waitFor()
    await page.locator('.stage header').getByRole('button', { name: 'Exit' }).click()
    await page.locator('.ground [data-card][aria-current=true]', { hasText: 'Deliver what we promise' }).waitFor()
  })

  it('sets the size of text for the room and not for this machine', async () => {
    await toBoard()
    await present()
    const height = async () => (await lit('on-time deliveries').locator('.title').boundingBox()).height
    const before = await height()
    await press('Control++')
    await page.locator('.stage header').getByRole('button', { name: 'Text size' }).click()
    await page.waitForFunction((was) => document.querySelector('.stage .lit[aria-current] .title').getBoundingClientRect().height > was, before / 1.5)
    assert.ok((await height()) > before)
    assert.ok(wholly(await page.locator('[data-stage][aria-current]').boundingBox(), await page.locator('.stage .ground').boundingBox()))
    await press('Escape')
    await cardOnBoard('on-time deliveries').waitFor()
    assert.equal((await bridge.call('start')).machine.text_size, 100)
  })

  it('has no serious finding of axe, contrast for what is not lit, and controls of 44 px', async () => {
    await open({ width: 1920, height: 1080 })
    await toBoard()
    await present()
    await press('Enter')
    await lit('on-time deliveries').locator('.result').first().waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    const ratios = await page.$$eval('.stage button.line', (all) =>
      all.map((one) => {
        const light = (color) => {
          const [r, g, b] = color.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const { color, backgroundColor, opacity } = getComputedStyle(one)
        const [text, ground] = [light(color), light(backgroundColor)].sort((a, b) => b - a)
        return opacity === '1' ? (text + 0.05) / (ground + 0.05) : 0
      }),
    )
    assert.ok(ratios.length > 5 && ratios.every((ratio) => ratio >= 4.5), String(ratios))
    for (const button of await page.locator('.stage button').all()) {
      const { height } = await button.boundingBox()
      assert.ok(height >= 44, `${await button.innerText()} is ${height} high`)
    }
  })

  it('keeps what is looked at in sight in a small window', async () => {
    await open({ width: 1024, height: 700 })
    await press('g', 'b')
    // So small a window begins with the list.
    await page.getByRole('treegrid').getByText('on-time deliveries').waitFor()
    await present()
    for (const key of [...'ArrowDown '.repeat(4).trim().split(' '), 'ArrowRight', ...'ArrowDown '.repeat(9).trim().split(' ')]) {
      const before = await page.locator('[data-stage][aria-current]').getAttribute('data-stage')
      await press(key)
      await page.waitForFunction((was) => document.querySelector('[data-stage][aria-current]')?.dataset.stage !== was, before)
      const [one, ground] = [await page.locator('[data-stage][aria-current]').boundingBox(), await page.locator('.stage .ground').boundingBox()]
      assert.ok(wholly(one, ground), `${JSON.stringify(one)} in ${JSON.stringify(ground)}`)
    }
    const { x, width } = await page.locator('.stage footer .next').boundingBox()
    assert.ok(x + width <= 1024)
  })

  it('speaks German', async () => {
    const { machine } = await bridge.call('start')
    await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
    await open({ width: 1920, height: 1080 })
    await press('g', 'b')
    await cardOnBoard('on-time deliveries').waitFor()
    await press('F11')
    await page.locator('.stage footer', { hasText: 'Zweig 1 von 7' }).waitFor()
    assert.equal(await sentence(), 'On-time deliveries: Eines von drei ist im Rückstand')
    const foot = await page.locator('.stage footer .next').boundingBox()
    assert.ok(foot.x + foot.width <= 1920)
  })
})

describe('presenting other boards', () => {
  it('says where objectives come from when there are none', async () => {
    const empty = await startBridge()
    try {
      await empty.call('new_file', { name: 'Harbour', unit: 'Pilots', cycle: '2026' })
      await open({ on: empty, ready: '[data-pane=sheet]' })
      await press('g', 'b')
      await page.getByText('No objective in this cycle yet').waitFor()
      await press('F11')
      await page.locator('.stage').getByText('No objective in this cycle yet').waitFor()
      assert.equal(await page.locator('.stage footer').count(), 0)
      assert.deepEqual(await seriousFindings(page), [])
      await press('Escape')
      await page.locator('[data-pane=rail]').waitFor()
    } finally {
      await leave(empty)
    }
  })

  it('keeps 300 objectives readable, apart from each other, and the lit one in sight', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'okr-present-'))
    const file = join(folder, 'many.okr')
    execFileSync(join(target, 'generate'), [file, '60', '5', '3', '1'])
    const many = await startBridge(['--file', file])
    try {
      await open({ on: many, width: 1920, height: 1080 })
      await press('g', 'b')
      await page.waitForSelector('.ground [data-card]')
      await present()
      await branch('1').waitFor()
      await press('End')
      await branch('300').waitFor()
      await page.waitForFunction(() => {
        const [one, view] = ['[data-stage][aria-current]', '.stage .ground'].map((what) => document.querySelector(what).getBoundingClientRect())
        return one.top >= view.top && one.bottom <= view.bottom
      })
      const { small, over } = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.stage .ground button')].map((one) => one.getBoundingClientRect())
        const zoom = Number(getComputedStyle(document.documentElement).zoom)
        const sizes = [...document.querySelectorAll('.stage .ground button, .stage .ground p')].map((one) => parseFloat(getComputedStyle(one).fontSize) * zoom)
        const cross = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
        return { small: sizes.filter((size) => size < 18).length, over: boxes.filter((a, at) => boxes.slice(at + 1).some((b) => cross(a, b))).length }
      })
      assert.deepEqual({ small, over }, { small: 0, over: 0 })
    } finally {
      await leave(many)
      await removeFolder(folder)
    }
  })
})
