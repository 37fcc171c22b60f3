// Words for the board as a list and its filter bar.
import { bridge, page, press } from './stage.mjs'

export const tree = () => page.getByRole('treegrid')
export const row = (words) => page.locator('[role=treegrid] [role=row][data-card]', { hasText: words })
export const rowCount = (count) => page.waitForFunction((wanted) => document.querySelectorAll('[role=treegrid] [data-card]').length === wanted, count)
export const card = (words) => page.locator('.board .ground [data-card]', { hasText: words })
export const picture = () => bridge.cascade()

export async function toMap(ready = () => card('on-time deliveries')) {
  await press('g', 'b')
  await ready().waitFor()
}

export async function toList() {
  await toMap()
  await press('t')
  await row('on-time deliveries').waitFor()
}

/** The row that has the focus, once it fits. */
export const focused = (words) =>
  page.waitForFunction((text) => document.activeElement?.matches('[role=row]') && document.activeElement.textContent.includes(text), words)

/** Opens a list of the filter bar, wherever there was room for it. */
export async function ask(title, ...values) {
  const beside = page.locator('.filters .choose', { hasText: title }).getByRole('button').first()
  if (await beside.count()) await beside.click()
  else {
    await page.locator('.filters .choose', { hasText: 'Filters' }).getByRole('button').first().click()
    await page.locator('.popover button', { hasText: title }).click()
  }
  for (const value of values) await page.getByRole('option', { name: value, exact: true }).click()
}
