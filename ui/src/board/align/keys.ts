// The keys of aligning: L begins, and while it lasts arrows, digits, Enter and Esc are its own.
import { isField } from '../../commands/commands.svelte'
import { t } from '../../text/catalogue'
import { store, view } from '../../workspace/here'
import { aligning } from '../aligning.svelte'
import { board } from '../board.svelte'
import { drag } from './drag.svelte'
import { moveBy } from './order'
import { pickKeyResult, startByKeys, walk } from './walk'
import type { Way } from './where'

const WAYS: Record<string, Way> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys that are about the card one is on, or lead on from it. */
const OF_CARD = ['Enter', ' ', 'Home', 'End', ...Object.keys(WAYS)]

/** Whether a key is about the card that has the focus. */
export const meansCard = ({ key, code, shiftKey }: KeyboardEvent): boolean =>
  code === 'KeyL' || OF_CARD.includes(key) || key === 'ContextMenu' || (shiftKey && key === 'F10')

/** A key on a card, before anything else has it. Says whether it meant something. */
export function keyOnCard(event: KeyboardEvent, menu: (id: string) => void): boolean {
  const { chosen } = board
  if (chosen === null || event.ctrlKey || event.metaKey) return false
  const isCard = board.cards.has(chosen)
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    menu(chosen)
    return true
  }
  if (!isCard) return false
  // With Alt some keyboards write another sign: the key is what counts.
  if (event.code === 'KeyL' && event.altKey) return began(chosen, true)
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    void moveBy(chosen, event.key === 'ArrowUp' ? -1 : 1)
    return true
  }
  const letter = store.machine.letter_keys && !event.altKey && !event.shiftKey
  return letter && event.key.toLowerCase() === 'l' && began(chosen, false)
}

function began(id: string, second: boolean): true {
  void startByKeys(id, second)
  return true
}

/** Listens while something is aligned by keys, wherever the focus is. */
export function listenWhileAligning(): () => void {
  const heard = (event: KeyboardEvent) => {
    if (aligning.by !== 'keys' || aligning.objective === null) return
    if (view.dialog !== null || isField(event.target) || !keyWhileAligning(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('keydown', heard, true)
  return () => removeEventListener('keydown', heard, true)
}

/** Held down alone these mean nothing yet. */
export const MODIFIERS = ['Shift', 'Alt', 'Control', 'Meta']

/** Says whether the key is taken; other keys are let through only where they do no harm. */
function keyWhileAligning(event: KeyboardEvent): boolean {
  const { key } = event
  if (MODIFIERS.includes(key)) return false
  const way = WAYS[key]
  if (key === 'Escape') return ended()
  if (event.ctrlKey || event.metaKey || key === 'Tab') return !ended()
  if (way) walk(way, event.shiftKey)
  else if (key === 'Enter') void committed()
  else if (event.code === 'KeyL') aligning.setSecond(event.altKey || !aligning.second)
  else if (/^Digit\d$|^Numpad\d$/.test(event.code)) pickKeyResult(Number(event.code.at(-1)))
  else return !['+', '=', '-'].includes(key)
  return true
}

function ended(): true {
  drag.strip.close()
  aligning.cancel()
  store.notices.say(t('align.ended'))
  return true
}

async function committed(): Promise<void> {
  await aligning.commit()
  if (aligning.objective === null) drag.strip.close()
}
