// Carries out what a hint offers to do about itself.
import type { Hint } from '../ipc/generated/Hint'
import type { HintAction } from '../ipc/generated/HintAction'
import { goToCanvas } from '../commands/panes'
import { store, view } from '../workspace/here'
import { commands } from '../commands/here'
import { addObjective } from './actions'
import { sheet } from './here'
import { measureAt } from './measureAt'

const parts: Partial<Record<HintAction, string>> = {
  write_plan_missed: 'missed',
  write_plan_exceeded: 'exceeded',
}

/** A missing number is typed where it stands; one that is there is chosen anew. */
function measureOrType(hint: Hint): void {
  if (hint.rule === 'no_number') sheet.open(hint.thing, 'target:0')
  else measureAt(hint.thing)
}

/** Puts the cursor where the gap can be filled; beside the board that is on the canvas. */
export async function actOn(hint: Hint): Promise<void> {
  if (view.screen !== 'canvas') await goToCanvas()
  carryOut(hint)
}

function carryOut(hint: Hint): void {
  const { thing, action } = hint
  sheet.popover = null
  const part = parts[action]
  if (part) return sheet.enterDrawer(thing, part)
  switch (action) {
    case 'add_measure':
      return measureOrType(hint)
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
    case 'split_objective':
      sheet.put(thing, 'verb', false)
      return commands.get('objective.split')
        ? commands.run('objective.split')
        : sheet.inspect(thing, 'progress')
    case 'choose_commitment': {
      const objective = store.keyResult(thing)?.objective ?? thing
      return sheet.inspect(objective, 'commitment')
    }
    case 'add_data_source':
    case 'mark_leading':
      return sheet.inspect(thing, action === 'mark_leading' ? 'indicator' : 'source')
    default:
      sheet.focusWanted += 1
  }
}
