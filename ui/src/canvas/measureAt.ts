// Opens the measure of a key result over its track.
import type { Id } from '../ipc/generated/Id'
import { measuring } from '../measure/measure.svelte'
import { sheet } from './here'

export function measureAt(keyResult: Id): void {
  const row = document.querySelector(`[data-key="${CSS.escape(keyResult)}"]`)
  const anchor = row?.querySelector<HTMLElement>('.track') ?? null
  if (!anchor) return
  sheet.popover = null
  measuring.show(keyResult, anchor)
}
