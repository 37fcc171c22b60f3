// The board in the real window: a whole re-alignment by mouse alone and by keyboard alone.
// Scripts only read; everything that changes anything is a key or the pointer.
import { after, before, describe, it } from 'node:test'
import { realigning } from '../ui/realign.mjs'
import { freshHome, open } from './driver.mjs'
import { handOf } from './hand.mjs'

let home
let window

describe('re-aligning on the board', () => {
  before(async () => {
    home = await freshHome()
    window = await open(home, ['--example'])
    await window.find('[role=grid]')
  })
  after(async () => {
    await window?.close()
    await home?.remove()
  })

  /** What the core says, asked past the page. */
  const ask = (name, args) => window.wait(`window.__TAURI_INTERNALS__.invoke('call', ${JSON.stringify({ name, args })})`)
  const cascade = async () => {
    const started = await ask('start', {})
    const { news } = await ask('cascade', { cycle: started.file.page.cycle })
    return news.picture
  }
  const hand = () => handOf(window, cascade)
  const shown = () => window.find('.map .lane [data-card]')

  it('is done by mouse alone, and undone', async () => {
    await window.press('Board')
    await shown()
    await realigning(hand()).byMouse()
    await window.press('Canvas')
    await window.find('[role=grid]')
  })

  it('is done by keyboard alone, and undone', async () => {
    await window.type('g', 'b')
    await shown()
    await window.until(`return !!document.activeElement?.closest('.ground')`, 'the focus on a card')
    await realigning(hand()).byKeys()
  })
})
