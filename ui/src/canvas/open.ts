// What Enter or a click does to a cell, by what the cell holds.
import { mayWrite } from '../commands/mayWrite'
import { freshId } from '../ipc/id'
import { store } from '../workspace/here'
import { addKeyResult, addObjective } from './actions'

import { explainHere } from './explain'
import type { Cell } from './grid'
import { sheet } from './here'
import type { Line } from './lines'
import { todayIso } from './today'

/** Opens the cell under the cursor: its field, its picker, or what stands for it. */
export function openCell(typed: string | null = null): void {
  const { cursor, line } = sheet
  if (!cursor || !line) return
  if (cursor.cell === 'progress') return explainHere()
  if (!mayWrite()) return
  if (line.kind === 'key_result') openKeyResult(line.id, cursor.cell, typed)
  else if (line.kind === 'objective') openObjective(line.id, cursor.cell)
  else if (line.kind === 'band') {
    if (line.id) sheet.open(line.key, 'band')
  } else addAt(line)
}

/** What a line for adding adds. */
export function addAt(line: Line): void {
  if (line.kind === 'no_key_results') void addKeyResult(line.id)
  else if (line.kind === 'add_objective') void addObjective(undefined, lastObjective())
  else if (line.kind === 'add_band') sheet.popover = { kind: 'bands', key: line.key }
}

const lastObjective = () =>
  store.figures.canvas?.bands.flatMap((band) => band.objectives).at(-1) ?? null

function openObjective(id: string, cell: Cell): void {
  if (cell === 'owner') sheet.popover = { kind: 'owner', key: id }
  else sheet.open(id, cell)
}

function openKeyResult(id: string, cell: Cell, typed: string | null): void {
  const measure = store.keyResult(id)?.measure
  if (cell === 'owner') sheet.popover = { kind: 'owner', key: id }
  else if (cell === 'now' && measure === 'milestones') sheet.inspect(id, 'milestones')
  else if (cell === 'now' && measure === 'done' && typed === null) void toggleDone(id)
  else sheet.open(id, cell, typed)
}

/** Done or not done is said by one key. */
async function toggleDone(id: string): Promise<void> {
  const done = Number(store.figures.keyResult(id)?.now ?? 0) === 1
  await store.attempt({
    edit: 'check_in',
    id: freshId(),
    key_result: id,
    on: todayIso(),
    value: done ? '0' : '1',
    confidence: null,
    note: '',
    author: null,
    action: null,
    corrects: null,
  })
}
