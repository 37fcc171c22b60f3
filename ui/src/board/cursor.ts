// Putting the focus on the card or row that Tab comes to, whatever face shows them.
import { tick } from 'svelte'
import { board } from './board.svelte'
import { faces, type Face } from './faces'

export async function goToCards(): Promise<void> {
  // A face that was not shown before is a moment in coming.
  for (let tries = 0; tries < 60; tries += 1) {
    await tick()
    const stop = document.querySelector<HTMLElement>('.board [data-card][tabindex="0"]')
    if (stop) return stop.focus()
    await new Promise((done) => setTimeout(done, 16))
  }
}

/** The card that Tab comes to on the ground, once it is drawn. */
export async function focusOnMap(stop: () => string | null): Promise<void> {
  await tick()
  const card = document.querySelector<HTMLElement>(`.board .ground [data-card="${stop() ?? ''}"]`)
  // A filter may leave cards in the lane alone, or none.
  const other = '.board .lane [data-card][tabindex="0"], .board .map button'
  ;(card ?? document.querySelector<HTMLElement>(other))?.focus({ preventScroll: true })
}

/** After a command that took away what had the focus. */
export async function keepOnCards(): Promise<void> {
  await new Promise((done) => setTimeout(done))
  if (document.activeElement === document.body) await goToCards()
}

/** From the map to the list and back, with the same thing chosen. */
export const twin = (): void => void goToFace(board.face === 'list' ? 'map' : 'list')

/** Shows another face, which takes the focus where the one before had it. */
export async function goToFace(face: Face): Promise<void> {
  const had = document.activeElement?.closest('.board header') === null
  board.face = face
  await faces[face]?.()
  if (had) await goToCards()
  if (face === 'map') board.look(board.chosen)
}
