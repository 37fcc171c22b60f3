// A click in the grid: puts the cursor on a cell; one more, or an empty cell, opens it.
import { isField } from '../commands/commands.svelte'
import type { Cell } from './grid'
import { sheet } from './here'
import { isRow } from './marks.svelte'
import { openCell } from './open'
import { store } from '../workspace/here'

/** What had the focus before the pointer gave it away. */
let focused: Element | null = null

export function gridPressed(event: PointerEvent): void {
  focused = document.activeElement
  pressing = event.shiftKey || isMod(event)
}

/** A press that selects rows neither moves the focus nor marks words. */
export function gridMouseDown(event: MouseEvent): void {
  const target = event.target as HTMLElement
  if (pressing && !isField(target) && target.closest('[data-key]')) event.preventDefault()
}

/** Whether the press came with a key that selects rows. */
let pressing = false

const isMod = (event: MouseEvent): boolean => (store.mac ? event.metaKey : event.ctrlKey)

/** Selects a range or one more row; answers whether the click asked for that. */
function selected(event: MouseEvent, key: string): boolean {
  const line = sheet.lines.find((one) => one.key === key)
  if (!line || !isRow(line) || !(event.shiftKey || isMod(event))) return false
  if (event.shiftKey) sheet.extendTo(line.id)
  else sheet.toggleMark(line.id)
  return true
}

/** The focus came to a cell by itself, as by Tab from outside: the cursor follows it. */
export function gridFocused(event: FocusEvent): void {
  const cell = (event.target as HTMLElement).dataset['cell'] as Cell | undefined
  const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key']
  if (cell && key && !sheet.isHere(key, cell)) sheet.put(key, cell, false)
}

export function gridClicked(event: MouseEvent): void {
  const target = event.target as HTMLElement
  if (isField(target) || target.closest('button, [popover]')) return
  const row = target.closest<HTMLElement>('[data-key]')
  const key = row?.dataset['key']
  if (!key || selected(event, key)) return
  const on = target.closest<HTMLElement>('[data-cell]')
  const cell = cellOf(on ?? row.querySelector<HTMLElement>('[data-cell]'))
  // Only who works in the sheet opens a field by a click: coming back to it just selects.
  const again = on !== null && on === focused && sheet.isHere(key, cell)
  sheet.flowing = false
  if (sheet.marks.size > 0) sheet.marks.clear()
  sheet.put(key, cell)
  if (on && (again || on.dataset['eager'] !== undefined)) openCell()
}

/** Puts the cursor on the row whose menu is asked for; where to show it, or `null`. */
export function menuPlace(event: MouseEvent): { x: number; y: number } | null {
  const target = event.target as HTMLElement
  const row = target.closest<HTMLElement>('[data-key]')
  const key = row?.dataset['key']
  if (isField(target) || !key) return null
  event.preventDefault()
  if (sheet.cursor?.key !== key) sheet.put(key, cellOf(row.querySelector('[data-cell]')))
  return { x: event.clientX, y: event.clientY }
}

const cellOf = (element: HTMLElement | null): Cell => (element?.dataset['cell'] ?? 'title') as Cell
