// Small windows and large text, on every screen: nothing is cut off, nothing sticks out.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startBridge } from './bridge.mjs'
import { first, hidden, screens, show } from './screens.mjs'
import { bridge, leave, open, page, press, shareStage } from './stage.mjs'

shareStage(() => startBridge(['--example']))

/** Things that stick out to the right of the window; a map is larger than its window. */
const wide = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.spoken, .heads, .ground, .lane .list'))
      .filter((one) => {
        const box = one.getBoundingClientRect()
        const shown = getComputedStyle(one).clipPath === 'none'
        return shown && box.width > 2 && box.right > innerWidth + 1 && !one.closest('[style*="overflow"]')
      })
      .slice(0, 5)
      .map((one) => `${one.tagName} ${one.className?.baseVal ?? one.className}`),
  )

describe('large text', () => {
  const sizes = { '200%': [720, 450], '200% of the smallest window': [480, 320], '400%': [360, 225], '320 px': [320, 256] }
  for (const [what, [width, height]] of Object.entries(sizes)) {
    for (const name of Object.keys(screens).filter((one) => !['hint popover', 'toast'].includes(one))) {
      it(`${name} at ${what} needs no scrolling in two directions`, async () => {
        await show(name, { width, height })
        // The preview of a page may be scrolled, as a picture may; so may the map of a board.
        const found = (await wide()).filter((one) => !/IMG/.test(one))
        assert.deepEqual(found, [])
      })
    }
  }

  it('turns key results into cards with everything on them, edited by keyboard', async () => {
    await open({ width: 360, height: 225 })
    await first().click()
    const texts = await page.$eval('.result', (card) => card.innerText)
    for (const words of ['1.1', 'Non-productive hours, reduction', '6%', 'PN']) {
      assert.ok(texts.includes(words), `“${words}” is on the card`)
    }
    const boxes = await page.$$eval('.result', (cards) => cards.map((card) => card.getBoundingClientRect().left))
    assert.equal(new Set(boxes.map(Math.round)).size, 1, 'one column')
    await press('Home', 'End', 'ArrowLeft', 'ArrowLeft', 'Enter')
    await page.waitForSelector('[data-cell=now] textarea:focus')
    await press('Control+a')
    await page.keyboard.type('6.5')
    await press('Enter')
    await page.waitForFunction(() => document.querySelector('.result').innerText.includes('6.5%'))
    await press('Control+z')
    await page.waitForFunction(() => !document.querySelector('.result').innerText.includes('6.5%'))
  })

  it('is set on this machine up to 400%, and the sheet follows', async () => {
    await open()
    await first().click()
    for (let n = 0; n < 14; n += 1) await press('Control++')
    await page.waitForFunction(() => document.querySelector('.sheet.cards'))
    const { machine } = await bridge.call('start')
    assert.equal(machine.text_size, 400)
    await press('Control+0')
    await page.waitForFunction(() => !document.querySelector('.sheet.cards'))
  })

  it('with wide spacing clips no line of text', async () => {
    for (const name of ['canvas', 'drawer', 'inspector', 'details', 'palette', 'export dialog']) {
      await show(name)
      await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }' })
      await page.waitForTimeout(200)
      assert.deepEqual(await page.evaluate(clipped), [], name)
    }
  })
})

/** Lines of text cut through by what is around them. An ellipsis has its whole text in a title. */
function clipped() {
  const found = []
  for (const one of document.querySelectorAll('body *')) {
    const text = [...one.childNodes].find((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!text || one.closest('.spoken, [aria-hidden], svg') || !one.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const line = range.getBoundingClientRect()
    for (let up = one; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up)
      // A list that is scrolled shows the rest of itself.
      if (/auto|scroll/.test(style.overflowY)) break
      if (style.overflowY !== 'hidden' && style.overflowY !== 'clip') continue
      if (style.clipPath !== 'none') break
      const box = up.getBoundingClientRect()
      if (line.bottom > box.bottom + 4 || line.top < box.top - 4) {
        found.push(`“${text.textContent.trim().slice(0, 40)}” in ${up.className}`)
        break
      }
    }
  }
  return found
}

describe('text of all kinds', () => {
  const hard = ['שלום עולם and back again', 'تحسين رضا العملاء', '👩‍👩‍👧‍👦 emoji 🚀 and zero\u200bwidth', 'word '.repeat(180), 'x'.repeat(300)]
  for (const [what, size] of Object.entries({ '100%': {}, '200%': { width: 720, height: 450 }, '400%': { width: 360, height: 225 } })) {
    it(`stays in its place at ${what}`, async () => {
      const own = await startBridge(['--example'])
      try {
        const { page: shown } = (await own.call('start')).file
        const objective = shown.rows.find((one) => one.table === 'objective').row.id
        for (const [n, title] of hard.entries()) {
          const id = `0190aaaa-0000-7000-8000-00000000001${n}`
          await own.call('edit', { edit: { edit: 'add_key_result', id, objective, after: null, title }, shown: shown.canvas })
        }
        await open({ on: own, ...size })
        await page.locator('.title-cell', { hasText: 'emoji' }).click()
        assert.deepEqual(await wide(), [])
        assert.equal(await page.locator('.title-cell', { hasText: 'emoji' }).locator('.title').innerText(), hard[2])
        assert.equal(await page.evaluate(hidden), '')
      } finally {
        await leave(own)
      }
    })
  }
})
