// The keys of the sheet that are no commands: they move the cursor or belong to a field.
import type { TextKey } from '../text/catalogue'

export const SHEET_KEYS: { keys: string; text: TextKey; letter?: true }[] = [
  { keys: '↑ ↓ ← →', text: 'keys.move' },
  { keys: 'Home End', text: 'keys.row' },
  { keys: 'Mod Home End', text: 'keys.ends' },
  { keys: 'Enter', text: 'keys.edit' },
  { keys: '0–9', text: 'keys.digits', letter: true },
  { keys: 'Tab', text: 'keys.next' },
  { keys: 'Shift Enter', text: 'keys.below' },
  { keys: 'Esc', text: 'keys.revert' },
  { keys: 'Mod Enter', text: 'keys.long' },
  { keys: 'Space', text: 'keys.drawer' },
  { keys: 'Shift ↑ ↓', text: 'keys.select' },
  { keys: 'Mod Shift Home End', text: 'keys.selectTo' },
  { keys: 'Shift Space', text: 'keys.selectOne' },
  { keys: 'Esc', text: 'keys.clear' },
]
