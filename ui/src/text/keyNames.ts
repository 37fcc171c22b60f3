// What keys are called on the keyboard of the language on screen.
import { t, type TextKey } from './catalogue'

const NAMES: Record<string, TextKey> = {
  Mod: 'key.ctrl',
  Ctrl: 'key.ctrl',
  Shift: 'key.shift',
  Alt: 'key.alt',
  Enter: 'key.enter',
  Del: 'key.delete',
  Esc: 'key.escape',
  Space: 'key.space',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
}

const ARROWS: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** A key's name as it is printed; what is printed already stays as it is. */
export function keyName(part: string): string {
  const name = NAMES[part]
  return name ? t(name) : (ARROWS[part] ?? part)
}
