// The keyboard of the whole window. A part of it that knows a key better handles it first
// and marks it as done; what is left comes here.
import { store, view } from '../workspace/here'
import { isField } from './commands.svelte'
import { commands } from './here'
import { mayWrite } from './mayWrite'
import { present } from './present'

export function listenToKeys(): () => void {
  addEventListener('keydown', compose, true)
  addEventListener('keydown', press)
  return () => {
    removeEventListener('keydown', compose, true)
    removeEventListener('keydown', press)
  }
}

/** What WebKit gives the key that ends a composition, which no longer counts as part of it. */
const OF_INPUT_METHOD = 229

/** Enter and Esc of an input method choose or drop its letters, and mean nothing to a field. */
function compose(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === OF_INPUT_METHOD) event.stopImmediatePropagation()
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  // A dialog over the window keeps the keys to itself.
  if (view.dialog !== null) return
  const field = isField(event.target)
  if (field && typesIntoReadOnly(event)) return void mayWrite()
  const settings = { mac: store.mac, letters: store.machine.letter_keys }
  if (commands.press(event, field, settings)) event.preventDefault()
  else if (event.key === 'Escape' && view.presenting && !field) {
    event.preventDefault()
    present(false)
  }
}

/** A letter meant for a text of a file that cannot be written to. */
function typesIntoReadOnly(event: KeyboardEvent): boolean {
  const { target, key, ctrlKey, metaKey, altKey } = event
  const locked =
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.readOnly
  const types = [...key].length === 1 || key === 'Backspace' || key === 'Delete'
  return store.readOnly && locked && types && !ctrlKey && !metaKey && !altKey
}
