// The key results of the card one rests on: a slim strip of places to drop on.
import { board } from '../board.svelte'
import type { CascadeKeyResult } from '../../ipc/generated/CascadeKeyResult'
import { card as size } from '../layout'
import { holds, type Box, type Point } from './where'

/** So long one rests on a card before its key results open, in ms. */
export const REST = 400

/** Measures of the strip, in px of the page. */
export const strip = { row: 26, width: 262, head: 4 } as const

export class Strip {
  /** The card whose key results are open. */
  card = $state<string | null>(null)
  #waiting: { card: string; timer: ReturnType<typeof setTimeout> } | null = null

  keyResults = $derived<CascadeKeyResult[]>(
    (this.card === null ? undefined : board.cards.get(this.card))?.key_results ?? [],
  )
  /** Where it lies in the window one looks through. */
  box = $derived.by((): Box | null => {
    const place = this.card === null ? undefined : board.layout.placed.get(this.card)
    if (!place || this.keyResults.length === 0) return null
    const { eye } = board
    const left = (place.x - eye.x) * eye.zoom
    const height = this.keyResults.length * strip.row + 2 * strip.head
    // At the foot of the card, a little over it, so that the pointer loses neither.
    const foot = (place.y + size.height - eye.y) * eye.zoom - 2
    return {
      x: Math.max(4, Math.min(left, eye.width - strip.width - 4)),
      y: Math.max(4, Math.min(foot, eye.height - height - 4)),
      width: strip.width,
      height,
    }
  })

  /** The key result at a point of that window. */
  at(point: Point): string | null {
    const { box } = this
    if (!box || !holds(box, point)) return null
    const row = Math.floor((point.y - box.y - strip.head) / strip.row)
    return this.keyResults[row]?.id ?? null
  }

  holds(point: Point): boolean {
    return this.box !== null && holds(this.box, point)
  }

  /** The pointer is on this card, or on none. */
  rest(card: string | null): void {
    if (card === this.card && card !== null) return
    if (card === null || this.#waiting?.card !== card) {
      this.close()
      if (card === null) return
      const timer = setTimeout(() => this.open(card), REST)
      this.#waiting = { card, timer }
    }
  }

  open(card: string): void {
    this.close()
    this.card = card
  }

  close(): void {
    clearTimeout(this.#waiting?.timer)
    this.#waiting = null
    this.card = null
  }
}
