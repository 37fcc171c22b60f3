import { describe, expect, it } from 'vitest'
import { card, columnX, higher, layOut, middle, type Leaf } from './layout'

const leaf = (
  id: string,
  column: number,
  parents: string[] = [],
  more: Partial<Leaf> = {},
): Leaf => ({
  id,
  column,
  parents,
  height: card.height,
  folded: false,
  ...more,
})

/** Always the same numbers from the same seed, from 0 to below `of`. */
function chance(seed: number): (of: number) => number {
  let state = seed
  return (of) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * of)
  }
}

function forest(seed: number, count: number): Leaf[] {
  const next = chance(seed)
  return Array.from({ length: count }, (_, n) => {
    const parents = Array.from({ length: next(3) }, () => String(next(count)))
    const height = card.height + (next(5) === 0 ? higher.band : 0)
    return leaf(String(n), next(5), parents, { height, folded: next(12) === 0 })
  })
}

const y = (leaves: Leaf[], id: string) => layOut(leaves).placed.get(id)?.y

describe('the layout of the board', () => {
  it('stands cards in the column of their level, on a pitch', () => {
    const { placed } = layOut([leaf('a', 1), leaf('b', 1)])
    const at = { column: 1, x: columnX(1), y: card.top }
    expect(placed.get('a')).toEqual({ id: 'a', ...at, height: 82, body: 82, stack: 'none' })
    expect(placed.get('b')?.y).toBe(card.top + card.pitch)
    expect(columnX(1)).toBe(378)
  })

  it('stands a parent in the middle of what hangs on it', () => {
    const leaves = [leaf('s', 0), leaf('a', 1, ['s']), leaf('b', 1, ['s']), leaf('c', 1, ['s'])]
    expect(y(leaves, 's')).toBe(y(leaves, 'b'))
  })

  it('hangs a card on the first parent further left, and on nothing beside it', () => {
    const leaves = [
      leaf('s', 0),
      leaf('p', 1, ['s']),
      leaf('q', 2, ['r', 'p']),
      leaf('r', 2, ['p']),
    ]
    expect(layOut(leaves).children.get('p')).toEqual(['q', 'r'])
  })

  it('stands a parent of many near the first of them, or one would look for it', () => {
    const many = Array.from({ length: 200 }, (_, n) => leaf(`c${n}`, 1, ['s']))
    const { placed } = layOut([leaf('s', 0), ...many])
    const far = (placed.get('s')?.y ?? 0) - (placed.get('c0')?.y ?? 0)
    expect(far).toBeGreaterThan(card.pitch)
    expect(far).toBeLessThan(3 * card.pitch)
  })

  it('meets cards of any height in the middle', () => {
    const high = card.height + higher.band
    const leaves = [leaf('s', 0, [], { height: high }), leaf('a', 1, ['s'])]
    const { placed } = layOut(leaves)
    const [s, a] = [placed.get('s'), placed.get('a')]
    expect(s && middle(s)).toBe(a && middle(a))
  })

  it('makes room for the stack of a folded card, and for a line where a pill says too little', () => {
    const folded = { folded: true }
    const plain = layOut([leaf('s', 0, [], folded), leaf('a', 1, ['s']), leaf('t', 0)])
    expect(plain.placed.get('s')).toMatchObject({ stack: 'plain', body: 82, height: 89 })
    expect(plain.placed.get('t')?.y).toBe(card.top + 89 + 12)
    const summed = layOut([leaf('s', 0, [], folded), leaf('a', 1, ['s']), leaf('b', 2, ['a'])])
    expect(summed.placed.get('s')).toMatchObject({ stack: 'summed', body: 102, height: 109 })
  })

  it('leaves out what hangs on a folded card, and counts it', () => {
    const leaves = [leaf('s', 0, [], { folded: true }), leaf('a', 1, ['s']), leaf('b', 2, ['a'])]
    const { placed, below } = layOut(leaves)
    expect([...placed.keys()]).toEqual(['s'])
    expect(below.get('s')).toBe(2)
  })

  it('never lays a card over another, and keeps the order in every column', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const leaves = forest(seed, 120)
      const { placed } = layOut(leaves)
      for (let column = 0; column < 5; column += 1) {
        const inColumn = [...placed.values()].filter((one) => one.column === column)
        const sorted = inColumn.toSorted((a, b) => a.y - b.y)
        for (const [n, one] of sorted.entries()) {
          const above = sorted[n - 1]
          if (above) expect(one.y, `seed ${seed}`).toBeGreaterThanOrEqual(above.y + above.height)
        }
      }
    }
  })

  it('keeps siblings in their order', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const { placed, children } = layOut(forest(seed, 120))
      for (const list of children.values()) {
        const inColumn = new Map<number, number>()
        for (const id of list) {
          const one = placed.get(id)
          if (!one) continue
          expect(one.y).toBeGreaterThan(inColumn.get(one.column) ?? -1)
          inColumn.set(one.column, one.y)
        }
      }
    }
  })

  it('gives the same picture for the same cards', () => {
    const [one, other] = [layOut(forest(7, 200)), layOut(forest(7, 200))]
    expect([...one.placed]).toEqual([...other.placed])
  })

  it('moves nothing above a card that is hung on another branch', () => {
    const before = [
      leaf('s', 0),
      leaf('a', 1, ['s']),
      leaf('t', 0),
      leaf('b', 1, ['t']),
      leaf('c', 1),
    ]
    const after = before.map((one) => (one.id === 'c' ? { ...one, parents: ['t'] } : one))
    for (const id of ['s', 'a']) expect(y(after, id)).toBe(y(before, id))
  })

  it('moves only what hangs with a card that gets its first link, and what stands below', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const leaves = forest(seed, 120)
      const { placed, hanging } = layOut(leaves)
      const loose = leaves.findLast(({ id, parents }) => parents.length === 0 && placed.has(id))
      const to = leaves.find(({ column, id }) => column < (loose?.column ?? 0) && placed.has(id))
      if (!loose || !to) continue
      const after = layOut(
        leaves.map((one) => (one === loose ? { ...one, parents: [to.id] } : one)),
      )
      const root = rootOf(to.id, hanging)
      const roots = leaves.filter(({ id }) => rootOf(id, hanging) === id)
      const above = roots.slice(
        0,
        roots.findIndex(({ id }) => id === root),
      )
      for (const { id } of above) {
        expect(after.placed.get(id)?.y, `seed ${seed}`).toBe(placed.get(id)?.y)
      }
    }
  })

  it('lays out thousands in the time of a few frames', () => {
    const leaves = forest(3, 5000)
    layOut(leaves)
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      layOut(leaves)
      return performance.now() - begun
    })
    // On a quiet machine it is a tenth of this; what must not come back is growth by squares.
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

function rootOf(id: string, hanging: ReadonlyMap<string, readonly string[]>): string {
  for (const [parent, list] of hanging) if (list.includes(id)) return rootOf(parent, hanging)
  return id
}
