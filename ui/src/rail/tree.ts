// The tree of units as rows, and where a unit goes when it is moved. Pure.
import type { Id } from '../ipc/generated/Id'
import type { Unit } from '../ipc/generated/Unit'

/** The units right below one, in order; the roots for `null`. */
export type Below = (unit: Id | null) => Unit[]

export type TreeRow = { unit: Unit; depth: number; parent: boolean; open: boolean }

/** The rows that show, each before those below it. */
export function visible(below: Below, isOpen: (unit: Unit, depth: number) => boolean): TreeRow[] {
  const rows: TreeRow[] = []
  const walk = (parent: Id | null, depth: number) => {
    for (const unit of below(parent)) {
      const hasChildren = below(unit.id).length > 0
      const open = hasChildren && isOpen(unit, depth)
      rows.push({ unit, depth, parent: hasChildren, open })
      if (open) walk(unit.id, depth + 1)
    }
  }
  walk(null, 0)
  return rows
}

/** Where a unit is moved to: below `parent`, behind `after` (to the front for none). */
export type Place = { parent: Id | null; after: Id | null }
export type Direction = 'up' | 'down' | 'in' | 'out'

/** One step with the keys; none when there is nowhere to go. */
export function stepped(
  unit: Unit,
  direction: Direction,
  below: Below,
  get: (id: Id) => Unit | undefined,
): Place | null {
  const siblings = below(unit.parent)
  const at = siblings.findIndex((one) => one.id === unit.id)
  const before = siblings[at - 1]
  switch (direction) {
    case 'up':
      return before ? { parent: unit.parent, after: siblings[at - 2]?.id ?? null } : null
    case 'down': {
      const next = siblings[at + 1]
      return next ? { parent: unit.parent, after: next.id } : null
    }
    case 'in':
      return before ? { parent: before.id, after: below(before.id).at(-1)?.id ?? null } : null
    case 'out': {
      const parent = unit.parent === null ? undefined : get(unit.parent)
      return parent ? { parent: parent.parent, after: parent.id } : null
    }
  }
}

export type Zone = 'before' | 'into' | 'after'

/** The part of a row the pointer is over; `share` is 0 at its top and 1 at its foot. */
export const zoneAt = (share: number): Zone =>
  share < 0.28 ? 'before' : share > 0.72 ? 'after' : 'into'

/** Where a dragged unit goes when dropped there; none below itself. */
export function dropped(
  dragged: Unit,
  target: TreeRow,
  zone: Zone,
  below: Below,
  get: (id: Id) => Unit | undefined,
): Place | null {
  if (isUnder(target.unit, dragged.id, get)) return null
  const last = (parent: Id) => below(parent).filter((one) => one.id !== dragged.id)
  if (zone === 'into') {
    return { parent: target.unit.id, after: last(target.unit.id).at(-1)?.id ?? null }
  }
  if (zone === 'after' && target.open) return { parent: target.unit.id, after: null }
  const siblings = below(target.unit.parent).filter((one) => one.id !== dragged.id)
  const at = siblings.findIndex((one) => one.id === target.unit.id)
  const after = zone === 'after' ? target.unit.id : (siblings[at - 1]?.id ?? null)
  return { parent: target.unit.parent, after }
}

/** Whether a unit is `above` or anywhere under it. */
export function isUnder(unit: Unit, above: Id, get: (id: Id) => Unit | undefined): boolean {
  for (let at: Unit | undefined = unit; at; at = at.parent ? get(at.parent) : undefined) {
    if (at.id === above) return true
  }
  return false
}
