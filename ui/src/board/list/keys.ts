// The keys of the board as a list, where a row has the focus. Says whether a key meant something.
import { store } from '../../workspace/here'
import { MODIFIERS } from '../align/keys'
import { pickKeyResult } from '../align/walk'
import { moveBy } from '../align/order'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { aimOn, startInList } from './aim'
import { list } from './list.svelte'
import { stepIn } from './step'
import { titleOfRow } from './titles'
import { Typing } from './typing'

export type Means = {
  /** How many rows are in sight. */
  page: number
  enter: (id: string) => void
  menu: (id: string) => void
}

export function keyInList(event: KeyboardEvent, means: Means): boolean {
  if (aligning.objective !== null) return keyWhileAligning(event)
  if (event.ctrlKey || event.metaKey) return false
  const { at } = list
  if (list.isCard(at) && keyOnCard(event, at, means)) return true
  if (event.altKey) return false
  const step = stepIn(list.rows, at, event.key, means.page)
  if (step) {
    if ('fold' in step) list.fold(step.fold)
    else list.go(step.go)
    return true
  }
  switch (event.key) {
    case 'Enter':
      if (at !== null && list.isOfBoard(at)) means.enter(at)
      else if (at !== null) list.fold(at)
      return true
    case ' ':
      if (at !== null && event.shiftKey) list.foldWhole(at)
      else if (at !== null) list.fold(at)
      return true
    case 'Escape':
      if (!board.alone && !board.filtered) return false
      if (board.alone) board.alone = false
      else board.clear()
      return true
    default:
      return (isLetter(event, 'u') && unaligned()) || (!letters() && typed(event))
  }
}

const letters = (): boolean => store.machine.letter_keys

const isLetter = (event: KeyboardEvent, letter: string): boolean =>
  letters() && !event.shiftKey && event.key.toLowerCase() === letter

const typing = new Typing()

/** Where letters are no commands, they go to the row that begins so. */
function typed({ key, timeStamp }: KeyboardEvent): boolean {
  if ([...key].length > 1) return false
  const rows = list.rows.map((row) => ({ id: row.id, title: titleOfRow(row) }))
  const next = typing.next(rows, list.at, key, timeStamp)
  if (next !== null) list.go(next)
  return true
}

function unaligned(): true {
  board.filter.onlyOrphans = !board.filter.onlyOrphans
  return true
}

function keyOnCard(event: KeyboardEvent, id: string, { menu }: Means): boolean {
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) menu(id)
  // With Alt some keyboards write another sign: the key is what counts.
  else if (event.altKey && event.code === 'KeyL') void startInList(id, true)
  else if (event.altKey && event.key === 'ArrowUp') void moveBy(id, -1)
  else if (event.altKey && event.key === 'ArrowDown') void moveBy(id, 1)
  else if (!event.altKey && isLetter(event, 'l')) void startInList(id)
  else return false
  return true
}

function keyWhileAligning(event: KeyboardEvent): boolean {
  const { key, code, shiftKey } = event
  if (MODIFIERS.includes(key)) return false
  if (key === 'Escape') aligning.cancel()
  // Whatever leads away from the list ends it.
  else if (event.ctrlKey || event.metaKey || key === 'Tab') {
    aligning.cancel()
    return false
  } else if (key === 'ArrowUp') aimOn(-1, shiftKey)
  else if (key === 'ArrowDown') aimOn(1, shiftKey)
  else if (key === 'Enter') void aligning.commit()
  else if (code === 'KeyL') aligning.setSecond(event.altKey || !aligning.second)
  else if (/^(Digit|Numpad)\d$/.test(code)) pickKeyResult(Number(code.at(-1)))
  return true
}
