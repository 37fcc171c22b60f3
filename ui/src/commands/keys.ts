// Keys as they are written down (`Mod Shift Z`, `G C` for one after the other), printed for
// the platform, and compared with what was pressed.
import { keyName } from '../text/keyNames'

const MODIFIERS = ['Mod', 'Alt', 'Shift']

const MAC: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Del: '⌫',
  Esc: 'Esc',
}

const NAMES: Record<string, string> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Del: 'Delete',
  Esc: 'Escape',
  Space: ' ',
}

/** The pressed key as the browser tells it. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/** Keys for people to read, in their language: parts separated by spaces. */
export function printed(keys: string, mac: boolean): string {
  const name = (part: string) => (mac && MAC[part]) || keyName(part)
  return keys.split(' ').map(name).join(' ')
}

/** The chords to press one after the other; most keys are one chord. */
export function chords(keys: string): string[] {
  const out: string[] = []
  let held: string[] = []
  for (const part of keys.split(' ').filter(Boolean)) {
    held.push(part)
    if (MODIFIERS.includes(part)) continue
    out.push(held.join(' '))
    held = []
  }
  return out
}

/** Whether what was pressed is this chord. */
export function isChord(pressed: Pressed, chord: string, mac: boolean): boolean {
  const parts = chord.split(' ')
  const wanted = parts.at(-1) ?? ''
  const mod = mac ? pressed.metaKey : pressed.ctrlKey
  const other = mac ? pressed.ctrlKey : pressed.metaKey
  if (other || mod !== parts.includes('Mod') || pressed.altKey !== parts.includes('Alt')) {
    return false
  }
  // A sign such as `?` may need Shift on one keyboard and none on another.
  const isSign = wanted.length === 1 && !/[A-Z0-9]/.test(wanted)
  if (!isSign && pressed.shiftKey !== parts.includes('Shift')) return false
  return isKey(pressed, wanted)
}

function isKey({ key, code }: Pressed, wanted: string): boolean {
  if (wanted === '\\') return key === '\\' || code === 'Backslash'
  if (wanted === '+') return key === '+' || key === '='
  if (/^[0-9]$/.test(wanted)) return key === wanted || code === `Digit${wanted}`
  return key.toLowerCase() === (NAMES[wanted] ?? wanted).toLowerCase()
}

/** Whether a chord is a single letter, digit or sign, which a person can switch off. */
export const isCharacter = (chord: string): boolean =>
  isPlain(chord) && (chord.at(-2) ?? ' ') === ' '

/** Whether a chord could as well be something typed: it works outside fields only. */
export const isPlain = (chord: string): boolean =>
  !chord.includes('Mod') && !chord.includes('Alt') && !/^(F\d+|Shift F\d+)$/.test(chord)
