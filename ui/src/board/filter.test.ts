import { describe, expect, it } from 'vitest'
import type { CascadeCard } from '../ipc/generated/CascadeCard'
import { fits, isWanted, noLists, toggled, withTheirWay, type Kind, type Wanted } from './filter'

const card = {
  verb: 'Cut',
  subject: 'waiting time',
  unit: 'u1',
  unit_name: 'Résumé office',
  level: 'teams',
  cycle: '2026',
  perspective: 'services',
  owner: { id: 'p1', name: 'Priya Nair', initials: 'PN' },
  state: 'active',
  status: 'at_risk',
  status_text: 'At risk',
  aligned: true,
} as CascadeCard

const asks = (more: Partial<Wanted>): Wanted => ({
  words: '',
  onlyOrphans: false,
  lists: noLists,
  ...more,
})
const lists = (kind: Kind, ...values: string[]) => asks({ lists: { ...noLists, [kind]: values } })

describe('the filter of the board', () => {
  it('asks for nothing until something is asked for', () => {
    expect(isWanted(asks({ words: '  ' }))).toBe(false)
    expect(fits(card, asks({}))).toBe(true)
    expect(isWanted(lists('unit', 'u1'))).toBe(true)
  })

  it('finds words anywhere, in any order, without accents', () => {
    expect(fits(card, asks({ words: 'waiting resume' }))).toBe(true)
    expect(fits(card, asks({ words: 'nair at risk cut' }))).toBe(true)
    expect(fits(card, asks({ words: 'waiting slippage' }))).toBe(false)
  })

  it('has a card in every list that asks for something, by any of its values', () => {
    const pairs: [Kind, string][] = [
      ['status', 'at_risk'],
      ['owner', 'p1'],
      ['unit', 'u1'],
      ['level', 'teams'],
      ['perspective', 'services'],
      ['cycle', '2026'],
    ]
    for (const [kind, value] of pairs) {
      expect(fits(card, lists(kind, 'other', value)), kind).toBe(true)
      expect(fits(card, lists(kind, 'other')), kind).toBe(false)
    }
    const both = asks({ lists: { ...noLists, owner: ['p1'], level: ['other'] } })
    expect(fits(card, both)).toBe(false)
  })

  it('asks for what has none, and for drafts as they are drawn', () => {
    const bare = { ...card, owner: null, perspective: null, state: 'draft' } as CascadeCard
    expect(fits(bare, lists('owner', ''))).toBe(true)
    expect(fits(card, lists('owner', ''))).toBe(false)
    expect(fits(bare, lists('perspective', ''))).toBe(true)
    expect(fits(bare, lists('status', 'draft'))).toBe(true)
    expect(fits(bare, lists('status', 'at_risk'))).toBe(false)
  })

  it('leaves out what serves something where only the rest is asked for', () => {
    expect(fits(card, asks({ onlyOrphans: true }))).toBe(false)
    expect(fits({ ...card, aligned: false }, asks({ onlyOrphans: true }))).toBe(true)
  })

  it('keeps all that something serves in sight, once each', () => {
    const up = new Map([
      ['c', ['b', 'a']],
      ['b', ['s']],
      ['a', ['s']],
    ])
    expect([...withTheirWay(['c'], up)].sort()).toEqual(['a', 'b', 'c', 's'])
    expect([...withTheirWay([], up)]).toEqual([])
  })

  it('shows all levels until one is taken away, and again once all are back', () => {
    const all = ['a', 'b', 'c']
    const without = toggled([], 'b', all, true)
    expect(without).toEqual(['a', 'c'])
    expect(toggled(without, 'b', all, true)).toEqual([])
    expect(toggled([], 'b', all, false)).toEqual(['b'])
    expect(toggled(['b'], 'b', all, false)).toEqual([])
  })
})
