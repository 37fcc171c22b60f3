// The keys of a unit's row, the same as in the rail.
import type { Id } from '../ipc/generated/Id'
import type { Unit } from '../ipc/generated/Unit'
import type { Direction, TreeRow } from '../rail/tree'
import { shown } from './setup.svelte'

const MOVES: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

type Asked = {
  rows: () => TreeRow[]
  fold: (unit: Id, folded: boolean) => void
  focus: (unit: Id) => void
  move: (unit: Unit, direction: Direction) => void
  add: (parent: Id | null) => void
  edit: (unit: Unit) => void
  menu: (anchor: HTMLElement, row: TreeRow) => void
}

type Pressed = KeyboardEvent & { currentTarget: HTMLElement }

export function unitKeys(asked: Asked): (event: Pressed, row: TreeRow) => void {
  return (event, row) => {
    // Inside a row, its level and its lead keep their own keys.
    if (event.target !== event.currentTarget || !press(event, row, asked)) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function press(event: Pressed, row: TreeRow, asked: Asked): boolean {
  const { unit } = row
  const rows = asked.rows()
  const at = rows.findIndex((one) => one.unit.id === unit.id)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const next = to === undefined ? undefined : rows[to]
  const direction = event.altKey ? MOVES[event.key] : undefined
  if (direction) asked.move(unit, direction)
  else if (next) asked.focus(next.unit.id)
  else if (event.key === 'ArrowRight' && row.parent && !row.open) asked.fold(unit.id, false)
  else if (event.key === 'ArrowLeft' && row.open) asked.fold(unit.id, true)
  else if (event.key === 'ArrowLeft' && unit.parent) asked.focus(unit.parent)
  else if (event.key === 'Enter' && event.shiftKey) asked.add(unit.parent)
  else if (event.key === 'Enter' || event.key === 'F2') asked.edit(unit)
  else if (event.key === 'Delete') void shown.remove('unit', unit.id)
  else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    asked.menu(event.currentTarget, row)
  } else return false
  return true
}
