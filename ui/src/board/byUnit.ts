// The map by unit: the cards of a unit one under the other, its column that of its level, and
// units in the middle of those below them. Rearranges a layout; what hangs on what stays.
import { card, columnX, layOut, type Layout, type Leaf, type Placed } from './layout'

export type Units = {
  /** The unit of a card; none for strategic objectives. */
  unitOf: (id: string) => string | null
  /** The unit above a unit. */
  above: (unit: string) => string | null
}

const gap = card.pitch - card.height

/** More room between units than between the cards of one. */
const apart = 20

/** Stands cards unit by unit, in the order of `cards`: that of the tree of units. */
export function byUnit(layout: Layout, cards: readonly string[], units: Units): Layout {
  const blocks = blocksOf(layout, cards, units.unitOf)
  const drawn = layOut([...blocks].map(([key, block]) => leafOf(key, block, blocks, units)))
  const placed = new Map<string, Placed>()
  for (const [key, block] of blocks) {
    let y = drawn.placed.get(key)?.y ?? card.top
    for (const one of block.cards) {
      placed.set(one.id, { ...one, x: columnX(one.column), y })
      y += one.height + gap
    }
  }
  const { width, height } = drawn
  return { ...layout, first: [...placed.keys()][0] ?? null, placed, width, height }
}

/** Cards that stand together. */
type Block = { column: number; unit: string | null; cards: Placed[] }

function blocksOf(
  { placed }: Layout,
  cards: readonly string[],
  unitOf: Units['unitOf'],
): Map<string, Block> {
  const blocks = new Map<string, Block>()
  for (const id of cards) {
    const one = placed.get(id)
    if (!one) continue
    const unit = unitOf(id)
    const key = keyOf(unit ?? id, one.column)
    const block = blocks.get(key) ?? { column: one.column, unit, cards: [] }
    block.cards.push(one)
    blocks.set(key, block)
  }
  return blocks
}

/** Objectives of one unit that serve each other stand in several columns. */
const keyOf = (unit: string, column: number): string => `block ${unit} ${column}`

function leafOf(
  id: string,
  { column, unit, cards }: Block,
  blocks: ReadonlyMap<string, Block>,
  { above }: Units,
): Leaf {
  const height = cards.reduce((sum, one) => sum + one.height + gap, -gap)
  const parents: string[] = []
  const seen = new Set<string>()
  for (let up = unit; up && !seen.has(up); up = above(up)) {
    seen.add(up)
    for (let at = column - 1; at >= 0; at -= 1) {
      if (blocks.has(keyOf(up, at))) parents.push(keyOf(up, at))
    }
  }
  return { id, column, parents, height: height + (unit ? apart : 0), folded: false }
}
