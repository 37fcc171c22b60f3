// What has to stay in sight: the ends of dialogs, the foot of the history, and words that are
// worth nothing when they are cut.
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { startBridge } from './bridge.mjs'
import { first, screens, show } from './screens.mjs'
import { bridge, open, page, press, shareStage, toast, wear } from './stage.mjs'

shareStage(() => startBridge(['--example']))
afterEach(() => wear('system'))

/** How far the lower edge of what is found lies below the window; waits until it lies still. */
async function below(found) {
  await found.waitFor()
  return page.evaluate(async (element) => {
    const edge = () => element.getBoundingClientRect().bottom
    for (let before = NaN; before !== edge(); ) {
      before = edge()
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    return Math.max(0, edge() - innerHeight)
  }, await found.elementHandle())
}

/** Shows the window in German, on a page of the size. */
async function german(size) {
  const { machine } = await bridge.call('start')
  await bridge.call('set_machine', { machine: { ...machine, language: 'de' } })
  await open(size)
}
const english = async () => {
  const { machine } = await bridge.call('start')
  await bridge.call('set_machine', { machine: { ...machine, language: 'en' } })
}

describe('in sight', () => {
  it('a long dialog ends in the window, at its usual and at its least height', async () => {
    for (const height of [900, 640]) {
      await open({ height })
      await screens.settings()
      await page.getByRole('button', { name: 'All hints' }).click()
      const dialog = page.getByRole('dialog', { name: 'All hints' })
      await dialog.getByRole('switch').first().waitFor()
      assert.equal(await below(dialog), 0, `at ${height} px`)
      await dialog.getByRole('switch').last().focus()
      assert.equal(await below(dialog.getByRole('switch').last()), 0, 'its last line is reached')
    }
  })

  it('the ways of a comparison stay below an edit of many fields', async () => {
    await open()
    await first().click()
    await press('Control+d')
    await toast('Duplicated').waitFor()
    await press('g', 'h')
    await page.getByText('Plan if missed').first().waitFor()
    await page.getByText('Nothing differs').first().waitFor()
    assert.equal(await below(page.getByRole('button', { name: 'Save as a copy' })), 0)
    await press('Control+z')
    await toast('Undone').waitFor()
  })

  it('what can be typed for a measure is never cut', async () => {
    await german({ width: 1024, height: 700 })
    try {
      await first().click()
      await press('m')
      const typed = page.locator('.popover code')
      await typed.waitFor()
      assert.ok(await typed.evaluate((one) => one.scrollWidth <= one.clientWidth && getComputedStyle(one).textOverflow === 'clip'))
    } finally {
      await english()
    }
  })

  it('the heads of the board say the level and what is aligned in full, in German too', async () => {
    await german({})
    try {
      await press('g', 'b')
      await page.waitForSelector('.map [data-card]')
      const cut = await page.locator('.heads .cut').evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
      )
      assert.deepEqual(cut, [])
    } finally {
      await english()
    }
  })

  it('a hint stands on one line with what can be done about it', async () => {
    await show('canvas')
    const row = page.locator('[role=row]', { hasText: 'Fewer surprises' })
    await row.locator('.title-cell').click()
    const middles = await row.locator('.bar').evaluate((bar) => {
      const middle = (one) => {
        const box = one.getBoundingClientRect()
        return box.top + box.height / 2
      }
      return [...bar.querySelectorAll('.lines, .do, .keep')].map(middle)
    })
    assert.ok(middles.length >= 3 && Math.max(...middles) - Math.min(...middles) <= 1, middles.join(', '))
  })
})
