// How wide the inspector is: as dragged on this machine, within what suits it.
import { store } from '../workspace/here'

export const narrowest = 304
export const widest = 440

export const within = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)))

/** While it is dragged; written down once it is let go. */
let dragged = $state<number | null>(null)

export const inspectorWidth = (): number => within(dragged ?? store.machine.inspector_width)

export function dragTo(width: number): void {
  dragged = within(width)
}

/** Keeps the width for the next start. */
export async function keep(width: number): Promise<void> {
  dragged = within(width)
  if (dragged !== store.machine.inspector_width) {
    await store.setMachine({ inspector_width: dragged })
  }
  dragged = null
}
