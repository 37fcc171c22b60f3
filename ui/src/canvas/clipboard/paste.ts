// Putting cells into the sheet. The core reads each cell and says which it could not read;
// the others go in as one step, and those left out are listed.
import { mayWrite } from '../../commands/mayWrite'
import { asFailed, call } from '../../ipc/call'
import type { Id } from '../../ipc/generated/Id'
import type { Paste } from '../../ipc/generated/Paste'
import type { Pasted } from '../../ipc/generated/Pasted'
import { freshId } from '../../ipc/id'
import { count, t } from '../../text/catalogue'
import { sayDone } from '../../workspace/aloud'
import { store, view } from '../../workspace/here'
import { holdKeys } from '../../shared/heldKeys'
import { sheet } from '../here'
import type { Line } from '../lines'
import { isRow } from '../marks.svelte'
import { leftOut } from './leftOut.svelte'
import { pasteOntoObjective } from './ontoObjective'

type Where = Omit<Paste, 'id' | 'rows' | 'what'>

/** Pastes where the cursor is. */
export async function pasteCells(rows: string[][]): Promise<void> {
  if (!mayWrite()) return
  const { line, cursor } = sheet
  if (!line || !cursor) return
  const one = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
  if (one !== undefined && line.kind === 'objective') return pasteOntoObjective(one, cursor.cell)
  const where = (one !== undefined && intoOneCell(line)) || whereFrom(line, cursor.cell)
  if (!where) {
    store.notices.show({ text: t('clip.nowhere'), tone: 'refused' })
    return
  }
  // One value goes into every row that is selected.
  const many = one !== undefined && sheet.several ? where.over.map(() => [one]) : rows
  await carryOut({ ...where, id: freshId(), what: 'pasted', rows: many })
}

/** Pastes rows over the key result whose field was open; further rows follow it as new ones. */
export async function pasteFrom(id: Id, rows: string[][]): Promise<void> {
  const objective = store.keyResult(id)?.objective
  if (!objective || !mayWrite()) return
  sheet.fresh.delete(id)
  const { canvas } = store.shown
  const where = { ...NOWHERE, canvas, objective, over: [id] }
  await carryOut({ ...where, id: freshId(), what: 'pasted', rows })
}

/**
 * Gives one value to these key results, in a column. A value that none of them takes is told
 * to `onrefused` where there is a field that says so; else it is listed.
 */
export function fill(
  over: Id[],
  from: string,
  text: string,
  onrefused?: (why: string) => void,
): Promise<boolean> {
  const rows = over.map(() => [text])
  return carryOut({ ...NOWHERE, over, from, rows, id: freshId(), what: 'filled' }, onrefused)
}

const NOWHERE: Where = {
  canvas: null,
  serves: null,
  objective: null,
  over: [],
  from: 'title',
}

/** One cell goes into the cells under the cursor and the selection, and makes no row. */
function intoOneCell(line: Line): Where | null {
  if (line.kind !== 'key_result') return null
  const over = sheet.chosen.filter((id) => store.keyResult(id))
  return { ...NOWHERE, over, from: sheet.cursor?.cell ?? 'title' }
}

/** Rows go over key results from the cursor on, or become new ones of the objective. */
function whereFrom(line: Line, cell: string): Where | null {
  const canvas = store.shown.canvas
  switch (line.kind) {
    case 'key_result': {
      const under = sheet.lines.filter((one) => one.kind === 'key_result')
      const rest = under.slice(under.findIndex((one) => one.id === line.id))
      // Whole rows stay with their objective and go on as new ones; figures fill a column.
      const whole = cell === 'title'
      const over = rest.filter((one) => !whole || one.objective === line.objective)
      const objective = whole ? line.objective : null
      return { ...NOWHERE, canvas, objective, over: over.map(({ id }) => id), from: cell }
    }
    case 'objective':
    case 'no_key_results':
      return { ...NOWHERE, canvas, objective: line.id }
    case 'band':
      return { ...NOWHERE, canvas, serves: line.id, from: 'objective' }
    case 'add_objective':
    case 'add_band':
      return { ...NOWHERE, canvas, from: 'objective' }
    case 'split':
    case 'drawer':
      return null
  }
}

async function carryOut(ask: Paste, onrefused?: (why: string) => void): Promise<boolean> {
  return holdKeys(async () => {
    const pasted = await store.queue
      .add(() => call('paste', { ...ask }))
      .catch((error: unknown) => {
        store.notices.refuse(asFailed(error))
        return null
      })
    if (!pasted) return false
    const { edit, over } = pasted
    if (edit) {
      const edited = await store.attempt(edit)
      if (!edited) return false
      sayDone(
        edited,
        ask.what === 'pasted' && over > 0
          ? count('clip.overOne', 'clip.overMany', over)
          : undefined,
      )
    }
    const why = reasonForNothing(pasted)
    if (onrefused && why !== null) onrefused(why)
    else show(pasted)
    return edit !== null
  })
}

/** The one reason for which nothing at all was taken. */
function reasonForNothing({ edit, refused }: Pasted): string | null {
  const [first, ...others] = new Set(refused.map(({ reason }) => reason))
  return edit === null && others.length === 0 ? (first ?? null) : null
}

/** What is new is selected; what was left out is listed. */
function show(pasted: Pasted): void {
  const [first] = pasted.added
  if (first) {
    const parent = store.keyResult(first)?.objective
    if (parent) sheet.collapsed.delete(parent)
    // What a filter would hide is what one wants to see now.
    if (!sheet.lines.some((line) => line.key === first)) sheet.filter.clear()
    if (sheet.lines.some((line) => isRow(line) && line.id === first)) {
      sheet.put(first, store.objective(first) ? 'verb' : 'title')
      sheet.marks.only(pasted.added)
    }
  }
  if (pasted.people.length > 0) {
    store.notices.say(count('clip.person', 'clip.people', pasted.people.length))
  }
  if (pasted.refused.length > 0) {
    leftOut.pasted = pasted
    view.show('left_out')
  } else if (!pasted.edit) store.notices.show({ text: t('clip.same'), tone: 'plain' })
}
