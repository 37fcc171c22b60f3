// Words for the inspector beside the board and the links of a thing.
import assert from 'node:assert/strict'
import { bridge, page, press } from './stage.mjs'

export const PROVE = 'the return of every project'
export const card = (words) => page.locator('.board [data-card]', { hasText: words })
export const pane = () => page.locator('[data-pane=inspector]')
export const title = (words) => pane().locator('h2', { hasText: words })
export const tab = (name) => pane().getByRole('tab', { name })
export const ladder = () => pane().locator('.ladder li')
export const section = (name) => pane().locator('section', { has: page.getByRole('heading', { name, exact: true }) })
export const impact = (as) => pane().locator(`.impact[data-assumed=${as}]`)

export async function toBoard() {
  await press('g', 'b')
  await page.locator('.ground [data-card]').first().waitFor()
}

/** Chooses a card on the board, which is moved until the card is in sight. */
export async function choose(words) {
  await toBoard()
  const one = card(words).first()
  const chosen = page.locator('[data-card][aria-current=true]', { hasText: words }).first()
  for (let tries = 0; tries < 30; tries += 1) {
    const box = (await one.count()) > 0 ? await one.boundingBox() : null
    const at = box && { x: box.x + 60, y: box.y + 30 }
    // Not where it lies under the heads of the columns, or out of sight.
    const hit = at && (await one.evaluate((it, { x, y }) => it.contains(document.elementFromPoint(x, y)), at))
    if (hit) {
      await page.mouse.click(at.x, at.y)
      if (await chosen.waitFor({ timeout: 1000 }).then(() => true, () => false)) return
    }
    await page.locator('.ground').hover({ position: { x: 400, y: 150 } })
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(50)
  }
  assert.fail(`${words} is not on the board`)
}

/** The inspector beside the board, on the links of a card. */
export async function linksOf(words) {
  await choose(words)
  await press('Enter')
  await title(words).waitFor()
  await tab(/^Links/).click()
  await pane().locator('.ladder').waitFor()
}

export const picture = () => bridge.cascade()

export async function cardOf(words) {
  const { cards } = await picture()
  return cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(words))
}

/** Waits until the core holds what the page was told. */
export async function until(holds, why) {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await holds()) return
    await page.waitForTimeout(50)
  }
  assert.fail(why)
}

export const isIn = (selector) => page.waitForFunction((part) => document.activeElement?.closest(part) !== null, selector)

/** An objective in a quarter that lies within the year, which serves one of the year. */
export async function aQuarter() {
  const edit = (edit) => bridge.call('edit', { edit, shown: null })
  const { file } = await bridge.call('start')
  const unit = file.page.unit
  const parent = await cardOf('on-time deliveries')
  const [cycle, canvas, objective] = Array.from({ length: 3 }, () => crypto.randomUUID())
  await edit({ edit: 'add_cycle', id: cycle, name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30', preset: 'quarter' })
  await edit({ edit: 'add_canvas', id: canvas, unit, cycle })
  await edit({ edit: 'add_objective', id: objective, canvas, after: null, verb: 'Try', subject: 'shorter hand-overs', serves: null })
  const aligned = await edit({ edit: 'align', id: crypto.randomUUID(), objective, to: { kind: 'objective', id: parent.id }, origin: 'cascaded', strength: 'contributes' })
  assert.ok(aligned.changes, JSON.stringify(aligned))
  await bridge.call('open_canvas', { unit, cycle: file.page.cycle })
  return { unit, subject: 'shorter hand-overs' }
}
