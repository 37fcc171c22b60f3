// The text size of this machine, in percent.
import { store, view } from '../workspace/here'

export const LEAST = 80
export const MOST = 400
/** Beyond this size the steps are longer. */
const LARGE = 200

/** Larger or smaller by so many points of percent; 0 goes back to 100. */
export function setTextSize(by: number): void {
  const now = view.presenting ? view.presentSize : store.machine.text_size
  const step = now + by / 2 > LARGE ? by * 5 : by
  const size = by === 0 ? 100 : Math.max(LEAST, Math.min(now + step, MOST))
  // What a room needs is not what this machine is set to.
  if (view.presenting) {
    view.presentSize = size
    return
  }
  void store.setMachine({ text_size: size })
}
