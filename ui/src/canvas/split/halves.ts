// Which key result stands in which half of a split, and where a move puts it. Pure.
import type { Id } from '../../ipc/generated/Id'

export type Way = 'left' | 'right'

/** The key results of both halves, in their order. */
export type Halves = Readonly<Record<Way, readonly Id[]>>

export const other = (way: Way): Way => (way === 'left' ? 'right' : 'left')

/** The half a key result stands in; none for one that is in neither. */
export function wayOf(halves: Halves, id: Id): Way | null {
  if (halves.left.includes(id)) return 'left'
  return halves.right.includes(id) ? 'right' : null
}

/** Puts a key result at a place in a half, counted without it. */
export function put(halves: Halves, id: Id, way: Way, at: number): Halves {
  const without = {
    left: halves.left.filter((one) => one !== id),
    right: halves.right.filter((one) => one !== id),
  }
  const list = without[way]
  const place = Math.min(Math.max(at, 0), list.length)
  return { ...without, [way]: [...list.slice(0, place), id, ...list.slice(place)] }
}

/** Moves a key result to a half, to its end; the same halves when it stands there. */
export function send(halves: Halves, id: Id, way: Way): Halves {
  return wayOf(halves, id) === other(way) ? put(halves, id, way, halves[way].length) : halves
}

/** Moves a key result one place up or down in its half. */
export function step(halves: Halves, id: Id, by: 1 | -1): Halves {
  const way = wayOf(halves, id)
  if (!way) return halves
  const at = halves[way].indexOf(id) + by
  return at < 0 || at >= halves[way].length ? halves : put(halves, id, way, at)
}

/** The halves once the objective has these key results: new ones stay, lost ones go. */
export function follow(halves: Halves, all: readonly Id[]): Halves {
  const known = halves.left.length + halves.right.length
  if (known === all.length && all.every((id) => wayOf(halves, id))) return halves
  const there = (list: readonly Id[]) => list.filter((id) => all.includes(id))
  const fresh = all.filter((id) => wayOf(halves, id) === null)
  return { left: [...there(halves.left), ...fresh], right: there(halves.right) }
}

/** The key result beside one: above or below in its half, or across at the same height. */
export function beside(halves: Halves, id: Id, to: 'up' | 'down'): Id | null {
  const way = wayOf(halves, id)
  if (!way) return null
  const list = halves[way]
  return list[list.indexOf(id) + (to === 'up' ? -1 : 1)] ?? null
}

/** At which place of a list something with its middle at `y` comes, given the middles there. */
export const placeAt = (middles: readonly number[], y: number): number =>
  middles.filter((middle) => middle < y).length
