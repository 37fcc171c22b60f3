// Putting the focus on the card or row that Tab comes to, whatever face shows them.
import { tick } from 'svelte'
import { board } from './board.svelte'
import { faces, type Face } from './faces'

export async function goToCards(): Promise<void> {
  await tick()
  document.querySelector<HTMLElement>('.board [data-card][tabindex="0"]')?.focus()
}

/** From the map to the list and back, with the same thing chosen. */
export const twin = (): void => void goToFace(board.face === 'list' ? 'map' : 'list')

/** Shows another face, which takes the focus where the one before had it. */
export async function goToFace(face: Face): Promise<void> {
  const had = document.activeElement?.closest('.board header') === null
  board.face = face
  // It may have to be read first.
  await faces[face]?.()
  await tick()
  if (face === 'map') board.look(board.chosen)
  if (had) await goToCards()
}
