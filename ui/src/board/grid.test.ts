import { describe, expect, it } from 'vitest'
import { Grid } from './grid'
import { layOut } from './layout'

const leaves = Array.from({ length: 300 }, (_, n) => ({
  id: String(n),
  column: n % 4,
  parents: n % 4 === 0 ? [] : [String(n - 1)],
  height: n % 4 === 0 ? 98 : 82,
  folded: false,
}))
const { placed } = layOut(leaves)
const grid = new Grid(placed.values())

describe('what stands where on the board', () => {
  it('finds just those that lie in a box', () => {
    const box = { left: 400, top: 900, right: 1100, bottom: 2300 }
    const wanted = [...placed.values()].filter(
      ({ x, y, height }) => x <= 1100 && x + 262 >= 400 && y <= 2300 && y + height >= 900,
    )
    const found = grid.in(box).map(({ id }) => id)
    expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
    expect(found.length).toBeGreaterThan(20)
  })

  it('finds the card at a point, and none between cards', () => {
    const one = placed.get('41')
    expect(one && grid.at({ x: one.x + 5, y: one.y + 80 })?.id).toBe('41')
    expect(one && grid.at({ x: one.x - 40, y: one.y })).toBeUndefined()
  })

  it('keeps the order of the layout, whatever is asked for first', () => {
    const all = [...placed.values()]
    expect(grid.inOrder(all.toReversed()).map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  })
})
