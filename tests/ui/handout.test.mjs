// First run, handing out, and text that tries to break the page, on the real core.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { root, seriousFindings, target } from './bridge.mjs'
import { begin, bridge, end, page, setStage } from './stage.mjs'
import { removeFolder } from '../folder.mjs'

setStage()

const firstStart = () => begin([], { ready: 'text=Blank canvas' })

describe('the first start', () => {
  it('offers three ways in, by mouse or by number, and has no serious finding of axe', async () => {
    await firstStart()
    await page.getByText('Put strategy and daily work').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('1')
    await page.waitForSelector('[role=grid]')
    assert.match(await page.locator('body').innerText(), /Project Management Office/)
  })

  it('leads from a name to the first objective by keyboard alone', async () => {
    await firstStart()
    await page.keyboard.press('2')
    await page.waitForSelector('input:focus')
    await page.keyboard.type('Harbour office')
    await page.keyboard.press('Enter')
    await page.getByText('Start with one objective').waitFor()
    await page.keyboard.press('o')
    await page.waitForSelector('[role=grid] textarea:focus')
    await page.keyboard.type('Increase on-time deliveries')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.body.innerText.includes('on-time deliveries'))
    const { rows } = (await bridge.call('start')).file.page
    const objective = rows.find((one) => one.table === 'objective').row
    assert.equal(objective.verb, 'Increase', 'the first word is the verb')
    assert.equal(objective.subject, 'on-time deliveries', 'the rest is the subject')
  })
})

describe('handing out', () => {
  it('previews the page and saves the PDF', async () => {
    await begin(['--example'])
    await page.keyboard.press('Control+E')
    const dialog = page.getByRole('dialog')
    await dialog.locator('img').first().waitFor()
    assert.deepEqual(await seriousFindings(page), [], 'the dialog has no serious finding')
    await page.keyboard.press('Control+Enter')
    const documents = join(bridge.folder, 'documents')
    await page.waitForFunction(() => document.body.innerText.includes('PDF saved'))
    const files = await readdir(documents)
    assert.deepEqual(files, ['tarn-valley-water-pmo-2026.pdf'])
    const head = (await readFile(join(documents, files[0]))).subarray(0, 5).toString()
    assert.equal(head, '%PDF-', 'it is a PDF')
  })
})

describe('text of all kinds', () => {
  const hard = [
    '<sub>markup</sub> & "quotes" <script>alert(1)</script>',
    'שלום עולם and back again',
    'تحسين رضا العملاء',
    '提高按时交付率，减少等待',
    '👩‍👩‍👧‍👦 emoji 🚀 and zero\u200bwidth',
    'two\nlines',
    'word '.repeat(180),
  ]

  it('stands on the canvas as it was typed, and breaks nothing', async () => {
    await begin(['--example'])
    const { page: shown } = (await bridge.call('start')).file
    const objective = shown.rows.find((one) => one.table === 'objective').row.id
    for (const [n, title] of hard.entries()) {
      const id = `0190aaaa-0000-7000-8000-00000000000${n}`
      const edit = { edit: 'add_key_result', id, objective, after: null, title }
      const answer = await bridge.call('edit', { edit, shown: shown.canvas })
      assert.equal(answer.message, undefined, 'every text is taken')
    }
    await page.reload()
    await page.waitForSelector('[role=grid]')
    const titles = await page.locator('[role=row] .title').allTextContents()
    for (const title of hard) {
      assert.ok(titles.some((one) => one.trim() === title.trim()), `intact: ${title.slice(0, 30)}`)
    }
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth)
    assert.equal(wide, false, 'nothing pushes the page wide')
    const tall = await page.$$eval('[role=row][data-key]', (rows) => rows.map((one) => one.offsetHeight))
    assert.ok(Math.max(...tall) < 200, 'no row grows out of its place')
  })

  it('shows every sample with all its titles', async (t) => {
    const samples = join(root, '../shared/samples')
    if (!existsSync(samples)) return t.skip('no samples beside this clone')
    for (const name of (await readdir(samples)).filter((one) => one.endsWith('.json'))) {
      const folder = await mkdtemp(join(tmpdir(), 'okr-sample-'))
      const file = join(folder, 'sample.okr')
      execFileSync(join(target, 'okr'), ['new', file, '--name', name])
      execFileSync(join(target, 'okr'), ['import', join(samples, name), '--into', file])
      await begin(['--file', file])
      const source = JSON.parse(await readFile(join(samples, name), 'utf8'))
      const { page: shown } = (await bridge.call('start')).file
      const texts = await page.locator('[role=row]').allTextContents()
      const there = shown.rows.filter((one) => one.table === 'key_result').map((one) => one.row.title)
      const known = new Set(source.nodes.flatMap((node) => node.key_results.map((one) => one.title)))
      assert.ok(there.length > 0 && there.every((title) => known.has(title)), `${name}: titles are the source's`)
      assert.ok(texts.length > there.length / 2 || texts.length > 20, `${name}: rows are drawn`)
      await end()
      await removeFolder(folder)
    }
  })
})
