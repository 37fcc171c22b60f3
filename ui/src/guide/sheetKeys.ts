// The keys of the sheet that are no commands: they move the cursor or belong to a field.
import type { TextKey } from '../text/catalogue'

export const SHEET_KEYS: { keys: string; text: TextKey }[] = [
  { keys: '↑ ↓ ← →', text: 'keys.move' },
  { keys: 'Home End', text: 'keys.row' },
  { keys: 'Enter', text: 'keys.edit' },
  { keys: 'Tab', text: 'keys.next' },
  { keys: 'Shift Enter', text: 'keys.below' },
  { keys: 'Esc', text: 'keys.revert' },
  { keys: 'Mod Enter', text: 'keys.long' },
  { keys: 'Space', text: 'keys.drawer' },
  { keys: 'Alt ↑ ↓', text: 'keys.reorder' },
  { keys: 'Alt ← →', text: 'keys.parent' },
]
