// The keys of the board as a list, where a row has the focus. Says whether a key meant something.
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { list } from './list.svelte'
import { stepIn } from './step'

/** `page` is how many rows are in sight. */
export function keyInList(event: KeyboardEvent, page: number, enter: (id: string) => void): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const { at } = list
  const step = stepIn(list.rows, at, event.key, page)
  if (step) {
    if ('fold' in step) list.fold(step.fold)
    else list.go(step.go)
    return true
  }
  switch (event.key) {
    case 'Enter':
      if (list.isCard(at)) enter(at)
      else if (at !== null) list.fold(at)
      return true
    case ' ':
      if (at === null) return true
      if (event.shiftKey) list.foldWhole(at)
      else list.fold(at)
      return true
    case 'Escape':
      if (!board.filtered) return false
      board.clear()
      return true
    default:
      return false
  }
}
