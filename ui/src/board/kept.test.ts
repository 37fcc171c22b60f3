import { beforeEach, describe, expect, it } from 'vitest'
import { noLists } from './filter'
import { keepView, keptView, type KeptView } from './kept'

const view: KeptView = {
  face: 'list',
  grouping: 'unit',
  filter: { words: 'lines', onlyOrphans: true, lists: { ...noLists, owner: ['p', ''] } },
  folded: ['a', 'b'],
  zoom: 0.5,
  x: 12,
  y: -3,
}

beforeEach(() => localStorage.clear())

describe('how a file was looked at', () => {
  it('is kept by its path, and no other has it', () => {
    keepView('/plans/a.okr', view)
    expect(keptView('/plans/a.okr')).toEqual(view)
    expect(keptView('/plans/b.okr')).toBe(null)
  })

  it('is forgotten for those that were looked at long ago', () => {
    for (let n = 0; n < 25; n += 1) keepView(`/plans/${n}.okr`, view)
    keepView('/plans/6.okr', { ...view, zoom: 1 })
    keepView('/plans/25.okr', view)
    expect(keptView('/plans/4.okr')).toBe(null)
    expect(keptView('/plans/6.okr')?.zoom).toBe(1)
    expect(keptView('/plans/25.okr')).toEqual(view)
  })

  it('does no harm where something else was written there', () => {
    localStorage.setItem('okr.board.views', '{')
    expect(keptView('/plans/a.okr')).toBe(null)
    const odd = {
      face: 'x',
      filter: { lists: { unit: 3 } },
      folded: [1, 'a'],
      zoom: 'wide',
      x: null,
    }
    localStorage.setItem('okr.board.views', JSON.stringify([['/plans/a.okr', odd]]))
    expect(keptView('/plans/a.okr')).toEqual({
      face: null,
      grouping: 'strategic',
      filter: { words: '', onlyOrphans: false, lists: noLists },
      folded: ['a'],
      zoom: 1,
      x: 0,
      y: 0,
    })
  })
})
