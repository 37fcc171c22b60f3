// From the board to the window one looks at it through.
import type { AlignedTo } from '../../ipc/generated/AlignedTo'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import { board } from '../board.svelte'
import type { Box } from './where'

/** Where a part of the board is seen, in px of the window one looks through. */
export function onScreen({ x, y, width, height }: Box): Box {
  const { eye } = board
  return {
    x: (x - eye.x) * eye.zoom,
    y: (y - eye.y) * eye.zoom,
    width: width * eye.zoom,
    height: height * eye.zoom,
  }
}

/** The column of a card, whether it stands on the ground or in the lane. */
export const columnOf = (card: CascadeCard): number =>
  board.layout.placed.get(card.id)?.column ??
  board.levels.findIndex(({ id }) => id === card.level) + 1

/** The card or strategic objective that stands there, as a thing to serve. */
export const aimOf = ({ id }: { id: string }): AlignedTo => ({
  kind: board.bands.has(id) ? 'strategic_objective' : 'objective',
  id,
})
