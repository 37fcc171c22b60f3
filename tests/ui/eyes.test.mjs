// What eyes, hands and screen readers need, on every screen: axe in all themes, targets,
// focus in sight, forced colours, less motion, and what is read out.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, it } from 'node:test'
import { seriousFindings, startBridge, target } from './bridge.mjs'
import { first, hidden, screens, show, showInspector } from './screens.mjs'
import { leave, open, page, press, shareStage, wear } from './stage.mjs'
import { removeFolder } from '../folder.mjs'

shareStage(() => startBridge(['--example']))
afterEach(() => wear('system'))

describe('every screen', () => {
  for (const name of Object.keys(screens)) {
    it(`${name}: axe finds nothing serious in any theme`, async () => {
      for (const theme of ['light', 'dark', 'projector']) {
        await wear(theme)
        await show(name)
        assert.deepEqual(await seriousFindings(page), [], `in the ${theme} theme`)
      }
    })

    it(`${name}: what is clicked is 24 px or more`, async () => {
      await show(name)
      assert.deepEqual(await page.evaluate(smallTargets), [])
    })
  }

  it('first run: axe finds nothing serious, and everything can be hit', async () => {
    const empty = await startBridge()
    try {
      await open({ on: empty, ready: 'text=Blank canvas' })
      for (const theme of ['light', 'dark', 'projector']) {
        await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme)
        await page.waitForTimeout(150)
        assert.deepEqual(await seriousFindings(page), [], `in the ${theme} theme`)
      }
      assert.deepEqual(await page.evaluate(smallTargets), [])
    } finally {
      await leave(empty)
    }
  })
})

/** Targets that a square of 24 px around their middle is not wholly a part of; runs in the page.
    What counts is what takes the press there, which may be larger than what is drawn. */
function smallTargets() {
  /** As long as their period, and a week or a step has to stay where it is in time. Each is also
      reached without them: targets are typed in one field, weeks are days in the list below. */
  const ALONG_TIME = '.track [role=gridcell], .history .bar'
  /** Three marks in the width of a word: Space opens the cards they lead to, as does the row menu. */
  const NARROW = '.second .slot'
  const all = 'button, a[href], input, textarea, select, summary, [role=gridcell][tabindex], [role=option], [role=tab], [role=slider], [role=separator][tabindex]'
  // What lies under a dialog or a panel cannot be pressed just now; it is looked at without it.
  const top = [...document.querySelectorAll('dialog:modal, :popover-open')].at(-1) ?? document
  const found = []
  for (const one of top.querySelectorAll(all)) {
    const { clipPath, pointerEvents } = getComputedStyle(one)
    const drawn = clipPath === 'none' && !one.closest('[inert]') && pointerEvents !== 'none' && one.checkVisibility({ visibilityProperty: true })
    // A check or a field in a label is hit anywhere on its label.
    const target = one.closest('label') ?? one
    if ((!drawn && target === one) || target.getBoundingClientRect().width === 0) continue
    const size = target.getBoundingClientRect()
    const enough = one.matches(ALONG_TIME) || one.matches(NARROW) ? size.height : Math.min(size.width, size.height)
    if (enough >= 23.5 || hit()) continue
    found.push(`${one.tagName} ${one.className} “${one.getAttribute('aria-label') ?? one.textContent.trim()}” ${Math.round(size.width)}×${Math.round(size.height)}`)

    /** Whether the square lies somewhere in what takes the press around the middle. */
    function hit() {
      target.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = target.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const at = (dx, dy) => document.elementFromPoint(x + dx, y + dy)
      const takes = (dx, dy) => target.contains(at(dx, dy))
      // The board is not scrolled but moved: what lies at its edge is looked at where it is whole.
      const board = target.closest('.ground')
      const whole = [[-13, -13], [13, -13], [-13, 13], [13, 13]].every(([dx, dy]) => at(dx, dy)?.closest('.ground') === board)
      if (board && !whole) return true
      const reach = (dx, dy) => {
        let far = 0
        while (far < 24 && takes(dx * (far + 0.5), dy * (far + 0.5))) far += 0.5
        return far
      }
      const [up, down, before, after] = [reach(0, -1), reach(0, 1), reach(-1, 0), reach(1, 0)]
      const least = one.matches(NARROW) ? 15 : 23.5
      if (up + down < 23.5 || before + after < least) return false
      const [cx, cy] = [(after - before) / 2, (down - up) / 2]
      const half = Math.min(11.5, (before + after) / 2 - 0.5)
      return [[-half, -11], [half, -11], [-half, 11], [half, 11]].every(([dx, dy]) => takes(cx + dx, cy + dy))
    }
  }
  return found
}

async function walkEveryRow(count) {
  await press('Control+Home')
  const found = new Set()
  const seen = new Set()
  let last = ''
  for (let step = 0; step < count; step += 1) {
    const { wrong, key } = await page.evaluate(`({ wrong: (${hidden})(), key: document.activeElement.closest('[data-key]')?.dataset.key ?? '' })`)
    if (wrong) found.add(wrong)
    if (key === last) break
    seen.add((last = key))
    await press('ArrowDown')
    await page.waitForTimeout(15)
  }
  return { found: [...found], rows: seen.size }
}

describe('the focus', () => {
  it('is in sight and uncovered in every cell of the example', async () => {
    await open()
    await first().click()
    const found = []
    await press('Control+Home')
    const rows = await page.locator('[role=row][data-key]').count()
    for (let row = 0; row < rows; row += 1) {
      await press('Home')
      for (let cell = 0; cell < 9; cell += 1) {
        const wrong = await page.evaluate(hidden)
        if (wrong) found.push(wrong)
        await press('ArrowRight')
      }
      await press('ArrowDown')
      await page.waitForTimeout(10)
    }
    assert.deepEqual([...new Set(found)], [])
  })

  for (const [what, size] of Object.entries({ '1440 px': {}, '200%': { width: 720, height: 450 }, '400%': { width: 360, height: 225 } })) {
    it(`is in sight on every row of a canvas of 300 rows at ${what}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'okr-rows-'))
      const file = join(folder, 'rows.okr')
      execFileSync(join(target, 'generate'), [file, '1', '50', '5', '2'])
      const many = await startBridge(['--file', file])
      try {
        await open({ on: many, ...size })
        await first().click()
        const { found, rows } = await walkEveryRow(400)
        assert.ok(rows >= 300, `went through ${rows} rows`)
        assert.deepEqual(found, [])
      } finally {
        await leave(many)
        await removeFolder(folder)
      }
    })
  }

  it('is a line of 2 px in accent, 2 px away; 3 px for a projector', async () => {
    await open()
    await first().click()
    await press('ArrowDown')
    await page.waitForFunction(() => document.activeElement.closest('[data-key]')?.getAttribute('aria-label').startsWith('KR 1.2'))
    const ring = () => page.evaluate(() => {
      const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(document.activeElement)
      return [outlineWidth, outlineOffset, outlineStyle]
    })
    assert.deepEqual(await ring(), ['2px', '2px', 'solid'])
    await wear('projector')
    await page.reload()
    await first().click()
    await press('ArrowDown')
    await page.waitForFunction(() => document.activeElement.closest('[data-key]')?.getAttribute('aria-label').startsWith('KR 1.2'))
    assert.deepEqual(await ring(), ['3px', '2px', 'solid'])
  })
})

describe('settings of the system', () => {
  it('less motion leaves a fade of 90 ms and nothing that moves', async () => {
    await open()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const longest = () => page.evaluate(() => Math.max(0, ...[...document.querySelectorAll('*')].flatMap((one) => {
      const { animationDuration, transitionDuration } = getComputedStyle(one)
      return one.matches('.toast .bar') ? [] : `${animationDuration},${transitionDuration}`.split(',').map((time) => parseFloat(time) * (time.includes('ms') ? 1 : 1000))
    })))
    assert.ok((await longest()) < 1, 'the canvas')
    await press('Control+k')
    await page.waitForSelector('dialog[open]')
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('dialog[open]')).animationDuration), '0.09s')
  })

  it('forced colours keep the focus, fills and shapes', async () => {
    await open()
    await page.emulateMedia({ forcedColors: 'active' })
    await first().click()
    await press('ArrowDown')
    await page.waitForSelector('[role=tab]')
    const seen = await page.evaluate(() => {
      const of = (selector, part) => getComputedStyle(document.querySelector(selector))[part]
      const probe = document.createElement('i')
      probe.style.color = 'CanvasText'
      document.body.append(probe)
      const text = getComputedStyle(probe).color
      probe.remove()
      return {
        text,
        fill: of('.track .fill', 'fill'),
        shape: of('.mark .fill', 'fill'),
        ring: getComputedStyle(document.activeElement).outlineStyle,
        tab: of('[role=tab][aria-selected=false]', 'borderBottomColor') !== of('[role=tab][aria-selected=true]', 'borderBottomColor'),
      }
    })
    assert.equal(seen.fill, seen.text, 'the bar of a track is drawn in the colour of text')
    assert.equal(seen.shape, seen.text, 'a status is drawn in the colour of text')
    assert.equal(seen.ring, 'solid', 'the focus shows')
    assert.ok(seen.tab, 'the chosen tab differs')
    const shapes = await page.$$eval('.result .mark svg', (all) => new Set(all.map((one) => one.innerHTML)).size)
    assert.ok(shapes >= 4, `${shapes} statuses are told apart by shape`)
  })
})

describe('what is read out', () => {
  it('names rows, cells and columns of the grid', async () => {
    await open()
    const tree = await page.locator('[role=grid]').ariaSnapshot()
    assert.match(tree, /row "KR 1\.1, Non-productive hours, reduction, at risk, 6% of 10%/)
    assert.match(tree, /gridcell "?(Owner|Owned)/i)
    for (const head of ['Key result', 'Baseline', 'H1', 'Now', 'Confidence', 'Owner']) {
      assert.ok((await page.getByRole('columnheader', { name: head }).count()) > 0, head)
    }
    // The same names on cards, but for the short head of the baseline: only places change.
    const alike = (text) => text.replaceAll('Baseline H1', 'Base H1').replace('columnheader "Baseline"', 'columnheader "Base"')
    await page.setViewportSize({ width: 360, height: 640 })
    await page.waitForSelector('.sheet.cards')
    assert.equal(alike(await page.locator('[role=grid]').ariaSnapshot()), alike(tree))
  })

  it('offers drawer, inspector and the twin of the chart by key', async () => {
    await open()
    await first().click()
    await press(' ')
    await page.getByRole('textbox', { name: 'Anticipated impact' }).first().waitFor()
    await press('Escape')
    await showInspector()
    const tabs = await page.getByRole('tab').allInnerTexts()
    assert.deepEqual(tabs.map((tab) => tab.split(/\s/)[0]), ['Progress', 'Details', 'Links'])
    await page.getByRole('img', { name: /Now .*target/ }).first().waitFor()
    await page.waitForSelector('.inspector .chart svg')
    await press('t')
    await page.locator('.inspector').getByRole('table').waitFor()
    await press('t')
    await page.getByRole('tab', { name: 'Progress' }).focus()
    await press('ArrowRight')
    await page.waitForFunction(() => document.activeElement.textContent === 'Details')
    assert.equal(await page.getByRole('tabpanel', { name: 'Details' }).count(), 1)
  })

  it('the palette is a combobox whose choice follows the arrows, and gives the focus back', async () => {
    await open()
    await first().click()
    await press('Control+k')
    const box = page.getByRole('combobox')
    const chosen = async () => page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`).getAttribute('aria-selected')
    assert.equal(await chosen(), 'true')
    await press('ArrowDown')
    assert.equal(await chosen(), 'true')
    await press('Escape')
    await page.waitForFunction(() => document.activeElement.dataset.cell === 'title')
  })

  it('the export dialog keeps the focus inside and gives it back', async () => {
    await open()
    await first().click()
    await press('Control+e')
    await page.getByRole('dialog', { name: 'Export' }).waitFor()
    for (let n = 0; n < 30; n += 1) {
      await press('Tab')
      const out = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest('dialog'))
      assert.equal(out, false, `after ${n + 1} times Tab`)
    }
    await press('Escape')
    await page.waitForFunction(() => document.activeElement.dataset.cell === 'title')
  })

  it('menus are walked by arrows and close to where they came from', async () => {
    await open()
    const button = page.getByRole('button', { name: 'Export' }).first()
    await button.focus()
    await press('Enter')
    await page.getByRole('menu', { name: 'Export' }).waitFor()
    await page.waitForFunction(() => document.activeElement.getAttribute('role') === 'menuitem')
    const at = () => page.evaluate(() => document.activeElement.textContent)
    const before = await at()
    await press('ArrowDown')
    assert.notEqual(await at(), before)
    await press('Escape')
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-haspopup') === 'menu')
  })

  it('says moves and undo politely', async () => {
    await open()
    await first().click()
    const said = () => page.locator('.spoken[aria-live=polite]').innerText()
    await press('Alt+ArrowDown')
    await page.waitForFunction(() => document.querySelector('.spoken[aria-live]').textContent.trim() !== '')
    const moved = await said()
    assert.match(moved, /[Mm]oved/)
    await press('Control+z')
    await page.waitForFunction((text) => document.querySelector('.spoken[aria-live]').textContent.trim() !== text, moved)
    assert.match(await said(), /[Uu]ndone|[Uu]ndid/)
  })
})
