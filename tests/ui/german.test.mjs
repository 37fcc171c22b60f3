// German on the real core: switched while the window is open, and from the first start on.
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { seriousFindings } from './bridge.mjs'
import { bridge, open, page, setStage, startCore } from './stage.mjs'

const NARROW = '\u202f'

setStage()
beforeEach(() => startCore([]))

async function example({ language = 'de', ...size } = {}) {
  const { machine } = await bridge.call('start')
  await bridge.call('set_machine', { machine: { ...machine, language } })
  await bridge.call('open_example')
  await open(size)
}

const text = () => page.locator('body').innerText()
const said = (words) => page.waitForFunction((words) => document.body.innerText.includes(words), words)
const row = (title) => page.locator('[role=row]', { has: page.locator('.title', { hasText: title }) }).first()

/** Texts that are cut off where they stand, but for titles that people wrote. */
const clipped = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=columnheader], [role=dialog] *, header button')]
      .filter((one) => one.clientWidth > 0 && !one.matches('input, .spoken, .note'))
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.children.length === 0)
      .map((one) => one.textContent.trim()),
  )

describe('German', () => {
  it('is switched to from the palette, with every word of the core, and back', async () => {
    await example({ language: 'en' })
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('deutsch')
    await page.keyboard.press('Enter')
    await said('Schlüsselergebnis')
    await said('14. Mai')
    assert.equal(await page.getAttribute('html', 'lang'), 'de', 'a screen reader changes its voice')
    const shown = await text()
    for (const words of ['Exportieren', 'Zuversicht', '14. Mai', `6${NARROW}%`, '10,5', 'Teilen erwägen', 'Strg']) {
      assert.ok(shown.includes(words), `“${words}” is on screen`)
    }
    for (const words of ['Key result', 'Export ', 'Confidence', 'consider splitting', 'Ctrl', '10.5']) {
      assert.ok(!shown.includes(words), `“${words}” is gone`)
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.type('english')
    await page.keyboard.press('Enter')
    await said('Key result')
    assert.equal((await bridge.call('start')).machine.language, 'en', 'the machine remembers it')
  })

  it('names what was done, and takes it back, in German', async () => {
    await example()
    await row('Portfoliorendite').locator('[data-cell="title"]').click()
    await page.keyboard.press('Delete')
    await said('Schlüsselergebnis „Portfoliorendite, Verbesserung“ entfernt')
    await page.keyboard.press('Control+z')
    await said('Zurückgenommen: Schlüsselergebnis „Portfoliorendite')
  })

  it('reads numbers with a decimal comma and refuses in German', async () => {
    await example()
    const cell = row('Nicht produktive Stunden').locator('[data-cell="target:0"]')
    await cell.click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('12,5 %')
    await page.keyboard.press('Enter')
    await said(`12,5${NARROW}%`)
  })

  it('fits its columns, dialogs and menus, wide and narrow, without serious findings', async () => {
    for (const [width, height] of [[1440, 900], [1024, 700]]) {
      await example({ width, height })
      assert.deepEqual(await clipped(), [], `the canvas, ${width} wide`)
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog').waitFor()
      assert.ok((await text()).includes('PDF exportieren'), 'the dialog speaks German')
      assert.deepEqual(await clipped(), [], `the export, ${width} wide`)
      assert.deepEqual(await seriousFindings(page), [], 'axe finds nothing serious')
    }
  })

  it('speaks German from the start on a German system', async () => {
    await open({ locale: 'de-DE', ready: 'text=Beispiel ansehen' })
    assert.equal((await bridge.call('start')).machine.language, 'de')
  })
})
