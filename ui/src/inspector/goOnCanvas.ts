// From the inspector beside the sheet to another thing: its canvas opens with the cursor on it.
import { sheet } from '../canvas/here'
import type { Id } from '../ipc/generated/Id'
import { store, view } from '../workspace/here'

export async function goOnCanvas(thing: Id, at: { unit: Id; cycle: Id } | null): Promise<void> {
  const band = sheet.lines.find((line) => line.kind === 'band' && line.id === thing)
  if (band) return sheet.put(band.key, 'band')
  if (store.strategicObjective(thing)) {
    // It has no canvas; on the board it heads all that serves it.
    store.select(thing)
    view.screen = 'board'
    return
  }
  const { unit, cycle } = store.shown
  if (at && (at.unit !== unit || at.cycle !== cycle)) await store.openCanvas(at.unit, at.cycle)
  store.select(thing, store.objective(thing) ? 'verb' : 'title')
}
