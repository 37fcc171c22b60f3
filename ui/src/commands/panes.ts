// Going from pane to pane with F6, and to the sheet from anywhere.
import { tick } from 'svelte'
import { home } from '../inspector/home.svelte'
import { store, view } from '../workspace/here'
import { present } from './present'
import type { SetupPart } from '../workspace/view.svelte'

// What holds the cursor of a grid or tree comes before whatever button stands first.
const CURSORS = [
  '[role="gridcell"][tabindex="0"], [role="treeitem"][tabindex="0"]',
  '[data-card][aria-current="true"]',
  '[data-card][tabindex="0"]',
]
// The edge that makes a pane wider is no part of what is in it: it is one Shift Tab away.
const STOPS =
  'button:not(:disabled):not([tabindex="-1"]), [tabindex="0"]:not([role="separator"]), input'

/** Puts the focus into the pane after (1) or before (-1) the one it is in. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  // A question that waits comes first: it says that this key leads to it.
  const asking = panes.find((pane) => pane.dataset['pane'] === 'reason')
  const next = panes[(at + step + panes.length) % panes.length]
  if (asking && panes[at] !== asking) enter(asking)
  else if (next) enter(next)
}

/** Shows the canvas, from whatever screen, and puts the focus on it. */
export async function goToCanvas(): Promise<void> {
  await home().leave?.()
  view.screen = 'canvas'
  await tick()
  goToSheet()
}

export function goToBoard(): void {
  view.screen = 'board'
}

/** Shows the settings and puts the focus on finding one. */
export async function goToSettings(): Promise<void> {
  present(false)
  view.screen = 'settings'
  await tick()
  document.querySelector<HTMLElement>('main input[type="search"]')?.focus()
}

/** Shows the set up screen with the focus in one of its parts. */
export function goToSetup(part: SetupPart): void {
  view.screen = 'setup'
  view.setupPart = part
}

/** Puts the focus on the sheet, where its cursor was. */
export function goToSheet(): void {
  const sheet = document.querySelector<HTMLElement>('[data-pane="sheet"]')
  if (sheet) enter(sheet)
}

function enter(pane: HTMLElement): void {
  for (const kind of CURSORS) {
    const cursor = pane.querySelector<HTMLElement>(kind)
    if (cursor) return cursor.focus()
  }
  const first = store.figures.canvas?.bands.find((band) => band.objectives.length > 0)
  const objective = view.screen === 'canvas' ? first?.objectives[0] : undefined
  // The sheet follows the selection with its cursor, and the cursor takes the focus.
  if (pane.dataset['pane'] === 'sheet' && objective) return store.select(objective, 'verb')
  ;(pane.querySelector<HTMLElement>(STOPS) ?? pane).focus()
}
