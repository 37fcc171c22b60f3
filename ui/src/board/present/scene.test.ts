import { describe, expect, it } from 'vitest'
import type { Branch } from './branches'
import { columnsFor, lookAt, sceneOf, size, type Asked, type Box } from './scene'

/** Always the same numbers from the same seed, from 0 to below `of`. */
function chance(seed: number): (of: number) => number {
  let state = seed
  return (of) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * of)
  }
}

/** Branches of random trees on three levels below strategy, some serving beside themselves. */
function asked(seed: number, count: number, lit: number): Asked {
  const next = chance(seed)
  const levels = new Map<string, number>()
  const parents = new Map<string, string[]>()
  const bands = ['S1', 'S2', 'S3']
  const branches = Array.from({ length: count }, (_, at): Branch => {
    const cards = Array.from({ length: 1 + next(14) }, (_, n) => `${at}.${n}`)
    for (const [n, id] of cards.entries()) {
      const on = n === 0 ? null : cards[next(n)]
      const above = on ? (levels.get(on) ?? 1) : 0
      levels.set(id, Math.min(3, above + (on && next(3) === 0 ? 0 : 1)))
      parents.set(id, [on ?? bands[at % 3] ?? 'S1'])
    }
    const group = next(6) === 0 ? null : (bands[at % 3] ?? null)
    const root = cards[0] ?? ''
    return { key: root, root, group, bands: group ? [group] : [], cards, own: cards }
  })
  const alone = ['x', 'y']
  alone.forEach((id, at) => levels.set(id, at + 1))
  branches.push({ key: 'u', root: null, group: null, bands: [], cards: alone, own: alone })
  return {
    bands,
    branches: branches.toSorted((a, b) => rank(bands, a) - rank(bands, b)),
    lit,
    levelOf: (id) => levels.get(id) ?? 0,
    count: 4,
    heightOf: (id) => 92 + ((id.length * 37) % 3) * 21,
    parents,
    room: { width: 1280, height: 550 },
  }
}

const rank = (bands: string[], { group, root }: Branch) =>
  root === null ? 9 : group === null ? 8 : bands.indexOf(group)

const apart = (one: Box, other: Box) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

describe('the presented board', () => {
  it('lays nothing over anything else, whichever branch is lit', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const count = 4 + (seed % 9)
      for (let lit = 0; lit <= count; lit += 3) {
        const { placed, lines } = sceneOf(asked(seed, count, lit))
        const boxes = [...placed.values(), ...lines]
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            expect(apart(one, other), `seed ${seed}, lit ${lit}`).toBe(true)
          }
        }
      }
    }
  })

  it('shows every objective once: lit, first of a line, or counted on one', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const what = asked(seed, 9, seed % 10)
      const { placed, lines } = sceneOf(what)
      const cards = what.branches[what.lit]?.cards ?? []
      const all = what.branches.flatMap(({ own }) => own).length
      const counted = lines.reduce((sum, { more }) => sum + 1 + more, 0)
      expect(cards.every((id) => placed.has(id))).toBe(true)
      expect(counted + cards.length).toBe(all)
    }
  })

  it('gives the same picture for the same branches', () => {
    const [one, other] = [sceneOf(asked(7, 12, 3)), sceneOf(asked(7, 12, 3))]
    expect([...one.placed]).toEqual([...other.placed])
    expect(one.lines).toEqual(other.lines)
  })

  it('puts what serves on its own level one column further', () => {
    const what = asked(3, 5, 0)
    const chain = { ...what.branches[0], cards: ['a', 'b', 'c'], own: ['a', 'b', 'c'], root: 'a' }
    const { placed, levels } = sceneOf({
      ...what,
      branches: [{ key: 'a', group: null, bands: [], ...chain }],
      levelOf: () => 1,
      parents: new Map([
        ['b', ['a']],
        ['c', ['b']],
      ]),
    })
    expect(['a', 'b', 'c'].map((id) => placed.get(id)?.column)).toEqual([1, 2, 3])
    expect(levels[1]).toMatchObject({ from: 1, count: 3 })
  })

  it('draws cards closer when there are more than there is room for', () => {
    const what = asked(5, 8, 0)
    const many = { ...what.branches[0], cards: Array.from({ length: 9 }, (_, n) => `m${n}`) }
    const branches = [{ ...many, key: 'm', root: 'm0', group: null, bands: [], own: many.cards }]
    expect(sceneOf({ ...what, branches, levelOf: () => 1 }).dense).toBe(true)
    expect(sceneOf({ ...what, branches: what.branches.slice(-1), lit: 0 }).dense).toBe(false)
  })

  it('has columns as designed at 1920, narrower ones in less room, and never too narrow', () => {
    expect(columnsFor(1280, 4)).toEqual({ width: 272, gutter: 38 })
    const { width, gutter } = columnsFor(960, 4)
    expect(4 * width + 3 * gutter + 2 * size.side).toBeLessThanOrEqual(960)
    expect(columnsFor(400, 4).width).toBe(size.column.least)
  })
})

describe('what is looked at', () => {
  const block = { at: 100, size: 200 }

  it('stays where it is while the lit branch is in sight', () => {
    expect(lookAt(50, 300, block, block, 8)).toBe(50)
  })

  it('moves no more than brings the lit branch into sight', () => {
    expect(lookAt(300, 300, block, block, 8)).toBe(92)
    expect(lookAt(0, 300, { at: 400, size: 100 }, block, 8)).toBe(208)
  })

  it('has the card in sight where the branch is larger than the room', () => {
    const large = { at: 100, size: 2000 }
    for (const at of [100, 700, 2060]) {
      const one = { at, size: 40 }
      const from = lookAt(0, 300, large, one, 8)
      expect(from).toBeLessThanOrEqual(at - 8)
      expect(from + 300).toBeGreaterThanOrEqual(at + 48)
    }
  })

  it('shows the beginning of a card that is higher than the room', () => {
    expect(lookAt(0, 300, { at: 100, size: 2000 }, { at: 600, size: 500 }, 8)).toBe(592)
  })
})
