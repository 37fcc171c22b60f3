import { describe, expect, it } from 'vitest'
import type { CascadeBand } from '../../ipc/generated/CascadeBand'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import type { CascadeLink } from '../../ipc/generated/CascadeLink'
import { branchesOf, branchWith, UNALIGNED } from './branches'

const bands = ['S1', 'S2'].map((id) => ({ id }) as CascadeBand)
const card = (id: string, band: string | null, aligned = true) =>
  ({ id, band, aligned, level: band === null && !aligned ? 'low' : 'top' }) as CascadeCard
const link = (from: string, to_card: string) => ({ from, to_card }) as CascadeLink

/** `c` serves `a` first and `b` later; `x` serves nothing. */
const seen = {
  bands,
  cards: [
    card('b', 'S2'),
    card('a', 'S1'),
    card('c', 'S1'),
    card('d', 'S2'),
    card('x', null, false),
  ],
  links: [
    link('a', 'S1'),
    link('b', 'S2'),
    link('b', 'S1'),
    link('c', 'a'),
    link('c', 'b'),
    link('d', 'b'),
  ],
  orphans: ['x'],
}

describe('the branches of the board', () => {
  it('begin with what serves no other objective, in the order of the strategic ones', () => {
    expect(branchesOf(seen).map(({ key }) => key)).toEqual(['a', 'b', UNALIGNED])
  })

  it('hold all that serves them, and what they serve', () => {
    const [a, b] = branchesOf(seen)
    expect([a?.cards, a?.bands]).toEqual([['a', 'c'], ['S1']])
    expect([b?.cards, b?.bands]).toEqual([
      ['b', 'c', 'd'],
      ['S2', 'S1'],
    ])
  })

  it('are each at home to what serves them first', () => {
    const [a, b] = branchesOf(seen)
    expect([a?.own, b?.own]).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ])
  })

  it('end with what serves nothing and has nothing below it', () => {
    expect(branchesOf(seen).at(-1)).toMatchObject({ root: null, cards: ['x'] })
    const served = { ...seen, links: [...seen.links, link('d', 'x')] }
    expect(branchesOf(served).map(({ key }) => key)).toEqual(['a', 'b', 'x'])
  })

  it('leave out what was stopped and belongs nowhere', () => {
    const stopped = { ...seen, orphans: [] }
    expect(branchesOf(stopped).flatMap(({ cards }) => cards)).not.toContain('x')
  })

  it('begin with the highest level where there are no strategic objectives', () => {
    const flat = {
      bands: [],
      cards: [card('a', null, false), card('c', null)],
      links: [link('c', 'a')],
      orphans: ['a'],
    }
    expect(branchesOf(flat).map(({ key, cards }) => [key, cards])).toEqual([['a', ['a', 'c']]])
    expect(branchesOf({ ...flat, cards: [], links: [] })).toEqual([])
  })

  it('are each objective of the highest level, as long as nothing is aligned', () => {
    const cards = ['a', 'b'].map((id) => ({ ...card(id, null, false), level: 'top' }))
    const low = { ...card('x', null, false), level: 'low' }
    const none = { bands: [], cards: [...cards, low], links: [], orphans: ['a', 'b', 'x'] }
    expect(branchesOf(none).map(({ key }) => key)).toEqual(['a', 'b', UNALIGNED])
  })

  it('are found by a card, at home first, and by a strategic objective', () => {
    const branches = branchesOf(seen)
    expect(['c', 'd', 'S1', 'x', 'gone'].map((id) => branchWith(branches, id))).toEqual([
      0, 1, 0, 2, -1,
    ])
    expect(branchWith(branches, null)).toBe(-1)
  })
})
