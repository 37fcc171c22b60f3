// Cards that glide to their new places for a moment when an edit or a fold has moved them.
import { isStill } from '../shared/motion'
import { board } from './board.svelte'
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
  #before: { layout: Layout; cycle: string | undefined; filtered: boolean } | undefined

  /** To be told of each new layout before it is drawn, with the cards that will be. */
  follow(drawn: readonly Placed[]): void {
    const { layout, cascade, filtered, anchor, chosen, eye } = board
    const before = this.#before
    this.#before = { layout, cycle: cascade?.cycle, filtered }
    board.anchor = null
    if (!before || before.layout === layout) return
    // Another cycle and another filter are another picture, not the same one changed.
    const same = before.cycle === cascade?.cycle && !before.filtered && !filtered
    const [sight, y] = [eye.sight, eye.y]
    const still = same ? movedBy(anchor ?? chosen ?? '', before.layout, layout, sight) : 0
    eye.move({ x: 0, y: still * eye.zoom }, layout)
    // One that is still on its way goes on from where it is.
    const begins = drawn.map((one) => {
      const old = before.layout.placed.get(one.id)
      return [one, old && this.at(old)] as const
    })
    this.#from.clear()
    if (!same || !eye.near || isStill() || drawn.length > MOST) return
    for (const [one, old] of begins) this.#note(one, old, sight, eye.y - y)
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

  /** Where a card begins; `by` is how far the eye itself has moved. */
  #note(one: Placed, old: Placed | undefined, sight: Box, by: number): void {
    if (!old) return
    const from = { x: old.x, y: old.y + by }
    if (Math.abs(from.y - one.y) > FURTHEST) return
    const seen = meet(around(old), sight) || meet(around({ ...one, y: one.y - by }), sight)
    if (seen && (from.x !== one.x || from.y !== one.y)) this.#from.set(one.id, from)
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

/** How far a card that was in sight stands further down. */
function movedBy(id: string, before: Layout, after: Layout, sight: Box): number {
  const [old, now] = [before.placed.get(id), after.placed.get(id)]
  return old && now && meet(around(old), sight) ? now.y - old.y : 0
}

export const moving = new Moving()
