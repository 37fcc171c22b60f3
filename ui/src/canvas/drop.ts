// Where a dragged objective or key result may be put down. Pure.
import type { Id } from '../ipc/generated/Id'
import type { Line } from './lines'

export type Dragged = { kind: 'objective' | 'key_result'; id: Id }

/** A place: `after` a sibling (first for none), under `parent` (a key result's objective). */
export type Place = {
  parent: Id | null
  after: Id | null
  /** Strategic objective of the band it lies in, for an objective. */
  band: Id | null
  /** Where to draw the line, in px from the top of the lines. */
  y: number
}

/** The place nearest to `y`, or `null` when it would stay where it is. */
export function placeAt(
  lines: readonly Line[],
  tops: readonly number[],
  dragged: Dragged,
  y: number,
): Place | null {
  const places =
    dragged.kind === 'objective' ? objectivePlaces(lines, tops) : keyResultPlaces(lines, tops)
  let best: Place | null = null
  for (const place of places) {
    if (best === null || Math.abs(place.y - y) < Math.abs(best.y - y)) best = place
  }
  return best && !stays(lines, dragged, best) ? best : null
}

/** Every place for a key result: right under an objective, or after another key result. */
export function keyResultPlaces(lines: readonly Line[], tops: readonly number[]): Place[] {
  const places: Place[] = []
  lines.forEach((line, index) => {
    const end = tops[index + 1] ?? 0
    if (line.kind === 'objective') {
      places.push({ parent: line.id, after: null, band: null, y: end })
    } else if (line.kind === 'key_result') {
      const drawer = lines[index + 1]?.kind === 'drawer'
      const y = drawer ? (tops[index + 2] ?? end) : end
      places.push({ parent: line.objective, after: line.id, band: null, y })
    }
  })
  return places
}

/** Every place for an objective: first in a band, or after another with all it holds. */
export function objectivePlaces(lines: readonly Line[], tops: readonly number[]): Place[] {
  const places: Place[] = []
  let before: Id | null = null
  lines.forEach((line, index) => {
    if (line.kind === 'band') {
      places.push({ parent: null, after: before, band: line.id, y: tops[index + 1] ?? 0 })
    } else if (line.kind === 'objective') {
      before = line.id
      places.push({ parent: null, after: line.id, band: line.band, y: endOf(lines, tops, index) })
    }
  })
  return places
}

function endOf(lines: readonly Line[], tops: readonly number[], index: number): number {
  let end = index + 1
  while (['key_result', 'drawer', 'no_key_results'].includes(lines[end]?.kind ?? '')) end += 1
  return tops[end] ?? 0
}

function stays(lines: readonly Line[], dragged: Dragged, place: Place): boolean {
  if (place.after === dragged.id) return true
  const like = lines.filter((line) => line.kind === dragged.kind)
  const at = like.findIndex((line) => line.id === dragged.id)
  const line = like[at]
  if (!line) return true
  const before = like[at - 1]
  if (line.kind === 'key_result') {
    const sibling = before?.kind === 'key_result' && before.objective === line.objective
    return place.parent === line.objective && place.after === (sibling ? before.id : null)
  }
  if (line.kind === 'objective') {
    return place.band === line.band && place.after === (before?.id ?? null)
  }
  return true
}

/** The place one step up or down among siblings; `null` at the end. */
export function stepPlace(
  siblings: readonly Id[],
  id: Id,
  way: 1 | -1,
): { after: Id | null } | null {
  const at = siblings.indexOf(id)
  if (at < 0 || at + way < 0 || at + way >= siblings.length) return null
  return { after: (way === 1 ? siblings[at + 1] : siblings[at - 2]) ?? null }
}
