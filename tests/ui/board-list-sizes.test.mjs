// The board as a list of many rows and in a small window, in a browser on the real core.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { seriousFindings, startBridge, target } from './bridge.mjs'
import { leave, open, page, press, setStage } from './stage.mjs'
import { focused, row, tree } from './list.mjs'
import { removeFolder } from '../folder.mjs'

setStage(['--example'])

describe('a list of many rows', () => {
  async function manyRows() {
    const folder = await mkdtemp(join(tmpdir(), 'okr-list-'))
    const file = join(folder, 'many.okr')
    execFileSync(join(target, 'generate'), [file, '80', '5', '1', '1'])
    return { folder, many: await startBridge(['--file', file]) }
  }

  it('draws what is in sight, and goes from end to end', async () => {
    const { folder, many } = await manyRows()
    try {
      await open({ on: many })
      await press('g', 'b')
      await page.locator('.board [data-card]').first().waitFor()
      await press('t')
      await tree().waitFor()
      const count = Number(await tree().getAttribute('aria-rowcount'))
      assert.ok(count > 300, `${count} rows`)
      const drawn = () => page.locator('[role=treegrid] [data-card]').count()
      assert.ok((await drawn()) < 120, `${await drawn()} are drawn`)
      await press('Home', 'End')
      await page.waitForFunction((last) => document.activeElement?.getAttribute('aria-rowindex') === last, String(count))
      assert.ok((await drawn()) < 120)
      const [body, one] = await Promise.all([page.locator('.tree .body').boundingBox(), page.locator('[role=row][tabindex="0"]').boundingBox()])
      assert.ok(one.y >= body.y + 29 && one.y + one.height <= body.y + body.height + 1, 'it is in sight')
      await page.locator('.tree .body').evaluate((box) => box.scrollTo(0, 0))
      await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]'))
      await press('ArrowUp')
      await page.waitForFunction((index) => document.activeElement?.getAttribute('aria-rowindex') === index, String(count - 1))
    } finally {
      await leave(many)
      await removeFolder(folder)
    }
  })
})

describe('a small window', () => {
  it('shows the list, with all that was in columns under each objective', async () => {
    await open({ width: 690, height: 800 })
    await press('g', 'b')
    await row('waiting time').waitFor()
    // A row out of sight has no text to read until it is drawn.
    await row('waiting time').getByText('Resource planning').first().waitFor()
    const text = await row('waiting time').innerText()
    for (const words of ['Cut', 'waiting time', 'Team', 'Resource planning', 'Priya Nair', 'On track', '71%', 'PMO, KR 1.1']) {
      assert.ok(text.includes(words), `“${words}” in ${text}`)
    }
    assert.deepEqual(await seriousFindings(page), [])
    await press('Home', 'ArrowDown')
    await focused('on-time deliveries')
  })

  it('shows the map to whoever asks for it, and remembers that', async () => {
    await open({ width: 1024, height: 700 })
    await press('g', 'b')
    await row('waiting time').waitFor()
    await press('t')
    await page.locator('.ground').waitFor()
    await page.waitForTimeout(500)
    await page.reload()
    await page.waitForSelector('[role=grid]')
    await press('g', 'b')
    await page.locator('.ground').waitFor()
  })
})
