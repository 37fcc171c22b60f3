// What a key means in the sheet, at rest and inside a field. Pure.
import type { Move } from './grid'

/** A key as pressed; `mod` is Ctrl, or Cmd on macOS. */
export type Pressed = { key: string; mod: boolean; shift: boolean; alt: boolean }

export type RestKey =
  | { do: 'move'; to: Move }
  | { do: 'edit'; with?: string }
  | { do: 'below' }
  | { do: 'drawer' }
  | { do: 'leave' }
  | { do: 'extend'; to: 'up' | 'down' | 'first' | 'last' }
  | { do: 'mark' }
  | { do: 'markAll' }

/** What a key does while no field is open; commands with letters are in the registry. */
export function restKey(pressed: Pressed, numeric: boolean, letters = true): RestKey | null {
  const { key, mod, shift, alt } = pressed
  if (alt) return null
  const range = shift ? extended(key, mod) : null
  if (range) return range
  const moves: Record<string, Move> = mod
    ? { Home: 'first', End: 'last' }
    : {
        ArrowUp: 'up',
        ArrowDown: 'down',
        ArrowLeft: 'left',
        ArrowRight: 'right',
        Home: 'home',
        End: 'end',
      }
  const to = moves[key]
  if (to && !shift) return { do: 'move', to }
  if (mod) return key.toLowerCase() === 'a' && !shift ? { do: 'markAll' } : null
  if (key === 'Enter') return shift ? { do: 'below' } : { do: 'edit' }
  if (key === 'F2') return { do: 'edit' }
  if (key === ' ') return shift ? { do: 'mark' } : { do: 'drawer' }
  if (key === 'Escape') return { do: 'leave' }
  if (letters && numeric && /^[\d<>≤≥=€$£+-]$/.test(key)) return { do: 'edit', with: key }
  return null
}

/** Shift and a move across rows selects from where one is. */
function extended(key: string, mod: boolean): RestKey | null {
  const to = mod
    ? { Home: 'first' as const, End: 'last' as const }[key]
    : { ArrowUp: 'up' as const, ArrowDown: 'down' as const }[key]
  return to ? { do: 'extend', to } : null
}

export type FieldKey = 'commit' | 'below' | 'next' | 'previous' | 'revert' | 'stay'

/** What a key does inside a field; `null` leaves it to the field. */
export function fieldKey(pressed: Pressed, composing: boolean): FieldKey | null {
  // While a word is being composed, Enter chooses a candidate and must not commit.
  if (composing) return null
  const { key, mod, shift } = pressed
  if (key === 'Enter') return mod ? 'stay' : shift ? 'below' : 'commit'
  if (key === 'Tab') return shift ? 'previous' : 'next'
  return key === 'Escape' ? 'revert' : null
}

/** An event of the browser as a pressed key. */
export function pressedOf(event: KeyboardEvent, mac: boolean): Pressed {
  const mod = mac ? event.metaKey : event.ctrlKey
  return { key: event.key, mod, shift: event.shiftKey, alt: event.altKey }
}
