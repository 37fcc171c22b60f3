// The pointer on the ground. From afar a card is part of a picture: which one is meant is found
// by where it is.
import { board } from './board.svelte'
import type { Placed } from './layout'

export class Pointing {
  /** The card under the pointer, from afar. */
  card = $state<string | null>(null)

  meant({ clientX, clientY }: MouseEvent): Placed | undefined {
    const { eye, grid } = board
    return eye.near ? undefined : grid.at(eye.toBoard({ x: clientX, y: clientY }))
  }

  move(event: PointerEvent, held: boolean): void {
    // On its pill one is at the card still.
    if ((event.target as Element).closest('.pill')) return
    this.card = held ? null : (this.meant(event)?.id ?? null)
  }
}
