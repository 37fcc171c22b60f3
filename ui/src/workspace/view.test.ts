import { describe, expect, it } from 'vitest'
import { View } from './view.svelte'

function windowOf(width: number): View {
  const view = new View()
  view.width = width
  return view
}

describe('the window', () => {
  it('gives the sheet what rail and inspector leave', () => {
    expect(windowOf(1440).sheetWidth).toBe(1440 - 232 - 344)
    expect(windowOf(1024).sheetWidth, 'rail as icons, inspector floats').toBe(1024 - 48)
    expect(windowOf(360).sheetWidth, 'cards, the rail put away').toBe(360)
  })

  it('has narrow columns where the sheet is narrow, also beside its panes', () => {
    expect(windowOf(1440).close).toBe(false)
    expect(windowOf(1280).close, 'rail and inspector take 576').toBe(true)
    const alone = windowOf(1280)
    alone.setInspector(false)
    expect(alone.close).toBe(false)
  })

  it('is cards, then terse rows, then slim rows, then all columns', () => {
    const seen = [699, 700, 800, 1024].map((width) => {
      const { cards, terse, slim } = windowOf(width)
      return { cards, terse, slim }
    })
    expect(seen).toEqual([
      { cards: true, terse: false, slim: false },
      { cards: false, terse: true, slim: true },
      { cards: false, terse: false, slim: true },
      { cards: false, terse: false, slim: false },
    ])
  })
})
