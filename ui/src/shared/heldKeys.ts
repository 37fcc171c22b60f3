// Keys that come while an edit is on its way to the disk. What they mean is only clear once
// the next field is open, so they wait and are pressed again then: somebody who types on
// without looking up loses no letter, and no letter of a title is taken for a command.
import { tick } from 'svelte'

let busy = 0
const waiting: KeyboardEvent[] = []

/** Lets keys wait until this is done and what it opens has the focus. */
export async function holdKeys<T>(work: () => Promise<T>): Promise<T> {
  busy += 1
  try {
    return await work()
  } finally {
    await settled()
    busy -= 1
    void pressAgain()
  }
}

/** Must see every key before anybody else does. */
export function listenForHeldKeys(): () => void {
  addEventListener('keydown', hold, true)
  return () => removeEventListener('keydown', hold, true)
}

function hold(event: KeyboardEvent): void {
  if ((busy === 0 && waiting.length === 0) || !event.isTrusted || event.isComposing) return
  // A modifier on its own does nothing yet; it comes again with the key it belongs to.
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  waiting.push(event)
}

/** One after the other, until one of them starts an edit itself. */
async function pressAgain(): Promise<void> {
  while (busy === 0) {
    const event = waiting[0]
    if (!event) return
    press(event)
    waiting.shift()
    await settled()
  }
}

/** What was opened is drawn, and what follows from its being drawn is done. */
async function settled(): Promise<void> {
  await tick()
  await new Promise((done) => setTimeout(done))
}

function press(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body
  const taken = !target.dispatchEvent(new KeyboardEvent('keydown', copyOf(event)))
  if (!taken && !event.ctrlKey && !event.metaKey) write(target, event.key)
}

function copyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true }
}

/** What the browser would have done with the key in a field. */
function write(field: Element, key: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const end = field.selectionEnd ?? field.value.length
  const from = field.selectionStart ?? end
  if (key === 'Backspace') field.setRangeText('', from === end ? Math.max(0, from - 1) : from, end)
  else if ([...key].length === 1) field.setRangeText(key, from, end, 'end')
  else return
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
