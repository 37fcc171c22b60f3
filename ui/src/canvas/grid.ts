// Moving about in the sheet: which cells a line has, and where a key leads. Pure.
import type { Line } from './lines'

/** A cell of a line. Targets are numbered along the track. */
export type Cell =
  | 'band'
  | 'verb'
  | 'subject'
  | 'progress'
  | 'title'
  | 'baseline'
  | `target:${number}`
  | 'now'
  | 'confidence'
  | 'owner'
  | 'add'

export type Cursor = { key: string; cell: Cell }

/** The lines and, for a key result, how many steps its track has. */
export type Grid = { lines: readonly Line[]; steps: (line: Line) => number }

/** The cells of a line from left to right; a drawer has none and is passed over. */
export function cellsOf(line: Line, steps: number): Cell[] {
  switch (line.kind) {
    case 'band':
      return ['band']
    case 'objective':
      return ['verb', 'subject', 'progress', 'owner']
    case 'key_result':
      return ['title', 'baseline', ...targets(steps), 'now', 'confidence', 'owner']
    case 'drawer':
    case 'split':
      return []
    default:
      return ['add']
  }
}

function targets(steps: number): Cell[] {
  return Array.from({ length: steps }, (_, index): Cell => `target:${index}`)
}

/** The number of a target's step; `null` for other cells. */
export function stepOf(cell: Cell): number | null {
  return cell.startsWith('target:') ? Number(cell.slice(7)) : null
}

export const isNumeric = (cell: Cell): boolean =>
  cell === 'baseline' || cell === 'now' || cell === 'confidence' || stepOf(cell) !== null

export type Move = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'first' | 'last'

/** Where a move leads. `wanted` is the column one came from when lines were crossed. */
export function move(grid: Grid, at: Cursor, to: Move, wanted: Cell): Cursor {
  const index = grid.lines.findIndex((line) => line.key === at.key)
  const cells = cellsAt(grid, index)
  switch (to) {
    case 'left':
    case 'right': {
      const next = cells[cells.indexOf(at.cell) + (to === 'left' ? -1 : 1)]
      return next ? { key: at.key, cell: next } : at
    }
    case 'home':
    case 'end':
      return { key: at.key, cell: (to === 'home' ? cells[0] : cells.at(-1)) ?? at.cell }
    case 'up':
    case 'down':
      return land(grid, index, to === 'up' ? -1 : 1, wanted) ?? at
    case 'first':
      return land(grid, -1, 1, wanted) ?? at
    case 'last':
      return land(grid, grid.lines.length, -1, wanted) ?? at
  }
}

function cellsAt(grid: Grid, index: number): Cell[] {
  const line = grid.lines[index]
  return line ? cellsOf(line, grid.steps(line)) : []
}

/** The nearest line with cells from `index` on, in the wanted column or the one like it. */
function land(grid: Grid, index: number, way: 1 | -1, wanted: Cell): Cursor | null {
  for (let at = index + way; at >= 0 && at < grid.lines.length; at += way) {
    const line = grid.lines[at]
    const cells = cellsAt(grid, at)
    if (line && cells.length > 0) return { key: line.key, cell: likeWanted(cells, wanted) }
  }
  return null
}

/** The cell of a line in a column, or the one most like it. */
export const cellLike = (line: Line, steps: number, wanted: Cell): Cell =>
  likeWanted(cellsOf(line, steps), wanted)

function likeWanted(cells: readonly Cell[], wanted: Cell): Cell {
  const alike = cells.includes(wanted) ? wanted : undefined
  const first = cells[0] ?? 'add'
  if (alike) return alike
  if (stepOf(wanted) !== null)
    return cells.findLast((cell) => stepOf(cell) !== null) ?? numeric(cells)
  if (isNumeric(wanted)) return numeric(cells)
  if (wanted === 'progress' && cells.includes('now')) return 'now'
  return first
}

const numeric = (cells: readonly Cell[]): Cell =>
  cells.includes('progress') ? 'progress' : (cells[0] ?? 'add')

/**
 * Where Enter leads from a field: the line below, as one writes one after the other. Bands
 * are passed over, and in a column of numbers everything without such numbers is too.
 */
export function onward(grid: Grid, at: Cursor): Cursor {
  const start = grid.lines.findIndex((line) => line.key === at.key)
  const below = grid.lines.slice(start + 1)
  const numbers = isNumeric(at.cell) && below.find((line) => line.kind === 'key_result')
  const line = numbers || below.find((one) => cellsOf(one, 1).length > 0 && one.kind !== 'band')
  if (!line) return at
  return { key: line.key, cell: likeWanted(cellsOf(line, grid.steps(line)), at.cell) }
}

/** The fields Tab goes through in a line. */
export function fieldsOf(line: Line, steps: number): Cell[] {
  if (line.kind === 'objective') return ['verb', 'subject']
  if (line.kind === 'band') return line.id === null ? [] : ['band']
  if (line.kind === 'key_result') return cellsOf(line, steps)
  return []
}

/** The field after (`way` 1) or before this one, on the next line when need be. */
export function nextField(grid: Grid, at: Cursor, way: 1 | -1): Cursor | null {
  const start = grid.lines.findIndex((line) => line.key === at.key)
  const line = grid.lines[start]
  if (!line) return null
  const cells = cellsAt(grid, start)
  const fields = new Set(fieldsOf(line, grid.steps(line)))
  const rest =
    way === 1
      ? cells.slice(cells.indexOf(at.cell) + 1)
      : cells.slice(0, cells.indexOf(at.cell)).reverse()
  const beside = rest.find((cell) => fields.has(cell))
  if (beside) return { key: at.key, cell: beside }
  for (let index = start + way; index >= 0 && index < grid.lines.length; index += way) {
    const other = grid.lines[index]
    if (!other || other.kind === 'band') continue
    const found = fieldsOf(other, grid.steps(other))
    const cell = way === 1 ? found[0] : found.at(-1)
    if (cell) return { key: other.key, cell }
  }
  return null
}
