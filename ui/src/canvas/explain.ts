// W on the sheet: explains the hint or the number under the cursor.
import { explaining } from '../explain/explain.svelte'
import type { AskedFigure } from '../ipc/generated/AskedFigure'
import { store } from '../workspace/here'
import type { Cell } from './grid'
import { sheet } from './here'

/** Whether there is something to explain: a number that has the focus, or the cursor's. */
export const canExplain = (): boolean => focused() !== null || subject() !== null

/** Explains the number that has the focus, else the hint or number under the cursor. */
export function explainHere(): void {
  const number = focused()
  const { thing, explain } = number?.dataset ?? {}
  if (number && thing && explain) {
    void explaining.toggle(thing, explain as AskedFigure, number)
    return
  }
  const at = subject()
  if (!at) return
  const hint = hintAt(at.thing, at.cell)
  if (hint) sheet.popover = { kind: 'hint', key: hint.thing, rule: hint.rule }
  else {
    const anchor = anchorOf(at.key, at.cell)
    if (anchor) void explaining.toggle(at.thing, figureOf(at.cell), anchor)
  }
}

const focused = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-explain]') ?? null

/** What stands under the cursor; a band only where it is a strategic objective's. */
function subject(): { key: string; cell: Cell; thing: string } | null {
  const { cursor, line } = sheet
  const thing = line?.id ?? null
  if (!cursor || !line || thing === null) return null
  const known = ['band', 'objective', 'key_result'].includes(line.kind)
  return known ? { ...cursor, thing } : null
}

/** Words of a row may carry a hint; its numbers are asked about themselves. */
function hintAt(thing: string, cell: Cell) {
  const words = ['title', 'verb', 'subject', 'owner'].includes(cell)
  return words ? store.figures.hints(thing).find((hint) => hint.prominent) : undefined
}

const figureOf = (cell: Cell): AskedFigure => (cell === 'confidence' ? 'confidence' : 'progress')

/** The number in the cell where there is one, else the cell. */
function anchorOf(key: string, cell: Cell): HTMLElement | null {
  const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`)
  const own = row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)
  const words = ['title', 'verb', 'subject', 'band'].includes(cell)
  const number = (words ? row : own)?.querySelector<HTMLElement>('[data-explain]')
  return number ?? own ?? null
}
