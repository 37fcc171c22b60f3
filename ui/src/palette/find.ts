// Titles of the workspace that hold what was typed, and going to one of them.
import { call } from '../ipc/call'
import type { Hit } from '../ipc/generated/Hit'
import { store, view } from '../workspace/here'
import type { Found } from './entries'

export async function find(text: string): Promise<Found[]> {
  if (text.trim() === '' || !store.file) return []
  const hits = await call('find', { text }).catch(() => [])
  return hits.flatMap((hit) => {
    const run = wayTo(hit)
    return run ? [{ id: hit.id, title: hit.title, place: hit.place, kind: hit.table, run }] : []
  })
}

/** How to get to a hit; none for what has no place of its own. */
function wayTo(hit: Hit): (() => void) | null {
  const { unit, cycle } = store.shown
  const canvas = store.rows.get('canvas', hit.canvas)
  if (canvas) return () => void show(canvas.unit, canvas.cycle, hit.id)
  if (hit.table === 'unit' && cycle) return () => void show(hit.id, cycle, null)
  if (hit.table === 'cycle' && unit) return () => void show(unit, hit.id, null)
  return null
}

async function show(unit: string, cycle: string, thing: string | null): Promise<void> {
  view.screen = 'canvas'
  const there = store.shown.unit === unit && store.shown.cycle === cycle
  if (!there) await store.openCanvas(unit, cycle)
  if (thing) store.select(thing)
}
