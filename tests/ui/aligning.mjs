// Words for aligning on the board: where things are, how a card is lifted and dropped, and what
// the core has of it then.
import assert from 'node:assert/strict'
import { bridge, page, press } from './stage.mjs'

export const card = (words) => page.locator('.map .ground [data-card]', { hasText: words })
export const inLane = (words) => page.locator('.map .lane [data-card]', { hasText: words })
export const tag = (words) => page.locator('.map .tag', { hasText: words })
export const keyResults = () => page.getByRole('list', { name: 'Key results' }).getByRole('listitem')

export async function toBoard() {
  await press('g', 'b')
  await card('on-time deliveries').waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('.ground'))
}

export const cascade = () => bridge.cascade()

/** What a card serves, as `Increase on-time deliveries` or a key result's number. */
export async function servedBy(words) {
  const picture = await cascade()
  const from = picture.cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(words))
  return from.parents.map(({ id }) => {
    const on = picture.cards.find((one) => one.id === id)
    const keyResult = picture.cards.flatMap((one) => one.key_results).find((one) => one.id === id)
    return on ? on.subject : (keyResult?.title ?? picture.bands.find((one) => one.id === id).code)
  })
}

/** Waits until the core has it, however late the page says so. */
export async function serves(words, expected) {
  let now
  for (let tries = 0; tries < 100; tries += 1) {
    now = await servedBy(words)
    if (JSON.stringify(now) === JSON.stringify(expected)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  assert.deepEqual(now, expected)
}

/** What `Cut waiting time` serves in the example. */
export const first = 'Non-productive hours, reduction'

export const middle = async (what) => {
  await what.waitFor()
  const { x, y, width, height } = await what.boundingBox()
  return [x + width / 2, y + height / 2]
}

export async function lift(what) {
  const [x, y] = await middle(what)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 3, y)
  assert.equal(await page.locator('.lifted').count(), 0, 'a hand that trembles lifts nothing')
  await page.mouse.move(x + 12, y - 6, { steps: 2 })
  await page.locator('.lifted').waitFor()
}

export async function over(what) {
  const [x, y] = await middle(what)
  await page.mouse.move(x, y, { steps: 4 })
}

export async function drop() {
  await page.mouse.up()
  await page.locator('.lifted').waitFor({ state: 'detached' })
}

export async function align(words, to, edit = {}) {
  const picture = await cascade()
  const named = (part) => picture.cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(part)).id
  const whole = { edit: 'align', id: crypto.randomUUID(), objective: named(words), to: { kind: 'objective', id: named(to) }, origin: 'cascaded', strength: 'contributes', ...edit }
  const edited = await bridge.call('edit', { edit: whole, shown: null })
  assert.ok(edited.changes, JSON.stringify(edited))
}
