// A key pressed on a cell of the grid.
import { isField } from '../commands/commands.svelte'
import { commands } from '../commands/here'
import { store } from '../workspace/here'
import { addBelow } from './actions'
import { isNumeric } from './grid'
import { clearFilter } from './filter/clear'
import { sheet } from './here'
import { isRow } from './marks.svelte'
import { pressedOf, restKey, type RestKey } from './keys'
import { addAt, openCell } from './open'
import { flowOn } from './typing'

/** Does what the key stands for; what it does not know is left to the window's commands. */
export function gridKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  if (event.defaultPrevented || isField(target) || !target.closest('[data-cell]')) return
  if (event.key === 'Tab') {
    if (flowOn(event.shiftKey ? -1 : 1)) stop(event)
    return
  }
  // A space between words that are typed where no field is open folds nothing.
  if (event.key === ' ' && commands.isTyping()) return stop(event)
  const cell = sheet.cursor?.cell
  const pressed = pressedOf(event, store.mac)
  const numeric = cell !== undefined && isNumeric(cell)
  const what = restKey(pressed, numeric, store.machine.letter_keys)
  if (!what || !act(what)) return
  stop(event)
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function act(what: RestKey): boolean {
  if (what.do !== 'edit') sheet.flowing = false
  switch (what.do) {
    case 'move':
      sheet.go(what.to)
      return true
    case 'edit':
      openCell(what.with ?? null)
      return true
    case 'below':
      void addBelow()
      return true
    case 'drawer':
      return toggle()
    case 'leave':
      return leave()
    case 'extend':
      sheet.extend(what.to)
      return true
    case 'mark':
      if (sheet.line && isRow(sheet.line)) sheet.toggleMark(sheet.line.id)
      return true
    case 'markAll':
      sheet.markAll()
      return true
  }
}

/** Space unfolds what is below a line: a drawer, or an objective's key results. */
function toggle(): boolean {
  const { line } = sheet
  if (line?.kind === 'key_result') sheet.toggleDrawer(line.id)
  else if (line?.kind === 'objective') sheet.toggleCollapsed(line.id)
  else if (line) addAt(line)
  return true
}

/** Esc goes back by one: a question that waits, the selection, the drawer, the filter. */
function leave(): boolean {
  const { line } = sheet
  if (store.reasonWanted) store.reasonWanted = null
  else if (sheet.marks.size > 0) sheet.marks.clear()
  else if (line?.kind === 'key_result' && sheet.drawers.has(line.id)) sheet.toggleDrawer(line.id)
  else if (sheet.only === null && (sheet.filter.active || sheet.filter.open)) clearFilter()
  else return false
  return true
}
