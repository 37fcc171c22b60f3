// Cards that glide to their new places for a moment when an edit or a fold has moved them.
import { isStill } from '../shared/motion'
import { around, meet, type Box } from './grid'
import type { Layout, Placed } from './layout'

/** How long that takes, in ms. */
const TIME = 160

/** With more cards in sight, or from further away, gliding would not help anybody to follow. */
const MOST = 120
const FURTHEST = 1400

type Point = { x: number; y: number }

export class Moving {
  /** How far on they are: at 1 everything stands where it belongs. */
  share = $state(1)
  readonly #from = new Map<string, Point>()

  /**
   * Begins where the cards in sight stood before; `by` is how far the eye itself has moved
   * with them.
   */
  begin(before: Layout, placed: readonly Placed[], sight: Box, by: number): void {
    this.#from.clear()
    if (isStill() || placed.length > MOST) return
    for (const one of placed) {
      const old = before.placed.get(one.id)
      if (!old) continue
      const from = { x: old.x, y: old.y + by }
      const far = Math.abs(from.y - one.y) > FURTHEST
      const seen = meet(around(one), sight) || meet(around({ ...one, ...from }), sight)
      if (!far && seen && (from.x !== one.x || from.y !== one.y)) this.#from.set(one.id, from)
    }
    if (this.#from.size > 0) this.#run()
  }

  /** Where a card is drawn now. */
  at(place: Placed): Placed {
    const from = this.share < 1 ? this.#from.get(place.id) : undefined
    if (!from) return place
    const left = (1 - this.share) ** 3
    const x = place.x + (from.x - place.x) * left
    return { ...place, x, y: place.y + (from.y - place.y) * left }
  }

  #run(): void {
    this.share = 0
    const begun = performance.now()
    const step = (now: number) => {
      this.share = Math.min(1, Math.max(0, (now - begun) / TIME))
      if (this.share < 1) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  }
}

export const moving = new Moving()
