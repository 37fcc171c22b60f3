// Showing one objective after the other to a room. Nothing of what was open before is lost:
// leaving puts everything back as it was.
import type { Id } from '../ipc/generated/Id'
import { store } from '../workspace/here'
import type { Wanted } from './filter/filter'
import type { Cursor } from './grid'
import { sheet } from './here'

type Before = {
  canvas: Id | null
  cursor: Cursor | null
  marks: Id[]
  drawers: Id[]
  collapsed: Id[]
  filter: Wanted
  filterOpen: boolean
}

let before: Before | null = null

/** The objectives in the order they are shown. */
export const shownInTurn = (): Id[] =>
  (store.figures.canvas?.bands ?? []).flatMap((band) => band.objectives)

/** Begins with the objective one is on, or the first. */
export function enterStage(): void {
  const { filter } = sheet
  before = {
    canvas: store.shown.canvas,
    cursor: sheet.cursor,
    marks: [...sheet.marks.ids],
    drawers: [...sheet.drawers],
    collapsed: [...sheet.collapsed],
    filter: filter.wanted,
    filterOpen: filter.open,
  }
  const start = sheet.objective ?? shownInTurn()[0] ?? null
  sheet.editing = null
  sheet.popover = null
  sheet.marks.clear()
  sheet.drawers.clear()
  filter.clear()
  show(start)
}

export function leaveStage(): void {
  sheet.only = null
  sheet.popover = null
  if (!before || before.canvas !== store.shown.canvas) return
  const { cursor } = before
  sheet.collapsed.clear()
  before.collapsed.forEach((id) => sheet.collapsed.add(id))
  sheet.filter.wanted = before.filter
  sheet.filter.open = before.filterOpen
  // With the cursor goes what the inspector tells of, and where one comes back to.
  if (cursor) sheet.put(cursor.key, cursor.cell)
  else {
    sheet.cursor = null
    store.select(null)
  }
  sheet.drawers.clear()
  before.drawers.forEach((id) => sheet.drawers.add(id))
  sheet.marks.only(before.marks)
  before = null
}

/** The next objective, or the one before. */
export function presentNext(way: 1 | -1): void {
  const all = shownInTurn()
  const at = sheet.only === null ? -1 : all.indexOf(sheet.only)
  const next = all[Math.max(0, Math.min(all.length - 1, at + way))]
  if (next !== undefined) show(next)
}

/** The first or the last objective. */
export function presentEnd(which: 'first' | 'last'): void {
  const all = shownInTurn()
  const id = which === 'first' ? all[0] : all.at(-1)
  if (id !== undefined) show(id)
}

/** One objective, or all of the sheet. */
export function showWhole(): void {
  if (sheet.only === null) show(sheet.objective ?? shownInTurn()[0] ?? null)
  else sheet.only = null
}

function show(id: Id | null): void {
  sheet.only = id
  if (id !== null) sheet.put(id, 'verb')
}
