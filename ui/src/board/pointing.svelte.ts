// The pointer on the ground. From afar a card is part of a picture: which one is meant is found
// by where it is.
import { board } from './board.svelte'
import type { Placed } from './layout'

export class Pointing {
  /** The card under the pointer, from afar. */
  card = $state<string | null>(null)

  /** Whether the focus comes to a card by a press elsewhere: the view stays as it is. */
  presses = false

  meant({ clientX, clientY }: MouseEvent): Placed | undefined {
    const { eye, grid } = board
    return eye.near ? undefined : grid.at(eye.toBoard({ x: clientX, y: clientY }))
  }

  move(event: PointerEvent, held: boolean): void {
    // On its pill one is at the card still.
    if ((event.target as Element).closest('.pill')) return
    this.card = held ? null : (this.meant(event)?.id ?? null)
  }

  /** On empty ground one presses to move it: the keys go on at the card, wherever that is. */
  async press(event: MouseEvent, focus: () => Promise<void>): Promise<void> {
    if ((event.target as Element).closest('button')) return
    event.preventDefault()
    if ((event.currentTarget as Element).contains(document.activeElement)) return
    this.presses = true
    await focus()
    this.presses = false
  }
}
