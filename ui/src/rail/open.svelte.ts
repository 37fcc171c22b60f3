// Which units of the tree are unfolded; remembered on this machine.
import { SvelteMap } from 'svelte/reactivity'
import type { Id } from '../ipc/generated/Id'

const KEY = 'okr.units.open'

export class OpenUnits {
  #said = new SvelteMap<Id, boolean>(read())

  /** Roots are unfolded and the way to what is shown, unless somebody said otherwise. */
  isOpen(unit: Id, depth: number, onTheWay: boolean): boolean {
    return this.#said.get(unit) ?? (depth === 0 || onTheWay)
  }

  set(unit: Id, open: boolean): void {
    this.#said.set(unit, open)
    try {
      localStorage.setItem(KEY, JSON.stringify([...this.#said]))
    } catch {
      // Without storage the tree is as it was at the next start.
    }
  }
}

function read(): [Id, boolean][] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as [Id, boolean][]
  } catch {
    return []
  }
}
