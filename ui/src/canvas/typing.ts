// What happens to a typed text: sent to the core, refused at its field, or carried on.
import { asFailed } from '../ipc/call'
import type { Id } from '../ipc/generated/Id'
import { freshId } from '../ipc/id'
import { sayNewDue } from '../workspace/aloud'
import { store } from '../workspace/here'
import { addBelow, remove } from './actions'
import { editOf } from './fields'
import { nextField, type Cell } from './grid'
import { holdKeys } from '../shared/heldKeys'
import { sheet } from './here'
import type { Editing } from './sheet.svelte'
import { todayIso } from './today'

/** What follows a commit. A `pause` leaves the field open, a `blur` does not take the focus. */
export type After = 'down' | 'below' | 'next' | 'previous' | 'stay' | 'blur' | 'pause'

/** Sends a changed text; true when it was taken. A refusal shows at the field. */
export function commit(
  at: Editing,
  thing: Id,
  original: string,
  text: string,
  then: After,
): Promise<boolean> {
  const carryOut = () => sendAndGoOn(at, thing, original, text, then)
  return then === 'pause' || then === 'blur' ? carryOut() : holdKeys(carryOut)
}

async function sendAndGoOn(
  at: Editing,
  thing: Id,
  original: string,
  text: string,
  then: After,
): Promise<boolean> {
  if (then !== 'pause' && text.trim() === '' && sheet.fresh.has(thing) && isFirst(at.cell, thing)) {
    if (then === 'next' || then === 'below') return true
    await leaveEmpty(at, thing, then)
    return true
  }
  if (text !== original && !(await send(at, thing, text))) return false
  if (sheet.editing === at && then !== 'pause') await advance(at, then)
  return true
}

async function send(at: Editing, thing: Id, text: string): Promise<boolean> {
  const around = { id: freshId(), today: todayIso(), language: store.machine.language }
  const edit = editOf(at.cell, thing, text, store.figures.keyResult(thing), around)
  if (!edit) return true
  try {
    const edited = await store.edit(edit)
    if (edit.edit === 'type_measure') sayNewDue(edited)
    sheet.fresh.delete(thing)
    if (sheet.editing === at) sheet.refused = null
    return true
  } catch (error) {
    const failed = asFailed(error)
    if (failed.code === 'nothing_to_do') return true
    if (sheet.editing === at) sheet.refused = failed.message
    else store.notices.refuse(failed)
    return false
  }
}

async function advance(at: Editing, then: After): Promise<void> {
  if (then === 'next' || then === 'previous') {
    const next = nextOf(at, then === 'next' ? 1 : -1)
    if (next?.cell === 'owner') {
      sheet.close(false)
      sheet.flowing = true
      sheet.put(next.key, next.cell)
    } else if (next) sheet.open(next.key, next.cell)
    else sheet.close()
    return
  }
  if (then !== 'blur') sheet.put(at.key, at.cell, false)
  sheet.close(then !== 'blur')
  if (then === 'down') sheet.goOn(at)
  if (then === 'below') await addBelow()
}

/** A key result without a number goes on to its measure, which says all of it at once. */
function nextOf(at: { key: string; cell: Cell }, way: 1 | -1) {
  const draft = store.figures.keyResult(at.key)?.is_draft ?? false
  if (draft && at.cell === 'title' && way === 1) return { key: at.key, cell: 'target:0' as const }
  return nextField(sheet.grid, at, way)
}

/** Goes on from a cell that is not typed into, as the owner's. */
export function flowOn(way: 1 | -1): boolean {
  const at = sheet.cursor
  if (!sheet.flowing || !at) return false
  const next = nextField(sheet.grid, at, way)
  sheet.flowing = false
  if (!next) return false
  sheet.open(next.key, next.cell)
  return true
}

/** Takes a new row away again that was left without a word. */
export async function leaveEmpty(at: Editing, thing: Id, then: After): Promise<void> {
  sheet.fresh.delete(thing)
  if (sheet.editing === at) sheet.close(false)
  await remove(thing, then !== 'blur')
}

function isFirst(cell: Cell, thing: Id): boolean {
  if (cell === 'title') return true
  const objective = store.objective(thing)
  return cell === 'verb' && objective?.subject === '' && objective.verb === ''
}
