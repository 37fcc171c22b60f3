import { describe, expect, it } from 'vitest'
import { columnsOf } from './columns'

const card = (id: string, level: string) => ({ id, level })
const upwards = (links: Record<string, string[]>) => new Map(Object.entries(links))

describe('the columns of the board', () => {
  it('are one for each level, whatever stands beside it on the same', () => {
    const cards = [card('a', 'office'), card('b', 'team'), card('c', 'team')]
    const { of, spans } = columnsOf(
      1,
      ['office', 'team'],
      cards,
      upwards({ a: ['s1'], b: ['a'], c: ['b', 'a'] }),
    )
    expect([...of.values()]).toEqual([1, 2, 2])
    expect(spans).toEqual([
      { from: 1, count: 1 },
      { from: 2, count: 1 },
    ])
  })

  it('are as many within a level as its objectives serve each other and nothing above', () => {
    const cards = [card('d', 'office'), card('a', 'office'), card('b', 'office'), card('t', 'team')]
    const { of, spans } = columnsOf(
      1,
      ['office', 'team'],
      cards,
      upwards({ b: ['a'], d: ['b'], t: ['d'] }),
    )
    expect(['a', 'b', 'd', 't'].map((id) => of.get(id))).toEqual([1, 2, 3, 4])
    expect(spans).toEqual([
      { from: 1, count: 3 },
      { from: 4, count: 1 },
    ])
  })

  it('leave one that serves only a lower level where its level begins', () => {
    const cards = [card('a', 'office'), card('t', 'team')]
    expect(columnsOf(0, ['office', 'team'], cards, upwards({ a: ['t'] })).of.get('a')).toBe(0)
  })
})
