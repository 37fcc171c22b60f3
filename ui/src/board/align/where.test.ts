import { describe, expect, it } from 'vitest'
import { card, layOut, type Leaf } from '../layout'
import { landing, nextThatWay, orderAt, parentOf } from './where'

const leaf = (id: string, column: number, ...parents: string[]): Leaf => ({
  id,
  column,
  parents,
  folded: false,
  height: card.height,
})

/** Two branches: `a` with `a1` and `a2` on it, `b` with nothing. */
const layout = layOut([
  leaf('a', 0),
  leaf('b', 0),
  leaf('a1', 1, 'a'),
  leaf('a2', 1, 'a'),
  leaf('deep', 2, 'a2'),
])
const at = (id: string) => layout.placed.get(id) ?? { x: 0, y: 0, column: 0 }
const order = (id: string) => ['a', 'b', 'a1', 'new', 'a2', 'z'].indexOf(id)

describe('what is found on the board', () => {
  it('knows what a card hangs on', () => {
    expect(parentOf(layout, 'a2')).toBe('a')
    expect(parentOf(layout, 'a')).toBeUndefined()
  })

  it('walks to the nearest column that has something to aim at, and stays in a column', () => {
    const all = [...layout.placed.values()]
    expect(nextThatWay(at('a1'), 'down', all)?.id).toBe('a2')
    expect(nextThatWay(at('a1'), 'up', all)).toBeUndefined()
    expect(nextThatWay(at('deep'), 'left', all)?.id).toBe('a2')
    const withoutMiddle = all.filter(({ column }) => column !== 1)
    expect(nextThatWay(at('deep'), 'left', withoutMiddle)?.column, 'over an empty column').toBe(0)
  })
})

describe('where a card lands', () => {
  it('is the whole place where nothing stands, below all that belongs above', () => {
    const place = landing(layout, { id: 'new', column: 1, under: 'b' }, order)
    expect(place).toMatchObject({ x: at('a1').x, y: at('a2').y + card.pitch, whole: true })
  })

  it('is a mark between those of its order', () => {
    const place = landing(layout, { id: 'new', column: 1, under: 'a' }, order)
    expect(place?.whole).toBe(false)
    const middle = (place?.y ?? 0) + (place?.height ?? 0) / 2
    expect(middle).toBeGreaterThan(at('a1').y)
    expect(middle).toBeLessThan(at('a2').y)
  })

  it('is nowhere beside or before its own column, as it would not hang there', () => {
    expect(landing(layout, { id: 'new', column: 1, under: 'a1' }, order)).toBeNull()
    expect(landing(layout, { id: 'new', column: 1, under: 'deep' }, order)).toBeNull()
  })
})

describe('a place in the order', () => {
  const siblings = ['a1', 'a2']
  const edge = (id: string, y: number) => ({ x: at(id).x + 20, y: at(id).y + y })

  it('lies at the edges of those it can change places with', () => {
    const before = orderAt(layout.placed, siblings, 'a2', edge('a1', -3))
    expect(before).toMatchObject({ beside: 'a1', where: 'before' })
    const after = orderAt(layout.placed, siblings, 'a1', edge('a2', card.height + 3))
    expect(after).toMatchObject({ beside: 'a2', where: 'after' })
  })

  it('is none where it stands already, in the middle of a card, or beside others', () => {
    expect(orderAt(layout.placed, siblings, 'a1', edge('a2', -3))).toBeNull()
    expect(orderAt(layout.placed, siblings, 'a2', edge('a1', 40))).toBeNull()
    expect(orderAt(layout.placed, siblings, 'a2', edge('deep', -3))).toBeNull()
  })
})
