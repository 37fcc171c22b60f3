// A mouse and a keyboard on the real window, as stories told in `tests/ui` want them.
import { Key } from './driver.mjs'

const KEYS = {
  ArrowUp: Key.up,
  ArrowDown: Key.down,
  ArrowLeft: Key.left,
  ArrowRight: Key.right,
  Home: Key.home,
  Enter: Key.enter,
  Escape: Key.escape,
  Tab: Key.tab,
  Shift: Key.shift,
  Control: Key.control,
  Alt: Key.alt,
}
const keyOf = (name) => KEYS[name] ?? name

/** `cascade` gives what the core holds. */
export function handOf(window, cascade) {
  const pointer = (...actions) =>
    window.ask('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    })
  const key = (type, name) =>
    window.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: [{ type, value: keyOf(name) }] }] })
  const move = ([x, y], duration) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration })

  return {
    cascade,
    run: (body) => window.run(body),
    until: (body, what) => window.until(body, what),
    press: (names) => window.chord(...names.split('+').map(keyOf)),
    move: (to) => pointer(move(to, 120)),
    down: () => pointer({ type: 'pointerDown', button: 0 }),
    up: () => pointer({ type: 'pointerUp', button: 0 }),
    hold: (name) => key('keyDown', name),
    letGo: (name) => key('keyUp', name),
    clickUndo: () => window.click('header button[aria-label^="Undo"]'),
  }
}
