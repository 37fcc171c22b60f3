// Words typed into notes and dialogs, in a browser on the real core: none is lost or kept twice.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bridge, cell, page, press, setStage, toast } from './stage.mjs'

setStage(['--example'])

const why = () => page.getByLabel('Why? It is kept in the history.')

async function ease(title, typed) {
  await cell(title, 'target:0').click()
  await press('Enter', 'Control+A')
  await page.keyboard.type(typed)
  await press('Enter')
  await why().waitFor()
}

describe('the reason of an eased target', () => {
  it('is kept when another target is eased before Enter', async () => {
    await ease('Portfolio ROI', '5%')
    await why().fill('The board moved the money')
    await ease('Non-productive hours', '9%')
    await toast('Reason kept in the history.').waitFor()
    assert.equal(await why().inputValue(), '', 'the other one is asked for anew')
    assert.deepEqual(await reasons(), ['The board moved the money'])
  })

  it('is kept when one goes on in the sheet and presses Esc there', async () => {
    await ease('Portfolio ROI', '5%')
    await why().fill('The board moved the money')
    await cell('Non-productive hours', 'title').click()
    await press('Escape')
    await toast('Reason kept in the history.').waitFor()
    await why().waitFor({ state: 'detached' })
    assert.deepEqual(await reasons(), ['The board moved the money'])
  })

  it('stays in its note when it cannot be kept', async () => {
    await ease('Portfolio ROI', '5%')
    await page.route('**/call/keep_reason', (route) => route.fulfill({ json: { code: 'gone', field: null, message: 'It is not there.' }, status: 400 }))
    await why().fill('The board moved the money')
    await press('Enter')
    await toast('It is not there.').waitFor()
    assert.equal(await why().inputValue(), 'The board moved the money')
  })
})

describe('Enter pressed twice', () => {
  it('names one version', async () => {
    await page.route('**/call/name_version', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await press('Control+S')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Before the board')
    await press('Enter', 'Enter')
    await toast('Before the board').waitFor()
    // What is asked later is answered later: by now a second one would be there.
    await press('Control+Z')
    await toast('nothing to undo').waitFor()
    const versions = await bridge.call('versions')
    assert.deepEqual(versions.map(({ name }) => name), ['Before the board'])
  })
})

/** Every reason that the history holds. */
async function reasons() {
  const filter = { canvas: null, thing: null, author: null, kind: null, words: '' }
  const { days } = await bridge.call('history', { filter })
  const details = await Promise.all(days.flatMap(({ seqs }) => seqs).map((seq) => bridge.call('history_entry', { seq })))
  return details.map(({ reason }) => reason).filter(Boolean)
}
