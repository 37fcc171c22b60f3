// One cell pasted onto an objective: it takes the place of what the cell under the cursor holds,
// as between the cells of a spreadsheet. Several cells are key results to add.
import type { Edit } from '../../ipc/generated/Edit'
import type { Id } from '../../ipc/generated/Id'
import { t } from '../../text/catalogue'
import { aloud } from '../../workspace/aloud'
import { store } from '../../workspace/here'
import { splitVerb } from '../fields'
import type { Cell } from '../grid'
import { sheet } from '../here'

/** Puts the text into the cell of the objective, and of those selected with it. */
export async function pasteOntoObjective(text: string, cell: Cell): Promise<void> {
  const words = text.replace(/\s+/g, ' ').trim()
  const edits = words === '' ? [] : editsFor(words, cell)
  if (edits === null)
    store.notices.show({ text: t('clip.nobody', { name: words }), tone: 'refused' })
  else if (edits.length === 0)
    store.notices.show({ text: t(words === '' ? 'clip.same' : 'clip.notInto'), tone: 'refused' })
  else await aloud({ edit: 'several', what: 'pasted', count: objectives().length, edits })
}

const objectives = (): Id[] => sheet.chosen.filter((id) => store.objective(id))

/** What it comes to; `null` when a name is nobody's. */
function editsFor(words: string, cell: Cell): Edit[] | null {
  if (cell === 'owner') {
    const owner = personCalled(words)
    if (owner === null) return null
    return objectives().map((id) => objectiveEdit(id, { field: 'owner', to: owner }))
  }
  if (cell === 'subject') {
    return objectives().map((id) => objectiveEdit(id, { field: 'subject', to: words }))
  }
  if (cell !== 'verb') return []
  const split = splitVerb(words)
  return objectives().flatMap((id) => [
    objectiveEdit(id, { field: 'verb', to: split?.verb ?? words }),
    ...(split ? [objectiveEdit(id, { field: 'subject', to: split.rest })] : []),
  ])
}

type Objective = Extract<Edit, { edit: 'set_objective' }>
const objectiveEdit = (id: Id, set: Objective['set']): Edit => ({ edit: 'set_objective', id, set })

/** Whoever has this name or these initials. */
function personCalled(words: string): Id | null {
  const called = words.toLocaleLowerCase()
  const has = (text: string) => text.toLocaleLowerCase() === called
  return store.people.find(({ name, initials }) => has(name) || has(initials))?.id ?? null
}
