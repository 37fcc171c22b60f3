// Remembers how the board is looked at, a moment after it was changed.
import { board } from './board.svelte'

/** So long nothing has to change, in ms: panning changes it with every frame. */
const QUIET = 300

/** While the board is shown; answers how to end it. */
export function keepWhileShown(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(timer)
    board.keep()
  }
  const stop = $effect.root(() => {
    $effect(() => {
      const { eye, filter, folded } = board
      void [board.face, board.grouping, filter.wanted, folded.size, eye.zoom, eye.x, eye.y]
      clearTimeout(timer)
      timer = setTimeout(keep, QUIET)
    })
  })
  addEventListener('pagehide', keep)
  return () => {
    stop()
    removeEventListener('pagehide', keep)
    keep()
  }
}
