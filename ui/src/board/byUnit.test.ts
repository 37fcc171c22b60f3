import { describe, expect, it } from 'vitest'
import { byUnit } from './byUnit'
import { card, layOut, type Leaf } from './layout'

const leaf = (id: string, column: number, parents: string[] = [], folded = false): Leaf => ({
  id,
  column,
  parents,
  folded,
  height: card.height,
})

/** Two units of two levels; what hangs together is not what belongs to one unit. */
const leaves = [
  leaf('s', 0),
  leaf('p1', 1, ['s']),
  leaf('p2', 1, ['s']),
  leaf('a1', 2, ['p1']),
  leaf('b1', 2, ['p1']),
  leaf('a2', 2, ['p2']),
  leaf('b2', 2, ['p2']),
]
const order = ['s', 'p1', 'p2', 'a1', 'a2', 'b1', 'b2']
const units = {
  unitOf: (id: string) => (id === 's' ? null : (id[0] ?? null)),
  above: (unit: string) => (unit === 'p' ? null : 'p'),
}
const laid = (from = leaves, by = order) => byUnit(layOut(from), by, units)
const placeOf = (id: string, of = laid()) => {
  const one = of.placed.get(id)
  if (!one) throw new Error(`${id} is not placed`)
  return one
}

describe('the map by unit', () => {
  it('stands the cards of a unit together in the column of their level', () => {
    const { placed } = laid()
    const column = [...placed.values()].filter((one) => one.column === 2)
    expect(column.toSorted((a, b) => a.y - b.y).map(({ id }) => id)).toEqual([
      'a1',
      'a2',
      'b1',
      'b2',
    ])
    expect(placeOf('a2').y - placeOf('a1').y).toBe(card.pitch)
    expect(placeOf('b1').y - placeOf('a2').y, 'units are further apart').toBeGreaterThan(card.pitch)
  })

  it('lays nothing over anything', () => {
    const all = [...laid().placed.values()]
    for (const one of all) {
      for (const other of all) {
        if (one === other || one.column !== other.column) continue
        expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true)
      }
    }
  })

  it('is always the same, and keeps what hangs on what', () => {
    expect(laid()).toEqual(laid())
    expect(laid().children).toEqual(layOut(leaves).children)
    expect(laid().below.get('s')).toBe(6)
  })

  it('leaves out what is folded away', () => {
    const folded = leaves.map((one) => (one.id === 'p1' ? { ...one, folded: true } : one))
    const { placed } = laid(folded)
    expect(placed.has('a1')).toBe(false)
    expect(placed.has('a2')).toBe(true)
  })

  it('stands the unit above in the middle of those below it', () => {
    const [above, first, last] = [placeOf('p1'), placeOf('a1'), placeOf('b2')]
    const middle = (above.y + placeOf('p2').y + card.height) / 2
    const below = (first.y + last.y + card.height) / 2
    expect(Math.abs(middle - below)).toBeLessThan(card.pitch / 2)
  })
})
