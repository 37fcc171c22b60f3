// The keys of a presentation of the board. Says whether a key meant something.
import { showing } from './showing.svelte'

const KEYS: Record<string, () => void> = {
  ArrowRight: () => showing.turn(1),
  ArrowLeft: () => showing.turn(-1),
  // What a presenter in the hand sends.
  PageDown: () => showing.turn(1),
  PageUp: () => showing.turn(-1),
  ArrowDown: () => showing.step(1),
  ArrowUp: () => showing.step(-1),
  Home: () => showing.end('first'),
  End: () => showing.end('last'),
}

const pressCurrent = () => {
  if (showing.current !== null) showing.press(showing.current)
}

/** Enter opens what the card holds; on a button of head or foot it presses that. */
export function keyInStage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('[popover], [role="menu"], dialog')) return false
  const onOther = target?.closest('button, a') && !target.closest('[data-stage]')
  const run = KEYS[event.key] ?? (event.key === 'Enter' && !onOther ? pressCurrent : undefined)
  run?.()
  return run !== undefined
}
