// The text size of this machine, in percent.
import { store } from '../workspace/here'

export const LEAST = 80
export const MOST = 200

/** Larger or smaller by so many points of percent; 0 goes back to 100. */
export function setTextSize(by: number): void {
  const size = by === 0 ? 100 : Math.max(LEAST, Math.min(store.machine.text_size + by, MOST))
  void store.setMachine({ text_size: size })
}
