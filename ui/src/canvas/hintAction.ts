// Carries out what a hint offers to do about itself.
import type { Hint } from '../ipc/generated/Hint'
import type { HintAction } from '../ipc/generated/HintAction'
import { store } from '../workspace/here'
import { addObjective } from './actions'
import { sheet } from './here'

const parts: Partial<Record<HintAction, string>> = {
  write_plan_missed: 'missed',
  write_plan_exceeded: 'exceeded',
}

/** Puts the cursor where the gap can be filled. */
export function actOn(hint: Hint): void {
  const { thing, action } = hint
  sheet.popover = null
  const part = parts[action]
  if (part) return sheet.enterDrawer(thing, part)
  switch (action) {
    case 'add_measure':
    case 'add_target':
      return sheet.open(thing, 'target:0')
    case 'add_baseline':
      return sheet.open(thing, 'baseline')
    case 'choose_owner':
      sheet.put(thing, 'owner', false)
      sheet.popover = { kind: 'owner', key: thing }
      return
    case 'align':
      sheet.put(thing, 'verb', false)
      sheet.popover = { kind: 'serves', key: thing }
      return
    case 'edit_title':
      return sheet.open(thing, store.objective(thing) ? 'verb' : 'title')
    case 'add_objective':
      void addObjective()
      return
    case 'add_data_source':
    case 'mark_leading':
      return sheet.inspect(thing, action === 'mark_leading' ? 'indicator' : 'source')
    default:
      sheet.focusWanted += 1
  }
}
