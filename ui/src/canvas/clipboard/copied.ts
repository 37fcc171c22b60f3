// What is copied: the selected rows with the columns of the sheet, or the cell one is on.
import type { Id } from '../../ipc/generated/Id'
import { keyResultText, objectiveText } from '../fields'
import { stepOf, type Cell } from '../grid'
import { sheet } from '../here'
import { store } from '../../workspace/here'
import type { ClipCell } from './html'
import { plainSigns } from './tsv'

/** Cells to copy; `null` when there is nothing to copy here. `whole` asks for the row of a cell. */
export function copied(whole = false): ClipCell[][] | null {
  const rows = sheet.chosen.filter((id) => whole || sheet.marks.has(id))
  if (rows.length > 0) return rowsOf(rows)
  if (whole) return null
  const { cursor, line } = sheet
  if (!cursor || !line?.id) return null
  if (line.kind === 'band') return [[{ text: store.strategicObjective(line.id)?.title ?? '' }]]
  return [[cellOf(line.id, cursor.cell)]]
}

/** Objectives stand in a column before their key results, where both are copied. */
function rowsOf(ids: readonly Id[]): ClipCell[][] {
  const outline = ids.some((id) => store.objective(id))
  const steps = Math.max(1, store.figures.canvas?.columns.length ?? 1)
  return ids.map((id) => {
    const objective = store.objective(id)
    if (objective) return [{ text: `${objective.verb} ${objective.subject}`.trim() }]
    const row = keyResultCells(steps).map((cell) => cellOf(id, cell))
    return outline ? [{ text: '' }, ...row] : row
  })
}

function keyResultCells(steps: number): Cell[] {
  const targets = Array.from({ length: steps }, (_, step): Cell => `target:${step}`)
  return ['title', 'baseline', ...targets, 'now', 'confidence', 'owner']
}

function cellOf(id: Id, cell: Cell): ClipCell {
  const objective = store.objective(id)
  if (objective) {
    if (cell === 'owner') return { text: personName(objective.owner) }
    if (cell === 'progress') return cellOfText(store.figures.objective(id)?.progress_text ?? '')
    return { text: objectiveText(cell, objective) }
  }
  const row = store.keyResult(id)
  if (!row) return { text: '' }
  if (cell === 'owner') return { text: personName(row.owner) }
  const figures = store.figures.keyResult(id)
  const text = keyResultText(cell, row, figures)
  return cell === 'title' ? { text } : cellOfText(text, valueOf(id, cell))
}

const personName = (id: Id | null): string => store.person(id)?.name ?? ''

/** A number that starts its cell is one to count with. */
function cellOfText(shown: string, number: string | null = null): ClipCell {
  const text = plainSigns(shown)
  const counts = number !== null && /^-?[\d.,]/.test(text)
  return counts ? { text, number } : { text }
}

/** The value behind a figure, as the core keeps it. */
function valueOf(id: Id, cell: Cell): string | null {
  const row = store.keyResult(id)
  const figures = store.figures.keyResult(id)
  if (!row || row.measure === 'milestones' || row.measure === 'done') return null
  if (cell === 'baseline') return row.baseline
  if (cell === 'now') return figures?.now ?? null
  if (cell === 'confidence') return figures?.confidence?.toString() ?? null
  const step = stepOf(cell)
  const period = step === null ? null : (figures?.track.steps[step]?.period ?? null)
  const target = period === null ? undefined : store.target(id, period)
  if (target) return target.upper === null ? target.value : null
  return step === 0 && period === null && row.target_upper === null ? row.target : null
}
