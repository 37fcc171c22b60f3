// The text size of this machine, in percent.
import { store, view } from '../workspace/here'

export const LEAST = 80
export const MOST = 200

/** Larger or smaller by so many points of percent; 0 goes back to 100. */
export function setTextSize(by: number): void {
  const now = view.presenting ? view.presentSize : store.machine.text_size
  const size = by === 0 ? 100 : Math.max(LEAST, Math.min(now + by, MOST))
  // What a room needs is not what this machine is set to.
  if (view.presenting) {
    view.presentSize = size
    return
  }
  void store.setMachine({ text_size: size })
}
