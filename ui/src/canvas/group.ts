// What one can do to several rows at once: one edit for all of them, one step of undo.
import { mayWrite } from '../commands/mayWrite'
import type { Edit } from '../ipc/generated/Edit'
import type { Id } from '../ipc/generated/Id'
import type { Several } from '../ipc/generated/Several'
import { freshId } from '../ipc/id'
import { t } from '../text/catalogue'
import { aloud } from '../workspace/aloud'
import { store } from '../workspace/here'
import { duplicate, moveToNeighbour, remove, reorder } from './actions'
import { fill } from './clipboard/paste'
import { keyResultText } from './fields'
import { holdKeys } from '../shared/heldKeys'
import { sheet } from './here'
import { stepRuns } from './runs'

/** Those of the rows that do not go along with an objective that is among them. */
function tops(ids: readonly Id[]): Id[] {
  const all = new Set(ids)
  return ids.filter((id) => !all.has(store.keyResult(id)?.objective ?? ''))
}

async function together(what: Several, count: number, edits: Edit[]): Promise<boolean> {
  if (!mayWrite() || edits.length === 0) return false
  return holdKeys(async () => (await aloud({ edit: 'several', what, count, edits })) !== null)
}

/** Takes rows away; undo brings all of them back. */
export async function removeRows(ids: readonly Id[], what: 'removed' | 'cut'): Promise<void> {
  const [only, ...more] = ids
  if (only === undefined) return
  if (more.length === 0 && what === 'removed') return remove(only)
  const first = sheet.lines.findIndex((line) => line.key === only)
  const edits = tops(ids).map((id): Edit => ({ edit: 'remove', id }))
  if (!(await together(what, ids.length, edits))) return
  sheet.marks.clear()
  const line = sheet.lines[Math.min(first, sheet.lines.length - 1)]
  if (line) sheet.put(line.key, line.kind === 'objective' ? 'verb' : cellOf(line.kind))
}

const cellOf = (kind: string) =>
  kind === 'key_result' ? 'title' : kind === 'band' ? 'band' : ('add' as const)

/** Copies rows, each right behind itself; the copies are selected. */
export async function duplicateRows(ids: readonly Id[]): Promise<void> {
  const [only, ...more] = tops(ids)
  if (only === undefined) return
  if (more.length === 0) return duplicate(only)
  const copies = [only, ...more].map((id) => ({ id, copy: freshId() }))
  const edits = copies.map(({ id, copy }): Edit => ({ edit: 'duplicate', id, new: copy }))
  if (!(await together('duplicated', copies.length, edits))) return
  const first = copies[0]?.copy
  if (first) sheet.put(first, store.objective(first) ? 'verb' : 'title')
  sheet.marks.only(copies.map(({ copy }) => copy))
}

/** Lets one person own all of them. */
export async function ownRows(ids: readonly Id[], owner: Id | null, first: Edit[]): Promise<void> {
  const edits = ids.map((id): Edit => {
    const set = { field: 'owner' as const, to: owner }
    return store.objective(id)
      ? { edit: 'set_objective', id, set }
      : { edit: 'set_key_result', id, set }
  })
  await together('changed', ids.length, [...first, ...edits])
}

/** Moves the rows one place up or down among their siblings. */
export async function moveRows(way: 1 | -1): Promise<void> {
  const ids = tops(sheet.chosen)
  if (!sheet.several) return reorder(way)
  const edits = [...keyResultMoves(ids, way), ...objectiveMoves(ids, way)]
  if (edits.length > 0) await together('moved', ids.length, edits)
  sheet.focusWanted += 1
}

function keyResultMoves(ids: readonly Id[], way: 1 | -1): Edit[] {
  const objectives = new Set(ids.flatMap((id) => store.keyResult(id)?.objective ?? []))
  return [...objectives].flatMap((objective) =>
    stepRuns(store.rows.idsBelow('key_result', objective), ids, way).map(({ id, after }): Edit => ({
      edit: 'move_key_result',
      id,
      objective,
      after,
    })),
  )
}

function objectiveMoves(ids: readonly Id[], way: 1 | -1): Edit[] {
  const canvas = store.shown.canvas
  if (!canvas) return []
  const all = store.rows.idsBelow('objective', canvas)
  return (store.figures.canvas?.bands ?? []).flatMap(({ objectives }) =>
    stepRuns(objectives, ids, way).map(({ id, after }): Edit => {
      // First of its band is not first of the canvas.
      const before = all[all.indexOf(objectives[0] ?? '') - 1] ?? null
      return { edit: 'move_objective', id, canvas, after: after ?? before }
    }),
  )
}

/** Moves the key results to the objective before or after that of the first. */
export async function moveRowsToNeighbour(way: 1 | -1): Promise<void> {
  const ids = sheet.chosen.filter((id) => store.keyResult(id))
  const [first] = ids
  if (!sheet.several || first === undefined) return moveToNeighbour(way)
  const objectives = (store.figures.canvas?.bands ?? []).flatMap((band) => band.objectives)
  const from = store.keyResult(way === 1 ? (ids.at(-1) ?? first) : first)?.objective ?? ''
  const objective = objectives[objectives.indexOf(from) + way]
  if (!objective) return
  sheet.collapsed.delete(objective)
  let after = way === -1 ? (store.rows.idsBelow('key_result', objective).at(-1) ?? null) : null
  const edits = ids.map((id): Edit => {
    const edit: Edit = { edit: 'move_key_result', id, objective, after }
    after = id
    return edit
  })
  await together('moved', ids.length, edits)
  sheet.focusWanted += 1
}

/** Gives what the topmost row holds in this column to the rows below it. */
export async function fillDown(): Promise<void> {
  const cell = sheet.cursor?.cell
  if (!mayWrite() || !cell) return
  const [top, ...rest] = sheet.chosen
  const owner = cell === 'owner'
  const below = owner ? rest : rest.filter((id) => store.keyResult(id))
  const first = owner ? top : sheet.chosen.find((id) => store.keyResult(id))
  const others = below.filter((id) => id !== first)
  if (!first || others.length === 0) {
    store.notices.show({ text: t('group.fillNothing'), tone: 'refused' })
    return
  }
  if (owner) {
    const from = store.keyResult(first)?.owner ?? store.objective(first)?.owner ?? null
    return ownRows(others, from, [])
  }
  const row = store.keyResult(first)
  const text = row ? keyResultText(cell, row, store.figures.keyResult(first)) : ''
  if (text === '') store.notices.show({ text: t('group.fillEmpty'), tone: 'refused' })
  else await fill(others, cell, text)
}
