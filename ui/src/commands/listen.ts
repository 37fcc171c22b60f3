// The keyboard of the whole window. A part of it that knows a key better handles it first
// and marks it as done; what is left comes here.
import { store, view } from '../workspace/here'
import { isField } from './commands.svelte'
import { commands } from './here'
import { present } from './present'

export function listenToKeys(): () => void {
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  // A dialog over the window keeps the keys to itself.
  if (view.dialog !== null) return
  const field = isField(event.target)
  const settings = { mac: store.mac, letters: store.machine.letter_keys }
  if (commands.press(event, field, settings)) event.preventDefault()
  else if (event.key === 'Escape' && view.presenting && !field) {
    event.preventDefault()
    present(false)
  }
}
