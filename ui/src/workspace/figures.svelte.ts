// Finished figures and hints of the shown canvas, by the thing they are about.
import { SvelteMap } from 'svelte/reactivity'
import type { CanvasFigures } from '../ipc/generated/CanvasFigures'
import type { Figures } from '../ipc/generated/Figures'
import type { Hint } from '../ipc/generated/Hint'
import type { Id } from '../ipc/generated/Id'
import type { KeyResultFigures } from '../ipc/generated/KeyResultFigures'
import type { ObjectiveFigures } from '../ipc/generated/ObjectiveFigures'

const NONE: readonly Hint[] = []

export class ShownFigures {
  canvas = $state.raw<CanvasFigures | null>(null)
  #objectives = new SvelteMap<Id, ObjectiveFigures>()
  #keyResults = new SvelteMap<Id, KeyResultFigures>()
  #hints = new SvelteMap<Id, readonly Hint[]>()

  objective = (id: Id): ObjectiveFigures | undefined => this.#objectives.get(id)
  keyResult = (id: Id): KeyResultFigures | undefined => this.#keyResults.get(id)

  /** Hints on a thing; waived ones are left out unless asked for. */
  hints(thing: Id, waived = false): readonly Hint[] {
    const hints = this.#hints.get(thing) ?? NONE
    return waived ? hints : hints.filter((hint) => hint.waived_because === null)
  }

  /** Another canvas: nothing of the old one stays. */
  show(figures: Figures | null, hints: readonly Hint[]): void {
    this.#objectives.clear()
    this.#keyResults.clear()
    this.canvas = null
    this.merge(figures)
    this.setHints(hints)
  }

  /** Figures that a change touched take the place of those of the same id. */
  merge(figures: Figures | null): void {
    if (!figures) return
    this.canvas = figures.canvas
    for (const one of figures.objectives) this.#objectives.set(one.id, one)
    for (const one of figures.key_results) this.#keyResults.set(one.id, one)
  }

  forget(id: Id): void {
    this.#objectives.delete(id)
    this.#keyResults.delete(id)
  }

  /** All hints anew; only things whose hints differ are redrawn. */
  setHints(hints: readonly Hint[]): void {
    const fresh = new Map<Id, Hint[]>()
    for (const hint of hints) fresh.set(hint.thing, [...(fresh.get(hint.thing) ?? []), hint])
    for (const thing of [...this.#hints.keys()]) {
      if (!fresh.has(thing)) this.#hints.delete(thing)
    }
    for (const [thing, list] of fresh) {
      if (JSON.stringify(this.#hints.get(thing)) !== JSON.stringify(list)) {
        this.#hints.set(thing, list)
      }
    }
  }
}
