// Where on the board: the card under a point, the next one that can be aimed at, where an
// objective would land, and between which two it would be put. Pure, in px of the board.
import { card as size, columnX, type Layout, type Placed } from '../layout'

export type Point = { x: number; y: number }
export type Box = Point & { width: number; height: number }
export type Way = 'up' | 'down' | 'left' | 'right'

type Places = Pick<Layout, 'placed' | 'children'>

export const boxOf = ({ x, y, height }: Placed): Box => ({ x, y, width: size.width, height })

export const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** The card at a point; none on empty ground. */
export function cardAt(placed: ReadonlyMap<string, Placed>, at: Point): Placed | undefined {
  for (const one of placed.values()) if (holds(boxOf(one), at)) return one
  return undefined
}

/** The card a card hangs on; none for roots. */
export function parentOf({ children }: Places, id: string): string | undefined {
  let parents = known.get(children)
  if (!parents) {
    parents = new Map()
    for (const [parent, below] of children) for (const one of below) parents.set(one, parent)
    known.set(children, parents)
  }
  return parents.get(id)
}

/** Asked with every key: read off a layout once. */
const known = new WeakMap<Places['children'], Map<string, string>>()

/**
 * The next card that way from a place: up and down in its column, left and right in the
 * nearest column that has one, at about the same height.
 */
export function nextThatWay(
  from: { column: number; y: number },
  way: Way,
  candidates: readonly Placed[],
): Placed | undefined {
  const near = (one: Placed) => Math.abs(one.y - from.y)
  if (way === 'up' || way === 'down') {
    const sign = way === 'up' ? -1 : 1
    const there = candidates.filter(
      (one) => one.column === from.column && (one.y - from.y) * sign > 0,
    )
    return least(there, near)
  }
  const sign = way === 'left' ? -1 : 1
  const aside = candidates.filter((one) => (one.column - from.column) * sign > 0)
  const column = least(aside, (one) => Math.abs(one.column - from.column))?.column
  return least(
    aside.filter((one) => one.column === column),
    near,
  )
}

/** Where what is put under a card would stand: a whole place, or a mark between two cards. */
export type Landing = Box & { whole: boolean }

const MARK = 26

/**
 * None where it would not hang there: beside or before its own column. `order` says which of
 * two cards under the same one comes first.
 */
export function landing(
  layout: Places,
  { id, column, under }: { id: string; column: number; under: string },
  order: (id: string) => number,
): Landing | null {
  const parent = layout.placed.get(under)
  if (!parent || parent.column >= column) return null
  const [x, gap] = [columnX(column), size.pitch - size.height]
  const others = [...layout.placed.values()].filter((one) => one.id !== id && one.column === column)
  const beside = others.filter((one) => layout.children.get(under)?.includes(one.id))
  const last = beside.filter((one) => order(one.id) < order(id)).at(-1)
  const next = beside.find((one) => order(one.id) > order(id))
  const y = last ? last.y + last.height + gap : next ? next.y - size.pitch : parent.y
  const place = { x, y, width: size.width, height: size.height }
  const there = others.find((one) => one.y < y + place.height && one.y + one.height > y)
  if (!there && y >= 0) return { ...place, whole: true }
  // What stands there will make room; until then a mark between two cards says where.
  const between = last ? y : (next ?? there ?? parent).y
  return { ...place, y: between - gap / 2 - MARK / 2, height: MARK, whole: false }
}

/** A place in the order: right before or after another objective of the same canvas. */
export type Order = { beside: string; where: 'before' | 'after'; x: number; y: number }

/** How far into a card the place between it and the next reaches, in px. */
const REACH = 8

/** The place in the order at a point, among those it can change places with. */
export function orderAt(
  placed: ReadonlyMap<string, Placed>,
  siblings: readonly string[],
  id: string,
  at: Point,
): Order | null {
  const own = siblings.indexOf(id)
  const gap = size.pitch - size.height
  for (const [index, beside] of siblings.entries()) {
    const one = placed.get(beside)
    if (!one || beside === id) continue
    const before = { ...boxOf(one), y: one.y - gap - REACH, height: gap + 2 * REACH }
    const after = { ...before, y: one.y + one.height - REACH }
    // Right before the next or after the one before it would stay where it is.
    if (index !== own + 1 && holds(before, at)) {
      return { beside, where: 'before', x: one.x, y: one.y - gap / 2 }
    }
    if (index !== own - 1 && holds(after, at)) {
      return { beside, where: 'after', x: one.x, y: one.y + one.height + gap / 2 }
    }
  }
  return null
}

function least<T>(all: readonly T[], by: (one: T) => number): T | undefined {
  let best: T | undefined
  for (const one of all) if (best === undefined || by(one) < by(best)) best = one
  return best
}
